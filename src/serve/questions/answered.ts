import type { Ledger } from '../../ledger/ledger.js';
import { type AskedOf, QUESTIONS, type QuestionName } from './questions.js';

/** Only what took so long is worth keeping, in milliseconds. */
const LONG = 15;
const MOST = 100;

/** Answers questions of a ledger, and keeps what took long to answer until something is written. */
export class Answered {
  private readonly kept = new Map<string, unknown>();
  private state = '';

  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => number = () => performance.now(),
  ) {}

  ask<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): unknown {
    return this.ledger.atOnce(() => this.answer(name, asked));
  }

  private answer<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): unknown {
    const state = this.ledger.state();
    if (state !== this.state) this.kept.clear();
    this.state = state;
    const key = `${name} ${JSON.stringify(asked)}`;
    if (this.kept.has(key)) return this.kept.get(key);
    const start = this.now();
    const question = QUESTIONS[name] as (ledger: Ledger, asked: AskedOf<Name>) => unknown;
    const answer = question(this.ledger, asked);
    if (this.now() - start >= LONG) this.keep(key, answer);
    return answer;
  }

  private keep(key: string, answer: unknown): void {
    const [first] = this.kept.keys();
    if (this.kept.size >= MOST) this.kept.delete(first!);
    this.kept.set(key, answer);
  }
}
