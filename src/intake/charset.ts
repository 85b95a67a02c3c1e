/** How far the standard looks for a charset, in bytes, and how far we do where the head is longer. */
const SOUGHT = { least: 1024, most: 200_000 };
const XML_ENCODING = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i;
const IN_CONTENT = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i;
const SPACE = ' \t\n\f\r/';

/**
 * The charset that a document declares in its own beginning: of a page in a `meta` element, sought as the HTML standard does
 * (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding) and then through the whole head; else in an
 * XML declaration. Null without one.
 */
export function declaredCharset(bytes: Uint8Array, isPage: boolean): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SOUGHT.most)).toString('latin1');
  return (isPage ? metaCharset(start) : null) ?? XML_ENCODING.exec(start.slice(0, SOUGHT.least))?.[1] ?? null;
}

function metaCharset(text: string): string | null {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<!--', at)) {
      // “<!-->” is a comment, too.
      const end = text.indexOf('-->', at + 2);
      if (end < 0) return null;
      at = text.indexOf('<', end + 3);
      continue;
    }
    const name = /^<([/!?]?[a-z]*)/i.exec(text.slice(at, at + 20))![1]!.toLowerCase();
    if (at > SOUGHT.least && (name === 'body' || name === '/head')) return null;
    const { attributes, end } = name === '' ? { attributes: null, end: at } : attributesAt(text, at + 1 + name.length);
    const charset = name === 'meta' && attributes ? charsetOf(attributes) : null;
    if (charset !== null) return charset;
    at = text.indexOf('<', end + 1);
  }
  return null;
}

function charsetOf(attributes: ReadonlyMap<string, string>): string | null {
  const isType = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
  const content = isType ? IN_CONTENT.exec(attributes.get('content') ?? '') : null;
  const named = (attributes.get('charset') ?? content?.[1] ?? content?.[2] ?? content?.[3])?.trim().toLowerCase();
  if (!named) return null;
  // Who could read the declaration did not read UTF-16.
  if (named.startsWith('utf-16')) return 'utf-8';
  return named === 'x-user-defined' ? 'windows-1252' : named;
}

/** The attributes of a tag from behind its name, and where it ends. */
function attributesAt(text: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  const skip = (characters: string): void => {
    while (at < text.length && characters.includes(text[at]!)) at++;
  };
  const take = (isEnd: (char: string) => boolean): string => {
    const start = at;
    while (at < text.length && !isEnd(text[at]!)) at++;
    return text.slice(start, at);
  };
  for (;;) {
    skip(SPACE);
    if (at >= text.length || text[at] === '>') return { attributes, end: at };
    const name = text[at] === '=' ? text[at++]! : take((char) => SPACE.includes(char) || '=>'.includes(char));
    skip(SPACE);
    let value = '';
    if (text[at] === '=') {
      at++;
      skip(SPACE);
      const mark = text[at];
      if (mark === '"' || mark === "'") {
        at++;
        value = take((char) => char === mark);
        at++;
      } else value = take((char) => SPACE.includes(char) || char === '>');
    }
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value);
  }
}
