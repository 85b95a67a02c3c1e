import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { paint } from '../../src/cli/screen/paint.js';
import { openInAll, openNote, table } from '../../src/cli/screen/reading.js';
import { look } from '../../src/cli/screen/screen.js';
import { draft, statementOf } from '../../src/record/draft.js';
import type { Reading } from '../../src/record/reading.js';
import type { Statement } from '../../src/record/statement.js';
import { at } from '../at.js';
import { actor } from '../identity/readings.js';
import { credited } from './onrecord.js';

function reading(
  text: string,
  ...found: { kind: Statement['kind']; content: string[]; cue?: string; source?: string }[]
) {
  const article = {
    id: 'x',
    title: 'Ferry stays',
    published: '2026-03-04',
    publisher: 'Harbour Post',
    byline: null,
    language: 'en',
    url: null,
    text,
  };
  const statements = found.map(({ kind, content, cue, source }): Statement => {
    const spans = content.map((words) => at(text, words));
    const passage = {
      kind,
      // An act has no content, and stands where its cue is.
      content: spans.length === 0 ? [at(text, cue!)] : spans,
      cue: cue === undefined ? [] : [at(text, cue)],
      source: source === undefined ? [] : [at(text, source)],
      p: cue === undefined ? 0 : 0.914,
    };
    const open = { time: { code: 'no time' } } as const;
    const words = content.join(' … ');
    return { ...statementOf(draft(article, passage)), content: spans, words, speaker: credited(source), open };
  });
  const sources = [...new Set(found.flatMap(({ source }) => source ?? []))];
  const actors = sources.map((name) => actor(name));
  return { article, actors, statements, findings: [] } satisfies Reading;
}

const TEXT =
  '“We will keep the ferry running until spring,” Ilse Varga said, “but not one day longer unless the board opens its books.” ' +
  'Tomas Brandt, who has chaired the harbour board of the island since 2017, called the condition “an insult” to everyone. ' +
  'According to a study that the University of Sarn published last year, four in ten passengers are hospital staff. ' +
  'It was reported that the bridge would close.';

const week = reading(
  TEXT,
  {
    kind: 'direct',
    content: [
      '“We will keep the ferry running until spring,”',
      '“but not one day longer unless the board opens its books.”',
    ],
    cue: 'said',
    source: 'Ilse Varga',
  },
  {
    kind: 'mixed',
    content: ['the condition “an insult” to everyone'],
    cue: 'called',
    source: 'Tomas Brandt, who has chaired the harbour board of the island since 2017',
  },
  {
    kind: 'indirect',
    content: ['four in ten passengers are hospital staff'],
    cue: 'According to',
    source: 'a study that the University of Sarn published last year',
  },
  { kind: 'indirect', content: ['that the bridge would close'], cue: 'was reported' },
  { kind: 'act', content: [], cue: 'called', source: 'Ilse Varga' },
);

const file = 'harbour-post-ferry.md';

describe('table', () => {
  test('80 columns without colours', () => {
    expect(table(week, file, look(80, paint(false)))).toMatchInlineSnapshot(`
      "Ferry stays
      Harbour Post · 2026-03-04 · harbour-post-ferry.md
      5 statements: 1 direct, 1 mixed, 2 indirect, 1 act; 1 with the speaker open

       1  direct     “We will keep the ferry running until spring,” … “but not one day
                     longer unless the board opens its books.”
          who        Ilse Varga
          says so    “Ilse Varga said”                                           p .91

       2  mixed      the condition “an insult” to everyone
          who        Tomas Brandt, who has chaired the harbour board of the island
                     since 2017
          says so    “… board of the island since 2017, called”                  p .91

       3  indirect   four in ten passengers are hospital staff
          who        a study that the University of Sarn published last year
          says so    “According to a study that the University of …”             p .91

       4  indirect   that the bridge would close
          who        open — the text names no source here
          says so    “was reported”                                              p .91

       5  act        an act: the text gives no words
          who        Ilse Varga
          says so    “Ilse Varga … called”                                       p .91
      "
    `);
  });

  test('40 columns', () => {
    expect(table(week, file, look(40, paint(false)))).toMatchInlineSnapshot(`
      "Ferry stays
      Harbour Post · 2026-03-04 ·
      harbour-post-ferry.md
      5 statements: 1 direct, 1 mixed, 2
      indirect, 1 act; 1 with the speaker open

       1  direct     “We will keep the ferry
                     running until spring,” …
                     “but not one day longer
                     unless the board opens
                     its books.”
          who        Ilse Varga
          says so    “Ilse Varga said”   p .91

       2  mixed      the condition “an insult”
                     to everyone
          who        Tomas Brandt, who has
                     chaired the harbour board
                     of the island since 2017
          says so    “… board of the
                     island since 2017,
                     called”             p .91

       3  indirect   four in ten passengers
                     are hospital staff
          who        a study that the
                     University of Sarn
                     published last year
          says so    “According to a
                     study that the
                     University of …”    p .91

       4  indirect   that the bridge would
                     close
          who        open — the text names no
                     source here
          says so    “was reported”      p .91

       5  act        an act: the text gives no
                     words
          who        Ilse Varga
          says so    “Ilse Varga …
                     called”             p .91
      "
    `);
  });

  test('colours add nothing but colours', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are what is taken away here
    const bare = table(week, file, look(80, paint(true))).replace(/\x1b\[\d+m/g, '');
    expect(bare).toBe(table(week, file, look(80, paint(false))));
  });

  test('what is quoted, the source and the cue are told apart by style', () => {
    const named = {
      ...paint(false),
      green: (t: string) => `<quoted>${t}</quoted>`,
      bold: (t: string) => `<bold>${t}</bold>`,
      dim: (t: string) => `<dim>${t}</dim>`,
    };
    const out = table(week, file, look(100, named));
    expect(out).toContain('the condition <quoted>“an insult”</quoted> to everyone');
    expect(out).toContain('<bold>Tomas Brandt, who has chaired the harbour board of the island since 2017</bold>');
    expect(out).toContain('</dim> called<dim>”</dim>');
  });

  test.each([20, 40, 57, 80, 300])('no line is wider than %i columns, within 40 and 100', (columns) => {
    const wide = reading('渡轮将运行到春天，春天之后没有人知道，市长伊尔莎·瓦尔加周一说。👩‍👩‍👧'.repeat(3), {
      kind: 'indirect',
      content: ['渡轮将运行到春天，春天之后没有人知道'],
      cue: '周一说',
      source: '市长伊尔莎·瓦尔加',
    });
    for (const r of [week, wide]) {
      for (const line of table(r, file, look(columns, paint(false))).split('\n')) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(Math.min(Math.max(columns, 40), 100));
      }
    }
  });

  test('an article without statements says so', () => {
    expect(table(reading('The ferry left at noon.'), file, look(80, paint(false)))).toBe(
      `Ferry stays\nHarbour Post · 2026-03-04 · ${file}\nNo attributed statements found in this text.\n`,
    );
  });
});

describe('openNote', () => {
  test('names what no statement has, and only that', () => {
    const [first] = week.statements;
    const other = { ...first!, open: { ...first!.open, channel: { code: 'no channel' } } } as const;
    expect(openNote(openInAll([other, first!]) ?? {}, look(80, paint(false)))).toBe(
      '\nOpen in every statement, the text does not say when: time.\n',
    );
    expect(openInAll([{ ...first!, open: {} }], first!.open)).toEqual({});
    expect(openInAll([], first!.open)).toEqual(first!.open);
    expect(openNote({}, look(80, paint(false)))).toBe('');
  });
});
