import { describe, expect, test } from 'vitest';
import { openTracer } from '../../src/runtime/tracer.js';
import { hash } from '../../src/trace/hash.js';
import { keysOf } from '../../src/trace/keys.js';
import { pack, unpack } from '../../src/trace/pack.js';
import { FEATURES, features, speaker } from '../../src/trace/pair.js';
import { IS, type Saying, TOLD } from '../../src/trace/saying.js';
import { momentOf } from '../../src/trace/tracer.js';
import { type ToldSaying, variantsOf, wordLabel } from '../../src/trace/variant.js';
import { ENGLISH } from '../english.js';
import { type Mixed, sayings } from './sayings.js';

const one = (statement: Mixed): Saying => sayings([statement])[0]!;
const quotedWords = (saying: Saying): number => saying.flags.filter((flags) => flags & IS.quoted).length;

describe('a saying', () => {
  test.each([
    ['“We will pay,” ', 'direct', 3],
    ['that they would “never pay” for it', 'mixed', 2],
    ["that they would ''never pay'' for it", 'mixed', 2],
    ['that they would ‘never pay’ for it', 'mixed', 2],
    ['that they would "never pay for it', 'mixed', 4],
    ['that they would never pay', 'indirect', 0],
  ] as const)('%s', (words, kind, quoted) => {
    expect(quotedWords(one({ words, kind }))).toBe(quoted);
  });

  test('names, numbers, and what an editor put in', () => {
    const saying = one({ words: '“People met [the mayor] in Lowmere on 12 May,”', kind: 'direct' });
    const is = (word: string): number => saying.flags[saying.forms.indexOf(hash(word))]!;
    expect([is('lowmere') & IS.name, is('people') & IS.name, is('12') & IS.number]).toEqual([IS.name, 0, IS.number]);
    expect(saying.forms.includes(hash('mayor'))).toBe(false);
  });

  test('what it quotes of another is not its own', () => {
    const text = '“He told me, ‘Never lend a boat to anyone,’ and I laughed,”';
    const inner = text.indexOf('‘');
    const [own] = sayings([
      { words: text, kind: 'direct' },
      { words: '‘Never lend a boat to anyone,’', kind: 'direct', inside: 0, at: inner },
    ]);
    expect(own!.forms.includes(hash('boat'))).toBe(false);
    expect(own!.forms.includes(hash('laughed'))).toBe(true);
  });

  test('how it is told', () => {
    const told = (cue: string): number => one({ words: 'that it rained', kind: 'indirect', cue }).manner;
    expect(told('says') & TOLD.present).toBeTruthy();
    expect(told('said')).toBe(0);
    expect(told('supports') & TOLD.held).toBeTruthy();
    expect(told('has repeatedly said') & TOLD.often).toBeTruthy();
    expect(told('said through an interpreter') & TOLD.translated).toBeTruthy();
    expect(told('said in Portuguese') & TOLD.translated).toBeTruthy();
    expect(told('said in Portugal')).toBe(0);
  });

  test('days that the words around it name', () => {
    const { dates } = one({ words: 'that it rained', kind: 'indirect', cue: 'said on Monday' });
    // Monday 2 March 2026, days since 1970.
    expect([...dates]).toEqual([20514, 20514]);
  });

  test('packed and unpacked it is the same, with fewer than 2000 words', () => {
    for (const words of [
      '“We will pay 12 crowns to Ilse Varga,”',
      '“Yes,”',
      `“${'never again '.repeat(1500)}”`,
      '“…”',
    ]) {
      const saying = one({ words, kind: 'direct', speaker: 'Ilse Varga' });
      expect(unpack(saying.id, pack(saying))).toEqual(saying);
      expect(saying.forms.length).toBeLessThanOrEqual(2000);
      // In the middle of other bytes, where lists of 32 bits can't begin.
      const bytes = new Uint8Array(pack(saying).length + 1);
      bytes.set(pack(saying), 1);
      expect(unpack(saying.id, bytes.subarray(1))).toEqual(saying);
    }
  });
});

describe('how the words of two versions stand to one another', () => {
  const words = ['“We shall keep the old harbour open all winter,”', '“We will hold the old harbour open all winter,”'];
  const label = (...cues: readonly string[]): string => {
    const [a, b] = words.map((text, i) => ({
      words: text,
      saying: one({ words: text, kind: 'direct', cue: cues[i]! }),
    }));
    return wordLabel(a!, b!, ENGLISH.trace).label;
  };

  test('other words of a quotation are altered, but for a translation of it', () => {
    expect(label('said', 'said')).toBe('altered');
    expect(label('said', 'said in Portuguese')).toBe('translation');
    expect(label('said through an interpreter', 'said')).toBe('translation');
  });
});

