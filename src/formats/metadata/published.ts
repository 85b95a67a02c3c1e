import { englishPageWords } from '../../language/en/page-words.js';
import { foreignPageWords } from '../../language/foreign/page-words.js';
import { isSigned } from './by.js';
import { dayInPath, isNextTo, plausible, publishersDay } from './days.js';
import { ANYWHERE, near } from './near.js';
import type { Page } from './page.js';
import type { Found, Source } from './source.js';
import { isoOf, type Stamp, stampIn, stampsIn } from './stamp.js';
import { labelOf, type Tag, wordsIn } from './tag.js';

/** What a page may only hold: a film's day is its article's where nothing else is told. */
const HELD = /^(?:videoobject|newsmediaobject|event|book|episode|podcastepisode|review|criticreview)$/;

const ofThings = (notation: string, fields: readonly string[], isHeld = false): Source => ({
  name: notation,
  find: function* ({ things }) {
    for (const field of fields) {
      for (const thing of things) {
        if ((thing.notation === 'JSON-LD') !== (notation === 'JSON-LD')) continue;
        if (thing.types.some((type) => HELD.test(type)) !== isHeld) continue;
        for (const value of [thing.fields[field]].flat()) {
          const words = wordsOf(value);
          if (words !== null)
            yield { value: words, by: `${thing.notation} ${field} of ${thing.types[0] ?? 'the page'}` };
        }
      }
    }
  },
});

function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || null;
  const inside = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['@value'] : null;
  return typeof inside === 'string' ? inside : null;
}

const ofMetas = (name: string, names: readonly string[]): Source => ({
  name,
  find: function* ({ metas }) {
    for (const one of names) for (const value of metas.get(one) ?? []) yield { value, by: `meta ${one}` };
  },
});

const WORDS = [englishPageWords, ...foreignPageWords];
const UPDATED = new RegExp(
  `(?:^|[^\\p{L}])(?:${WORDS.flatMap(({ updated }) => updated).join('|')})\\P{L}*(?:\\p{L}{1,3}\\P{L}+)?$`,
  'iu',
);
const UPDATED_LABEL = /(?:^|[\s_-])(?:updated?|modified|last-?mod|lastmod|edited|changed)(?:$|[\s_-])/;
const DATE_LABEL =
  /(?:^|[\s_-])(?:date|datum|dates|fecha|data|time|datetime|timestamp|time-?stamp|publish|published|publish-?date|pubdate|pub-?date|publication|posted|posted-?on|post-?date|entry-?date|entry-?meta|post-?meta|article-?meta|meta|byline|dateline|created?|day|info|infos|details)(?:$|[\s_-])/;

const TIMES: Source = {
  name: 'time element',
  find: function* (page) {
    const times = near(page, ({ name, attributes }) => name === 'time' && attributes.has('datetime'), ANYWHERE);
    const isUpdated = (tag: Tag): boolean => UPDATED_LABEL.test(labelOf(tag)) || UPDATED.test(wordsBefore(tag));
    const isSure = ({ attributes }: Tag): boolean =>
      attributes.has('pubdate') || /publish|pubdate|entry-date|dt-published/.test(attributes.get('class') ?? '');
    const plain = times.filter((tag) => !isUpdated(tag));
    for (const tag of [...plain.filter(isSure), ...plain]) {
      const value = attributeOrWords(tag);
      if (value)
        yield { value, by: `time element${tag.attributes.get('class') ? ` .${tag.attributes.get('class')}` : ''}` };
    }
  },
};

function attributeOrWords(tag: Tag): string | null {
  const given = tag.attributes.get('datetime')?.trim();
  return given && /\d{4}/.test(given) ? given : wordsIn(tag, 100);
}

function wordsBefore(tag: Tag): string {
  const siblings = tag.parent?.children ?? [];
  const before = siblings.slice(Math.max(0, siblings.indexOf(tag) - 2), siblings.indexOf(tag));
  return before
    .map((one) => (typeof one === 'string' ? one : (wordsIn(one, 60) ?? '')))
    .join(' ')
    .trim();
}

/** The day in a path, as news sites have it: `/2020/03/02/`, `/2020-03-02-`, `/20200302/`, `/2020/mar/02/`. */
const ADDRESS: Source = {
  name: 'address',
  find: function* ({ url, metas, tags }) {
    const link = tags.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
    for (const address of [url, link?.attributes.get('href'), metas.get('og:url')?.[0]]) {
      const day = address ? dayInPath(address) : null;
      if (day) yield { value: day, by: 'the address' };
    }
  },
};

