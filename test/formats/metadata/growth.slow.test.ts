import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../../src/formats/html-metadata.js';
import { pageMetadata } from '../../../src/formats/metadata/metadata.js';
import { pageOf } from '../../../src/formats/metadata/page.js';
import { leniently } from '../../../src/formats/metadata/things.js';
import { tagsOf } from '../../../src/formats/page/tree.js';
import { expectLinear, PART } from '../../growth.js';

describe('hostile metadata take linear time', () => {
  test.each([' ', ';', '{"a":', '[', ',', '{"a":"b" ', '"', '\\', '}{', '//<!--', ']]>', '"a" b ', '{},'])(
    'JSON-LD of %j',
    (part) => {
      expectLinear((share) => leniently(part.repeat(100_000 * share)));
      expectLinear((share) => leniently(`{"a":${part.repeat(100_000 * share)}`));
    },
  );

  test.each([
    '<p>By ',
    '<div class="byline">By A B </div>',
    '<span class="date">2 March </span>',
    '<time datetime="2026-13-13"></time>',
    '<b itemprop="author" itemscope></b>',
    '<i property="datePublished">x</i>',
    '<meta name="author" content="By , by , by">',
    '<a rel="author" href="/a">Lena Obuya</a>',
    '<h1>Ferry</h1>',
    '<p>2.3.2026, 2.3.2026',
    '<script>"publishDate": "2026</script>',
  ])('elements %j', (part) => {
    const pages = new Map([PART, 1].map((share) => [share, tagsOf(part.repeat(8_000 * share), 'x')] as const));
    expectLinear((share) => pageMetadata(pageOf(pages.get(share)!, 'https://post.example/a')));
  });

  test('long values are no dates and no names', () => {
    const long = 'By 2.3.2026 '.repeat(50_000);
    const head = `<meta name="author" content="${long}"><meta name="date" content="${long}">`;
    expect(metadataOf(tagsOf(head, 'x'), null).byline).toBeNull();
  });
});
