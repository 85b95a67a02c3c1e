import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../../src/formats/html-metadata.js';
import { tagsOf } from '../../../src/formats/page/tree.js';

const URL = 'https://www.harbourpost.example/news/ferry-stays';

/** A page with a headline, what stands in its head, below the headline, and beside the article. */
const page = (head: string, below = '', beside = '') =>
  `<!doctype html><html lang="en-GB"><head><title>Ferry stays | The Harbour Post</title>${head}</head><body>
<header><a href="/">The Harbour Post</a></header>
<main><article><h1>Ferry stays</h1>${below}<p>The council sat until midnight and heard eleven speakers.</p></article></main>
<aside class="most-read"><time datetime="2026-02-01">1 February</time><p>By Karl Brandt</p>
<span class="date">2 February 2026</span></aside>${beside}<footer>© 2026</footer></body></html>`;

const metadata = (source: string, url: string | null = URL) => metadataOf(tagsOf(source, 'x'), url);
const ld = (...things: unknown[]) =>
  things
    .map(
      (thing) =>
        `<script type="application/ld+json">${typeof thing === 'string' ? thing : JSON.stringify(thing)}</script>`,
    )
    .join('');
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const article = (more: object) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry stays',
  ...more,
});

describe('the day of publication, by its source', () => {
  test.each<[string, string, string, string | null, string | null]>([
    ['JSON-LD', ld(article({ datePublished: '2026-03-02T10:00:00+01:00' })), '', '2026-03-02', 'JSON-LD'],
    [
      'a graph with references',
      ld({
        '@graph': [
          { '@type': 'WebSite', name: 'Post' },
          { '@type': ['Article'], datePublished: '2026-03-02' },
        ],
      }),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'an array',
      ld([{ '@type': 'BreadcrumbList' }, article({ datePublished: '2026-03-02' })]),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'the page’s thing where no article is told',
      ld({ '@type': 'WebPage', datePublished: '2026-03-02' }),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'an article before its page',
      ld({ '@type': 'WebPage', datePublished: '2020-01-01' }, article({ datePublished: '2026-03-02' })),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'a claim review',
      ld({
        '@type': 'ClaimReview',
        datePublished: '2026-03-02',
        itemReviewed: { '@type': 'CreativeWork', datePublished: '2025-01-01' },
      }),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'a live blog',
      ld({
        '@type': 'LiveBlogPosting',
        datePublished: '2026-03-02T08:00:00Z',
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2026-03-03' }],
      }),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'raw line ends and a comma too many',
      ld('{"@type":"NewsArticle","headline":"Ferry\n stays","datePublished":"2026-03-02",}'),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'between CDATA marks',
      ld('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2026-03-02"}\n//]]>'),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'marks of the words in a string',
      ld('{"@type":"NewsArticle","headline":"“Yes”, or "no"?","datePublished":"2026-03-02"}'),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'objects in a row',
      ld('{"@type":"WebSite","name":"x"}{"@type":"NewsArticle","datePublished":"2026-03-02"}'),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'article:published_time',
      '<meta property="article:published_time" content="2026-03-02T10:00:00+00:00">',
      '',
      '2026-03-02',
      'article meta',
    ],
    [
      'microdata',
      '',
      '<span itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2026-03-02"></span>',
      '2026-03-02',
      'marked',
    ],
    [
      'RDFa',
      '',
      '<div vocab="https://schema.org/" typeof="NewsArticle"><span property="datePublished" content="2026-03-02">Monday</span></div>',
      '2026-03-02',
      'marked',
    ],
    ['parsely', meta('parsely-pub-date', '2026-03-02T10:00:00Z'), '', '2026-03-02', 'newsroom meta'],
    ['sailthru', meta('sailthru.date', 'Mon, 02 Mar 2026 10:00:00 GMT'), '', '2026-03-02', 'newsroom meta'],
    ['Dublin Core', meta('DC.date.issued', '2026-03-02'), '', '2026-03-02', 'Dublin Core'],
    ['a time element', '', '<time datetime="2026-03-02T10:00">Monday</time>', '2026-03-02', 'time element'],
    [
      'a time element of publication before one of change',
      '',
      '<p>Updated <time datetime="2026-03-04">4 March</time></p><time class="entry-date published" datetime="2026-03-02">2 March</time>',
      '2026-03-02',
      'time element',
    ],
    [
      'an element named for it',
      '',
      '<div class="article-date">Monday 2 March 2026</div>',
      '2026-03-02',
      'labelled element',
    ],
    ['a line below the headline', '', '<p>Port Ellery, 2 March 2026</p>', '2026-03-02', 'text'],
    [
      'figures, as the land of the page writes them',
      '',
      '<p class="date">2/3/2026</p>',
      '2026-03-02',
      'labelled element',
    ],
    [
      'a dateline',
      '',
      `<p>Port Ellery (2.3.2026) – ${'The ferry stays, the council said. '.repeat(9)}</p>`,
      '2026-03-02',
      'dateline',
    ],
    [
      'what an element keeps for programs',
      '',
      '<abbr class="published" title="2026-03-02T10:00:00+01:00">Monday</abbr>',
      '2026-03-02',
      'labelled element',
    ],
    ['the day of the visit is none', '', '<div class="current-date">Monday 2 March 2026</div>', null, null],
    ['a script', '<script>window.page = {"publishDate": "2026-03-02T10:00:00Z"}</script>', '', '2026-03-02', 'script'],
    [
      'the last change, where nothing else is told',
      '',
      '<p>Last updated: 2 March 2026</p>',
      '2026-03-02',
      'last change',
    ],
    [
      'the article’s, not that of a film in it',
      ld({ '@type': 'VideoObject', uploadDate: '2024-01-16', datePublished: '2024-01-16' }) +
        '<meta property="article:published_time" content="2026-03-02T12:01:11+01:00">',
      '',
      '2026-03-02',
      'article meta',
    ],
    [
      'the film’s, of a page that has nothing else',
      ld({ '@type': 'VideoObject', uploadDate: '2026-03-02' }),
      '',
      '2026-03-02',
      'JSON-LD',
    ],
    [
      'day, hour and year in boxes of their own',
      '',
      '<div class="date"><div>March 2</div><div>15:23 2026</div></div>',
      '2026-03-02',
      'labelled element',
    ],
    [
      'a month in another language',
      '',
      '<div class="date"><b>2</b><b>marzo</b><b>2026</b></div>',
      '2026-03-02',
      'labelled element',
    ],
    [
      'what readers see, where a date’s name does not say of what',
      meta('dc.date', '2026-01-15'),
      '<p class="date">2 March 2026</p>',
      '2026-03-02',
      'labelled element',
    ],
    ['a date whose name does not say of what', meta('dc.date', '2026-03-02'), '', '2026-03-02', 'vague meta'],
    ['a sidebar’s is nobody’s', '', '', null, null],
  ])('%s', (_, head, below, day, source) => {
    const { published, origins } = metadata(page(head, below));
    expect([published, origins.published?.source ?? null]).toEqual([day, source]);
  });

  test.each([
    ['the year one', '0001-01-01T00:00:00Z'],
    ['before the web', '1970-01-01T00:00:00Z'],
    ['the future', '2999-01-01'],
    ['no date', 'yesterday'],
  ])('%s is refused, and the next source asked', (_, absurd) => {
    const { published } = metadata(
      page(ld(article({ datePublished: absurd })) + meta('parsely-pub-date', '2026-03-02')),
    );
    expect(published).toBe('2026-03-02');
  });

  test('a blog’s front page is as old as its first post, however far below the site’s name', () => {
    const links = '<li><a href="/about">About</a></li>'.repeat(200);
    const post = (day: number) =>
      `<div class="post"><div class="date"><b>Mar</b><b>${day}</b><b>2026</b></div><h2>Ferry</h2><p>It stays.</p></div>`;
    const { published } = metadata(`<html lang="en"><body><h1>Lena’s log</h1><ul>${links}</ul>${post(2)}${post(1)}`);
    expect(published).toBe('2026-03-02');
  });

  test('a line that says of what it is goes before the day of the visit above the headline', () => {
    const source = page('', '<div>Published 2 March 2026 | Updated 3 March 2026</div>');
    const visited = source.replace('<main>', '<div><span>Thursday, March 5, 2026</span></div><main>');
    expect(metadata(visited)).toMatchObject({ published: '2026-03-02' });
    const signed = source.replace('Published 2 March 2026 | Updated 3 March 2026', 'By Lena Obuya, 2 March 2026');
    expect(metadata(signed.replace('<main>', '<p>Thursday, March 5, 2026</p><main>'))).toMatchObject({
      published: '2026-03-02',
    });
  });

  test('the address has a day', () => {
    const { published, origins } = metadata(page(''), 'https://harbourpost.example/2026/03/02/ferry-stays');
    expect([published, origins.published?.by]).toEqual(['2026-03-02', 'the address']);
  });

  test.each([
    ['the land’s zone', 'https://hafenpost.example.de/faehre', '', '2026-03-03'],
    ['the address', 'https://harbourpost.example/2026/03/01/ferry', '', '2026-03-01'],
    ['what readers see', 'https://harbourpost.example/ferry', '<p class="date">March 1, 2026</p>', '2026-03-01'],
    [
      'the same moment in its own zone',
      'https://harbourpost.example/ferry',
      '<p><time datetime="2026-03-01T21:30:00-06:00">Sunday</time></p>',
      '2026-03-01',
    ],
    ['nothing', 'https://harbourpost.example/ferry', '', '2026-03-02'],
  ])('the day is the publisher’s, where the time is told in UTC: by %s', (_, url, below, day) => {
    const time = url.endsWith('faehre') ? '2026-03-02T23:30:00Z' : '2026-03-02T03:30:00Z';
    const { published, origins } = metadata(page(ld(article({ datePublished: time })), below), url);
    expect([published, origins.published?.value]).toEqual([day, time]);
  });

  test('time and zone are kept, and the day of the last change', () => {
    const { origins } = metadata(
      page(ld(article({ datePublished: '2026-03-02T23:30:00-05:00', dateModified: '2026-03-04T08:00:00-05:00' }))),
    );
    expect(origins.published).toEqual({
      value: '2026-03-02T23:30:00-05:00',
      source: 'JSON-LD',
      by: 'JSON-LD datepublished of newsarticle',
    });
    expect(origins.modified?.value).toBe('2026-03-04T08:00:00-05:00');
  });
});

