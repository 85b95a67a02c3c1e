import { strToU8, zipSync } from 'fflate';

/** Words on a page: from its lower left corner, in points. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size?: number;
}

const WIN_ANSI: Readonly<Record<string, string>> = {
  '“': '\\223',
  '”': '\\224',
  '‘': '\\221',
  '’': '\\222',
  '—': '\\227',
  '–': '\\226',
};

/** A PDF as programs write it: pages with words in Helvetica, and what the file says of itself. */
export function pdf(pages: readonly (readonly Placed[])[], info: Readonly<Record<string, string>> = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((placed) => {
    const body = placed
      .map(({ x, y, words, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(words)}) Tj ET`)
      .join('\n');
    const content = add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  objects[tree - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const own = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${literal(value)})`)
      .join(' ')} >>`,
  );
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${own} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

function literal(words: string): string {
  return words.replace(/[\\()]/g, '\\$&').replace(/[“”‘’—–]/g, (mark) => WIN_ANSI[mark]!);
}

/** Lines of a column, from its top. */
export function lines(x: number, y: number, words: readonly string[], { size = 10, leading = 12 } = {}): Placed[] {
  return words.map((line, i) => ({ x, y: y - i * leading, words: line, size }));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of Word with the given body (the inside of `w:body`), styles and properties. */
export function docx(
  body: string,
  { title = '', creator = '', parts = {} as Readonly<Record<string, string>> } = {},
): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

/** A paragraph of such a document. */
export function paragraph(words: string, style = ''): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** A page as Chrome saves it in one file. */
export function mhtml(html: string, url: string, encoding: 'quoted-printable' | 'base64' = 'quoted-printable'): Buffer {
  const boundary = '----MultipartBoundary--xk7Qw2----';
  const bytes = Buffer.from(html);
  const quoted = bytes
    .toString('latin1')
    .replace(/[=\u0080-\u00ff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const folded = quoted.replace(/(?:=[\dA-F]{2}|[^=\n]){60}/g, '$&=\r\n');
  const body = encoding === 'base64' ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n') : folded;
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${url}`,
      'Subject: A page',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      `\tboundary="${boundary}"`,
      '',
      '',
      `--${boundary}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-ID: <frame-1@mhtml.blink>',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: ${url}`,
      '',
      body,
      `--${boundary}`,
      'Content-Type: text/html; charset=utf-8',
      'Content-ID: <frame-2@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><p>An advertisement.</p></body></html>',
      `--${boundary}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    'latin1',
  );
}

/** A web archive of before WARC: its own record, then a page each. */
export function arc(pages: readonly (readonly [url: string, type: string, response: Buffer | string])[]): Buffer {
  const head = '1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n';
  return Buffer.concat([
    Buffer.from(`filedesc://test.arc 0.0.0.0 20060302100000 text/plain ${head.length}\n${head}\n`),
    ...pages.map(([url, type, response]) => {
      const bytes = Buffer.from(response);
      return Buffer.concat([
        Buffer.from(`${url} 192.0.2.7 20060302100000 ${type} ${bytes.length}\n`),
        bytes,
        Buffer.from('\n'),
      ]);
    }),
  ]);
}

/** A WACZ as crawlers write it: its archives, which are stored or compressed, between its indexes. */
export function wacz(archives: Readonly<Record<string, Buffer>>, level: 0 | 6 = 0): Buffer {
  const files = Object.fromEntries(Object.entries(archives).map(([name, bytes]) => [`archive/${name}`, bytes]));
  return Buffer.from(
    zipSync(
      {
        'datapackage.json': strToU8('{"profile": "data-package", "wacz_version": "1.1.1"}'),
        ...files,
        'indexes/index.cdx': strToU8('example,post)/1 20260302100000 {"status": "200"}\n'),
        'pages/pages.jsonl': strToU8('{"format": "json-pages-1.0", "id": "pages"}\n'),
      },
      { level },
    ),
  );
}
