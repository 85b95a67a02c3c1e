/** The picture of the peers: how right they are against how fast, each a dot with its name. */

const SIZE = { width: 760, height: 420, left: 70, right: 150, top: 30, bottom: 60 };
const SLOWEST = 100;
const FASTEST = 100_000;

/** @param {readonly { name: string; relation: number; speed: number }[]} rows */
export function pictureOf(rows) {
  const { width, height, left, right, top, bottom } = SIZE;
  const x = (speed) => left + (Math.log(speed / SLOWEST) / Math.log(FASTEST / SLOWEST)) * (width - left - right);
  const y = (f1) => height - bottom - f1 * (height - top - bottom);
  const line = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
  const text = (at, words, more = '') => `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}"${more}>${words}</text>`;
  const speeds = [100, 1000, 10_000, 100_000];
  const shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = [
    ...speeds.map((speed) => line(x(speed), top, x(speed), height - bottom)),
    ...shares.map((f1) => line(left, y(f1), width - right, y(f1))),
  ];
  const labels = [
    ...speeds.map((speed) =>
      text([x(speed), height - bottom + 20], speed.toLocaleString('en'), ' text-anchor="middle"'),
    ),
    ...shares.map((f1) => text([left - 10, y(f1) + 4], f1.toFixed(1), ' text-anchor="end"')),
    text([(left + width - right) / 2, height - 15], 'words a second on one core', ' text-anchor="middle"'),
    text([18, top - 10], 'relation F1: what was said, by whom'),
  ];
  const dots = rows.flatMap(({ name, relation, speed }) => {
    const own = name === 'On Record';
    return [
      `<circle cx="${x(speed).toFixed(1)}" cy="${y(relation).toFixed(1)}" r="${own ? 8 : 6}" fill="${own ? '#9b2226' : '#6b7280'}"/>`,
      text([x(speed) + 13, y(relation) + 5], name, own ? ' font-weight="bold"' : ''),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="14">
<title>On Record and its peers: relation F1 against words a second on one core</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<g stroke="#d1d5db">${grid.join('')}</g>
<g fill="#374151">${labels.join('')}</g>
<g fill="#111827">${dots.join('')}</g>
</svg>
`;
}
