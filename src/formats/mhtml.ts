import { InputError } from '../errors.js';
import { type Headers, headersOf } from './capture.js';
import { mediaType } from './http-body.js';

/** A page as a browser saves it with all that it shows. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  /** Where it was. */
  readonly url: string | null;
}

const BOUNDARY = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i;
const START = /start\s*=\s*"?<?([^\s;">]{1,200})>?"?/i;
/** More parts than any page has. */
const MOST_PARTS = 10_000;

interface Part {
  readonly headers: Headers;
  /** Each byte as the character of its number. */
  readonly body: string;
}

/**
 * The page in a web archive of one file (MHTML, RFC 2557): the part that the message starts with, else its first HTML. Frames and
 * pictures are left out.
 *
 * @throws {InputError} if there is no page in it
 */
export function pageIn(bytes: Uint8Array, where: string): SavedPage {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  const type = message.headers.get('content-type') ?? '';
  const boundary = BOUNDARY.exec(type);
  const parts = boundary ? partsIn(message.body, boundary[1] ?? boundary[2]!) : [message];
  const start = START.exec(type)?.[1];
  const isPage = ({ headers }: Part): boolean =>
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');
  const page =
    parts.find((part) => isPage(part) && start !== undefined && part.headers.get('content-id')?.includes(start)) ??
    parts.find(isPage);
  if (!page) throw new InputError('is a saved page without its HTML', where, 'save the page again');
  const places = [message.headers.get('snapshot-content-location'), page.headers.get('content-location')];
  return {
    bytes: decoded(page),
    charset: mediaType(page.headers.get('content-type')!).charset,
    url: places.find((place) => place !== undefined && /^https?:/i.test(place) && URL.canParse(place)) ?? null,
  };
}

function partsIn(body: string, boundary: string): Part[] {
  return body
    .split(`--${boundary}`, MOST_PARTS)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^[ \t]*\r?\n/, '')));
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  // Header fields follow a first line elsewhere.
  return { headers: headersOf(`\r\n${head}`), body: end ? source.slice(end.index + end[0].length) : '' };
}

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

/** RFC 2045, 6.7. */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]{0,100}\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
