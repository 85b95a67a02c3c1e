import type { Terminal } from './terminal.js';

/** A line on standard error that says how far a batch is; nothing where that is no terminal, or for one file. */
export class Progress {
  private readonly on: boolean;

  constructor(
    private readonly stderr: Terminal['stderr'],
    private readonly total: number,
  ) {
    this.on = total > 1 && stderr.isTTY === true;
  }

  show(done: number, name: string): void {
    if (this.on) this.stderr.write(`\r\x1b[K${done + 1} of ${this.total}  ${name.slice(-60)}`);
  }

  clear(): void {
    if (this.on) this.stderr.write('\r\x1b[K');
  }
}
