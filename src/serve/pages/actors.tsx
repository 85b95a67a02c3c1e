import { z } from 'zod';
import type { Hit } from '../../ledger/hit.js';
import type { Bearer } from '../../ledger/who.js';
import { ALL } from '../asked.js';
import { page } from '../page.js';
import { BEARER } from '../schema.js';
import { to } from '../views/address.js';
import { NameField } from '../views/fields.js';
import { Hits } from '../views/hit.js';
import { plural } from '../views/plural.js';
import { Stances } from '../views/stances.js';

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
  draw: ({ name, bearers }) => ({
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
        {bearers.length > 1 && <p class="facts">{plural(bearers.length, 'bearer')} of this name, held apart.</p>}
        {bearers.map((one) => (
          <BearerEntry of={one} />
        ))}
      </>
    ),
  }),
});

const SHOWN = 8;

function BearerEntry({ of: one }: { of: Bearer }) {
  const { identity, aliases, roles, articles, said, saidOf, saidLately, saidOfLately } = one;
  const answered = addressees(saidLately);
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
      <p class="facts">
        In {plural(articles, 'article')}: said {plural(said, 'statement')}; {plural(saidOf, 'statement')} of them.
      </p>
      <Stances of={one} />
      {answered.length > 0 && (
        <p class="facts">
          Speaks to{' '}
          {answered.map(([name, n], i) => (
            <>
              {i > 0 && ', '}
              <a href={to.actor(name)}>{name}</a> ({n})
            </>
          ))}
        </p>
      )}
      <div class="both">
        <section>
          <h2>Said{said > saidLately.length && `, the latest ${saidLately.length} of ${said.toLocaleString('en')}`}</h2>
          {saidLately.length === 0 ? <p class="facts">Nothing on record.</p> : <Hits hits={saidLately} />}
        </section>
        <section>
          <h2>
            Said of them
            {saidOf > saidOfLately.length && `, the latest ${saidOfLately.length} of ${saidOf.toLocaleString('en')}`}
          </h2>
          {saidOfLately.length === 0 ? <p class="facts">Nothing on record.</p> : <Hits hits={saidOfLately} />}
        </section>
      </div>
    </article>
  );
}

/** To whom someone speaks, the most frequent first. */
function addressees(hits: readonly Hit[]): [name: string, n: number][] {
  const counts = new Map<string, number>();
  for (const { addressee } of hits) if (addressee !== null) counts.set(addressee, (counts.get(addressee) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
}
