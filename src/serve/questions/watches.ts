import type { Alert, Asks, KeptTip } from '../../alerts/alert.js';
import { Alerts } from '../../alerts/alerts.js';
import { webhookOf } from '../../alerts/send.js';
import { askedIn, toldIn } from '../../alerts/told.js';
import { InputError } from '../../errors.js';
import { isPrivate } from '../../intake/address.js';
import { WORDING } from '../../language/en/wording.js';
import type { Ledger } from '../../ledger/ledger.js';
import { isAddress } from '../../watch/place.js';
import { Places, type Source } from '../../watch/places.js';

/** An alert, as the site shows it. */
export interface ShownAlert extends Alert {
  /** Of what it tells, in words. */
  readonly about: string;
}

/** What an alert told, in a sentence, and where to look. */
export interface ShownTip {
  readonly alert: string;
  readonly at: string;
  readonly told: string;
  readonly kind: string | null;
  readonly label: string | null;
  readonly article: string;
  readonly statement: string | null;
  /** Why it was not sent to the alert's webhook, if it was not. */
  readonly fault: string | null;
}

export interface Watches {
  readonly sources: readonly Source[];
  readonly alerts: readonly ShownAlert[];
  readonly tips: readonly ShownTip[];
}

const MOST_TIPS = 50;

export function watches(ledger: Ledger): Watches {
  const alerts = new Alerts(ledger);
  return {
    sources: new Places(ledger).sources(),
    alerts: alerts.list().map((alert) => ({ ...alert, about: askedIn(alert.asks) })),
    tips: alerts.tips(MOST_TIPS).map(shown),
  };
}

function shown(tip: KeptTip): ShownTip {
  const { alert, at, finding, label, article, hit, fault } = tip;
  return {
    alert,
    at: new Date(at).toISOString(),
    told: toldIn(tip, WORDING),
    kind: finding?.kind ?? null,
    label,
    article: article.id,
    statement: hit?.id ?? null,
    fault,
  };
}

/** An alert with what it told, the latest first; null if there is none with that id. */
export function alertFeed(ledger: Ledger, { id }: { readonly id: string }) {
  const alerts = new Alerts(ledger);
  const alert = alerts.find(id);
  return alert && { alert, tips: alerts.tips(MOST_TIPS, id) };
}

/** A change of what is watched and told. */
export type WatchChange =
  | { readonly what: 'watch'; readonly address: string; readonly follow: boolean }
  | { readonly what: 'unwatch'; readonly address: string }
  | { readonly what: 'alert'; readonly asks: Asks; readonly webhook: string | null }
  | { readonly what: 'unalert'; readonly id: string };

/** What came of it: the alert or the source, and the secret of a new webhook, which is told only here. */
export interface WatchChanged {
  readonly id: string;
  readonly secret: string | null;
}

/**
 * @returns null if what is to be taken away is not there
 * @throws {InputError} if it can't be done as asked
 */
export async function changeWatches(ledger: Ledger, change: WatchChange): Promise<WatchChanged | null> {
  switch (change.what) {
    case 'watch': {
      const address = await publicAddress(change.address);
      new Places(ledger).name(address, change.follow, Date.now());
      return { id: address, secret: null };
    }
    case 'unwatch':
      return new Places(ledger).remove(change.address) ? { id: change.address, secret: null } : null;
    case 'alert': {
      const webhook = change.webhook === null ? null : await publicAddress(change.webhook);
      // Whoever uses the site may not reach into the network of the machine: only its owner allows that, by the command.
      const { alert, secret } = new Alerts(ledger).add(change.asks, webhook, false, Date.now());
      return { id: alert.id, secret };
    }
    case 'unalert':
      return new Alerts(ledger).remove(change.id) ? { id: change.id, secret: null } : null;
  }
}

/** Neither files of the machine nor passwords, and nothing that the visit would refuse. */
async function publicAddress(given: string): Promise<string> {
  if (!isAddress(given) || webhookOf(given) === null) {
    throw new InputError('is no address that can be used', given, 'write it as https://host/path, without a password');
  }
  if (await isPrivate(given)) {
    const what = 'leads to a private or reserved network address, which is never asked from here';
    throw new InputError(
      what,
      given,
      'give one of the public internet; folders of this machine are watched by “onrecord watch FOLDER”',
    );
  }
  return new URL(given).href;
}
