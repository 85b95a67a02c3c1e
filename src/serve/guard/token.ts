import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may do what beyond this machine. */
export interface Tokens {
  /** Must be given to change something; null where everybody may. */
  readonly write: string | null;
  /** Must be given to see anything; null where everybody may. That of writing will do too. */
  readonly read: string | null;
}

/** The cookie of a browser that signed in. */
export const COOKIE = 'onrecord';
const BEARER = /^Bearer +(?<token>\S+)$/iu;

/** What a browser keeps of a token: it does not tell the token. */
export function keptOf(token: string): string {
  return createHash('sha256').update(`onrecord ${token}`).digest('hex');
}

/** Whether a request may read or write, by its `Authorization` or the cookie that it has. */
export function admits(
  tokens: Tokens,
  what: keyof Tokens,
  authorization: string | undefined,
  cookie: string | undefined,
): boolean {
  const wanted = (what === 'read' ? [tokens.read, tokens.write] : [tokens.write]).filter((one) => one !== null);
  if (tokens[what] === null) return true;
  const token = BEARER.exec(authorization ?? '')?.groups?.token;
  const given = token === undefined ? (cookie ?? '') : keptOf(token);
  return wanted.some((one) => same(given, keptOf(one)));
}

function same(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(x!, y!);
}
