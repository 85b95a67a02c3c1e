import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readJson, readJsonLine } from '../../src/formats/json.js';

const TEXT = '“Yes,”  said Ilse Varga.\r\n\n';
const OWN = {
  text: TEXT,
  title: 'T',
  published: '2026-03-02',
  publisher: 'Post',
  byline: 'N. F.',
  url: 'https://p.example/',
};
const only = (value: unknown) => {
  const [item] = readJson(JSON.stringify(value), 'x');
  if (item instanceof InputError) throw item;
  return item!.input;
};

describe('readJson', () => {
  test.each([
    ['On Record', OWN, OWN],
    [
      'what On Record prints',
      {
        article: { id: 'x', text: TEXT, title: null, published: null, publisher: 'Post', url: null },
        actors: [],
        statements: [],
      },
      { text: TEXT, title: null, published: null, publisher: 'Post', url: null },
    ],
    [
      'news-please',
      {
        authors: ['Nadia Ferrant', 'Ros Calloway'],
        date_publish: '2026-03-02 23:30:00',
        language: 'en',
        maintext: TEXT,
        source_domain: 'post.example',
        title: 'T',
        url: 'https://post.example/f',
        text: null,
      },
      {
        text: TEXT,
        title: 'T',
        published: '2026-03-02',
        publisher: 'post.example',
        byline: 'Nadia Ferrant, Ros Calloway',
        url: 'https://post.example/f',
      },
    ],
    [
      'trafilatura',
      {
        title: 'T',
        author: 'Nadia Ferrant',
        hostname: 'post.example',
        date: '2026-03-02',
        fingerprint: 'f',
        id: null,
        raw_text: 'flat',
        source: 'https://post.example/f',
        'source-hostname': 'The Harbour Post',
        excerpt: 'e',
        text: TEXT,
        comments: '',
      },
      {
        text: TEXT,
        published: '2026-03-02',
        publisher: 'The Harbour Post',
        byline: 'Nadia Ferrant',
        url: 'https://post.example/f',
      },
    ],
    [
      'Media Cloud',
      {
        stories_id: 7,
        media_name: 'The Harbour Post',
        publish_date: '2026-03-02 04:00:00',
        title: 'T',
        url: 'https://post.example/f',
        story_text: TEXT,
      },
      { text: TEXT, published: '2026-03-02', publisher: 'The Harbour Post' },
    ],
    ['a date that is none stays open', { text: TEXT, date: 'last week' }, { published: null }],
    ['an address that is none', { text: TEXT, source: 'Reuters' }, { url: null }],
    [
      'fields of the wrong kind',
      { text: TEXT, title: 7, authors: [{ name: 'N. F.' }], publisher: {} },
      { title: null, byline: 'N. F.', publisher: null },
    ],
  ])('%s', (_, value, expected) => {
    expect(only(value)).toMatchObject(expected);
  });

  test.each([
    ['an array', [{ text: 'a' }, { text: 'b' }]],
    ['articles in an object', { status: 'ok', articles: [{ content: 'a' }, { content: 'b' }] }],
    ['stories', { stories: [{ story_text: 'a' }, { story_text: 'b' }] }],
  ])('%s', (_, value) => {
    const items = [...readJson(JSON.stringify(value), 'x.json')];
    expect(items.map((item) => 'input' in item && [item.where, item.input.text])).toEqual([
      ['x.json, article 1', 'a'],
      ['x.json, article 2', 'b'],
    ]);
  });

  test('what is no article is an error in its place, and the others are there', () => {
    const [a, b, c] = readJson('[{"title":"no text"},{"text":"b"},7]', 'x.json');
    expect(a).toMatchObject({ where: 'x.json, article 1', what: 'has no text' });
    expect(b).toMatchObject({ input: { text: 'b' } });
    expect(c).toMatchObject({ where: 'x.json, article 3', what: 'is no article' });
  });

  test.each([
    ['{"text": "a",\n "title" "b"}', /x: is not valid JSON at line 2, column 10; mend it there/],
    ['[]', /has no articles in it/],
    ['', /is not valid JSON/],
  ])('%s', (source, message) => {
    expect(() => [...readJson(source, 'x')]).toThrow(message);
  });

  test('hostile keys are only keys', () => {
    expect(only(JSON.parse('{"__proto__":{"text":"p"},"constructor":"c","text":"a"}'))).toMatchObject({ text: 'a' });
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  test('a line', () => {
    expect(readJsonLine('{"text":"a"}', 'x, line 1')).toMatchObject({ input: { text: 'a' } });
    expect(() => readJsonLine('{"text":', 'x, line 2')).toThrow(/^x, line 2: is not valid JSON/);
  });
});

describe('ninjs', () => {
  test.each([
    [
      '1.x, plain',
      {
        uri: 'https://wire.example/1',
        type: 'text',
        versioncreated: '2026-03-03T01:00:00+01:00',
        firstcreated: '2026-03-02T22:00:00Z',
        byline: 'By Nadia Ferrant',
        headline: 'Ferry stays',
        body_text: TEXT,
        copyrightholder: 'Island Wire',
      },
      {
        text: TEXT,
        title: 'Ferry stays',
        published: '2026-03-02',
        byline: 'Nadia Ferrant',
        publisher: 'Island Wire',
        url: 'https://wire.example/1',
      },
    ],
    [
      '1.x, XHTML',
      {
        uri: 'tag:wire.example,2026:1',
        type: 'text',
        body_xhtml: '<div><p>“Yes,” said <b>Ilse Varga</b>.</p><p>Two</p></div>',
        versioncreated: '2026-03-02T22:00:00Z',
      },
      { text: '“Yes,” said Ilse Varga.\n\nTwo', published: '2026-03-02', url: null },
    ],
    [
      '2.x',
      {
        uri: 'https://wire.example/2',
        type: 'text',
        firstcreated: '2026-03-02T22:00:00Z',
        headlines: [{ role: 'main', value: 'Ferry stays' }],
        bodies: [
          { role: 'main', contenttype: 'text/html', value: '<p>One</p>' },
          { contenttype: 'text/plain', value: TEXT },
        ],
        infosources: [{ role: 'cpnat', name: 'Island Wire' }],
      },
      { text: TEXT, title: 'Ferry stays', publisher: 'Island Wire' },
    ],
    [
      '3.x',
      {
        uri: 'https://wire.example/3',
        standard: { name: 'ninjs', version: '3.0' },
        type: 'text',
        firstCreated: '2026-03-02T22:00:00Z',
        by: 'Nadia Ferrant',
        headlines: [{ value: 'Ferry stays' }],
        bodies: [{ contentType: 'application/xhtml+xml', value: '<p>One</p><p>Two</p>' }],
      },
      { text: 'One\n\nTwo', title: 'Ferry stays', byline: 'Nadia Ferrant', published: '2026-03-02' },
    ],
  ])('%s', (_, value, expected) => {
    expect(only(value)).toMatchObject(expected);
  });

  test('an item without a body', () => {
    expect([...readJson('{"uri":"https://w.example/1","type":"text"}', 'x')]).toMatchObject([{ what: 'has no body' }]);
  });
});
