import { WORDING } from '../../language/en/wording.js';
import { worded } from '../../language/wording.js';

/** A value for programs, set for people too, with sentences where the record has codes. */
export function json(value: unknown): string {
  return `${JSON.stringify(worded(value, WORDING), null, 2)}\n`;
}

/** The same in a line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(worded(value, WORDING))}\n`;
}