/** What elements keep a date in for programs. */
const GIVEN = [
  'datetime',
  'title',
  'content',
  'data-date',
  'data-datetime',
  'data-timestamp',
  'data-published',
  'data-time',
];
const ISO = /^\s*(?:\d{4}-\d\d-\d\d|\d{10}(?:\d{3})?\s*$)/;
const labelled = (reach?: typeof ANYWHERE): Source => ({
  name: 'labelled element',
  find: function* (page) {
    const labelled = near(
      page,
      ({ name }, label) => name !== 'meta' && name !== 'time' && DATE_LABEL.test(label) && !UPDATED_LABEL.test(label),
      reach,
    );
    for (const tag of labelled) {
      const by = `element named “${labelOf(tag).trim().slice(0, 60)}”`;
      for (const name of GIVEN) {
        const value = tag.attributes.get(name);
        if (value && ISO.test(value)) yield { value, by: `${by}, ${name}` };
      }
      const words = wordsIn(tag, 250);
      if (words) yield* published(words, page, by);
    }
  },
});
/** What is named for a date and has one, near the headline. */
const LABELLED = labelled();

/** What holds a line of its own, near the headline. */
const LINE = /^(?:p|div|span|li|td|small|em|i|b|strong|font|h[2-6]|dd|address|section|header)$/;

/** A short line with a date near the headline; first those that say of what it is. */
const LINES: Source = {
  name: 'text',
  find: function* (page) {
    const tags = near(page, ({ name }) => LINE.test(name), { before: 25, behind: 60 });
    const lines = tags.flatMap((tag) => wordsIn(tag, 120) ?? []);
    const isTold = (words: string): boolean =>
      isSigned(words) || stampsIn(words, page.habits).some((stamp) => isLabelled(words, stamp));
    for (const words of lines) if (isTold(words)) yield* published(words, page, 'text near the headline');
    for (const words of lines) yield* published(words, page, 'text near the headline');
  },
};

