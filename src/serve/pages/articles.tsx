import { z } from 'zod';
import type { ArticleEntry } from '../../ledger/overview.js';
import { FILTER, filterAsked, PAGED, pagedAsked } from '../asked.js';
import { page } from '../page.js';
import { ARTICLE_ENTRY, LISTED, NEXT } from '../schema.js';
import { titleOf, to } from '../views/address.js';
import { Day } from '../views/day.js';
import { FilterFields } from '../views/filter.js';
import { None } from '../views/none.js';
import { Pager } from '../views/pager.js';
import { plural } from '../views/plural.js';

export const articles = page({
  path: '/articles',
  name: 'articles',
  summary: 'Articles on record, the latest published first',
  asked: z.object({ ...FILTER, ...PAGED }),
  answer: z.object({
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    articles: z.array(ARTICLE_ENTRY),
    next: NEXT,
    lists: LISTED,
  }),
  ask: (asks, asked) => asks.ledger('articles', { ...pagedAsked(asked), filter: filterAsked(asked) }),
  draw: ({ total, page, limit, articles, lists }, asked, { url }) => ({
    title: 'Articles',
    body: (
      <>
        <h1>Articles</h1>
        <form class="filter" action="/articles">
          <FilterFields of={asked} lists={lists} button="Show" />
        </form>
        <p class="facts">
          {total === 0 ? (
            <None url={url} what="No such article is on record." />
          ) : (
            `${plural(total, 'article')}, the latest published first.`
          )}
        </p>
        <ArticleList articles={articles} />
        <Pager url={url} page={page} limit={limit} total={total} />
      </>
    ),
  }),
});

export function ArticleList({ articles }: { articles: readonly ArticleEntry[] }) {
  return (
    <ul class="articles">
      {articles.map(({ id, title, url, publisher, published, statements }) => (
        <li>
          <a class="title" href={to.article(id)}>
            {titleOf({ title, url, id })}
          </a>
          <p class="where">
            {publisher !== null && <span class="outlet">{publisher}</span>}
            {publisher !== null && published !== null && ', '}
            {published !== null && <Day day={published} />}
            {(publisher !== null || published !== null) && ' · '}
            {plural(statements, 'statement')}
          </p>
        </li>
      ))}
    </ul>
  );
}
