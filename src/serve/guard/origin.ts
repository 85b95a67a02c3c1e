/** What neither asks for a change nor makes one (RFC 9110, 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it comes from a page of ours, or from no page at all. A browser says which in
 * `Sec-Fetch-Site`, an old one in `Origin`; who sends neither is no browser, and nobody's cookies or network are abused.
 */
export function mayChange(request: Request): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'));
}
