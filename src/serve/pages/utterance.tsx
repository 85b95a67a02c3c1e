import { z } from 'zod';
import type { Retelling } from '../../ledger/utterances.js';
import { page } from '../page.js';
import type { UtterancePage } from '../questions/utterance.js';
import { HIT, UTTERANCE } from '../schema.js';
import { withParameters } from '../views/address.js';
import { Day } from '../views/day.js';
import { Hits } from '../views/hit.js';
import { plural } from '../views/plural.js';
import { Story } from '../views/story.js';
import { VariantEntry } from '../views/variant.js';

export const utterance = page({
  path: '/utterances/{id}',
  name: 'utterance',
  summary: 'One act of saying, with all statements that tell it, in the order of publication',
  asked: z.object({
    id: z.string().max(200).describe('The id of the statement that was printed first.'),
    shown: z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(40)
      .describe('How many versions the page shows, the first ones; as JSON there are all.'),
  }),
  answer: z.object({ utterance: UTTERANCE, repetitions: z.array(z.object({ utterance: z.string(), hit: HIT })) }),
  ask: (asks, { id }) => asks.ledger('utterance', { id }),
  draw: (page, { shown }, { url }) => ({ title: 'An utterance', body: <Told of={page} most={shown} url={url} /> }),
});

function Told({ of: { utterance, repetitions }, most, url }: { of: UtterancePage; most: number; url: URL }) {
  const { variants } = utterance;
  const shown = variants.slice(0, most);
  const fullest = variants.find(({ label }) => label === 'fullest')!;
  return (
    <>
      <h1 class="quotation">{fullest.hit.words}</h1>
      <Spread of={variants} />
      {variants.length > 1 && <Story variants={shown} />}
      <h2 class="aside">Versions, in the order of publication</h2>
      <ol class="variants">
        {shown.map((one) => (
          <li>
            <VariantEntry of={one} />
          </li>
        ))}
      </ol>
      {shown.length < variants.length && (
        <p class="more">
          {plural(variants.length - shown.length, 'later version')}:{' '}
          <a href={withParameters(url, { shown: '10000' })}>show all</a>
        </p>
      )}
      {repetitions.length > 0 && (
        <section>
          <h2>Nearly the same words on other occasions</h2>
          <Hits hits={repetitions.map(({ hit }) => hit)} />
        </section>
      )}
    </>
  );
}

/** In how many articles an utterance stands, and where it was seen first. */
function Spread({ of: variants }: { of: readonly Retelling[] }) {
  const [first] = variants;
  const articles = new Set(variants.map(({ hit }) => hit.article)).size;
  return (
    <p class="facts">
      {plural(variants.length, 'statement')} in {plural(articles, 'article')}.{' '}
      {first!.hit.published !== null && (
        <>
          First seen on <Day day={first!.hit.published} />
          {first!.hit.publisher !== null && <> in {first!.hit.publisher}</>}, {credited(first!)}.{' '}
        </>
      )}
      {variants.length > 1 && 'Differences are from the fullest version.'}
    </p>
  );
}

function credited({ hit: { speaker } }: Retelling): string {
  return speaker === null ? 'where it is open who said it' : `credited to ${speaker}`;
}
