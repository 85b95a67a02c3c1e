import { WORDING } from '../../language/en/wording.js';
import { worded } from '../../language/wording.js';
import type { Screen } from './screen.js';

/** What JSON leaves as it is, and a terminal takes for orders: DEL, C1, and what turns the direction of a line. */
const ORDERS = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** JSON of the same value, in which such characters are escapes. */
export function visible(json: string): string {
  return json.replace(ORDERS, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value for programs, set for people too, with sentences where the record has codes. */
export function json(value: unknown): string {
  return `${visible(JSON.stringify(worded(value, WORDING), null, 2))}\n`;
}

/** The same in a line. */
export function jsonLine(value: unknown): string {
  return `${visible(JSON.stringify(worded(value, WORDING)))}\n`;
}

/** An array of JSON that is printed as its items come, so that a long one takes no more memory than its longest item. */
export class JsonArray {
  private count = 0;

  constructor(private readonly screen: Screen) {}

  add(item: unknown): Promise<void> {
    return this.screen.say(`${this.count++ > 0 ? ',' : '['}\n${json(item).trimEnd()}`);
  }

  end(): Promise<void> {
    return this.screen.say(this.count > 0 ? '\n]\n' : '[]\n');
  }
}
