import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger } from '../../src/ledger/ledger.js';
import type { Connection } from '../../src/ledger/sqlite.js';
import { Store } from '../../src/ledger/store.js';
import type { About, Stance } from '../../src/record/about.js';
import { type Actor, person } from '../../src/record/actor.js';
import { toArticle } from '../../src/record/article.js';
import { draft, statementOf } from '../../src/record/draft.js';
import type { Reading } from '../../src/record/reading.js';
import type { Statement } from '../../src/record/statement.js';
import { openOdds } from '../../src/runtime/odds.js';
import { openTracer } from '../../src/runtime/tracer.js';
import type { Span } from '../../src/text/span.js';
import type { Tracer } from '../../src/trace/tracer.js';
import { ENGLISH } from '../english.js';

export const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
let files = 0;

/** A path for a ledger of a test's own. */
export const newFile = (): string => join(folder, `${++files}.db`);

const stores = new WeakMap<Ledger, Store>();

/** A ledger with nothing in it, made once: each test that needs one begins with a copy of its file. */
const EMPTY = newFile();
Store.open(EMPTY, 'write').database.close();

/** A ledger of a test's own, whose clock goes a second an entry. */
export function newLedger(file = newFile(), tracer: () => Tracer = openTracer): Ledger {
  let seconds = 0;
  if (!existsSync(file)) copyFileSync(EMPTY, file);
  const store = Store.open(file, 'write');
  const now = (): Date => new Date(Date.UTC(2026, 2, 9, 12, 0, seconds++));
  const ledger = new Ledger(store, { tracer, language: () => ENGLISH, odds: openOdds, now });
  stores.set(ledger, store);
  return ledger;
}

/** What a ledger that `newLedger` made is kept in. */
export const storeOf = (ledger: Ledger): Store => stores.get(ledger)!;
export const databaseOf = (ledger: Ledger): Connection => storeOf(ledger).database;

/** What an article of these tests is made of: lines “WORDS” said (or thought) SPEAKER[ to ADDRESSEE][ of NAME for|against|neither]. */
export interface Story {
  readonly lines: readonly string[];
  readonly title?: string;
  readonly published?: string | null;
  readonly publisher?: string;
  readonly url?: string | null;
}

const LINE =
  /^(“[^”]*”) (said|thought) (someone|\w+ \w+?)(?: to (\w+ \w+))?(?: on (\d{4}-\d\d-\d\d))?(?: of (\w+ \w+) (for|against|neither))?\.$/;

/** Reads a story by its fixed form; stands in for the model, so that a test says itself what was found. */
export async function reading({
  lines,
  title = 'Ferry',
  published = '2026-03-02',
  publisher = 'Harbour Post',
  url = null,
}: Story): Promise<Reading> {
  const text = lines.join('\n\n');
  const article = await toArticle({ text, title, published, publisher, url }, ENGLISH.text);
  const actors: Actor[] = [];
  const idOf = (name: string): string => {
    const known = actors.find((actor) => actor.name === name);
    if (known) return known.id;
    const id = `a${actors.length + 1}`;
    const identity = `${name.toLowerCase().replace(' ', '-')}@${article.id}`;
    actors.push({ ...person(id, name), aliases: [name.split(' ')[1]!], identity });
    return id;
  };
  let at = 0;
  const statements = lines.map((line): Statement => {
    const [, words, verb, who, to, day, of, stance] = LINE.exec(line)!;
    const start = at;
    const end = start + words!.length;
    at += line.length + 2;
    const isOpen = who === 'someone';
    const about: About[] = of
      ? [
          {
            actor: idOf(of),
            stance: { for: 1, neither: 0, against: -1 }[stance!] as Stance,
            p: 0.9,
            evidence: [],
          },
        ]
      : [];
    const source: Span[] = [[end + verb!.length + 2, end + verb!.length + 2 + who!.length]];
    const cue: Span[] = [[end + 1, end + 1 + verb!.length]];
    return {
      ...statementOf(draft(article, { kind: 'direct', content: [[start, end]], cue, source, p: 0.9 })),
      manner: verb as 'said' | 'thought',
      speaker: {
        actor: isOpen ? null : idOf(who!),
        p: isOpen ? 0 : 0.99,
        candidates: [],
        reason: isOpen ? { code: 'no source', names: [] } : null,
        evidence: [],
      },
      addressee: to ? { actor: idOf(to), p: 0.9, evidence: [] } : null,
      time: day ? { start: day, end: day, precision: 'day', basis: { code: 'date' }, evidence: [] } : null,
      about,
      modality: 'asserted',
      open: {
        ...(!day && { time: { code: 'no time' } as const }),
        ...(!to && { addressee: { code: 'no addressee' } as const }),
        channel: { code: 'no channel' },
      },
    };
  });
  return { article, actors, statements, findings: [] };
}

/** Puts stories on record. */
export async function add(ledger: Ledger, ...stories: Story[]): Promise<Reading[]> {
  const out = [];
  for (const story of stories) {
    const one = await reading(story);
    ledger.add(one.article, one, 'test 1', 'story.txt');
    out.push(one);
  }
  return out;
}

export const FERRY = '“We will keep the ferry running until spring” said Ilse Varga on 2026-03-02.';
export const INSULT = '“This is an insult” said Tomas Brandt of Ilse Varga against.';
export const BOOKS = '“Open the books” said someone.';
