import { lookup } from 'node:dns';
import { lookup as resolved } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { InputError } from '../errors.js';
import { mediaType } from '../formats/http-body.js';
import { withoutPassword } from '../record/address.js';
import { MOST_BYTES, megabytes } from './decode.js';

/** What a fetch may cost, and where it may go. */
export interface FetchLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
  /** Whether of what is larger the beginning is given; else it is refused. */
  readonly isCut?: boolean;
  /** Whether a host at this IP address may be asked. */
  readonly allows: (address: string) => boolean;
}

/** How requests name themselves: truly, so that a site can speak of us in its robots.txt. */
export const ROBOT = 'onrecord';
const USER_AGENT = `${ROBOT}/0.1 (keeps a record of who said what in news; reads pages that a person asked for)`;

export const DEFAULT_LIMITS: FetchLimits = {
  milliseconds: 20_000,
  bytes: MOST_BYTES,
  redirects: 5,
  allows: isPublic,
};

export interface Fetched {
  readonly bytes: Uint8Array;
  /** The media type without its parameters, lower case. */
  readonly type: string;
  /** The charset that the server names. */
  readonly charset: string | null;
  /** What to hand in the next time, to be told whether anything changed. */
  readonly validators: Validators;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/** What a server gave to recognise this state of the page by (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** A server's answer that is not the page. */
export class AnswerError extends InputError {
  constructor(
    readonly status: number,
    message: string,
    address: string,
    /** Seconds after which the server wants to be asked again (RFC 9110, 10.2.3); null if it does not say. */
    readonly after: number | null = null,
  ) {
    super(`answers ${status} ${message}`.trim(), address, 'check the address');
  }
}

/** Addresses that a server of the public's can't have (IANA's special-purpose registries, RFC 6890 and after). */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Azure's hosts have their metadata, and more, at this one (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv6');
}

/** All that is given out of IPv6 for the public internet so far (RFC 4291); the special ranges inside it are above. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public internet: not private, loopback, link-local, metadata or reserved. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !PRIVATE.check(address, 'ipv4');
  return version === 6 && GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

/**
 * Whether an address leads into a private network, as a fetch would find: by the IP address that is its host, or by what its name
 * resolves to now. What does not resolve leads nowhere yet.
 */
export async function isPrivate(address: string, allows: FetchLimits['allows'] = isPublic): Promise<boolean> {
  const host = hostOf(new URL(address));
  if (isIP(host)) return !allows(host);
  const addresses = await resolved(host, { all: true }).catch(() => []);
  return addresses.some((one) => !allows(one.address));
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * Fetches an article by its address, over http and https only. The address is checked where the connection is made, so
 * that neither a redirect nor a name that resolves otherwise the second time leads into a private network.
 *
 * @param known what the server gave the last time
 * @param admit waits for a host's turn before each request, after redirects too, or refuses it; the wait is not counted
 * @returns null if nothing changed since then
 * @throws {AnswerError} if the server answers with anything but the page
 * @throws {InputError} if the address is refused or does not answer in time
 */
export async function fetchAddress(
  address: string,
  limits: FetchLimits = DEFAULT_LIMITS,
  known?: Validators,
  admit: (url: URL) => Promise<void> = async () => {},
): Promise<Fetched | null> {
  let left = limits.milliseconds;
  let url = new URL(address);
  for (let hop = 0; ; hop++) {
    await admit(url);
    const began = Date.now();
    const signal = AbortSignal.timeout(Math.max(left, 1));
    const response = await ask(url, limits, signal, { headers: wanted(known) });
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      if (hop >= limits.redirects) {
        throw new InputError(`redirects more than ${limits.redirects} times`, address, 'give the address it leads to');
      }
      url = redirected(url, location, address);
      left -= Date.now() - began;
      continue;
    }
    if (status === 304 && known) {
      response.destroy();
      return null;
    }
    return { ...(await answered(response, address, limits, signal)), url: url.href };
  }
}

