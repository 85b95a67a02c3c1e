import { z } from 'zod';
import { SORTS } from '../../ledger/query.js';
import { STANCES } from '../../record/about.js';
import { MANNERS } from '../../record/manner.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../../record/statement.js';
import { LIST, PAGED, pagedAsked, QUERY, queryOf } from '../asked.js';
import { page } from '../page.js';
import type { Searched } from '../questions/search.js';
import { HIT, LISTED, NEXT } from '../schema.js';
import { withParameters } from '../views/address.js';
import { Download } from '../views/download.js';
import { Choice, DayField, NameField } from '../views/fields.js';
import { PeopleFields } from '../views/filter.js';
import { Hits } from '../views/hit.js';
import { None } from '../views/none.js';
import { Pager } from '../views/pager.js';
import { plural } from '../views/plural.js';
import { SearchForm } from '../views/search-form.js';

const ASKED = z.object({
  ...QUERY,
  list: LIST,
  sort: z.enum(SORTS).default('relevance').describe('What comes first; without words the latest published do.'),
  ascending: z
    .enum(['true', 'false'])
    .default('false')
    .transform((one) => one === 'true')
    .describe('The earliest, or the least relevant, first.'),
  ...PAGED,
});
type Asked = z.output<typeof ASKED>;

export const search = page({
  path: '/search',
  name: 'search',
  summary: 'Statements by their words and fields',
  asked: ASKED,
  answer: z.object({
    total: z.int(),
    unsaid: z.int(),
    lists: LISTED,
    page: z.int(),
    limit: z.int(),
    statements: z.array(HIT),
    next: NEXT,
  }),
  ask: (asks, asked) => {
    const { list, sort, ascending } = asked;
    return asks.ledger('search', {
      query: queryOf(asked),
      sort,
      ascending,
      ...pagedAsked(asked),
      ...(list !== undefined && { list }),
    });
  },
  sheet: (asks, asked) => {
    const { list } = asked;
    return asks.ledger('searchTable', { query: queryOf(asked), ...(list !== undefined && { list }) });
  },
  draw: (answer, asked, { url }) => ({
    title: asked.words === undefined ? 'Search' : `“${asked.words}”`,
    body: (
      <>
        <h1 class="aside">Search</h1>
        <Asking asked={asked} lists={answer.lists} />
        <p class="facts" role="status">
          {answer.total === 0 ? (
            <None url={url} what="No statement on record fits." />
          ) : (
            `${plural(answer.total, 'statement')}.`
          )}
          <LeftOut found={answer} url={url} />
        </p>
        <Hits hits={answer.statements} />
        <Pager url={url} page={answer.page} limit={answer.limit} total={answer.total} />
        {answer.total > 0 && <Download url={url} what="all of them" />}
      </>
    ),
  }),
});

function LeftOut({ found: { unsaid }, url }: { found: Searched; url: URL }) {
  if (unsaid === 0) return null;
  return (
    <>
      {' '}
      {plural(unsaid, 'attribution')} left out that {unsaid === 1 ? 'is no saying' : 'are no sayings'};{' '}
      <a href={withParameters(url, { all: 'true', page: null })}>show {unsaid === 1 ? 'it' : 'them'} too</a>.
    </>
  );
}

function Asking({ asked, lists }: { asked: Asked; lists: readonly string[] }) {
  const { words, page: _, limit: __, cursor: _____, sort: ___, ascending: ____, all, versions, ...fields } = asked;
  const isNarrowed = Object.values(fields).some((value) => value !== undefined);
  return (
    <SearchForm words={words}>
      <details open={isNarrowed}>
        <summary>Who, when, where</summary>
        <div class="fields-in">
          <NameField name="speaker" label="Said by" value={asked.speaker} />
          <NameField name="addressee" label="Said to" value={asked.addressee} />
          <NameField name="about" label="About" value={asked.about} />
          <Choice name="stance" label="Stance towards them" of={Object.keys(STANCES)} value={asked.stance} />
          <NameField name="channel" label="Through" value={asked.channel} />
          <NameField name="outlet" label="Published by" value={asked.outlet} />
          <DayField name="saidFrom" label="Said from" value={asked.saidFrom} />
          <DayField name="saidTo" label="Said to" value={asked.saidTo} />
          <DayField name="publishedFrom" label="Published from" value={asked.publishedFrom} />
          <DayField name="publishedTo" label="Published to" value={asked.publishedTo} />
          <NameField name="role" label="Role of the speaker" value={asked.role} />
          <PeopleFields list={asked.list} people={asked.people} lists={lists} />
          <Choice name="kind" label="Kind" of={KINDS} value={asked.kind} />
          <Choice name="modality" label="How" of={MODALITIES} value={asked.modality} />
          <Choice name="manner" label="Manner" of={MANNERS} value={asked.manner} />
          <Choice name="open" label="Left open" of={OPEN_FIELDS} value={asked.open} />
          <Choice name="sort" label="Order" of={SORTS} value={asked.sort === 'relevance' ? undefined : asked.sort} />
        </div>
        {all && <input type="hidden" name="all" value="true" />}
        {versions && <input type="hidden" name="versions" value="true" />}
      </details>
    </SearchForm>
  );
}
