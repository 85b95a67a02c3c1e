import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { articlesIn } from '../../src/intake/articles.js';
import { peek } from '../../src/intake/bytes.js';
import { parse } from '../../src/intake/parse.js';
import { formatOfName, formatOfStart } from '../../src/intake/sniff.js';
import { http, record } from './captures.js';
import { arc, docx, lines, mhtml, paragraph, pdf, wacz } from './documents.js';

/** What comes of bytes without a name: as they would come by standard input. */
async function items(bytes: Buffer | string, columns = {}) {
  const source = (async function* () {
    yield Buffer.from(bytes);
  })();
  const { start, stream } = await peek(source, 'x');
  const out = [];
  for await (const item of articlesIn({ where: 'x', format: formatOfStart(start, columns), stream, columns }, parse))
    out.push(item);
  return out;
}
const only = async (bytes: Buffer | string, columns = {}) => {
  const [item] = await items(bytes, columns);
  if (!item || !('input' in item)) throw item;
  return item.input;
};

describe('documents of Word', () => {
  test('paragraphs, headings and quotations, by the styles that a language of the program names', async () => {
    const body = [
      paragraph('Ferry to stay', 'Titel'),
      paragraph('“We will keep it,” said Ilse Varga.'),
      paragraph('An insult to all of us.', 'Zitat'),
      paragraph('What now', 'berschrift1'),
    ].join('');
    expect(await only(docx(body, { creator: 'Somebody Else' }))).toEqual({
      text: 'Ferry to stay\n\n“We will keep it,” said Ilse Varga.\n\nAn insult to all of us.\n\nWhat now',
      title: 'Ferry to stay',
      byline: null,
      published: null,
      markup: {
        stressed: [[77, 85]],
        quoted: [[52, 75]],
        headline: [[0, 13]],
        headings: [[77, 85]],
      },
    });
  });

  test('items of lists, by their style or by what numbers them', async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One boat</w:t></w:r></w:p>';
    const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style></w:styles>`;
    const body = `${paragraph('They want:')}${numbered}${paragraph('Two crews', 'Liste')}`;
    expect((await only(docx(body, { parts: { 'word/styles.xml': styles } }))).markup?.items).toEqual([
      [12, 20],
      [22, 31],
    ]);
  });

  test.each<[what: string, body: string, text: string]>([
    [
      'changes are accepted',
      '<w:p><w:r><w:t xml:space="preserve">We will </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>keep it.</w:t></w:r></w:ins></w:p>',
      'We will keep it.',
    ],
    [
      'a note’s number is no word',
      '<w:p><w:r><w:t>It stays</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, she said.</w:t></w:r></w:p>',
      'It stays, she said.',
    ],
    [
      'the result of a field counts, its command not',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>Varga</w:t></w:r><w:r><w:t xml:space="preserve"> said so.</w:t></w:r></w:p>',
      'Varga said so.',
    ],
    [
      'line ends, tabs and hyphens',
      '<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r></w:p>',
      'one\ntwo three\u2011four',
    ],
    [
      'what is hidden is not shown',
      '<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r></w:p>',
      'Seen.',
    ],
    [
      'a text box is told once',
      '<w:p><w:r><w:t>Around.</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></mc:Choice><mc:Fallback><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>',
      'Around.\n\nIn the box.',
    ],
    [
      'cells of tables are paragraphs',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      'Year\n\nCost',
    ],
  ])('%s', async (_, body, text) => {
    expect((await only(docx(body))).text).toBe(text);
  });

  test.each([
    ['one that breaks off', docx(paragraph('a')).subarray(0, 300), /is a damaged document/],
    [
      'a workbook',
      docx('', { parts: { 'xl/workbook.xml': '<x/>', 'word/document.xml': '' } }),
      /is a workbook of Excel, which is not read; save the sheet as .csv/,
    ],
    ['without words', docx('<w:p/>'), /has no text/],
  ])('%s is refused in words', async (_, bytes, message) => {
    await expect(items(bytes)).rejects.toThrow(message);
  });
});

describe('rich text', () => {
  const rtf = (body: string, head = '') =>
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\colortbl;\\red0\\green0\\blue0;}${head}\\pard\\f0\\fs24 ${body}}`;

  test.each<[what: string, body: string, text: string]>([
    ['paragraphs', 'One.\\par\r\nTwo\\line three.\\par', 'One.\n\nTwo\nthree.'],
    [
      'marks by their names, bytes of the code page, and Unicode with what stands for it elsewhere',
      "\\ldblquote Caf\\'e9,\\rdblquote  said Gr\\u252?nd\\'96 and \\u8220?x\\u8221?.",
      '“Café,” said Gründ– and “x”.',
    ],
    ['a font of another script', "{\\f1 \\'c4\\'e0} and yes.", 'Да and yes.'],
    ['a face from beyond the first plane', 'Good \\u-10179?\\u-8704?.', 'Good 😀.'],
    [
      'headers, notes, pictures and what is marked to be passed over',
      '{\\header The Post\\par}It stays{\\footnote A note.}{\\pict\\wmetafile8 010009}{\\*\\generator X;}, she said.',
      'It stays, she said.',
    ],
    [
      'the result of a field counts, its command not',
      '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt Varga}} said.',
      'Varga said.',
    ],
    ['braces and backslashes', 'a \\{b\\} c\\\\d', 'a {b} c\\d'],
    ['what is hidden', 'Seen.{\\v Unseen.}', 'Seen.'],
  ])('%s', async (_, body, text) => {
    expect((await only(rtf(body))).text).toBe(text);
  });

  test('title, author and what is bold', async () => {
    const head = '{\\info{\\title Ferry to stay}{\\author Lena Obuya}{\\creatim\\yr2026}}';
    expect(
      await only(rtf('Ferry to stay\\par By Lena Obuya\\par {\\b And who pays?}\\par We do.', head)),
    ).toMatchObject({
      title: 'Ferry to stay',
      byline: 'Lena Obuya',
      markup: { stressed: [[30, 43]] },
    });
  });

  test('one that breaks off is refused in words', async () => {
    await expect(items(rtf('One.').slice(0, -8))).rejects.toThrow(/breaks off/);
  });
});

describe('a page saved in one file', () => {
  const HTML =
    '<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><p>“We will keep it — naïvely,” said Ilse Varga, the mayor.</p></article></body></html>';

  test.each(['quoted-printable', 'base64'] as const)('%s', async (encoding) => {
    const found = await only(mhtml(HTML, 'https://post.example/ferry', encoding));
    expect(found.url).toBe('https://post.example/ferry');
    expect(found.text).toContain('“We will keep it — naïvely,” said Ilse Varga, the mayor.');
    expect(found.text).not.toContain('advertisement');
  });
});

test('a web archive of before WARC', async () => {
  const page = '<html><body><article><p>“Yes,” said Ilse Varga, the mayor of the town.</p></article></body></html>';
  const found = await items(
    arc([
      ['http://post.example/1', 'text/html', http('200 OK', { 'Content-Type': 'text/html' }, page)],
      ['http://post.example/logo', 'image/gif', http('200 OK', { 'Content-Type': 'image/gif' }, 'GIF89a')],
      ['http://post.example/gone', 'text/html', http('404 Not Found', { 'Content-Type': 'text/html' }, page)],
      ['http://post.example/2', 'text/plain', 'HTTP/1.0 200 OK\nContent-type: text/plain\n\n“No,” said Tomas Brandt.'],
    ]),
  );
  expect(found).toMatchObject([
    { where: 'x, record 2 (http://post.example/1)', input: { url: 'http://post.example/1' } },
    { where: 'x, record 5 (http://post.example/2)', input: { text: '“No,” said Tomas Brandt.' } },
  ]);
});

describe('documents and archives in archives', () => {
  const page = '<html><body><article><p>“Yes,” said Ilse Varga, the mayor of the town.</p></article></body></html>';
  const html = record('response', 'http://post.example/1', http('200 OK', { 'Content-Type': 'text/html' }, page));
  const document = record(
    'response',
    'http://post.example/2.pdf',
    http('200 OK', { 'Content-Type': 'application/pdf' }, pdf([lines(50, 740, ['“No,” said Tomas Brandt.'])])),
  );
  const read = [
    { input: { url: 'http://post.example/1', text: expect.stringContaining('“Yes,” said') } },
    { input: { url: 'http://post.example/2.pdf', text: '“No,” said Tomas Brandt.' } },
  ];

  test('a PDF in a WARC', async () => {
    expect(await items(Buffer.concat([html, document]))).toMatchObject(read);
  });

  test('a PDF in an ARC', async () => {
    const found = await items(
      arc([
        [
          'http://post.example/2.pdf',
          'application/pdf',
          http('200 OK', { 'Content-Type': 'application/pdf' }, pdf([lines(50, 740, ['“No,” said Tomas Brandt.'])])),
        ],
      ]),
    );
    expect(found).toMatchObject(read.slice(1));
  });

  test.each([0, 6] as const)('a WACZ, its members compressed at level %i', async (level) => {
    const found = await items(wacz({ 'a.warc.gz': gzipSync(html), 'b.warc': document }, level));
    expect(found).toMatchObject(read);
    expect(found[0]).toMatchObject({ where: 'x, archive/a.warc.gz, record 1 (http://post.example/1)' });
  });

  test('a WACZ that breaks off', async () => {
    const whole = wacz({ 'a.warc': Buffer.concat([html, document]) });
    const found = await items(whole.subarray(0, 1500)).catch((error: Error) => [error]);
    expect(found.at(-1)).toMatchObject({ message: expect.stringMatching(/is a damaged WACZ|breaks off/) });
  });
});

test('a page that is named a text is read as a page, and tags in a text are told', async () => {
  const page = '<!doctype html><html><body><article><p>“Yes,” said Ilse Varga, the mayor.</p></article></body></html>';
  expect(formatOfName('a.txt', Buffer.from(page))).toBe('html');
  const [found] = await items(Buffer.from('“Yes,” said <b>Ilse</b>.</p>\n<p>And <a href="/x">so</a>.</p><p>On.</p>'));
  expect(found).toMatchObject({ note: expect.stringContaining('tags of HTML') });
  const [plain] = await items(Buffer.from('“Use <p> and </p>,” said Ilse Varga.'));
  expect(plain).not.toMatchObject({ note: expect.anything() });
});

describe('tables', () => {
  test.each<[what: string, table: string]>([
    [
      'commas',
      'Headline,Publish Date,body,media_name\r\nFerry stays,2026-03-02,"“Yes,” said\nIlse ""Ilo"" Varga.",Post\r\n',
    ],
    [
      'tabs',
      'Headline\tPublish Date\tbody\tmedia_name\nFerry stays\t2026-03-02\t"“Yes,” said\nIlse ""Ilo"" Varga."\tPost\n',
    ],
    [
      'semicolons',
      '\ufeffheadline;publish_date;body;media_name\nFerry stays;2026-03-02;"“Yes,” said\nIlse ""Ilo"" Varga.";Post\n',
    ],
  ])('%s', async (_, table) => {
    expect(await only(table)).toEqual({
      text: '“Yes,” said\nIlse "Ilo" Varga.',
      title: 'Ferry stays',
      published: '2026-03-02',
      publisher: 'Post',
      byline: null,
      url: null,
    });
  });

  test('the columns that a person names', async () => {
    expect(await only('kop,inhoud\nVeer,Ja.\n', { text: 'inhoud', title: 'kop' })).toMatchObject({
      text: 'Ja.',
      title: 'Veer',
    });
  });

  test('what a spreadsheet program says above a table, and days with full stops', async () => {
    const bytes = Buffer.from('\uFEFFsep=;\r\ntitle;text;date\r\nFerry;“Yes,” said Varga.;02.03.2026\r\n');
    expect(formatOfStart(bytes)).toBe('table');
    expect(await only(bytes)).toMatchObject({ title: 'Ferry', text: '“Yes,” said Varga.', published: '2026-03-02' });
  });

  test('one without an ending is told by the column that a person names', () => {
    const bytes = Buffer.from('Nr;Words of it\n1;“Yes,” said Varga.\n');
    expect(formatOfStart(bytes)).toBe('text');
    expect(formatOfStart(bytes, { text: 'Words of it' })).toBe('table');
  });

  test('a line without a text is told, and the others are read', async () => {
    expect(await items('title,text\na,\nb,Yes.\nc\n')).toMatchObject([
      { where: 'x, line 2', what: 'has no text' },
      { where: 'x, line 3', input: { text: 'Yes.' } },
      { where: 'x, line 4', what: 'has no text' },
    ]);
  });

  test.each([
    [
      'without a column that is known',
      'kop,inhoud\nVeer,Ja.\n',
      { title: 'kop' },
      /has no column that is known to hold the text; name it with --column text=NAME; it has kop, inhoud/,
    ],
    [
      'without the column that is named',
      'title,text\na,b\n',
      { text: 'body' },
      /has no column "body" for the text; it has title, text/,
    ],
    ['without a line', 'title,text\n', {}, /has no line with an article/],
  ])('%s', async (_, table, columns, message) => {
    const source = (async function* () {
      yield Buffer.from(table);
    })();
    const all = articlesIn({ where: 'x.csv', format: 'table', stream: source, columns }, parse);
    await expect(all.next()).rejects.toThrow(message);
  });

  test('prose with commas is no table', async () => {
    expect(formatOfStart(Buffer.from('Content, not form\n\nThe text, he said, is fine.'))).toBe('text');
  });

  test('Parquet', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'headline', data: ['Ferry stays', 'Ferry goes'] },
        { name: 'body', data: ['“Yes,” said Ilse Varga.', ''] },
        { name: 'date', data: [new Date('2026-03-02T10:00:00Z'), null], type: 'TIMESTAMP' },
      ],
    });
    expect(await items(Buffer.from(bytes))).toMatchObject([
      { where: 'x, row 1', input: { text: '“Yes,” said Ilse Varga.', title: 'Ferry stays', published: '2026-03-02' } },
      { where: 'x, row 2', what: 'has no text' },
    ]);
    await expect(items(Buffer.from(bytes).subarray(0, 60))).rejects.toThrow(/is damaged Parquet; write it again/);
  });
});
