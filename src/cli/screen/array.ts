import { type Output, write } from '../terminal.js';
import { json } from './json.js';

/** An array of JSON that is printed as its items come, so that a long one takes no more memory than its longest item. */
export class JsonArray {
  private count = 0;

  constructor(private readonly stdout: Output) {}

  add(item: unknown): Promise<void> {
    return write(this.stdout, `${this.count++ > 0 ? ',' : '['}\n${json(item).trimEnd()}`);
  }

  end(): Promise<void> {
    return write(this.stdout, this.count > 0 ? '\n]\n' : '[]\n');
  }
}
