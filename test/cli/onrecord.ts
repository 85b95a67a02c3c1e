import { PassThrough, Writable } from 'node:stream';
import { run } from '../../src/cli/program.js';
import type { Terminal } from '../../src/cli/terminal.js';
import type { Fetcher } from '../../src/intake/fetcher.js';
import type { Reader } from '../../src/read.js';
import { toArticle } from '../../src/record/article.js';
import { draft, statementOf } from '../../src/record/draft.js';
import type { Speaker } from '../../src/record/speaker.js';
import type { Statement } from '../../src/record/statement.js';
import type { Span } from '../../src/text/span.js';
import { ENGLISH } from '../english.js';
import { actor } from '../identity/readings.js';

/** One who speaks for sure, by name; open without one. */
export function credited(name: string | undefined): Speaker {
  const reason = name === undefined ? ({ code: 'no source', names: [] } as const) : null;
  return { actor: name ?? null, p: name === undefined ? 0 : 0.99, candidates: [], reason, evidence: [] };
}

/** Finds “…” and credits it to the two words after "said". Stands in for the model. */
export const fakeReader: Reader = async (input) => {
  const { text, title = null, published = null, publisher = null, byline = null, url = null } = input;
  const article = { id: 'x', title, published, publisher, byline, url, language: 'en', text };
  const statements = [...text.matchAll(/“[^“”]*”( said (\w+ \w+))?/g)].map((m): Statement => {
    const end = m.index + m[0].indexOf('”') + 1;
    const content: Span[] = [[m.index, end]];
    const cue: Span[] = m[1] ? [[end + 1, end + 5]] : [];
    const source: Span[] = m[2] ? [[end + 6, end + 6 + m[2].length]] : [];
    return {
      ...statementOf(draft(article, { kind: 'direct', content, cue, source, p: m[1] ? 0.876 : 0 })),
      speaker: credited(m[2]),
      open: { addressee: { code: 'no addressee' }, time: { code: 'no time' } },
    };
  });
  const speakers = [...new Set(statements.flatMap(({ speaker }) => speaker.actor ?? []))];
  const actors = speakers.map((id) => actor(id));
  return { article, actors, statements, findings: [] };
};

/** The same, with articles and statements named by their texts, as a ledger needs them. */
export const namingReader: Reader = async (input) => {
  const [reading, article] = [await fakeReader(input), await toArticle(input, ENGLISH.text)];
  const statements = reading.statements.map((s) => ({ ...s, id: s.id.replace('x', article.id) }));
  return { ...reading, article, statements };
};

function sink(extra: object = {}): Writable & { text: string } {
  const stream = new Writable({
    write(chunk, _, done) {
      out.text += chunk;
      done();
    },
  });
  const out = Object.assign(stream, { text: '', ...extra });
  return out;
}

/** What surrounds one run of the command. */
interface Surroundings {
  readonly stdin?: string;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly openReader?: Terminal['openReader'];
  readonly fetcher?: Fetcher;
}

/** Runs the command with arguments; gives its exit code and what it printed. */
export async function onrecord(
  args: readonly string[],
  { stdin = '', tty = false, columns = 80, env = {}, openReader = async () => fakeReader, fetcher }: Surroundings = {},
) {
  const stdout = sink(tty ? { isTTY: true, columns } : {});
  const stderr = sink(tty ? { isTTY: true, columns } : {});
  const input = new PassThrough();
  input.end(stdin);
  const readerVersion = async () => 'test 1';
  const terminal: Terminal = {
    stdout,
    stderr,
    stdin: input,
    env,
    openReader,
    readerVersion,
    ...(fetcher && { fetcher }),
  };
  const code = await run(args, '1.2.3', terminal);
  return { code, out: stdout.text, err: stderr.text };
}
