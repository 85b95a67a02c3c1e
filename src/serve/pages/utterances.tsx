import { z } from 'zod';
import type { UtteranceRow } from '../../ledger/utterances.js';
import { FILTER, filterAsked, PAGED, pagedAsked } from '../asked.js';
import { page } from '../page.js';
import { LISTED, NEXT, UTTERANCE_ROW } from '../schema.js';
import { to } from '../views/address.js';
import { Days } from '../views/day.js';
import { FilterFields } from '../views/filter.js';
import { None } from '../views/none.js';
import { Pager } from '../views/pager.js';
import { plural } from '../views/plural.js';
import { Untraced } from '../views/untraced.js';

export const utterances = page({
  path: '/utterances',
  name: 'utterances',
  summary: 'What is told in several statements, those in most articles first',
  asked: z.object({ ...FILTER, ...PAGED }),
  answer: z.object({
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    isTraced: z.boolean(),
    lists: LISTED,
    utterances: z.array(UTTERANCE_ROW),
    next: NEXT,
  }),
  ask: (asks, asked) => asks.ledger('utterances', { ...pagedAsked(asked), filter: filterAsked(asked) }),
  draw: ({ total, page, limit, isTraced, utterances, lists }, asked, { url }) => ({
    title: 'Retold',
    body: (
      <>
        <h1>Told more than once</h1>
        <p class="standfirst">
          What stands in several articles, and what became of it on the way: cut, altered, turned into a report,
          credited to somebody else.
        </p>
        {!isTraced && <Untraced />}
        <form class="filter" action="/utterances">
          <FilterFields of={asked} lists={lists} button="Show" />
        </form>
        <p class="facts">
          {total === 0 ? (
            <None url={url} what="Nothing of that is told in several statements." />
          ) : (
            `${plural(total, 'utterance')}.`
          )}
        </p>
        <RetoldList rows={utterances} />
        <Pager url={url} page={page} limit={limit} total={total} />
      </>
    ),
  }),
});

/** A phrase that everybody uses is said by hundreds. */
const MOST_NAMES = 4;

function namesIn(speakers: string): string {
  const names = speakers.split(',');
  const left = names.length - MOST_NAMES;
  return left <= 1 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${left} more`;
}

export function RetoldList({ rows }: { rows: readonly UtteranceRow[] }) {
  return (
    <ul class="retold">
      {rows.map(({ id, words, articles, first_published: from, last_published: last, speakers }) => (
        <li>
          <p class="words">
            <a href={to.utterance(id)}>{words}</a>
          </p>
          <p class="where">
            {speakers === null ? <span class="open">open: who said it</span> : namesIn(speakers)} ·{' '}
            {plural(articles, 'article')}
            {from !== null && (
              <>
                {' '}
                · <Days from={from} to={last!} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
