import type { Child } from 'hono/jsx';
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
  draw: (overview, _, { mayWrite }): Drawn => ({
    title: '',
    body: overview.coverage.articles === 0 ? <Beginning mayWrite={mayWrite} /> : <Overview of={overview} />,
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
        <Part name="findings" title="What an editor would look at" all="All findings" href="/findings" isWide>
          <FoundList found={findings} />
        </Part>
      )}
      <Part name="articles" title="Latest articles" all="All articles" href="/articles">
        <ArticleList articles={articles} />
      </Part>
      <Part name="quoted" title="Most quoted" all="Who is quoted" href="/quoted">
        <Bars
          rows={quoted.map(({ name, statements }) => ({ name, value: statements, href: to.actor(name) }))}
          noun="statement"
        />
      </Part>
      {retold.length > 0 && (
        <Part name="retold" title="Told more than once" all="All that was retold" href="/utterances" isWide>
          <RetoldList rows={retold} />
        </Part>
      )}
    </div>
  );
}

/** The first of a list, and the way to all of it. */
function Part(part: { name: string; title: string; all: string; href: string; isWide?: boolean; children: Child }) {
  return (
    <section class={part.isWide ? 'wide' : undefined} aria-labelledby={`h-${part.name}`}>
      <h2 id={`h-${part.name}`}>{part.title}</h2>
      {part.children}
      <p class="more">
        <a href={part.href}>{part.all}</a>
      </p>
    </section>
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
