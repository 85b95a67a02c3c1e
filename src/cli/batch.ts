import { inspect } from 'node:util';
import { InputError } from '../errors.js';
import type { Found, Passed } from '../formats/item.js';
import { ahead, roomFor } from '../intake/ahead.js';
import { Fetcher, type Memory } from '../intake/fetcher.js';
import { Parsers } from '../intake/parsers.js';
import { type Source, type Surroundings, sourcesOf, takeIn } from '../intake/source.js';
import type { Arrival } from '../ledger/put.js';
import { UnreadError } from '../runtime/pool.js';
import { arrivalOf, noteArrival } from './arrival.js';
import { type Desk, openDesk } from './desk.js';
import type { IntakeOptions } from './options.js';
import { explained, notice } from './screen/notice.js';
import { Progress } from './screen/progress.js';
import { EXIT, type Terminal, write } from './terminal.js';

const WORD = /\S+/gu;

/** What is done with articles. */
export interface Handling {
  /** Called for each in order. `quiet` takes the progress off the screen. */
  readonly handle: (arrival: Arrival, quiet: () => void) => Promise<void>;
  /** Whether an article is read before its turn comes; without it, none is read that is not asked for. */
  readonly isWanted?: (arrival: Arrival) => boolean;
  /** What servers said of pages that were fetched before. */
  readonly memory?: Memory;
}

/** A step of the work, in order: another source, an article, what is told, what is kept once all before it is handled. */
type Step = Source | { readonly found: Found; readonly arrival: Arrival } | InputError | Passed | Kept;

interface Kept {
  readonly keep: () => void;
}

/**
 * Takes in what the names mean and hands each article on, in order, while those behind it are being read. What can't be read is told
 * on standard error with what to do about it, and the rest goes on.
 *
 * @returns the exit code
 */
export async function batch(
  names: readonly string[],
  options: IntakeOptions,
  terminal: Terminal,
  handling: Handling,
): Promise<number> {
  const { stderr, stdin } = terminal;
  const sources = (await Promise.all(names.map((name) => sourcesOf(name, options.column)))).flat();
  const progress = new Progress(
    stderr,
    sources.filter((source) => 'name' in source && !(source instanceof Error)).length,
  );
  const desk: Desk = await openDesk(options, terminal, () => steps.several);
  const parsers = new Parsers();
  const intake = {
    stdin,
    fetcher: terminal.fetcher ?? new Fetcher(),
    follow: options.follow ?? false,
    furniture: options.furniture ?? false,
    parse: parsers.parse,
    ...(options.column && { columns: options.column }),
  };
  const steps = ahead(stepsOf(sources, intake, options, desk, handling), roomFor(desk.workers), sizeOf);
  const work = new Work(options, terminal, handling, progress);
  try {
    for await (const step of steps) await work.do(step);
  } finally {
    progress.clear();
    parsers.close();
    await desk.close();
  }
  const { taken, unread } = work;
  if (unread > 0 && taken + unread > 1) await write(stderr, `${taken} of ${taken + unread} articles read.\n`);
  return unread > 0 || desk.failed ? EXIT.someUnread : EXIT.done;
}

async function* stepsOf(
  sources: readonly (Source | InputError | Passed)[],
  intake: Surroundings,
  options: IntakeOptions,
  desk: Desk,
  { isWanted = () => false, memory }: Handling,
): AsyncGenerator<Step> {
  const kept: Kept[] = [];
  const later = memory && {
    get: memory.get,
    set: (...visit: Parameters<Memory['set']>) => void kept.push({ keep: () => memory.set(...visit) }),
  };
  for (const source of sources) {
    yield source;
    if (source instanceof InputError || 'passed' in source) continue;
    for await (const item of takeIn(source.name, { ...intake, ...(later && { memory: later }) })) {
      yield* kept.splice(0);
      if (item instanceof InputError || 'passed' in item) yield item;
      else yield { found: item, arrival: await arrivalOf(item, options, desk, isWanted) };
    }
    yield* kept.splice(0);
  }
}

function sizeOf(step: Step): number {
  return 'arrival' in step ? step.arrival.article.text.length : 0;
}

/** Handles one step after another, and counts. */
class Work {
  taken = 0;
  unread = 0;
  private source = '';

  constructor(
    private readonly options: IntakeOptions,
    private readonly terminal: Terminal,
    private readonly handling: Handling,
    private readonly progress: Progress,
  ) {}

  async do(step: Step): Promise<void> {
    if (step instanceof InputError) await this.failed(step);
    else if ('keep' in step) step.keep();
    else if ('passed' in step) await this.tell('passed over:', `${step.where}, ${step.passed}`);
    else if ('arrival' in step) await this.article(step.found, step.arrival);
    else {
      this.source = step.name;
      this.progress.show(step.name);
    }
  }

  private async article(item: Found, arrival: Arrival): Promise<void> {
    const quiet = (): void => this.progress.clear();
    await noteArrival(item, arrival, this.options, this.terminal, quiet);
    if (item.where !== this.source) this.progress.also(item.where);
    try {
      await this.handling.handle(arrival, quiet);
      this.taken++;
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      await this.failed(error);
    }
    this.progress.read(arrival.article.text.match(WORD)?.length ?? 0);
  }

  private async failed(error: InputError): Promise<void> {
    this.unread++;
    await this.tell('not read:', explained(error));
    const { cause } = error;
    if (cause !== undefined && this.terminal.env.ONRECORD_DEBUG)
      await write(this.terminal.stderr, `${inspect(cause)}\n`);
  }

  private async tell(label: Parameters<typeof notice>[1], sentence: string): Promise<void> {
    this.progress.clear();
    await notice(this.terminal, label, sentence);
  }
}
