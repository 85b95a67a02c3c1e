/** A figure's page, taken apart: parts under a heading or a bold beginning, and the commands that print their figures. */

const PART = /^(?:## (?<heading>.+)|\*\*(?<bold>[^*]+?)[.:]?\*\*)/u;
const FENCE = /^```/u;
const PLACE = /\$(?<place>[A-Z]+)\b/gu;
/** Behind three spaces stands what a command is for. */
const REMARK = /\s{3,}.*$/u;

/**
 * @param {string} page in Markdown
 * @returns {{ part: string; lines: string[]; commands: string[] }[]} parts in their order
 */
export function partsOf(page) {
  const parts = [];
  let [heading, isCode] = ['', false];
  for (const line of page.split('\n')) {
    if (FENCE.test(line)) {
      isCode = !isCode;
      continue;
    }
    const found = isCode ? null : PART.exec(line)?.groups;
    if (found?.heading) heading = found.heading;
    if (found) parts.push({ part: found.heading ?? `${heading}: ${found.bold}`, lines: [], commands: [] });
    const last = parts.at(-1);
    if (isCode) last?.commands.push(line.replace(REMARK, ''));
    else last?.lines.push(line);
  }
  return parts;
}

/** The commands of a page in its order, each once. */
export function commandsOf(page) {
  const seen = new Set();
  return partsOf(page)
    .flatMap(({ part, commands }) => commands.map((command) => ({ part, command })))
    .filter(({ command }) => command !== '' && !seen.has(command) && seen.add(command));
}

/** The places that a command names: `$DEV`. */
export function placesIn(command) {
  return [...new Set([...command.matchAll(PLACE)].map(({ groups }) => groups.place))];
}
