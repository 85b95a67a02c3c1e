import { InputError } from '../errors.js';
import type { NameWords } from '../language/names.js';
import type { Actor, ActorType } from '../record/actor.js';
import { words } from './fold.js';
import type { Match } from './identify.js';
import { fullName } from './name.js';

/** A name to ask for. */
export interface NameQuery {
  readonly name: string;
  readonly type: ActorType;
}

/** What was answered before; a name that matched nothing is kept as null, so that it is not asked again. */
export interface Answers {
  get(service: string, query: NameQuery): Match | null | undefined;
  set(service: string, query: NameQuery, match: Match | null): void;
}

export interface ReconcilerOptions {
  /** Asks over HTTP; the standard's `fetch`. */
  readonly fetch: typeof fetch;
  readonly answers: Answers;
  /** Told once, when the service is down: a sentence without a full stop. */
  readonly warn: (message: string) => void;
  /** How long one request may take. */
  readonly milliseconds?: number;
  /** How long to wait before the one further try. */
  readonly pause?: number;
}

/** What of a service's manifest is used. */
interface Manifest {
  readonly register: string;
  readonly batch: number;
  readonly types: Readonly<Partial<Record<ActorType, string>>>;
}

/** The most queries in a request where the service names no number of its own. */
const BATCH = 20;
/** The most of an answer that is read, in bytes. */
const MOST_BYTES = 5_000_000;
/** Registers that have a name of their own; of others the identifier space is the name. */
const REGISTERS: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/?$/, 'wikidata'],
  [/^https?:\/\/d-nb\.info\/gnd\/?$/, 'gnd'],
  [/^https?:\/\/(?:www\.)?viaf\.org\/viaf\/?$/, 'viaf'],
];
/** Names of types by which services offer people and organizations, folded. */
const KINDS: Readonly<Partial<Record<ActorType, readonly string[]>>> = {
  person: ['person', 'people', 'human', 'humans', 'q5'],
  organization: ['organization', 'organizations', 'organisation', 'organisations', 'q43229'],
};

/** The service does not answer, or says that it can't now. Not shown: it becomes the one warning. */
class Down extends Error {}

/**
 * Asks a service for identifiers (Reconciliation Service API 0.2, https://www.w3.org/community/reports/reconciliation/).
 * Only the address that was given is asked: a redirect is an error.
 */
export class Reconciler {
  private manifest: Manifest | undefined;
  private down = false;

  constructor(
    private readonly service: string,
    private readonly options: ReconcilerOptions,
  ) {}

  /**
   * The match of each query, null where the service has none that it is sure of, more than one, or is down.
   *
   * @throws {InputError} if what answers is no reconciliation service, or answers amiss
   */
  async find(queries: readonly NameQuery[]): Promise<(Match | null)[]> {
    const { answers } = this.options;
    const asked = new Map<string, NameQuery>();
    for (const query of queries) {
      if (answers.get(this.service, query) === undefined) asked.set(`${query.type} ${query.name}`, query);
    }
    if (asked.size > 0 && !this.down) {
      try {
        await this.ask([...asked.values()]);
      } catch (error) {
        if (!(error instanceof Down)) throw error;
        this.down = true;
        this.options.warn(`${this.service} ${error.message}; names are left without its identifiers`);
      }
    }
    return queries.map((query) => answers.get(this.service, query) ?? null);
  }

  private async ask(queries: readonly NameQuery[]): Promise<void> {
    this.manifest ??= manifestIn(await this.request(), this.service);
    const { batch } = this.manifest;
    for (let at = 0; at < queries.length; at += batch)
      await this.askBatch(queries.slice(at, at + batch), this.manifest);
  }

  private async askBatch(queries: readonly NameQuery[], { register, types }: Manifest): Promise<void> {
    const body: Record<string, unknown> = {};
    for (const [i, { name, type }] of queries.entries()) {
      body[`q${i}`] = types[type] === undefined ? { query: name } : { query: name, type: types[type] };
    }
    const results = await this.request(new URLSearchParams({ queries: JSON.stringify(body) }));
    for (const [i, query] of queries.entries()) {
      const match = matchIn(results[`q${i}`], `${this.service}, the answer for "${query.name}"`);
      this.options.answers.set(this.service, query, match && { register, ...match });
    }
  }

  /** One answer, asked for a second time if the service is down at first. */
  private async request(body?: URLSearchParams): Promise<Record<string, unknown>> {
    try {
      return await this.requestOnce(body);
    } catch (error) {
      if (!(error instanceof Down)) throw error;
      await new Promise((resolve) => setTimeout(resolve, this.options.pause ?? 250));
      return this.requestOnce(body);
    }
  }

