import { expect, test } from 'vitest';
import type { Act } from '../../src/record/act.js';
import type { Article } from '../../src/record/article.js';
import { draft, fill, statementOf } from '../../src/record/draft.js';
import { at } from '../at.js';

const text = '“It is late,” Ann Hale said, “and cold.” She thanked Tom Veld.';
const article: Article = {
  id: '0123456789abcdef'.padEnd(64, '0'),
  title: null,
  published: null,
  publisher: null,
  byline: null,
  language: 'en',
  url: null,
  text,
};
const span = (words: string) => at(text, words);
const late = draft(article, {
  kind: 'direct',
  content: [span('“It is late,”'), span('“and cold.”')],
  cue: [span('said')],
  source: [span('Ann Hale')],
  p: 0.9,
});

test('a draft is named by its content, and has its words', () => {
  expect(late).toMatchObject({ id: `${article.id}:0-40`, words: '“It is late,” … “and cold.”', code: null, open: {} });
});

test('an act is named by its cue: several may be about one', () => {
  const act: Act = {
    cue: span('thanked'),
    source: span('She'),
    target: span('Tom Veld'),
    object: [span('Tom Veld')],
    class: 'thank',
    code: '051',
    stance: 1,
  };
  const thanks = draft(
    article,
    { kind: 'act', content: act.object, cue: [act.cue], source: [act.source], p: 0.9 },
    act,
  );
  expect(thanks).toMatchObject({ id: `${article.id}:45-52`, words: 'Tom Veld', code: '051', act });
});

test('a field is filled, or open for a reason, and never both', () => {
  const open = fill(late, 'channel', null, { code: 'no channel' });
  expect(open).toMatchObject({ channel: null, open: { channel: { code: 'no channel' } } });
  const channel = { name: 'radio', kind: 'broadcaster', evidence: [] } as const;
  expect(fill(open, 'channel', channel, null)).toEqual({ ...late, channel });
});

test('what only the steps need does not go on record', () => {
  const own = ['act', 'frame', 'turn', 'sourceP'];
  expect(Object.keys(statementOf(late))).toEqual(Object.keys(late).filter((key) => !own.includes(key)));
});
