import { InputError } from '../errors.js';
import { type IdentitySources, identify, type Match } from '../identity/identify.js';
import type { People } from '../identity/people.js';
import { nameQueriesOf, Reconciler } from '../identity/reconcile.js';
import { fromFile } from '../intake/bytes.js';
import { decode } from '../intake/decode.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import { AnswerFile, defaultCache } from '../runtime/reconcile-cache.js';
import type { ReadingOptions } from './options.js';
import { explained, notice } from './screen/notice.js';
import type { Terminal } from './terminal.js';

/** The step between reading and printing: says who the actors are beyond their article. */
export interface Identifier {
  identify(reading: Reading): Promise<Reading>;
  /** Keeps what was learnt. */
  close(): Promise<void>;
  /** Whether the service answered amiss, which was told on standard error. */
  readonly failed: boolean;
}

/** New answers are saved when there are so many, so that little is asked twice after a crash. */
const SAVE_AT = 200;

/** @throws {InputError} if the list of people or the file of answers can't be read */
export async function openIdentifier(options: ReadingOptions, terminal: Terminal): Promise<Identifier> {
  const people = options.people === undefined ? {} : { people: await peopleIn(options.people) };
  if (options.reconcile === undefined) {
    return {
      identify: async (reading) => identify(reading, openLanguage().names, people),
      close: async () => {},
      failed: false,
    };
  }
  const answers = await AnswerFile.open(options.reconcileCache ?? defaultCache(terminal.env));
  return new Reconciling(options.reconcile, answers, people, terminal);
}

async function peopleIn(file: string): Promise<People> {
  const bytes = await fromFile(file);
  let text: string;
  try {
    text = decode(bytes, file).text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.what, error.where, 'give a list of people as CSV or JSON in UTF-8');
  }
  const { readPeople } = await import('../formats/people.js');
  return readPeople(text, file, openLanguage().names);
}

class Reconciling implements Identifier {
  failed = false;
  /** Whether the file of answers can be written, as far as is known. */
  private keeps = true;
  private readonly reconciler: Reconciler;

  constructor(
    service: string,
    private readonly answers: AnswerFile,
    private readonly people: IdentitySources,
    private readonly terminal: Terminal,
  ) {
    const warn = (message: string): void => void notice(terminal, 'warning:', message);
    this.reconciler = new Reconciler(service, { fetch, answers, warn });
  }

  async identify(reading: Reading): Promise<Reading> {
    const matches = await this.matchesFor(identify(reading, openLanguage().names, this.people));
    if (this.answers.unsaved >= SAVE_AT) await this.close();
    return identify(reading, openLanguage().names, { ...this.people, matches });
  }

  async close(): Promise<void> {
    if (!this.keeps) return;
    try {
      await this.answers.save();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.keeps = false;
      await notice(this.terminal, 'warning:', explained(error));
    }
  }

  /** Asks for those without an identifier. After a wrong answer nothing more is: the next would be wrong too. */
  private async matchesFor(reading: Reading): Promise<ReadonlyMap<string, Match>> {
    const matches = new Map<string, Match>();
    if (this.failed) return matches;
    const queries = [
      ...nameQueriesOf(
        reading.actors.filter((actor) => Object.keys(actor.identifiers).length === 0),
        openLanguage().names,
      ),
    ];
    try {
      const answers = await this.reconciler.find(queries.map(([, query]) => query));
      for (const [i, [id]] of queries.entries()) if (answers[i]) matches.set(id, answers[i]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.failed = true;
      await notice(this.terminal, 'not identified:', explained(error));
    }
    return matches;
  }
}
