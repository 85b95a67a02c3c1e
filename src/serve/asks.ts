import type { Imports } from './imports.js';
import type { ChangeAsked, Changed, ChangeName } from './questions/changes.js';
import type { AnswerOf, AskedOf, QuestionName } from './questions/questions.js';
import type { Readings } from './questions/reading.js';
import type { WatchChange, WatchChanged } from './questions/watches.js';

type Promised<Question> = Question extends (asked: infer Asked, ...rest: never[]) => infer Answer
  ? (asked: Asked) => Promise<Awaited<Answer>>
  : never;

/** What pages ask: a ledger, and rooms where texts are read. All of it is done elsewhere, in threads. */
export interface Asks {
  ledger<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): Promise<AnswerOf<Name>>;
  /** @param signal takes it back */
  read(asked: Parameters<Readings['read']>[0], signal?: AbortSignal): ReturnType<Readings['read']>;
  readonly checkArticle: Promised<Readings['checkArticle']>;
  /** Puts something on record by hand; null if there is nothing of the id that it is of. */
  change<Name extends ChangeName>(name: Name, asked: ChangeAsked<Name>): Promise<Changed<Name>>;
  /** Null if what is to be taken away is not there. */
  watches(change: WatchChange): Promise<WatchChanged | null>;
  readonly imports: Pick<Imports, 'start' | 'find' | 'listen'>;
}
