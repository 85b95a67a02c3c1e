import { z } from 'zod';
import type { Quoted, QuotedPeriod } from '../../ledger/quoted.js';
import { QUOTED_BY } from '../../ledger/quoted.js';
import { FILTER, filterAsked } from '../asked.js';
import type { Asks } from '../asks.js';
import { page } from '../page.js';
import { LISTED } from '../schema.js';
import { to, withParameters } from '../views/address.js';
import { Download } from '../views/download.js';
import { Choice } from '../views/fields.js';
import { FilterFields } from '../views/filter.js';
import { None } from '../views/none.js';
import { plural } from '../views/plural.js';
import { type Layer, Stacked } from '../views/stacked.js';

const MOST_ROWS = 10_000;
const count = z.int().min(0);
export const QUOTED_ROW = z.object({
  name: z.string(),
  statements: count,
  direct: count,
  articles: count,
  outlets: count,
});
const ASKED = z.object({
  by: z.enum(QUOTED_BY).default('person').describe('What is counted.'),
  ...FILTER,
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50).describe('The most rows.'),
});

const HEADINGS = { person: 'Person or body', type: 'Type', gender: 'Called', role: 'Role', outlet: 'Outlet' } as const;

function answer(asks: Asks, asked: z.output<typeof ASKED>) {
  return asks.ledger('quoted', { by: asked.by, limit: asked.limit, filter: filterAsked(asked) });
}

export const quoted = page({
  path: '/quoted',
  name: 'quoted',
  summary: 'Who is quoted how often',
  asked: ASKED,
  answer: z.object({
    statements: count,
    open: count,
    names: count,
    rows: z.array(QUOTED_ROW),
    periods: z.array(
      z.object({ period: z.string(), statements: count, open: count, groups: z.record(z.string(), count) }),
    ),
    lists: LISTED,
  }),
  ask: answer,
  sheet: async (asks, asked) => {
    const { rows, statements: all } = await answer(asks, asked);
    return {
      columns: [...Object.keys(QUOTED_ROW.shape), 'share'],
      rows: rows.map(({ name, statements, direct, articles, outlets }) => {
        const share = (statements / all).toFixed(4);
        return [name, statements, direct, articles, outlets, share];
      }),
    };
  },
  draw: (answer, { by, limit: _, ...asked }, { url }) => ({
    title: 'Who is quoted',
    body: (
      <>
        <h1>Who is quoted</h1>
        <form class="filter" action="/quoted">
          <Choice name="by" label="Counted by" of={QUOTED_BY} value={by} any={null} />
          <button type="submit">Count</button>
          <FilterFields of={asked} lists={answer.lists} button="Count these" />
        </form>
        <p class="facts" role="status">
          {answer.statements === 0 ? <None url={url} what="No statement on record fits." /> : <Counted of={answer} />}
        </p>
        {by === 'gender' && <GenderNote />}
        <Stacked title="Statements over time" layers={layersOf(answer, by)} />
        <Table of={answer} by={by} />
        {answer.rows.length > 0 && <Download url={url} what="the table" limit={MOST_ROWS} />}
        {answer.rows.length < answer.names && (
          <p class="more">
            {plural(answer.names - answer.rows.length, 'more', 'more')}:{' '}
            <a href={withParameters(url, { limit: String(MOST_ROWS) })}>show all</a>
          </p>
        )}
      </>
    ),
  }),
});

/** What each period is made of: of genders and types those, else what has a speaker and what has none. */
function layersOf({ rows, periods }: Quoted, by: keyof typeof HEADINGS): Layer[] {
  const layer = (name: string, look: string, of: (one: QuotedPeriod) => number): Layer => ({
    name,
    look,
    values: new Map(periods.map((one) => [one.period, of(one)])),
  });
  if (by !== 'gender' && by !== 'type') {
    return [
      layer('with a speaker', 'credited', ({ statements, open }) => statements - open),
      layer('open', 'uncredited', ({ open }) => open),
    ];
  }
  return rows.map(({ name }, i) => layer(name, `group-${i % 4}`, ({ groups }) => groups[name] ?? 0));
}

function Counted({ of: { statements, open } }: { of: Quoted }) {
  return (
    <>
      {plural(statements, 'statement')}; who said it is open in {open.toLocaleString('en')} (
      {Math.round((100 * open) / statements)} %).
    </>
  );
}

/** What is counted, and what is not. */
function GenderNote() {
  return (
    <p class="notice">
      People are counted as “she” or “he” where articles credit their words to that pronoun, and nowhere else: no name
      and no title tells it. Whom no article calls so is not told, and neither is whom articles call by both.
    </p>
  );
}

function Table({ of: { rows, statements }, by }: { of: Quoted; by: keyof typeof HEADINGS }) {
  if (rows.length === 0) return null;
  const most = rows[0]!.statements;
  return (
    <section class="scroll" tabindex={0} aria-label="Counts">
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{HEADINGS[by]}</th>
            <th scope="col" class="n">
              Statements
            </th>
            <th scope="col" class="drawn" aria-label="Share, drawn"></th>
            <th scope="col" class="n">
              Share
            </th>
            <th scope="col" class="n">
              Quoted in full
            </th>
            <th scope="col" class="n">
              Articles
            </th>
            <th scope="col" class="n">
              Outlets
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row of={row} by={by} most={most} all={statements} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whom `statements` of `all` are credited to; the first row has the `most`. */
function Row(row: { of: Quoted['rows'][number]; by: keyof typeof HEADINGS; most: number; all: number }) {
  const { name, statements, direct, articles, outlets } = row.of;
  return (
    <tr>
      <th scope="row">
        <Name of={name} by={row.by} />
      </th>
      <td class="n">{statements.toLocaleString('en')}</td>
      <td class="drawn">
        <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={String((100 * statements) / row.most)} height="10" />
        </svg>
      </td>
      <td class="n">{((100 * statements) / row.all).toFixed(1)} %</td>
      <td class="n">{direct.toLocaleString('en')}</td>
      <td class="n">{articles.toLocaleString('en')}</td>
      <td class="n">{outlets.toLocaleString('en')}</td>
    </tr>
  );
}

function Name({ of: name, by }: { of: string; by: keyof typeof HEADINGS }) {
  if (by === 'person') return <a href={to.actor(name)}>{name}</a>;
  return by === 'outlet' ? <a href={to.outlet(name)}>{name}</a> : name;
}
