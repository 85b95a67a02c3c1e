import { z } from 'zod';
import { ALL, SIGNATURE } from '../asked.js';
import { form, page, type View } from '../page.js';
import type { ArticlePage } from '../questions/article.js';
import { ACTOR, ARTICLE, FINDING, SIGNED, SPAN, STANDING } from '../schema.js';
import { outward, to, withParameters } from '../views/address.js';
import { Probability } from '../views/card.js';
import { Day } from '../views/day.js';
import { History, Undo } from '../views/history.js';
import { MarkedArticle } from '../views/marked.js';
import { AddForm } from '../views/places.js';
import { plural } from '../views/plural.js';
import { WORDING } from '../views/wording.js';

const PLACE = z.string().max(10_000);

export const article = page({
  path: '/articles/{id}',
  name: 'article',
  summary: 'An article with its statements',
  asked: z.object({
    id: z.string().max(64).describe('The SHA-256 of its text, hex; the first digits will do.'),
    all: ALL,
    added: z.string().max(200).optional().describe('A statement that was put on record just now.'),
  }),
  answer: z.object({
    article: ARTICLE,
    actors: z.array(ACTOR),
    statements: z.array(STANDING),
    findings: z.array(FINDING),
    paragraphs: z.array(SPAN),
    unsaid: z.int(),
    retold: z.array(z.object({ statement: z.string(), utterance: z.string(), statements: z.int() })),
    corrections: z.array(SIGNED),
    versions: z.array(z.object({ article: z.string(), at: z.string() })),
  }),
  ask: (asks, { id, all }) => asks.ledger('article', { id, all }),
  draw: (page, { added }, view) => ({
    title: page.article.title ?? 'An article',
    body: <Article of={page} view={view} added={added} />,
  }),
});

export const addStatement = form({
  path: '/articles/{id}/statements',
  name: 'addStatement',
  summary: 'Puts a statement on record that the machine’s reading lacks',
  asked: z.object({
    id: z.string().max(64),
    content: PLACE.min(1).describe('What was said: words of the text, or where they stand (120-222 230-240).'),
    cue: PLACE.default('').describe('The words that credit it.'),
    source: PLACE.default('').describe('Whom they credit.'),
    speaker: z.string().max(200).default('').describe('Who said it; open without.'),
    ...SIGNATURE,
  }),
  answer: z.object({ article: z.string(), id: z.string().describe('The statement’s.') }),
  writes: true,
  ask: (asks, asked) => asks.change('addStatement', asked),
  after: ({ article, id }) => ({ seeOther: `${to.article(article)}?${new URLSearchParams({ added: id })}#add` }),
});

function Article({ of: page, view, added }: { of: ArticlePage; view: View; added: string | undefined }) {
  const { article, actors, paragraphs, unsaid, retold, corrections } = page;
  const statements = page.statements.filter((one) => !one.void);
  const back = to.article(article.id);
  return (
    <article class="story-page">
      <Heading of={page} />
      <Flags of={page} />
      <MarkedArticle
        of={{ text: article.text, title: article.title, paragraphs, actors, statements }}
        hrefOf={({ id }) => to.statement(id)}
        besides={({ id }) => {
          const tellings = retold.filter(({ statement }) => statement === id);
          return tellings.map(({ utterance, statements: n }) => (
            <p class="retold-here">
              <a href={to.utterance(utterance)}>Told in {plural(n, 'statement')}</a>
            </p>
          ));
        }}
      />
      {unsaid > 0 && (
        <p class="facts">
          {plural(unsaid, 'attribution')} left out that {unsaid === 1 ? 'is no saying' : 'are no sayings'}: what was
          thought, wanted or found. <a href={withParameters(view.url, { all: 'true', added: null })}>Show them too</a>.
        </p>
      )}
      <section class="by-hand" aria-labelledby="h-add">
        <details id="add" open={added !== undefined}>
          <summary id="h-add">Add a quotation that was missed</summary>
          <Added of={page} added={added} view={view} />
          <AddForm article={article.id} actors={actors} view={view} />
        </details>
        <History of={corrections} view={view} back={back} wordsOf={(id) => wordsOf(page, id)} />
      </section>
    </article>
  );
}

/** That a statement is on record now, with what takes it back. */
function Added({
  of: { statements, corrections },
  added,
  view,
}: {
  of: ArticlePage;
  added: string | undefined;
  view: View;
}) {
  const own = statements.find(({ id }) => id === added);
  const entry = corrections.find((one) => one.statement === added && one.field === 'added' && one.undone === null);
  if (!own || !entry) return null;
  return (
    <div class="notice" role="status">
      <p>
        <q class="words">{own.words}</q> is on record, <a href={to.statement(own.id)}>as a statement like any other</a>.
      </p>
      {view.mayWrite && <Undo of={entry} view={view} back={to.article(own.id.split(':')[0]!)} id="added" />}
    </div>
  );
}

const LONG = 60;

/** What a statement of the article is called: its first words. */
function wordsOf({ article, statements }: ArticlePage, id: string): string {
  const own = statements.find((one) => one.id === id);
  const [start, end] = (/:(\d+-\d+)/u.exec(id)?.[1] ?? '0-0').split('-').map(Number) as [number, number];
  const words = own?.words || article.text.slice(start, end);
  return words.length <= LONG ? words : `${words.slice(0, words.lastIndexOf(' ', LONG))} …`;
}

function Heading({ of: { article, versions } }: { of: ArticlePage }) {
  const { title, byline, published, publisher, url, id, language } = article;
  const address = outward(url);
  const isLatest = versions.at(-1)?.article === id;
  return (
    <header class="headline">
      <p class="kicker">
        {publisher ?? 'No outlet'}
        {published !== null && (
          <>
            {' '}
            · <Day day={published} />
          </>
        )}
      </p>
      <h1>{title ?? 'An article without a title'}</h1>
      <p class="byline">
        {byline !== null && <>By {byline} · </>}
        {address !== null && (
          <>
            <a href={address} rel="noreferrer external">
              the page itself
            </a>{' '}
            ·{' '}
          </>
        )}
        {language !== 'en' && <>language {language} · </>}
        {versions.length > 1 &&
          `${isLatest ? 'the latest' : 'one'} of ${plural(versions.length, 'version')} at its address · `}
        <code title="The first digits of its text’s SHA-256">{id.slice(0, 12)}</code>
      </p>
    </header>
  );
}

/** What a careful editor would flag in the article. */
function Flags({ of: { findings, statements } }: { of: ArticlePage }) {
  const shown = statements.filter((one) => !one.void);
  const numberOf = (id: string | null): number => shown.findIndex((one) => one.id === id) + 1;
  if (findings.length === 0) return null;
  return (
    <details class="flags">
      <summary>{plural(findings.length, 'finding')}</summary>
      <ul>
        {findings.map(({ kind, message, p, statement }) => (
          <li>
            <span class="kind">{kind}</span> {WORDING.message(message)} <Probability p={p} />
            {numberOf(statement) > 0 && (
              <>
                {' '}
                <a href={`#s${numberOf(statement)}`}>statement {numberOf(statement)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