describe('the byline, by its source', () => {
  test.each<[string, string, string, string | null, string | null]>([
    [
      'JSON-LD',
      ld(
        article({
          author: [
            { '@type': 'Person', name: 'Lena Obuya' },
            { '@type': 'Person', name: 'Ros Calloway' },
          ],
        }),
      ),
      '',
      'Lena Obuya, Ros Calloway',
      'JSON-LD',
    ],
    [
      'a reference',
      ld({
        '@graph': [article({ author: { '@id': '#lena' } }), { '@type': 'Person', '@id': '#lena', name: 'Lena Obuya' }],
      }),
      '',
      'Lena Obuya',
      'JSON-LD',
    ],
    ['words', ld(article({ author: 'By Lena Obuya' })), '', 'Lena Obuya', 'JSON-LD'],
    ['parsely', meta('parsely-author', 'Lena Obuya'), '', 'Lena Obuya', 'newsroom meta'],
    [
      'an author’s page is no name',
      '<meta property="article:author" content="https://harbourpost.example/lena">',
      '',
      null,
      null,
    ],
    ['meta', meta('author', 'Lena Obuya'), '', 'Lena Obuya', 'author meta'],
    ['Dublin Core, surname first', meta('DC.creator', 'Obuya, Lena'), '', 'Lena Obuya', 'author meta'],
    [
      'microdata',
      '',
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Lena Obuya</b></span>',
      'Lena Obuya',
      'marked',
    ],
    [
      'twitter’s label',
      meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Lena Obuya'),
      '',
      'Lena Obuya',
      'twitter label',
    ],
    ['a link to the author', '', '<a rel="author" href="/lena">Lena Obuya</a>', 'Lena Obuya', 'author link'],
    [
      'an element named for it',
      '',
      '<div class="byline">By <a href="/lena">Lena Obuya</a><div>Harbour reporter</div></div>',
      'Lena Obuya',
      'labelled element',
    ],
    [
      'several elements named for it',
      '',
      '<div><span class="author">Lena Obuya</span><span class="author">Ros Calloway</span></div>',
      'Lena Obuya, Ros Calloway',
      'labelled element',
    ],
    ['a page of the author’s', '', '<a href="/authors/lena-obuya">Lena Obuya</a>', 'Lena Obuya', 'author page'],
    ['a line', '', '<p>By Lena Obuya</p>', 'Lena Obuya', 'text'],
    [
      'a person before the paper itself',
      ld(article({ author: { '@type': 'Organization', name: 'The Harbour Post' } })),
      '<p class="byline">By Lena Obuya</p>',
      'Lena Obuya',
      'labelled element',
    ],
    [
      'the paper where nobody else signs',
      ld(article({ author: { '@type': 'Organization', name: 'The Harbour Post' } })),
      '',
      'The Harbour Post',
      'JSON-LD',
    ],
    [
      'all whom readers see, where metadata name the first',
      ld(article({ author: { name: 'Lena Obuya' } })),
      '<p class="byline">By Lena Obuya and Ros Calloway</p>',
      'Lena Obuya, Ros Calloway',
      'labelled element',
    ],
    [
      'the whole name that readers see, where metadata have the forename',
      ld(article({ author: { name: 'Lena' } })),
      '<p class="byline">By Lena Obuya</p>',
      'Lena Obuya',
      'labelled element',
    ],
    [
      'a forename behind a word for who wrote it',
      ld(article({ author: { name: 'Ilse' } })),
      '<p class="byline">von Ilse</p>',
      'Ilse',
      'JSON-LD',
    ],
    [
      'who wrote goes before the organization that answers for it',
      ld({
        '@type': 'ClaimReview',
        author: { '@type': 'Organization', name: 'Tide Check' },
        datePublished: '2026-03-02',
      }),
      '<p class="byline">By Lena Obuya</p>',
      'Lena Obuya',
      'labelled element',
    ],
    ['a class in one word', '', '<span class="authorname-txt">Lena Obuya</span>', 'Lena Obuya', 'labelled element'],
    ['who made the site made no article', meta('author', 'Webwerk GmbH'), '', null, null],
    ['a sidebar’s is nobody’s', '', '', null, null],
  ])('%s', (_, head, below, names, source) => {
    const { byline, origins } = metadata(page(head, below));
    expect([byline, origins.byline?.source ?? null]).toEqual([names, source]);
  });

  test('the whole name that a line beside the article signs, where metadata have the forename', () => {
    const beside = '<div class="sidebar"><div><p><b>By</b></p></div><div><p>Lena Obuya</p></div></div>';
    const head = ld(article({ author: { name: 'Lena' } }));
    expect(metadata(page(head, '', beside)).byline).toBe('Lena Obuya');
    expect(metadata(page(head, '', beside.replace('Lena', 'Helena'))).byline).toBe('Lena');
  });

  test.each([
    ['a word for an author and a colon far below', '<p>Autor: Lena Obuya/AFP</p>', 'Lena Obuya'],
    ['in lines of their own', '<div><div>Date:</div><div>2 March</div><h5>Author:</h5>Lena Obuya</div>', 'Lena Obuya'],
    ['a title with a colon signs nothing', '<p>By the numbers: eleven speakers</p>', null],
  ])('%s', (_, line, names) => {
    const far = '<p>The ferry has run since spring, and it goes on.</p>'.repeat(120);
    expect(metadata(page('', far + line)).byline).toBe(names);
  });

  test('comments are signed by others', () => {
    const comments =
      '<div class="comments"><a rel="author" href="/k">Karl Brandt</a><time datetime="2026-03-09">x</time></div>';
    expect(metadata(page('', '', comments))).toMatchObject({ byline: null, published: null });
  });
});

