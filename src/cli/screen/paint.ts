import type { Output } from '../terminal.js';

/** Terminal styles; each gives the text back as it is where colours are off. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly magenta: (text: string) => string;
  readonly red: (text: string) => string;
}

/** The styles for what is printed there. */
export function paintFor({ isTTY }: Output, env: NodeJS.ProcessEnv): Paint {
  return paint(wantsColour(env, isTTY === true));
}

/** ECMA-48 styles ("SGR") if `on`. */
export function paint(on: boolean): Paint {
  const style = (start: number, end: number) => (text: string) => (on ? `\x1b[${start}m${text}\x1b[${end}m` : text);
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    green: style(32, 39),
    yellow: style(33, 39),
    magenta: style(35, 39),
    cyan: style(36, 39),
  };
}

/**
 * Whether to use colours: on a terminal, unless `NO_COLOR` is set (https://no-color.org); `FORCE_COLOR` other than 0
 * turns them on elsewhere too.
 */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