/** What a server answered that leads nowhere else. */
async function answered(
  response: IncomingMessage,
  address: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Omit<Fetched, 'url'>> {
  const { statusCode: status = 0, statusMessage = '', headers } = response;
  if (status !== 200) {
    response.destroy();
    throw new AnswerError(status, statusMessage, address, secondsUntil(headers['retry-after']));
  }
  const { etag = null, 'last-modified': modified = null, 'content-type': header = 'text/plain' } = headers;
  return {
    bytes: await body(response, address, limits, signal),
    ...mediaType(header),
    validators: { etag, modified },
  };
}

function secondsUntil(value: string | undefined): number | null {
  if (value === undefined) return null;
  const seconds = /^\d+$/u.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(Math.ceil(seconds), 0) : null;
}

function redirected(from: URL, location: string, address: string): URL {
  try {
    return new URL(location, from);
  } catch {
    throw new InputError('redirects to what is no address', address, 'give the address it should lead to');
  }
}

/**
 * Sends something to an address, over http and https only, checked as in `fetchAddress`. A redirect is not followed.
 *
 * @throws {AnswerError} if the server does not take it, with another status than 200 to 299
 * @throws {InputError} if the address is refused or does not answer in time
 */
export async function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits = DEFAULT_LIMITS,
): Promise<void> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  const response = await ask(new URL(address), limits, signal, { method: 'POST', headers, body });
  const { statusCode: status = 0, statusMessage = '' } = response;
  response.destroy();
  if (status < 200 || status > 299) throw new AnswerError(status, statusMessage, address);
}

/** What is asked for, unless it is what the server gave the last time. */
function wanted(known?: Validators): Record<string, string> {
  return {
    accept:
      'text/html, application/xhtml+xml, text/plain, text/markdown, application/json, application/xml;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, br',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.modified && { 'if-modified-since': known.modified }),
  };
}

/** A request, but for where it goes. */
interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(url: URL, limits: FetchLimits, signal: AbortSignal, asked: Asked): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new InputError(`uses ${url.protocol}, not http: or https:`, url.href, 'save the text and give its file');
  }
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') {
    throw new InputError('carries a name or a password', withoutPassword(url.href), 'leave them out');
  }
  if (isIP(host) && !limits.allows(host)) throw refused(url);
  // Loaded when something is asked: with it comes all of Node's fetch, for which no other command should wait.
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const { method = 'GET', headers, body } = asked;
  const lookup = guarded(url, limits);
  const options = { agent: false, method, signal, lookup, headers: { 'user-agent': USER_AGENT, ...headers } } as const;
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      // A body without a length ends where its connection does: one that was torn, or that we gave up, is no whole one.
      sent.on('error', (error) => response.destroy(error));
      resolve(response);
    });
    sent.on('error', (error) => reject(explained(error, url, limits))).end(body);
  });
}

/** Name resolution that hands on only addresses that may be asked. */
function guarded(url: URL, limits: FetchLimits): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (!addresses.every(({ address }) => limits.allows(address))) return callback(refused(url), []);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

function refused(url: URL): InputError {
  return new InputError('leads to a private or reserved network address', url.href, 'save the text and give its file');
}

function explained(error: Error, url: URL, limits: FetchLimits): InputError {
  if (error instanceof InputError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'ABORT_ERR') {
    const seconds = limits.milliseconds / 1000;
    return new InputError(
      `did not answer within ${seconds} seconds`,
      url.href,
      'try again, or save the text to a file',
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new InputError(
      `has a host that can't be found (${url.hostname})`,
      url.href,
      'check the address and the network',
    );
  }
  if (CERTIFICATE.test(code)) {
    const what = `has a certificate that does not hold (${code}): somebody else may answer in its place`;
    return new InputError(what, url.href, 'check the address, and tell whoever keeps the site');
  }
  return new InputError(
    `can't be fetched (${code || error.message})`,
    url.href,
    'try again, or save the text to a file',
  );
}

/** How OpenSSL's and Node's names of what is wrong with a certificate look (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const CERTIFICATE = /CERT|ALTNAME|^(?:UNABLE_TO|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH|CRL_)/;

async function body(
  response: IncomingMessage,
  address: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const inflate =
    encoding === 'br' ? createBrotliDecompress() : /^(?:x-)?gzip$|^deflate$/.test(encoding) ? createUnzip() : null;
  if (!inflate && encoding !== 'identity' && encoding !== '') {
    response.destroy();
    throw new InputError(`is compressed as ${encoding}, which was not asked for`, address, 'save its text to a file');
  }
  const tooLarge = new InputError(`is larger than ${megabytes(limits.bytes)}`, address, 'save its text and split it');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // `pipeline` ends the connection when the limit is reached, however much is still to come.
    await (inflate ? pipeline(response, inflate, take) : pipeline(response, take));
  } catch (error) {
    // Ending the connection early is an error of its own, which may come first.
    if (size > limits.bytes && limits.isCut) return Buffer.concat(chunks).subarray(0, limits.bytes);
    throw size > limits.bytes ? tooLarge : explained(error as Error, new URL(address), limits);
  }
  if (signal.aborted) throw explained(signal.reason as Error, new URL(address), limits);
  return Buffer.concat(chunks);

  async function take(stream: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const chunk of stream) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.bytes) throw tooLarge;
    }
  }
}