describe('told as new', () => {
  const told = (day: number, words: string, kind: 'direct' | 'indirect', said: number | null): ToldSaying => ({
    words,
    papers: 1,
    saying: {
      ...one({ words, kind, speaker: 'Ilse Varga' }),
      article: day,
      day,
      said: said === null ? null : [said, said],
    },
  });
  const WORDS = '“We shall keep the old harbour open all winter,”';
  const recycled = (...all: readonly ToldSaying[]): unknown[] =>
    variantsOf(all, ENGLISH.trace).map((variant) => variant.recycled);

  test('are words that were printed before the day on which they are told as said', () => {
    expect(recycled(told(100, WORDS, 'direct', null), told(110, WORDS, 'direct', 108))).toEqual([null, 'date']);
  });

  test('are not those of which only something like it was printed before', () => {
    const report = told(100, 'that boats could still dock in January', 'indirect', null);
    expect(recycled(report, told(110, WORDS, 'direct', 108))).toEqual([null, null]);
    expect(recycled(report, told(110, WORDS, 'direct', 108), told(130, WORDS, 'direct', 128))).toEqual([
      null,
      null,
      'date',
    ]);
  });
});

describe('keys', () => {
  const shared = (a: string, b: string): number => {
    const [x, y] = [a, b].map((words) => keysOf(one({ words, kind: 'direct', speaker: 'Ilse Varga' })));
    return y!.filter((key) => x!.includes(key)).length;
  };

  test('a cut, a fragment and an inflected report share keys; chance words don’t', () => {
    const full = '“The stadium bid is a bottomless bucket, and the taxpayers of this town are the water,”';
    expect(shared(full, '“the taxpayers of this town are the water”')).toBeGreaterThan(1);
    expect(shared(full, '“a bottomless bucket”')).toBeGreaterThan(1);
    expect(shared(full, '“bids for stadiums are bottomless”')).toBeGreaterThan(0);
    expect(shared(full, '“We will keep the ferry running until spring,”')).toBe(0);
  });

  test('two words in common and a day lead to a report in other words, one and a day don’t', () => {
    const quoted = one({ words: '“The flood took the vineyard,”', kind: 'direct', speaker: 'Ilse Varga' });
    const common = (words: string, later: number): number => {
      const report = one({ words, kind: 'indirect', speaker: 'Ilse Varga' });
      const said = [report.day! - 1 + later, report.day! - 1 + later] as const;
      const own = keysOf({ ...report, day: report.day! + 1 + later, said });
      return keysOf(quoted).filter((key) => own.includes(key)).length;
    };
    for (const words of ['that vineyards had gone under in a flood', 'that of her vineyard a flood had left nothing'])
      expect([common(words, 0) > 1, common(words, 30)], words).toEqual([true, 1]);
    for (const words of ['that the vineyard was for sale', 'that no flood would stop her', 'that a vineyard needs sun'])
      expect(common(words, 0), words).toBe(1);
  });
});

describe('features', () => {
  test('are finite, and the same whichever way round', () => {
    const all = sayings([
      { words: '“We will pay,”', kind: 'direct', speaker: 'Ilse Varga' },
      { words: 'that they would “never pay” 12 crowns', kind: 'mixed', speaker: 'Tomas Brandt' },
      { words: 'to the board', kind: 'indirect' },
      { words: '“…”', kind: 'direct' },
    ]);
    for (const a of all) {
      for (const b of all) {
        const found = features(a, b);
        expect(Object.keys(found)).toEqual([...FEATURES]);
        for (const [name, value] of Object.entries(found)) {
          expect(value, name).toBeGreaterThanOrEqual(0);
          expect(value, name).toBeLessThanOrEqual(name === 'plainContained' ? 8 : 1);
        }
        expect(openTracer().judge(a, { ...b, article: 1 })).toEqual(openTracer().judge({ ...b, article: 1 }, a));
      }
    }
  });

  test.each([
    ['Ilse Varga', 'Varga', 'same'],
    ['Mayor Ilse Varga', 'Ilse Varga', 'same'],
    ['Ilse Varga', 'Greta Varga', 'near'],
    ['Ilse Varga', 'Tomas Brandt', 'other'],
    ['Ilse Varga', null, 'open'],
  ] as const)('%s and %s: %s', (a, b, how) => {
    const [x, y] = [a, b].map((name) =>
      one({ words: 'that it rained', kind: 'indirect', ...(name && { speaker: name }) }),
    );
    expect(speaker(x!, y!)).toBe(how);
    expect(speaker(y!, x!)).toBe(how);
  });
});

test('moments go by the day, what has none comes last', () => {
  const at = (day: number | null): number => momentOf({ id: 'a:1-2', day });
  expect(at(10)).toBeLessThan(at(11));
  expect(at(11)).toBeLessThan(at(null));
  expect(Number.isSafeInteger(at(null))).toBe(true);
});
