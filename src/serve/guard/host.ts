import { isIP } from 'node:net';

const LOOPBACK = 'localhost';
const HOST = /^(?<name>\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/iu;

/**
 * Whether a request was sent to a name that is ours. A page of the web can give a name of its own the address of this machine
 * (DNS rebinding), and its requests are then of its own origin; yet it can neither have an IP address nor `localhost` for a name.
 *
 * @param host the request's `Host`
 * @param names other names that this machine is asked by
 */
export function isOwnHost(host: string | undefined, names: ReadonlySet<string>): boolean {
  const name = HOST.exec(host ?? '')?.groups?.name?.toLowerCase();
  if (name === undefined) return false;
  return name === LOOPBACK || isIP(name.replace(/^\[|\]$/gu, '')) !== 0 || names.has(name);
}

/** Whether who binds to it is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === LOOPBACK || host === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
