import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';
import { WORDING } from '../../src/language/en/wording.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Utterance } from '../../src/ledger/utterances.js';
import type { Finding } from '../../src/record/finding.js';
import type { FindingKind } from '../../src/record/finding-kind.js';
import type { Reading } from '../../src/record/reading.js';
import { newLedger } from '../ledger/paper.js';
import { read } from '../reader.js';

/** Articles that retell one another, and what a careful reader makes of them. Words are the beginnings of statements. */
interface Expected {
  readonly why: string;
  /** Article, words, label (several with bars between), and `misattributed` where it is. */
  readonly utterances?: readonly { readonly variants: readonly (readonly [number, string, string, string?])[] }[];
  /** Pairs that are no one utterance. */
  readonly apart?: readonly (readonly [readonly [number, string], readonly [number, string]])[];
  readonly findings?: {
    /** Article, kind, words of the message. */
    readonly some?: readonly (readonly [number, FindingKind, string])[];
    /** Kinds of which there is no other. */
    readonly none?: readonly FindingKind[];
  };
}

const HERE = new URL('./traces/', import.meta.url);
/** As the command shows them. */
const LEAST = 0.3;

async function put(folder: URL): Promise<{ ledger: Ledger; readings: Reading[] }> {
  const ledger = newLedger();
  const readings: Reading[] = [];
  for (let n = 1; existsSync(new URL(`article-${n}.md`, folder)); n++) {
    const name = `article-${n}.md`;
    const reading = await read(readMarkdown(readFileSync(new URL(name, folder), 'utf8'), name));
    ledger.add(reading.article, reading, 'test 1', name);
    readings.push(reading);
  }
  return { ledger, readings };
}

function statementOf(readings: readonly Reading[], article: number, words: string): string {
  const plain = (text: string): string => text.replace(/^[^\p{L}]+/u, '');
  const found = readings[article - 1]!.statements.find(
    (one) => one.kind !== 'act' && (plain(one.words).startsWith(words) || plain(one.words).startsWith(`that ${words}`)),
  );
  expect(found, `article ${article} has a statement that begins “${words}”`).toBeDefined();
  return found!.id;
}

describe('articles that retell one another', () => {
  test.each(readdirSync(HERE))('%s', async (name) => {
    const folder = new URL(`${name}/`, HERE);
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
    const { ledger, readings } = await put(folder);
    for (const { variants } of expected.utterances ?? []) {
      const members = variants.map(([article, words]) => statementOf(readings, article, words));
      const shared = members.map((id) => ledger.utteranceIds(id)).reduce((a, b) => a.filter((id) => b.includes(id)));
      expect(shared, `one utterance: ${JSON.stringify(variants)}`).toHaveLength(1);
      const { variants: found } = ledger.utterance(shared[0]!) as Utterance;
      for (const [i, [article, words, label, mark]] of variants.entries()) {
        const own = found.find(({ hit }) => hit.id === members[i])!;
        expect(label.split('|'), `${article}: “${words}”`).toContain(own.label);
        expect(own.misattributed, `${article}: “${words}” misattributed`).toBe(mark === 'misattributed');
      }
    }
    for (const pair of expected.apart ?? []) {
      const [a, b] = pair.map(([article, words]) => ledger.utteranceIds(statementOf(readings, article, words)));
      expect(
        a!.filter((id) => b!.includes(id)),
        `apart: ${JSON.stringify(pair)}`,
      ).toEqual([]);
    }
    const all = readings.flatMap(({ article }, i) =>
      ledger
        .findings(article.id)!
        .filter(({ p }) => p >= LEAST)
        .map((finding): [number, Finding] => [i + 1, finding]),
    );
    const some = expected.findings?.some ?? [];
    for (const [article, kind, words] of some) {
      const found = all.find(
        ([n, one]) => n === article && one.kind === kind && WORDING.message(one.message).includes(words),
      );
      expect(found, `${kind} in article ${article} with “${words}”; there are ${told(all)}`).toBeDefined();
      const [, { evidence, elsewhere }] = found!;
      expect(evidence.length).toBeGreaterThan(0);
      for (const one of elsewhere) expect(readings.some((reading) => reading.article.id === one.article)).toBe(true);
    }
    const others = all.filter(
      ([n, one]) =>
        expected.findings?.none?.includes(one.kind) &&
        !some.some(([article, kind]) => article === n && kind === one.kind),
    );
    expect(others.map(([n, { kind, message }]) => `${n} ${kind}: ${message}`)).toEqual([]);
    ledger.close();
  });
});

function told(all: readonly (readonly [number, Finding])[]): string {
  return all.map(([n, { kind, message }]) => `${n} ${kind}: ${message}`).join('\n');
}
