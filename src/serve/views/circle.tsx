import type { Exchange } from '../../ledger/bearing.js';
import { to } from './address.js';

/** Fewer tell no more than the table; more around one could not be read. */
const [LEAST, MOST] = [3, 12];
const WIDTH = 720;
const [ACROSS, DOWN] = [250, 125];
/** Above the uppermost and below the lowest. */
const EDGE = 20;
const LONG = 22;

/** With whom somebody speaks, drawn around them: a thick line is many statements. The table below has the same, and the rest. */
export function Circle({ name, exchanges }: { name: string; exchanges: readonly Exchange[] }) {
  if (exchanges.length === 0) return null;
  const shown = exchanges.slice(0, MOST);
  const isDrawn = shown.length >= LEAST;
  return (
    <figure class="circle">
      {isDrawn && <Drawing name={name} exchanges={shown} />}
      <figcaption>
        Whom they answer, and who answers them.{isDrawn && ' A dashed line: that one speaks to them only.'}
      </figcaption>
      <AsTable exchanges={exchanges} />
    </figure>
  );
}

function Drawing({ name, exchanges }: { name: string; exchanges: readonly Exchange[] }) {
  const most = Math.max(...exchanges.map((one) => one.to + one.from));
  const places = exchanges.map((one, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / exchanges.length - Math.PI / 2;
    return { one, x: WIDTH / 2 + ACROSS * Math.cos(angle), y: DOWN * Math.sin(angle) };
  });
  const heights = places.map(({ y }) => y);
  const [top, bottom] = [Math.min(0, ...heights) - EDGE, Math.max(0, ...heights) + EDGE];
  return (
    <section class="scroll" tabindex={0} aria-label="With whom they speak, drawn">
      <svg viewBox={`0 ${top} ${WIDTH} ${bottom - top}`}>
        <title>With whom they speak</title>
        {places.map(({ one, x, y }) => (
          <line
            class={one.to > 0 ? (one.from > 0 ? 'both-ways' : 'to') : 'from'}
            x1={String(WIDTH / 2)}
            y1="0"
            x2={String(x)}
            y2={String(y)}
            stroke-width={String(1 + (5 * (one.to + one.from)) / most)}
          />
        ))}
        <Node x={WIDTH / 2} y={0} name={name} look="self" />
        {places.map(({ one, x, y }) => (
          <a href={to.actor(one.name)}>
            <Node x={x} y={y} name={one.name} look="other" />
          </a>
        ))}
      </svg>
    </section>
  );
}

function AsTable({ exchanges }: { exchanges: readonly Exchange[] }) {
  return (
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">With</th>
          <th scope="col" class="n">
            They say to them
          </th>
          <th scope="col" class="n">
            Are told by them
          </th>
        </tr>
      </thead>
      <tbody>
        {exchanges.map((one) => (
          <tr>
            <th scope="row">
              <a href={to.actor(one.name)}>{one.name}</a>
            </th>
            <td class="n">{one.to.toLocaleString('en')}</td>
            <td class="n">{one.from.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Node({ x, y, name, look }: { x: number; y: number; name: string; look: 'self' | 'other' }) {
  const text = name.length <= LONG ? name : `${name.slice(0, LONG - 1)}…`;
  const half = text.length * 3.9 + 8;
  return (
    <g class={look}>
      <rect x={String(x - half)} y={String(y - 13)} width={String(2 * half)} height="26" rx="13" />
      <text x={String(x)} y={String(y + 4.5)} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
