import { z } from 'zod';
import type { Coverage } from '../../ledger/overview.js';
import type { Drawn } from '../page.js';
import { page } from '../page.js';
import type { Home } from '../questions/home.js';
import { ARTICLE_ENTRY, COVERAGE, UTTERANCE_ROW } from '../schema.js';
import { to } from '../views/address.js';
import { Bars } from '../views/bars.js';
import { Days } from '../views/day.js';
import { plural } from '../views/plural.js';
import { SearchForm } from '../views/search-form.js';
import { Untraced } from '../views/untraced.js';
import { ArticleList } from './articles.js';
import { FOUND, FoundList } from './findings.js';
import { Examples } from './import.js';
import { QUOTED_ROW } from './quoted.js';
import { RetoldList } from './utterances.js';

export const home = page({
  path: '/',
  name: 'home',
  summary: 'What is on record, at a glance',
  asked: z.object({}),
  answer: z.object({
    coverage: COVERAGE,
    isTraced: z.boolean(),
    articles: z.array(ARTICLE_ENTRY),
    findings: z.array(FOUND),
    retold: z.array(UTTERANCE_ROW),
    quoted: z.array(QUOTED_ROW),
  }),
  ask: (asks) => asks.ledger('home', undefined),
  draw: (found, _, { mayWrite }): Drawn => ({
    title: '',
    body: found.coverage.articles === 0 ? <Beginning mayWrite={mayWrite} /> : <Overview of={found} />,
  }),
});

function Overview({ of: { coverage, isTraced, articles, findings, retold, quoted } }: { of: Home }) {
  return (
    <div class="home">
      <div class="lead">
        <SearchForm />
        <Facts of={coverage} />
        {!isTraced && <Untraced />}
      </div>
      {findings.length > 0 && (
        <section class="wide" aria-labelledby="h-findings">
          <h2 id="h-findings">What an editor would look at</h2>
          <FoundList found={findings} />
          <p class="more">
            <a href="/findings">All findings</a>
          </p>
        </section>
      )}
      <section aria-labelledby="h-articles">
        <h2 id="h-articles">Latest articles</h2>
        <ArticleList articles={articles} />
        <p class="more">
          <a href="/articles">All articles</a>
        </p>
      </section>
      <section aria-labelledby="h-quoted">
        <h2 id="h-quoted">Most quoted</h2>
        <Bars
          rows={quoted.map(({ name, statements }) => ({ name, value: statements, href: to.actor(name) }))}
          noun="statement"
        />
        <p class="more">
          <a href="/quoted">Who is quoted</a>
        </p>
      </section>
      {retold.length > 0 && (
        <section class="wide" aria-labelledby="h-retold">
          <h2 id="h-retold">Told more than once</h2>
          <RetoldList rows={retold} />
          <p class="more">
            <a href="/utterances">All that was retold</a>
          </p>
        </section>
      )}
    </div>
  );
}

function Facts({ of: { articles, statements, from, to: last, outlets } }: { of: Coverage }) {
  return (
    <p class="facts">
      On record are <a href="/search">{plural(statements, 'statement')}</a> in{' '}
      <a href="/articles">{plural(articles, 'article')}</a>
      {outlets.length > 0 && <> of {plural(outlets.length, 'outlet')}</>}
      {from !== null && (
        <>
          , <Days from={from} to={last!} />
        </>
      )}
      .
    </p>
  );
}

/** A ledger with nothing in it: how to begin. */
function Beginning({ mayWrite }: { mayWrite: boolean }) {
  return (
    <div class="beginning">
      <h1>Nothing is on record yet</h1>
      <p class="standfirst">
        On Record reads news and keeps who said what: each quotation with its speaker, its day and its channel, pinned
        to the words that say so. It all stays on this machine.
      </p>
      <ul class="doors">
        <li>
          <h2>Put articles on record</h2>
          <p>
            <a href="/import">Import</a> files or addresses; or, in a terminal, <code>onrecord add FOLDER</code>.
          </p>
        </li>
        <li>
          <h2>Look around</h2>
          <p>Fourteen invented articles of three papers about one ferry, and what became of a sentence in a week.</p>
          {mayWrite && <Examples />}
        </li>
        <li>
          <h2>Only look</h2>
          <p>
            <a href="/read">Read a text</a> without keeping it: paste it, or drop a file.
          </p>
        </li>
      </ul>
    </div>
  );
}