  private async requestOnce(body?: URLSearchParams): Promise<Record<string, unknown>> {
    const { milliseconds = 5000 } = this.options;
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const headers = { accept: 'application/json' };
      const common = { headers, redirect: 'manual', signal } as const;
      const response = await this.options.fetch(this.service, body ? { ...common, method: 'POST', body } : common);
      await checkStatus(response, this.service);
      return jsonIn(await textOf(response, this.service), this.service);
    } catch (error) {
      if (error instanceof Down || error instanceof InputError) throw error;
      if (signal.aborted) throw new Down(`did not answer within ${milliseconds / 1000} seconds`);
      const cause = (error as Error).cause as { code?: string } | undefined;
      throw new Down(`can't be reached (${cause?.code ?? (error as Error).message})`);
    }
  }
}

/** The actors that a register can be asked for, by id: those with a full name, which is asked for without titles. */
export function nameQueriesOf(actors: readonly Actor[], language: NameWords): Map<string, NameQuery> {
  const named = actors.flatMap((actor) => {
    const name = fullName(actor, language);
    return name === null ? [] : ([[actor.id, { name: name.text, type: actor.type }]] as const);
  });
  return new Map(named);
}

async function checkStatus(response: Response, service: string): Promise<void> {
  const { status } = response;
  if (status === 200) return;
  await response.body?.cancel();
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    const to = response.headers.get('location');
    throw new InputError(`redirects${to === null ? '' : ` to ${to}`}`, service, 'give the address that it leads to');
  }
  const answer = `answers ${status} ${response.statusText}`.trim();
  if (status >= 500 || status === 408 || status === 429) throw new Down(answer);
  throw new InputError(answer, service, 'check the address of the reconciliation service');
}

async function textOf(response: Response, service: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader!.cancel();
      throw new InputError('answers with more than 5 MB', service, 'check the address of the reconciliation service');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function jsonIn(text: string, service: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below: what is no JSON and what is no object have one remedy.
  }
  throw amiss('answers with what is no JSON object', service);
}

function manifestIn(value: Record<string, unknown>, service: string): Manifest {
  const { name, identifierSpace, schemaSpace, versions, batchSize, defaultTypes = [] } = value;
  const at = `${service}, its manifest`;
  for (const [field, given] of Object.entries({ name, identifierSpace, schemaSpace })) {
    if (typeof given !== 'string' || given === '') throw amiss(`has no ${field}`, at);
  }
  // Version 0.1 has no such field, and the same queries.
  if (versions !== undefined && !(Array.isArray(versions) && versions.some((v) => v === '0.2' || v === '0.1'))) {
    throw new InputError(`offers versions ${JSON.stringify(versions)}`, at, 'give a service that speaks version 0.2');
  }
  if (batchSize !== undefined && !(Number.isInteger(batchSize) && (batchSize as number) > 0)) {
    throw amiss(`has a batchSize of ${JSON.stringify(batchSize)}`, at);
  }
  if (!Array.isArray(defaultTypes)) throw amiss('has defaultTypes that are no array', at);
  const types: Partial<Record<ActorType, string>> = {};
  for (const [kind, names] of Object.entries(KINDS)) {
    const type = defaultTypes.find(
      (t) => isObject(t) && [t.id, t.name].some((n) => typeof n === 'string' && names.includes(words(n).join(' '))),
    ) as { id?: unknown } | undefined;
    if (typeof type?.id === 'string') types[kind as ActorType] = type.id;
  }
  const space = identifierSpace as string;
  const register = REGISTERS.find(([pattern]) => pattern.test(space))?.[1] ?? space;
  return { register, batch: Math.min((batchSize as number | undefined) ?? BATCH, BATCH), types };
}

/** The one candidate that the service calls a match; null if it calls none so, or several. */
function matchIn(value: unknown, at: string): { id: string; name: string } | null {
  const result = isObject(value) ? value.result : undefined;
  if (!Array.isArray(result)) throw amiss('has no list of results', at);
  const sure = result.flatMap((candidate: unknown) => {
    if (!isObject(candidate)) throw amiss('has a candidate that is no object', at);
    const { id, name, match } = candidate;
    if (typeof id !== 'string' || id === '') throw amiss('has a candidate without an id', at);
    if (typeof name !== 'string' || name === '') throw amiss('has a candidate without a name', at);
    return match === true ? [{ id, name }] : [];
  });
  return sure.length === 1 ? sure[0]! : null;
}

function amiss(what: string, where: string): InputError {
  return new InputError(what, where, 'check that this is a reconciliation service, and tell those who run it');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
