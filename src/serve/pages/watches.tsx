import { z } from 'zod';
import { ALERT_FIELDS, type Asks } from '../../alerts/alert.js';
import { FINDING_KINDS } from '../../record/finding-kind.js';
import { QUERY } from '../asked.js';
import { form, page, type View } from '../page.js';
import type { ShownAlert, ShownTip, WatchChanged } from '../questions/watches.js';
import { to } from '../views/address.js';
import { Choice, NameField } from '../views/fields.js';
import { plural } from '../views/plural.js';
import { SignInFirst } from '../views/sign-in.js';
import { Sources } from '../views/sources.js';

const time = z.int().nullable().describe('Milliseconds since 1970; null for never.');
const text = z.string().nullable();
const CHANGED = z.object({
  id: z.string(),
  secret: text.describe('By which what is sent to a new webhook is signed; it is told only here.'),
});
const FOLLOW = z.enum(['true', 'false']).default('true').describe('Read the pages that a feed points to.');
const address = z.string().trim().min(1).max(2000);
const { words, speaker, addressee, about, stance, channel, outlet, kind } = QUERY;
const ASKS = {
  ...{ words, speaker, addressee, about, stance, channel, outlet, kind },
  finding: z.enum(FINDING_KINDS).optional().describe('That an editor would flag so, or what that stands against.'),
  least: z.coerce.number().min(0).max(1).default(0.3).describe('Only findings that are at least so probable.'),
  quotation: z.string().max(2000).optional().describe('That has these words, or some of them.'),
};

export const watches = page({
  path: '/watches',
  name: 'watches',
  summary: 'What is watched, what people want to be told, and what they were told',
  asked: z.object({}),
  answer: z.object({
    sources: z.array(
      z.object({
        address: z.string(),
        follow: z.boolean(),
        asked: time,
        next: time,
        tries: z.int(),
        fault: text,
        places: z.int(),
        waiting: z.int(),
      }),
    ),
    alerts: z.array(z.object({ id: z.string(), about: z.string(), made: z.int(), webhook: text })),
    tips: z.array(
      z.object({
        alert: z.string(),
        at: z.string(),
        told: z.string(),
        kind: text,
        label: text,
        article: z.string(),
        statement: text,
        fault: text.describe('Why it was not sent.'),
      }),
    ),
  }),
  ask: (asks) => asks.ledger('watches', undefined),
  draw: ({ sources, alerts, tips }, _, view) => ({
    title: 'Watches',
    body: (
      <>
        <h1>Watches</h1>
        <p class="standfirst">
          Feeds, sitemaps and pages that are put on record as they appear, and what you want to be told of it. Sources
          are asked while <code>onrecord watch</code> runs in a terminal; what there is to tell is found then, and after
          each <a href="/import">import</a>.
        </p>
        <section class="room">
          <h2>Told</h2>
          <Tips of={tips} />
        </section>
        <section class="room">
          <h2>Alerts</h2>
          <AlertList of={alerts} view={view} />
        </section>
        <section class="room">
          <h2>Sources</h2>
          <Sources of={sources} view={view} />
        </section>
      </>
    ),
  }),
});

export const addWatch = form({
  path: '/watches',
  name: 'watch',
  summary: 'Watches a feed, a list of feeds, a sitemap or a page',
  asked: z.object({ address: address.describe('Of the public internet.'), follow: FOLLOW }),
  answer: CHANGED,
  writes: true,
  ask: (asks, asked) => asks.watches({ what: 'watch', address: asked.address, follow: asked.follow === 'true' }),
  after: () => ({ seeOther: '/watches' }),
});

export const removeWatch = form({
  path: '/watches/removal',
  name: 'unwatch',
  summary: 'Watches a source no more; what is on record stays',
  asked: z.object({ address }),
  answer: CHANGED,
  writes: true,
  ask: (asks, asked) => asks.watches({ what: 'unwatch', address: asked.address }),
  after: () => ({ seeOther: '/watches' }),
});

export const addAlert = form({
  path: '/alerts',
  name: 'alert',
  summary: 'Makes an alert for what goes on record from now on; all that is given holds at once',
  asked: z.object({
    ...ASKS,
    webhook: address.optional().describe('Where it is sent, too: of the public internet.'),
  }),
  answer: CHANGED,
  writes: true,
  ask: (asks, { webhook = null, finding = null, quotation = null, least, ...query }) =>
    asks.watches({ what: 'alert', asks: { query: queryIn(query), finding, quotation, least }, webhook }),
  after: (changed) => (changed.secret === null ? { seeOther: '/watches' } : secretOnce(changed)),
});

export const removeAlert = form({
  path: '/alerts/{id}/removal',
  name: 'unalert',
  summary: 'Removes an alert, with what it told',
  asked: z.object({ id: z.string().max(64) }),
  answer: CHANGED,
  writes: true,
  ask: (asks, { id }) => asks.watches({ what: 'unalert', id }),
  after: () => ({ seeOther: '/watches' }),
});

function queryIn(given: Record<string, unknown>): Asks['query'] {
  return Object.fromEntries(
    ALERT_FIELDS.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])),
  );
}

function secretOnce({ id, secret }: WatchChanged) {
  return {
    title: 'Alert',
    body: (
      <>
        <h1>The alert is made</h1>
        <p>
          What alert <code>{id}</code> tells is sent signed with this secret, which is shown only now:
        </p>
        <p>
          <code class="secret">{secret}</code>
        </p>
        <p>
          <a href="/watches">All watches</a>
        </p>
      </>
    ),
  };
}

function Tips({ of: tips }: { of: readonly ShownTip[] }) {
  if (tips.length === 0) return <p class="facts">Nothing was told yet.</p>;
  return (
    <ol class="tips">
      {tips.map(({ alert, at, told, statement, article, fault }) => (
        <li>
          <a href={statement === null ? to.article(article) : to.statement(statement)}>{told}</a>
          <p class="where">
            <time datetime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time> · alert <code>{alert}</code>
            {fault !== null && <span class="wrong"> · not sent: {fault}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

function AlertList({ of: alerts, view }: { of: readonly ShownAlert[]; view: View }) {
  return (
    <>
      <p class="facts">{alerts.length === 0 ? 'There is no alert yet.' : `${plural(alerts.length, 'alert')}.`}</p>
      <ul class="watched">
        {alerts.map(({ id, about: sentence, webhook }) => (
          <li>
            <p>
              <code>{id}</code> {sentence}
            </p>
            <p class="where">
              <a href={`/alerts/${id}.atom`}>Feed</a>
              {webhook !== null && <> · sent to {webhook}</>}
            </p>
            {view.mayWrite && (
              <form method="post" action={`/alerts/${id}/removal`}>
                <button type="submit" class="plain" aria-label={`Remove the alert for ${sentence}`}>
                  Remove
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {view.mayWrite ? <AlertForm /> : <SignInFirst />}
    </>
  );
}

function AlertForm() {
  return (
    <form class="filter" method="post" action="/alerts">
      <div class="fields-in grow">
        <NameField name="speaker" label="Who says it" />
        <NameField name="words" label="Words of it" />
        <NameField name="about" label="Of whom" />
        <NameField name="outlet" label="Outlet" />
        <Choice name="finding" label="That an editor would flag" of={FINDING_KINDS} any="nothing" />
        <NameField name="quotation" label="A quotation said again" />
        <NameField name="webhook" label="Send it to (https://…)" />
      </div>
      <button type="submit">Tell me</button>
    </form>
  );
}
