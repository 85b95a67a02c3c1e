import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/formats/html.js';

const FIRST =
  'The harbour council voted on Monday evening to keep the ferry to Skarn running until spring, after a debate of four hours.';
const SECOND =
  '“Nobody on the island can wait for a bridge that may never be built,” said Ilse Varga, the mayor, before the vote was taken.';
const THIRD =
  'Tomas Brandt, who has been captain for twelve years, told reporters that the crew had expected to be dismissed in January.';
const TEXT = [FIRST, SECOND, THIRD].map((words) => `<p>${words}</p>`);
const ALL = [FIRST, SECOND, THIRD].join('\n\n');

/** A page whose article has something between its paragraphs, and something behind it. */
const page = (between: string, behind = '', around = (article: string): string => `<article>${article}</article>`) =>
  `<!doctype html><html><head><title>Ferry stays | Harbour Post</title><meta property="og:site_name" content="Harbour Post"></head><body>
<header><a href="/">Harbour Post</a></header>
${around(`<h1>Ferry stays</h1><div class="article-body">${TEXT[0]}${between}${TEXT[1]}${TEXT[2]}</div>${behind}`)}
<footer>© Harbour Post</footer></body></html>`;

const read = (source: string) => readHtml(source, 'x');
const body = (source: string): string => {
  const { text } = read(source);
  expect(text.startsWith('Ferry stays\n\n')).toBe(true);
  return text.slice('Ferry stays\n\n'.length);
};

describe('an interview', () => {
  const asked = (questions: readonly string[]) =>
    page(
      questions.map((words) => `<p><b>${words}</b></p><p>I would not say so, and I told the council so.</p>`).join(''),
    );
  const STANDFIRST = '<p class="article-dek">Ines Maro, who chairs the river trust, on floods</p>';
  const above = (source: string): string => source.replace('</h1>', `</h1>${STANDFIRST}`);

  test('keeps what stands under its headline, which may be all that names who answers', () => {
    const { text } = read(above(asked(['Did it fail?', 'Will it fail again?'])));
    expect(text).toMatch(/^Ferry stays\n\nInes Maro, who chairs the river trust, on floods\n\n/);
  });

  test('any other article does not', () => {
    expect(read(above(asked(['Did it fail?']))).text).not.toContain('Ines Maro');
  });
});

describe('a post', () => {
  test('has its own day, and not the article’s', () => {
    const post =
      '<div class="fb-post"><blockquote cite="x"><p>The ferry leaves.</p>Posted by Ferries on 1 March 2026</blockquote></div>';
    const day =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02T10:00:00Z"}</script>';
    expect(read(page(post).replace('</head>', `${day}</head>`)).published).toBe('2026-03-02');
  });
});

