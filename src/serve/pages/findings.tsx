import { z } from 'zod';
import { FINDING_KINDS } from '../../record/finding-kind.js';
import { CURSOR, FILTER, filterAsked } from '../asked.js';
import { page, type View } from '../page.js';
import type { Found } from '../questions/findings.js';
import { FINDING, HEAD, HIT, LISTED, NEXT } from '../schema.js';
import { backOf, to, withParameters } from '../views/address.js';
import { Probability } from '../views/card.js';
import { Dismissal } from '../views/dismissal.js';
import { Choice } from '../views/fields.js';
import { FilterFields } from '../views/filter.js';
import { Place, Speaker, Words } from '../views/hit.js';
import { None } from '../views/none.js';
import { plural } from '../views/plural.js';
import { WORDING } from '../views/wording.js';

export const FOUND = z.object({ article: HEAD, finding: FINDING, statements: z.array(HIT) });
const ASKED = z.object({
  ...FILTER,
  kind: z.enum(FINDING_KINDS).optional().describe('Only this.'),
  least: z.coerce.number().min(0).max(1).default(0.3).describe('Only what is at least so probable.'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('After so many no further article is looked at.'),
  from: z.coerce.number().int().min(0).default(0).describe('How many articles, of the latest, to pass over.'),
  cursor: CURSOR,
});

export const findings = page({
  path: '/findings',
  name: 'findings',
  summary: 'What a careful editor would flag, the latest articles first',
  asked: ASKED,
  answer: z.object({ findings: z.array(FOUND), looked: z.int(), articles: z.int(), next: NEXT, lists: LISTED }),
  ask: (asks, asked) => {
    const { kind, least, limit, from, cursor } = asked;
    const chosen = { ...(kind && { kind }), ...(cursor !== undefined && { cursor }) };
    return asks.ledger('findings', { least, limit, from, filter: filterAsked(asked), ...chosen });
  },
  draw: ({ findings, looked, articles, lists }, { kind, least, from, ...asked }, view) => ({
    title: 'Findings',
    body: (
      <>
        <h1>Findings</h1>
        <p class="standfirst">
          What a careful editor would look at: in an article alone, and against all others on record. Each tells what
          the record shows, not what is true.
        </p>
        <form class="filter" action="/findings">
          <Choice name="kind" label="Kind" of={FINDING_KINDS} value={kind} />
          <p class="field-in">
            <label for="least">At least so probable</label>
            <input id="least" name="least" type="number" min="0" max="1" step="0.05" value={String(least)} />
          </p>
          <button type="submit">Show</button>
          <FilterFields of={asked} lists={lists} button="Show these" />
        </form>
        <p class="facts" role="status">
          {articles === 0 ? (
            <None url={view.url} what="No such article is on record." />
          ) : (
            <>
              {findings.length === 0 ? 'Nothing of the kind' : plural(findings.length, 'finding')} in articles{' '}
              {(from + 1).toLocaleString('en')} to {looked.toLocaleString('en')} of {articles.toLocaleString('en')}.
            </>
          )}
        </p>
        <FoundList found={findings} view={view} />
        {looked < articles && (
          <nav class="pager" aria-label="Pages">
            <a rel="next" href={withParameters(view.url, { from: String(looked), cursor: null })}>
              Look further →
            </a>
          </nav>
        )}
      </>
    ),
  }),
});

/** Findings, each with what dismisses it where whoever looks may. */
export function FoundList({ found, view = null }: { found: readonly Found[]; view?: View | null }) {
  return (
    <ul class="findings">
      {found.map((one) => (
        <li>
          <FoundEntry of={one} view={view} />
        </li>
      ))}
    </ul>
  );
}

/** A finding, and the words of all articles that show it, side by side. */
function FoundEntry({ of: { article, finding, statements }, view }: { of: Found; view: View | null }) {
  const { kind, message, p, statement } = finding;
  return (
    <article class="finding">
      <h3>
        <span class="kind">{kind}</span> <Probability p={p} />
      </h3>
      <p class="message">{WORDING.message(message)}</p>
      {statements.length > 0 ? (
        <ol class="sides">
          {statements.map((hit) => (
            <li class={hit.id === statement ? 'own' : undefined}>
              <blockquote>
                <a href={to.statement(hit.id)}>
                  <Words of={hit} />
                </a>
              </blockquote>
              <p class="who">
                <Speaker name={hit.speaker} />
              </p>
              <p class="where">
                <Place of={hit} />
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p class="where">
          <Place of={{ ...article, article: article.id }} />
        </p>
      )}
      {view !== null && statement !== null && (
        <Dismissal of={{ kind, statement }} view={view} back={backOf(view.url)} />
      )}
    </article>
  );
}
