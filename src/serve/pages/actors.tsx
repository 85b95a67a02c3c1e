import { z } from 'zod';
import type { Bearer } from '../../ledger/who.js';
import { ALL, BACK, SIGNATURE } from '../asked.js';
import { form, page, type View } from '../page.js';
import { BEARER } from '../schema.js';
import { to } from '../views/address.js';
import { Circle } from '../views/circle.js';
import { NameField } from '../views/fields.js';
import { Hits } from '../views/hit.js';
import { plural } from '../views/plural.js';
import { type Layer, Stacked } from '../views/stacked.js';
import { Stances } from '../views/stances.js';
import { Joins, WhoIsWho } from '../views/who-is-who.js';

export const actors = page({
  path: '/actors',
  name: 'actors',
  summary: 'Who bears a name: what they said, and what was said of them',
  asked: z.object({
    name: z.string().min(1).max(200).describe('A name, or a part of one.'),
    latest: z.coerce.number().int().min(0).max(500).default(50).describe('How many of the latest statements of each.'),
    all: ALL,
  }),
  answer: z.object({ name: z.string(), bearers: z.array(BEARER) }),
  ask: (asks, asked) => asks.ledger('actors', asked),
  draw: ({ name, bearers }, _, view) => ({
    title: name,
    body: (
      <>
        <form class="filter" action="/actors">
          <NameField name="name" label="Name" value={name} required />
          <button type="submit">Look up</button>
        </form>
        {bearers.length === 0 && (
          <>
            <h1>{name}</h1>
            <p class="facts">Nobody on record is called so.</p>
          </>
        )}
        {bearers.length > 0 && (
          <p class="facts">
            Search <a href={to.search({ speaker: name })}>all that the name said</a>, or{' '}
            <a href={to.search({ about: name })}>what was said of it</a>, by outlet, day and channel.
          </p>
        )}
        {bearers.length > 1 && <p class="facts">{plural(bearers.length, 'bearer')} of this name, held apart.</p>}
        {bearers.map((one) => (
          <BearerEntry of={one} others={bearers.filter((other) => other !== one)} view={view} />
        ))}
      </>
    ),
  }),
});

export const joinPeople = form({
  path: '/people/joins',
  name: 'joinPeople',
  summary: 'Puts on record that two persons are one, who is called as the first from then on',
  asked: z.object({
    id: z.string().min(1).max(300).describe('Who it is: the id of a bearer.'),
    other: z.string().min(1).max(300).describe('Who that is, too: an id, or a name that one other person bears.'),
    ...SIGNATURE,
    back: BACK,
  }),
  answer: z.object({ person: z.string(), other: z.string() }),
  writes: true,
  ask: (asks, { back: _, ...asked }) => asks.change('join', asked),
  after: (_, { back }) => ({ seeOther: back ?? '/' }),
});

export const partPeople = form({
  path: '/people/parts',
  name: 'partPeople',
  summary: 'Puts on record that what some articles say of a person is said of somebody else of the name',
  asked: z.object({
    id: z
      .string()
      .min(1)
      .max(300)
      .describe('The id of a bearer; one that was joined by hand takes back what it brought.'),
    articles: z
      .union([z.array(z.string().max(64)).max(500), z.string().max(64)])
      .default([])
      .describe('The ids of articles that speak of somebody else; in a form, a field for each.'),
    ...SIGNATURE,
    back: BACK,
  }),
  answer: z.object({ person: z.string(), other: z.string() }),
  writes: true,
  ask: (asks, { id, articles, by, why }) => asks.change('part', { id, articles: [articles].flat(), by, why }),
  after: (_, { back }) => ({ seeOther: back ?? '/' }),
});

const SHOWN = 8;
/** From the bottom up. */
const STANCE_LAYERS = ['for', 'neither', 'against'] as const;

function BearerEntry({ of: one, others, view }: { of: Bearer; others: readonly Bearer[]; view: View }) {
  const { identity, aliases, roles, articles, said, saidOf, saidLately, saidOfLately } = one;
  return (
    <article class="actor">
      <h1>{identity.name}</h1>
      <p class="facts">
        {[
          identity.type,
          ...roles.slice(0, SHOWN),
          ...Object.entries(identity.identifiers).map(([register, id]) => `${register} ${id}`),
        ].join(' · ')}
      </p>
      {aliases.length > 0 && (
        <p class="facts">
          Also {aliases.slice(0, SHOWN).join(', ')}
          {aliases.length > SHOWN && ` and ${aliases.length - SHOWN} more`}
        </p>
      )}
      {identity.apart !== null && <p class="notice">Kept apart from others of the name: {identity.apart}.</p>}
      <Joins of={one} view={view} />
      <p class="facts">
        In {plural(articles, 'article')}: said {plural(said, 'statement')}; {plural(saidOf, 'statement')} of them.
      </p>
      <Stances of={one} />
      <Stacked title="What was said of them, over time" layers={stanceLayers(one)} />
      <Circle name={identity.name} exchanges={one.exchanges} />
      <div class="both">
        <Latest title="Said" hits={saidLately} of={said} />
        <Latest title="Said of them" hits={saidOfLately} of={saidOf} />
      </div>
      {view.mayWrite && <WhoIsWho of={one} others={others} view={view} />}
    </article>
  );
}

function stanceLayers({ stancesOver }: Bearer): Layer[] {
  return STANCE_LAYERS.map((name) => ({
    name,
    look: name,
    values: new Map(stancesOver.map((period) => [period.period, period[name]])),
  }));
}

function Latest({ title, hits, of }: { title: string; hits: Bearer['saidLately']; of: number }) {
  return (
    <section>
      <h2>
        {title}
        {of > hits.length && `, the latest ${hits.length} of ${of.toLocaleString('en')}`}
      </h2>
      {hits.length === 0 ? <p class="facts">Nothing on record.</p> : <Hits hits={hits} />}
    </section>
  );
}