describe('what stands beside an article is none of it', () => {
  test.each([
    [
      'a figure',
      '<figure><img src="a"><figcaption>Ilse Varga says goodbye to the crew. Photo: Odd Lunde</figcaption></figure>',
    ],
    [
      'a caption by its name',
      '<div class="img-wrap"><img src="a"><p class="caption">The mayor at the quay, where she spoke on Monday.</p></div>',
    ],
    ['a caption by its picture alone', '<div><img src="a"><span>The ferry in its berth</span></div>'],
    ['a caption by whose picture it is', '<p>The mayor leaves the hall on Monday night. (Photo by Odd Lunde)</p>'],
    ['a credit', '<p>Odd Lunde/Getty Images</p>'],
    [
      'related articles in a box',
      '<div class="RelatedStories"><p>“I will go,” says captain of the ferry in a long talk with us.</p></div>',
    ],
    ['a link to another article', '<p><a href="/x">Captain of the ferry says that he will go</a></p>'],
    ['a heading that leads on', '<h3><a href="/bridge">Bridge may never come</a></h3>'],
    ['a question that leads on', '<p>Want to know more about Ilse Varga? Follow her on the pages of her town.</p>'],
    ['a wish that leads on', '<p>Would you like to learn more about ferries? Read about <a href="/x">ours</a>:</p>'],
    ['a line that leads on', '<p>READ MORE: <a href="/x">Captain of the ferry</a> says that he will go</p>'],
    ['a prompt', '<p>Sign up for our newsletter, and have the harbour’s news delivered to your inbox.</p>'],
    [
      'a prompt in a box',
      '<section class="c-newsletter-signup"><p>“Best news of the coast,” say readers of our letter, who are many.</p></section>',
    ],
    [
      'advertising',
      '<p>Advertisement</p><div class="ad-slot"><p>Buy a boat now, and pay for it when it suits you best.</p></div>',
    ],
    ['buttons', '<p>Share</p><p>Share on Facebook</p><p>Tweet this</p><ul class="share-bar"><li>Facebook</li></ul>'],
    [
      'who asks for consent',
      '<div id="onetrust-consent"><p>We and our partners “value your privacy”, and therefore store cookies.</p></div>',
    ],
    [
      'what is not shown',
      '<p hidden>Nobody sees these words, however long they are.</p><p style="display:none">Nor these, however long they are, of course.</p>',
    ],
    [
      'what helps those who hear the page',
      '<span class="visually-hidden">The article goes on below this advertisement here.</span>',
    ],
    [
      'a pull quote',
      '<aside class="pull"><p>Nobody on the island can wait for a bridge</p></aside><blockquote><p>Nobody on the island can wait for a bridge that may never be built</p></blockquote>',
    ],
    [
      'a short pull quote that is named one, with whose words they are',
      '<blockquote class="pull-quote"><p>“a bridge that may never be built”</p><cite>Ilse Varga, mayor</cite></blockquote>',
    ],
    [
      'a pull quote that says whose words they are',
      '<table><tr><td class="pullquote">“Nobody on the island can wait for a bridge,” Varga said of the plans.</td></tr></table>',
    ],
    [
      'who is quoted in one, in a box of its own',
      '<div class="quote"><blockquote>Nobody on the island can wait for a bridge that may never be built</blockquote><div class="quote-attribution">Mayor Ilse Varga</div></div>',
    ],
    [
      'whose opinions they are',
      '<p>The views expressed in this article do not necessarily reflect those of Harbour Post.</p>',
    ],
    ['the same again', `<div>${TEXT[0]}</div>`],
  ])('%s', (_, between) => {
    expect(body(page(between))).toBe(ALL);
  });

  test.each([
    [
      'what is read most',
      '<h2>Most read</h2><ol><li><a href="/a">Ten ways to bake a cake</a></li><li>Nine ways to eat it, as our readers say that they do.</li></ol>',
    ],
    [
      'teasers, alike',
      '<div class="x"><h4><a href="/a">Bridge may never come</a></h4><p>The minister said nothing on Monday about the bridge.</p></div><div class="x"><h4><a href="/b">School to close at noon</a></h4><p>The head teacher told parents of it in a letter.</p></div>',
    ],
    [
      'comments',
      '<div id="comments"><article class="comment"><p>“First!” said somebody, and went on for quite a while about it all.</p></article></div>',
    ],
    [
      'who wrote it',
      '<div class="author-bio"><p>Nadia Ferrant is a reporter. She said once that she loves boats.</p></div>',
    ],
    ['who else worked on it', '<p>Additional reporting by Ros Calloway in Skarn.</p><p>(Editing by Karl Moe)</p>'],
    ['whose it is', '<p>© 2026 Harbour Post. All rights reserved.</p>'],
    [
      'a sidebar',
      '</article><div class="sidebar"><p>The minister said on Tuesday that a bridge would be built by 2040, or not.</p></div><article>',
    ],
  ])('%s, behind it', (_, behind) => {
    expect(body(page('', behind))).toBe(ALL);
  });

  test.each([
    [
      'an article filed under a subject',
      (article: string) => `<article class="post category-privacy tag-newsletter">${article}</article>`,
    ],
    [
      'a page that asks for consent',
      (article: string) => `<div class="cookie-consent-active gdpr"><main>${article}</main></div>`,
    ],
    [
      'a container that is called a sidebar',
      (article: string) => `<div class="right-rail ad-container">${article}</div>`,
    ],
    ['no container', (article: string) => article],
  ])('%s is read all the same', (_, around) => {
    expect(body(page('', '', around))).toBe(ALL);
  });

  test('a heading that leads on by an address without its scheme, behind a mark', () => {
    const teaser =
      '<h3><span>New</span><a href="//post.example/bridge">Bridge across the sound may never come</a></h3>';
    const { text } = readHtml(page(`<div><ul><li>${teaser}</li></ul></div>`), 'x', 'https://post.example/ferry');
    expect(text).toBe(`Ferry stays\n\n${ALL}`);
  });

  test('a heading that leads on, on a page that was kept in a file and says where it stands', () => {
    const source = page('<ul><li><h3><a href="//post.example/b">Ferry burns in the old harbour</a></h3></li></ul>');
    const canonical = '<link rel="canonical" href="https://www.post.example/a">';
    expect(
      body(source.replaceAll('post.example/b', 'www.post.example/b').replace('</head>', `${canonical}</head>`)),
    ).toBe(ALL);
  });

  test('what stands beside it is given where it is asked for', () => {
    const source = page(
      '<figure><img src="a"><figcaption>Ilse Varga says goodbye.</figcaption></figure><p>READ MORE: <a href="/x">Captain</a></p>',
      '<div class="related"><p>Bridge may never come</p></div>',
    );
    expect(readHtml(source, 'x').furniture).toBeUndefined();
    expect(readHtml(source, 'x', null, true).furniture).toEqual([
      'Harbour Post',
      'Ilse Varga says goodbye.',
      'READ MORE: Captain',
      'Bridge may never come',
      '© Harbour Post',
    ]);
  });

  test('a short article is not replaced by a longer sidebar', () => {
    const short = '<article><h1>Ferry stays</h1><p>The ferry stays until spring, the council says.</p></article>';
    const sidebar = `<div class="sidebar">${TEXT.join('')}</div>`;
    expect(read(`<body>${short}${sidebar}`).text).toBe(
      'Ferry stays\n\nThe ferry stays until spring, the council says.',
    );
  });

  test('words inside a sentence stay, whatever they are called', () => {
    const { text } = read(
      page(
        '<p>Her <a class="tag related" href="/x">long-standing promise</a> was kept, said <span class="author">Odd Lunde</span>, a baker.</p>',
      ),
    );
    expect(text).toContain('Her long-standing promise was kept, said Odd Lunde, a baker.');
  });

  test('of several articles on a page the one under the headline is read', () => {
    const other =
      '<article><h2>Bridge</h2><div class="article-body"><p>A bridge to the island would cost four hundred million, says the minister.</p></div></article>';
    expect(body(page('', `</article>${other}${other.replaceAll('bridge', 'tunnel')}<article>`))).toBe(ALL);
  });
});

