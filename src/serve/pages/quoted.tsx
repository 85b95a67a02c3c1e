import { z } from 'zod';
import type { Quoted } from '../../ledger/quoted.js';
import { QUOTED_BY } from '../../ledger/quoted.js';
import { page } from '../page.js';
import { DAY } from '../schema.js';
import { to, withParameters } from '../views/address.js';
import { Columns } from '../views/columns.js';
import { Choice, DayField, NameField } from '../views/fields.js';
import { plural } from '../views/plural.js';

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
  outlet: z.string().max(200).optional().describe('Of this outlet only, by its exact name.'),
  publishedFrom: DAY.optional().describe('Published on this day or later.'),
  publishedTo: DAY.optional().describe('Published on this day or earlier.'),
  limit: z.coerce.number().int().min(1).max(10_000).default(50).describe('The most rows.'),
});

const HEADINGS = { person: 'Person or body', type: 'Type', role: 'Role', outlet: 'Outlet' } as const;

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
    periods: z.array(z.object({ period: z.string(), statements: count, open: count })),
  }),
  ask: (asks, { by, limit, outlet, publishedFrom, publishedTo }) =>
    asks.ledger('quoted', {
      by,
      limit,
      ...(outlet !== undefined && { outlet }),
      ...(publishedFrom !== undefined && { publishedFrom }),
      ...(publishedTo !== undefined && { publishedTo }),
    }),
  draw: (found, { by, outlet, publishedFrom, publishedTo }, { url }) => ({
    title: 'Who is quoted',
    body: (
      <>
        <h1>Who is quoted</h1>
        <form class="filter" action="/quoted">
          <Choice name="by" label="Counted by" of={QUOTED_BY} value={by} any={null} />
          <NameField name="outlet" label="Published by" value={outlet} />
          <DayField name="publishedFrom" label="Published from" value={publishedFrom} />
          <DayField name="publishedTo" label="Published to" value={publishedTo} />
          <button type="submit">Count</button>
        </form>
        <p class="facts" role="status">
          {plural(found.statements, 'statement')}; who said it is open in {found.open.toLocaleString('en')}
          {found.statements > 0 && <> ({Math.round((100 * found.open) / found.statements)} %)</>}.
        </p>
        {found.periods.length > 1 && <Columns periods={found.periods} />}
        <Table of={found} by={by} />
        {found.rows.length < found.names && (
          <p class="more">
            {plural(found.names - found.rows.length, 'more', 'more')}:{' '}
            <a href={withParameters(url, { limit: '10000' })}>show all</a>
          </p>
        )}
      </>
    ),
  }),
});

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
            <th scope="col" aria-label="Share, drawn"></th>
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
            <tr>
              <th scope="row">
                <Name of={row.name} by={by} />
              </th>
              <td class="n">{row.statements.toLocaleString('en')}</td>
              <td class="drawn">
                <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={String((100 * row.statements) / most)} height="10" />
                </svg>
              </td>
              <td class="n">{((100 * row.statements) / statements).toFixed(1)} %</td>
              <td class="n">{row.direct.toLocaleString('en')}</td>
              <td class="n">{row.articles.toLocaleString('en')}</td>
              <td class="n">{row.outlets.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ of: name, by }: { of: string; by: keyof typeof HEADINGS }) {
  if (by === 'person') return <a href={to.actor(name)}>{name}</a>;
  return by === 'outlet' ? <a href={to.outlet(name)}>{name}</a> : name;
}
