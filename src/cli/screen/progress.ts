import type { Terminal } from '../terminal.js';
import { printable, wrap } from './wrap.js';

const REWRITE = '\r\x1b[K';

/** A line on standard error that says how far a batch is; nothing where that is no terminal, or for one input. */
export class Progress {
  private readonly on: boolean;
  private done = 0;

  /** @param total how many inputs there are; left out where that is not known beforehand */
  constructor(
    private readonly stderr: Terminal['stderr'],
    private readonly total?: number,
  ) {
    this.on = total !== 1 && stderr.isTTY === true;
  }

  /** Says which input is being read now. */
  show(name: string): void {
    this.done++;
    this.also(name);
  }

  /** Says which of the articles of an input is being read now. */
  also(name: string): void {
    const place = this.total === undefined ? String(this.done) : `${this.done} of ${this.total}`;
    this.say(name, `${place}  `);
  }

  /** Says how far it is. */
  say(words: string, before = ''): void {
    if (!this.on) return;
    const room = (this.stderr.columns ?? 80) - before.length - 1;
    // A line that ran over the terminal's edge could not be taken back.
    const [start = ''] = wrap(printable(words), Math.max(room, 1));
    this.stderr.write(`${REWRITE}${before}${start}`);
  }

  clear(): void {
    if (this.on) this.stderr.write(REWRITE);
  }
}