describe('publisher, section, language', () => {
  test.each([
    [
      'JSON-LD',
      ld(article({ publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbour Post' } })) +
        '<meta property="og:site_name" content="HP Online">',
      'The Harbour Post',
    ],
    ['og:site_name', '<meta property="og:site_name" content="HP Online">', 'HP Online'],
    ['the title’s part that the host is called by', '', 'The Harbour Post'],
  ])('%s', (_, head, publisher) => {
    expect(metadata(page(head)).publisher).toBe(publisher);
  });

  test('what is the article’s title names no publisher', () => {
    const head = meta('application-name', 'Ferry stays until spring') + meta('og:title', 'Ferry stays until spring');
    expect(metadata(page(head), null).publisher).toBeNull();
  });

  test('section and language', () => {
    const { origins } = metadata(page(ld(article({ articleSection: ['Harbour', 'News'] }))));
    expect([origins.section?.value, origins.language?.value]).toEqual(['Harbour', 'en-GB']);
  });
});

describe('the address is one of the host that answered, and of an article', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  test.each([
    ['canonical', canonical('https://harbourpost.example/news/ferry'), 'https://harbourpost.example/news/ferry'],
    ['relative', canonical('/news/ferry'), 'https://www.harbourpost.example/news/ferry'],
    [
      'og:url',
      '<meta property="og:url" content="https://harbourpost.example/news/ferry">',
      'https://harbourpost.example/news/ferry',
    ],
    [
      'JSON-LD',
      ld(article({ mainEntityOfPage: { '@id': 'https://harbourpost.example/news/ferry' } })),
      'https://harbourpost.example/news/ferry',
    ],
    ['of another publisher', canonical('https://otherpaper.example/ferry'), URL],
    ['of the whole site', canonical('https://www.harbourpost.example/'), URL],
    ['of the whole site in a language', canonical('https://www.harbourpost.example/en'), URL],
    ['of another kind', canonical('javascript:alert(1)'), URL],
    [
      'the next, where the first is none',
      `${canonical('https://www.harbourpost.example/')}<meta property="og:url" content="/news/ferry">`,
      'https://www.harbourpost.example/news/ferry',
    ],
  ])('%s', (_, head, url) => {
    expect(metadata(page(head)).url).toBe(url);
  });

  test('a file has the address that it names, if it is no site’s', () => {
    expect(metadata(page(canonical('https://harbourpost.example/news/ferry')), null).url).toBe(
      'https://harbourpost.example/news/ferry',
    );
    expect(metadata(page(canonical('https://harbourpost.example/')), null).url).toBeNull();
  });
});
