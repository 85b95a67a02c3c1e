import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';
import type { SpeechCheck } from '../../src/ledger/speech.js';
import { toArticle } from '../../src/record/article.js';
import { speechOf } from '../../src/speech.js';
import type { Fault } from '../../src/trace/faithful.js';
import type { Quoted } from '../../src/trace/reports.js';
import { ENGLISH } from '../english.js';
import { newLedger } from '../ledger/paper.js';
import { read } from '../reader.js';

type Expectation = readonly [string, string, readonly Fault[], string?, string?, string?];

/** A speech, and all quotations of it in ten reports. */
interface Expected {
  readonly by: string;
  /** Report, how the quotation begins, its faults; words that it lost, and that it gained; whom the report credits wrongly. */
  readonly quotations: readonly Expectation[];
}

const HERE = new URL('./', import.meta.url);
const plain = (text: string): string => text.replace(/^[^\p{L}\p{N}[]+/u, '');
const changed = ({ difference }: Quoted, version: 'former' | 'later'): string =>
  difference.flatMap(({ words, in: where }) => (where === version ? [words] : [])).join(' ');

describe.each(readdirSync(HERE, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])))(
  'the speech of %s, and what papers made of it',
  (name) => {
    const folder = new URL(`${name}/`, HERE);
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
    let checked: SpeechCheck;
    const reportOf = new Map<string, string>();

    beforeAll(async () => {
      const ledger = newLedger();
      for (const file of readdirSync(folder).filter((one) => /^\d\d\.md$/.test(one))) {
        const reading = await read(readMarkdown(readFileSync(new URL(file, folder), 'utf8'), file));
        ledger.add(reading.article, reading, 'test 1', file);
        reportOf.set(reading.article.id, file.slice(0, 2));
      }
      const input = readMarkdown(readFileSync(new URL('speech.md', folder), 'utf8'), 'speech.md');
      const speech = speechOf(await toArticle(input, ENGLISH.text), expected.by, ENGLISH);
      ledger.add(speech.article, speech, 'test 1', 'speech.md');
      checked = ledger.checkSpeech(speech);
    });

    const found = () =>
      [...checked.reports, ...checked.others].flatMap(({ article, quotations }) =>
        quotations.map((quoted) => ({ report: reportOf.get(article.id)!, quoted })),
      );

    test.each(expected.quotations.map((expectation) => ({ expectation })))('$expectation', ({ expectation }) => {
      const [report, begins, faults, lost = '', gained = '', credited = ''] = expectation;
      const own = found().find((one) => one.report === report && plain(one.quoted.words).startsWith(begins));
      expect(own, `report ${report} quotes “${begins}”`).toBeDefined();
      const { quoted } = own!;
      expect(quoted.faults).toEqual(faults);
      expect(changed(quoted, 'former')).toContain(lost);
      expect(changed(quoted, 'later')).toContain(gained);
      expect(quoted.fits === false ? quoted.speaker : '').toBe(credited);
    });

    test('nothing else is found', () => {
      const others = found().filter(
        ({ report, quoted }) =>
          !expected.quotations.some(([own, begins]) => own === report && plain(quoted.words).startsWith(begins)),
      );
      expect(others.map(({ report, quoted }) => [report, quoted.label, quoted.words])).toEqual([]);
    });
  },
);