test('of paragraphs that only line ends part each has its own links and its own letters', () => {
  const link =
    '<a href="https://other.example/">the whole of what the engineers of the harbour board said of it in June</a>';
  const source = page('').replace(
    TEXT.join(''),
    `${FIRST} See ${link}.<br> <br>${SECOND}<br><br><b>Who pays for it?</b><br><br>${THIRD}`,
  );
  const { text, markup } = read(source);
  expect(text.split('\n\n').slice(2)).toEqual([SECOND, 'Who pays for it?', THIRD]);
  expect(markup?.stressed?.map((span) => text.slice(...span))).toEqual(['Who pays for it?']);
});

describe('pages that the standard reads', () => {
  test.each([
    ['no html, no body', `<h1>Ferry stays</h1>${TEXT.join('')}`],
    ['words before html', `\n\n <!-- x --> <h1>Ferry stays</h1><html><body>${TEXT.join('')}</body></html>`],
    ['paragraphs behind the end', `<html><body><h1>Ferry stays</h1>${TEXT[0]}</body></html>${TEXT[1]}${TEXT[2]}`],
    [
      'formatting closed in the wrong order',
      `<body><h1>Ferry stays</h1><p><b><i>${FIRST}</b></i><p>${SECOND}<p>${THIRD}`,
    ],
    ['tables for layout', `<body><h1>Ferry stays</h1><table><tr><td>${TEXT.join('')}</table>`],
    ['br for paragraphs', `<body><h1>Ferry stays</h1><div>${FIRST}<br><br>${SECOND}<br><br>${THIRD}</div>`],
    ['a form around all', `<body><form action="/"><h1>Ferry stays</h1><div>${TEXT.join('')}</div></form>`],
  ])('%s', (_, source) => {
    expect(read(source).text).toBe(`Ferry stays\n\n${ALL}`);
  });
});

