import type { Terminal } from '../terminal.js';
import { printable, wrap } from './wrap.js';

const REWRITE = '\r\x1b[K';
/** So many columns are left for the name of what is being read. */
const NAME = 12;

/**
 * A line on standard error that says how far a batch is, how fast, and how long the rest will take; nothing where that is no terminal,
 * or for one article.
 */
export class Progress {
  private readonly on: boolean;
  private readonly since = performance.now();
  private isShown = false;
  /** Inputs that were begun. */
  private begun = 0;
  private articles = 0;
  private words = 0;

  /** @param total how many inputs there are; left out where that is not known beforehand */
  constructor(
    private readonly stderr: Terminal['stderr'],
    private readonly total?: number,
  ) {
    this.on = stderr.isTTY === true;
  }

  /** Says which input is being read now. */
  show(name: string): void {
    this.begun++;
    this.also(name);
  }

  /** Says which of the articles of an input is being read now. */
  also(name: string): void {
    // One input may hold one article, or a million.
    if (this.total === 1 && this.articles === 0) return;
    this.say(name, `${this.place()}  `);
  }

  /** Counts an article that was read, for the pace. */
  read(words: number): void {
    this.articles++;
    this.words += words;
  }

  /** Says how far it is. */
  say(words: string, before = ''): void {
    if (!this.on) return;
    const room = (this.stderr.columns ?? 80) - before.length - 1;
    // A line that ran over the terminal's edge could not be taken back.
    const [start = ''] = wrap(printable(words), Math.max(room, 1));
    this.isShown = true;
    this.stderr.write(`${REWRITE}${before}${start}`);
  }

  clear(): void {
    if (this.on && this.isShown) this.stderr.write(REWRITE);
  }

  /** “12 of 40, 2,310 words/s, about 3 min left”, as much of it as there is room for. */
  private place(): string {
    const { total, begun, articles } = this;
    const seconds = (performance.now() - this.since) / 1000;
    const isCounted = total !== undefined && total > 1;
    const parts = [isCounted ? `${begun} of ${total}` : String(total === 1 ? articles + 1 : begun)];
    if (articles > 0) parts.push(`${Math.round(this.words / seconds).toLocaleString('en')} words/s`);
    if (articles > 0 && isCounted && begun > 1) parts.push(left((seconds / (begun - 1)) * (total - begun + 1)));
    while (parts.length > 1 && parts.join(', ').length + NAME > (this.stderr.columns ?? 80)) parts.pop();
    return parts.join(', ');
  }
}

function left(seconds: number): string {
  if (seconds < 90) return `about ${Math.ceil(seconds)} s left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}
