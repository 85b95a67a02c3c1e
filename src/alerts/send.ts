import { createHmac } from 'node:crypto';
import { InputError } from '../errors.js';
import type { FetchLimits } from '../intake/address.js';
import { DEFAULT_LIMITS, post } from '../intake/address.js';
import { type Wording, worded } from '../language/wording.js';
import type { Alerts, Due } from './alerts.js';
import { askedIn, toldIn } from './told.js';

const MINUTE = 60_000;
/** After so long a tip that could not be sent is sent again, in milliseconds; then it is given up. */
const AGAIN = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 8 * 60 * MINUTE, 24 * 60 * MINUTE];
/** So many are sent at a time, and so long each may take, so that nothing else waits for a slow server. */
const MOST_AT_ONCE = 20;
const PATIENCE = 10_000;
const SECRET = /^whsec_/u;

/** A tip that could not be sent, and when it is sent again; null for never. */
export interface Unsent {
  readonly due: Due;
  readonly error: InputError;
  readonly next: number | null;
}

/**
 * Sends what alerts told and was not sent yet to their webhooks, signed as https://www.standardwebhooks.com says.
 *
 * @param limits where a webhook may lead that is not allowed to lead anywhere
 * @returns what could not be sent
 */
export async function sendDue(
  alerts: Alerts,
  wording: Wording,
  now: () => number,
  limits: FetchLimits = DEFAULT_LIMITS,
): Promise<Unsent[]> {
  const unsent: Unsent[] = [];
  for (const due of alerts.due(now(), MOST_AT_ONCE)) {
    try {
      await send(due, wording, now(), limits);
      alerts.settle(due.seq, { tries: due.tries, next: null, fault: null });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const wait = AGAIN[due.tries];
      const next = wait === undefined ? null : now() + wait;
      alerts.settle(due.seq, { tries: due.tries + 1, next, fault: `${error.where} ${error.what}` });
      unsent.push({ due, error, next });
    }
  }
  return unsent;
}

async function send(due: Due, wording: Wording, now: number, limits: FetchLimits): Promise<void> {
  const { to, secret, seq, at, article, hit, finding, label, others } = due;
  const id = `onrecord-${to.id}-${seq}`;
  const timestamp = String(Math.floor(now / 1000));
  const body = JSON.stringify({
    type: 'onrecord.alert',
    timestamp: new Date(at).toISOString(),
    data: {
      alert: { id: to.id, asks: to.asks, about: askedIn(to.asks) },
      told: toldIn(due, wording),
      ...worded({ article, hit, label, finding, others }, wording),
    },
  });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature(secret, `${id}.${timestamp}.${body}`),
  };
  const allows = to.isPrivate ? () => true : limits.allows;
  await post(to.webhook!, body, headers, { ...limits, milliseconds: PATIENCE, allows });
}

/** The address of a webhook as it is kept; null for what can be none. */
export function webhookOf(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isOne = url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
  return isOne ? url.href : null;
}

/** An HMAC-SHA256, as the specification writes it. */
export function signature(secret: string, signed: string): string {
  const key = Buffer.from(secret.replace(SECRET, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
