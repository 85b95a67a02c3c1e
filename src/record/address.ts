/** A name and a password before a host (RFC 3986, 3.2.1). */
const USERINFO = /(?<=:[/\\]{2})[^\s/\\?#]*@/g;

/** A text without the names and passwords in its addresses: they are nobody else's business, and never kept. */
export function withoutPassword(text: string): string {
  return text.replace(USERINFO, '');
}

/** What hosts of one site differ in. */
const WWW = /^www\./;

/**
 * Whether an address is of the host that another one is of, so that what answered at the one may speak for the other: the
 * same name, `www.` or not, at the same port.
 */
export function isOfHost(address: string, other: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(address), new URL(other)];
  return a.port === b.port && a.hostname.replace(WWW, '') === b.hostname.replace(WWW, '');
}