/** Between a dateline's place and its day, and behind the day: “Port Ellery, (2.3.2020).” */
const DATELINE = /^[\p{Lu}][^.!?:]{0,40}[,(]\s?\(?$/u;

/** A day at the beginning of a paragraph. */
const DATELINES: Source = {
  name: 'dateline',
  find: function* (page) {
    for (const tag of near(page, ({ name }) => /^(?:p|div|strong|b)$/.test(name), { before: 0, behind: 120 })) {
      const beginning = wordsIn(tag, 2000)?.slice(0, 90);
      const stamp = beginning ? stampIn(beginning, page.habits) : null;
      if (!stamp || !/^\s?[).:–—-]/.test(beginning!.slice(stamp.span[1]))) continue;
      const before = beginning!.slice(0, stamp.span[0]);
      if (before === '' || DATELINE.test(before)) yield { value: isoOf(stamp), by: 'the dateline' };
    }
  },
};

const LABEL = new RegExp(
  `(?:^|[^\\p{L}])(?:${WORDS.flatMap(({ published: list }) => list.filter((word) => word.length > 3)).join('|')})\\P{L}*(?:\\p{L}{1,3}\\P{L}+)?$`,
  'iu',
);
/** Whether a word for publication stands before a date. */
function isLabelled(words: string, { span }: Stamp): boolean {
  return LABEL.test(words.slice(Math.max(0, span[0] - 40), span[0]));
}

/** A date behind “published”, wherever it stands. */
const TOLD: Source = {
  name: 'told in words',
  find: function* (page) {
    for (const tag of near(page, ({ name }) => !/^(?:html|body|script|style)$/.test(name), ANYWHERE)) {
      const words = wordsIn(tag, 150);
      if (!words) continue;
      for (const stamp of stampsIn(words, page.habits)) {
        if (isLabelled(words, stamp)) yield { value: isoOf(stamp), by: 'text behind a word for publication' };
      }
    }
  },
};

function* published(words: string, { habits }: Page, by: string): Generator<Found> {
  for (const stamp of stampsIn(words, habits)) {
    if (!UPDATED.test(words.slice(Math.max(0, stamp.span[0] - 40), stamp.span[0]))) yield { value: isoOf(stamp), by };
  }
}

/** The day of the last change, of a page that shows no other. */
const CHANGED: Source = {
  name: 'last change',
  find: function* (page) {
    for (const tag of near(page, ({ name }) => LINE.test(name) || name === 'time', ANYWHERE)) {
      const words = wordsIn(tag, 120);
      if (!words) continue;
      for (const stamp of stampsIn(words, page.habits)) {
        if (UPDATED.test(words.slice(Math.max(0, stamp.span[0] - 40), stamp.span[0])))
          yield { value: isoOf(stamp), by: 'text behind a word for a change' };
      }
    }
  },
};

/** What scripts that are no metadata say of the page. */
const SCRIPTS: Source = {
  name: 'script',
  find: function* ({ tags }) {
    for (const { name, attributes, children } of tags) {
      if (name !== 'script' || attributes.has('src')) continue;
      const text = children.join('').slice(0, 500_000);
      for (const match of text.matchAll(
        /["'](datePublished|publish(?:ed)?_?(?:date|at|on|time)?|pub_?date|first_?published(?:_?at)?|firstPublishDate|display_date|post_date|published_?time)\\?["']\s{0,3}:\s{0,3}\\?["']([^"'\\]{8,40})/gi,
      ))
        yield { value: match[2]!, by: `script, ${match[1]}` };
    }
  },
};

/** Where the day of the last change stands, the likeliest first. */
export const MODIFIED: readonly Source[] = [
  ofThings('JSON-LD', ['datemodified']),
  ofMetas('article meta', [
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'og:article:modified_time',
    'article:updated_time',
  ]),
  ofThings('marked', ['datemodified', 'modified']),
  ofMetas('newsroom meta', [
    'last-modified',
    'lastmod',
    'last_updated',
    'last-updated',
    'dcterms.modified',
    'dc.date.modified',
    'revised',
    'updated',
    'utime',
    'sailthru.modified',
    'last_modified',
    'datemodified',
  ]),
  CHANGED,
];

/** Where the day of an article stands, the likeliest first. */
export const PUBLISHED: readonly Source[] = [
  ofThings('JSON-LD', ['datepublished', 'datecreated']),
  ofMetas('article meta', [
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
    'og:pubdate',
    'article.published',
    'article:post_date',
  ]),
  ofThings('marked', ['datepublished', 'issued', 'datecreated']),
  ofMetas('newsroom meta', [
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'datepublished',
    'publish-date',
    'publish_date',
    'publishdate',
    'published-date',
    'published_date',
    'published_time',
    'publication_date',
    'publication-date',
    'pub_date',
    'pubdate',
    'pdate',
    'ptime',
    'originalpublicationdate',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'article_date_original',
    'article-publish-date',
    'rnews:datepublished',
    'bt:pubdate',
    'displaydate',
    'dateline',
    'date.published',
  ]),
  ofMetas('Dublin Core', [
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dcterms.created',
    'dc.date.created',
    'dc.date.published',
    'dcterms.available',
    'dcsext.articlefirstpublished',
    'last-published',
    'date_published',
  ]),
  TIMES,
  ADDRESS,
  ofThings('JSON-LD', ['uploaddate', 'datepublished', 'datecreated'], true),
  ofThings('marked', ['uploaddate', 'datepublished', 'datecreated'], true),
  LABELLED,
  LINES,
  // What readers see goes ahead of a date whose name does not say of what: a journal's may be that of its manuscript.
  ofMetas('vague meta', ['dc.date', 'dc:date', 'date', 'created', 'creation_date', 'datecreated']),
  TOLD,
  DATELINES,
  SCRIPTS,
  // The headline may be the site's name, far above its first post.
  labelled(ANYWHERE),
  // A page that tells only when it was changed last is as old as that for its readers.
  ...MODIFIED.map(({ find }) => ({ name: 'last change', find })),
];

/** The day of a stamp where the publisher is: what is told in UTC may be another day there. */
export function localDay(stamp: Stamp, page: Page): string {
  const here = publishersDay(stamp, page.url) ?? sameMoment(stamp, page);
  if (here !== null) return here;
  // What readers see has the publisher's day.
  for (const { find } of [LABELLED, LINES]) {
    for (const { value } of find(page)) {
      const shown = plausible(value, page.habits, page.today);
      if (!shown) continue;
      if (isNextTo(shown.day, stamp.day)) return shown.day;
      break;
    }
  }
  return stamp.day;
}

/** The day of a moment that the page tells again in its publisher's zone; null where it does not. */
function sameMoment(stamp: Stamp, { tags, metas }: Page): string | null {
  if (stamp.time === null) return null;
  const moment = Date.parse(isoOf(stamp));
  const times = tags.flatMap(({ name, attributes }) => (name === 'time' ? (attributes.get('datetime') ?? []) : []));
  for (const value of [...times, ...[...metas.values()].flat()]) {
    const other = ZONED.test(value) ? plausible(value) : null;
    if (other && Math.abs(Date.parse(isoOf(other)) - moment) < A_MINUTE) return other.day;
  }
  return null;
}
/** A moment with a zone that is not UTC. */
const ZONED = /^\s*\d{4}-\d\d-\d\dT\d\d:\d\d.{0,12}[+-](?!00:?00)\d\d:?\d\d\s*$/;
const A_MINUTE = 60_000;
