import { WORDING } from '../../language/en/wording.js';
import { worded } from '../../language/wording.js';
import type { Screen } from './screen.js';

/** A value for programs, set for people too, with sentences where the record has codes. */
export function json(value: unknown): string {
  return `${JSON.stringify(worded(value, WORDING), null, 2)}\n`;
}

/** The same in a line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(worded(value, WORDING))}\n`;
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