describe('the headline', () => {
  const head = (more: string, h1: string) =>
    `<html><head>${more}</head><body><main>${h1}<div class="article-body">${TEXT.join('')}</div></main></body></html>`;
  test.each([
    [
      'shown, before what machines are told',
      head(
        '<meta property="og:title" content="Ferry to Skarn: all you need to know"><title>x</title>',
        '<h1>Ferry stays until spring</h1>',
      ),
      'Ferry stays until spring',
      true,
    ],
    [
      'one that is told and not shown',
      head('<meta property="og:title" content="Ferry stays"><meta property="og:site_name" content="Post">', ''),
      'Ferry stays',
      false,
    ],
    [
      'without the site’s name behind it',
      head('<title>Ferry stays - Harbour Post</title><meta property="og:site_name" content="Harbour Post">', ''),
      'Ferry stays',
      false,
    ],
    [
      'without the site’s name before it',
      head(
        '<title>Harbour Post | Ferry stays | Skarn</title><meta property="og:site_name" content="Harbour Post">',
        '',
      ),
      'Ferry stays | Skarn',
      false,
    ],
    [
      'a dash of its own stays',
      head(
        '<title>Ferry stays – for now | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
        '',
      ),
      'Ferry stays – for now',
      false,
    ],
    [
      'escaped twice',
      head('<meta property="og:title" content="Varga&amp;#8217;s ferry &amp;amp; crew">', ''),
      'Varga’s ferry & crew',
      false,
    ],
    [
      'not the site’s name, though that is the h1',
      head(
        '<title>Ferry stays | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
        '<h1>Harbour Post</h1><h2>Ferry stays</h2>',
      ),
      'Ferry stays',
      true,
    ],
    [
      'without what stands above it in the heading',
      head(
        '<meta property="og:title" content="Ferry stays until spring">',
        '<h1><span>Local news</span> <span>Ferry stays until spring</span></h1>',
      ),
      'Ferry stays until spring',
      true,
    ],
    [
      'without a kicker or a label that is named one',
      head(
        '<meta property="og:title" content="Local news - Ferry stays until spring">',
        '<h1><span class="label label--blue">Local news</span> : Ferry stays until spring</h1>',
      ),
      'Ferry stays until spring',
      true,
    ],
    [
      'a label that is all of it',
      head('<title>x</title>', '<h1><span class="title-label">Ferry stays until spring</span></h1>'),
      'Ferry stays until spring',
      true,
    ],
    [
      'not the site’s name, which leads to its first page, nor a part of the article',
      head(
        '<title>Ferry stays until spring - The Post - of Port Ellery</title>',
        '<h1><a href="/">The Post - of Port Ellery</a></h1><h2>Ferry stays</h2>',
      ),
      'Ferry stays until spring',
      false,
    ],
    [
      'of several the one that has most of the title',
      head(
        '<title>Ferry stays until spring » News</title>',
        '<div><h2>News</h2></div><h2><a href="/ferry">Ferry stays until spring</a></h2>',
      ),
      'Ferry stays until spring',
      true,
    ],
    [
      'not what only screen readers are told',
      head(
        '<meta property="og:title" content="Ferry stays until spring"><title>Post - detail</title>',
        '<h1 class="hide-accessible">detail</h1><h1>Ferry stays until spring</h1>',
      ),
      'Ferry stays until spring',
      true,
    ],
  ])('%s', (_, source, title, isShown) => {
    const { title: found, text, markup } = read(source);
    expect(found).toBe(title);
    expect(text.startsWith(FIRST)).toBe(!isShown);
    expect(markup?.headline !== undefined).toBe(isShown);
  });
});

describe('blocks arrive as what they are', () => {
  const kinds = (between: string): [string, string[]][] => {
    const { text, markup } = read(page(between));
    return Object.entries(markup ?? {}).flatMap(([kind, spans]): [string, string[]][] =>
      spans.length === 0 || kind === 'headline' || kind === 'stressed'
        ? []
        : [[kind, spans.map((span: readonly [number, number]) => text.slice(...span))]],
    );
  };
  test.each<[string, string, [string, string[]][]]>([
    ['headings', '<h3>The vote</h3>', [['headings', ['The vote']]]],
    [
      'lists',
      '<ul><li>Eleven were for the loan.</li><li>Four were not.</li></ul>',
      [['items', ['Eleven were for the loan.', 'Four were not.']]],
    ],
    [
      'block quotations',
      '<blockquote><p>The ferry stays.</p><p>I promise.</p></blockquote>',
      [['quoted', ['The ferry stays.\n\nI promise.']]],
    ],
    [
      'posts of social networks, with who posted them and when',
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>The ferry stays. Thank you all!</p>&mdash; Ilse Varga (@ilsevarga) <a href="https://x.example/1">March 2, 2026</a></blockquote></div>',
      [
        ['quoted', ['The ferry stays. Thank you all!\n\n— Ilse Varga (@ilsevarga) March 2, 2026']],
        ['posts', ['The ferry stays. Thank you all!\n\n— Ilse Varga (@ilsevarga) March 2, 2026']],
      ],
    ],
    [
      'the times of a live blog',
      '<div class="live-post"><time class="timestamp">10.42am GMT</time><p>The mayor takes the floor.</p></div><div class="live-post"><div class="timestamp"><time>10:58</time></div><p>The captain is asked.</p></div>',
      [['times', ['10.42am GMT', '10:58']]],
    ],
  ])('%s', (_, between, expected) => {
    expect(kinds(between)).toEqual(expected);
  });

  test('a live blog keeps the heading of its first post', () => {
    const posts = [
      ['21:05', 'The vote is taken', FIRST],
      ['20:41', 'The mayor speaks', SECOND],
    ].map(
      ([time, title, words]) => `<div class="live-post"><time>${time}</time><h2>${title}</h2><p>${words}</p></div>`,
    );
    const live = `<html><body><main><article><h1>Ferry vote: live</h1><div class="live-posts">${posts.join('')}</div></article></main></body></html>`;
    expect(read(live).text).toMatch(/^Ferry vote: live\n\n21:05\n\nThe vote is taken\n\n/);
  });
});
