import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { InputError } from '../errors.js';
import type { Match } from '../identity/identify.js';
import type { Answers, NameQuery } from '../identity/reconcile.js';

/** A line of the file. */
interface Line extends NameQuery {
  readonly service: string;
  readonly match: Match | null;
}

/** Where answers are kept if nobody says where (XDG Base Directory Specification 0.8: a relative folder counts as none). */
export function defaultCache(env: NodeJS.ProcessEnv): string {
  const given = env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(given) ? given : join(env.HOME || homedir(), '.cache'), 'onrecord', 'reconcile.jsonl');
}

/** What reconciliation services answered, in a file of JSON lines. Delete the file to ask anew. */
export class AnswerFile implements Answers {
  private readonly added = new Map<string, Line>();

  private constructor(
    private readonly path: string,
    private known: Map<string, Line>,
  ) {}

  /** @throws {InputError} if there is a file that can't be read, or that holds something else */
  static async open(path: string): Promise<AnswerFile> {
    return new AnswerFile(path, await linesOf(path));
  }

  get(service: string, query: NameQuery): Match | null | undefined {
    const key = keyOf(service, query);
    return (this.added.get(key) ?? this.known.get(key))?.match;
  }

  set(service: string, { name, type }: NameQuery, match: Match | null): void {
    this.added.set(keyOf(service, { name, type }), { service, name, type, match });
  }

  /** How many answers are not in the file yet. */
  get unsaved(): number {
    return this.added.size;
  }

  /**
   * Puts the new answers into the file. It is replaced in one step, so that a crash leaves the old one whole; what another
   * run added meanwhile is kept.
   *
   * @throws {InputError} if it can't be written
   */
  async save(): Promise<void> {
    if (this.added.size === 0) return;
    const lines = new Map([...(await linesOf(this.path)), ...this.added]);
    const draft = `${this.path}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(this.path), { recursive: true });
      await writeFile(draft, [...lines.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
      await rename(draft, this.path);
    } catch (error) {
      await rm(draft, { force: true });
      throw unusable('written', error as NodeJS.ErrnoException, this.path);
    }
    this.known = lines;
    this.added.clear();
  }
}

async function linesOf(path: string): Promise<Map<string, Line>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw unusable('read', error as NodeJS.ErrnoException, path);
  }
  const out = new Map<string, Line>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const answer = lineIn(line);
    if (answer === null) {
      const remedy = 'delete the file, or name another with --reconcile-cache';
      throw new InputError('is no answer of a reconciliation service', `${path}, line ${i + 1}`, remedy);
    }
    out.set(keyOf(answer.service, answer), answer);
  }
  return out;
}

function lineIn(text: string): Line | null {
  let value: Partial<Line> | null;
  try {
    value = JSON.parse(text) as Partial<Line> | null;
  } catch {
    return null;
  }
  const isText = (...fields: unknown[]): boolean => fields.every((field) => typeof field === 'string');
  if (typeof value !== 'object' || value === null || !isText(value.service, value.name, value.type)) return null;
  const { match } = value;
  if (match === null) return value as Line;
  return typeof match === 'object' && isText(match.register, match.id, match.name) ? (value as Line) : null;
}

function keyOf(service: string, { type, name }: NameQuery): string {
  return `${service}\n${type}\n${name}`;
}

function unusable(how: string, error: NodeJS.ErrnoException, path: string): InputError {
  return new InputError(
    `can't be ${how} (${error.code ?? error.message})`,
    path,
    'name another with --reconcile-cache',
  );
}
