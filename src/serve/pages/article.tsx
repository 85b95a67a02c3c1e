import { z } from 'zod';
import { WORDING } from '../../language/en/wording.js';
import { ALL } from '../asked.js';
import { page } from '../page.js';
import type { ArticlePage } from '../questions/article.js';
import { ACTOR, ARTICLE, FINDING, SPAN, STANDING } from '../schema.js';
import { outward, to, withParameters } from '../views/address.js';
import { Probability } from '../views/card.js';
import { Day } from '../views/day.js';
import { MarkedArticle } from '../views/marked.js';
import { plural } from '../views/plural.js';

export const article = page({
  path: '/articles/{id}',
  name: 'article',
  summary: 'An article with its statements',
  asked: z.object({
    id: z.string().max(64).describe('The SHA-256 of its text, hex; the first digits will do.'),
    all: ALL,
  }),
  answer: z.object({
    article: ARTICLE,
    actors: z.array(ACTOR),
    statements: z.array(STANDING),
    findings: z.array(FINDING),
    paragraphs: z.array(SPAN),
    unsaid: z.int(),
    retold: z.array(z.object({ statement: z.string(), utterance: z.string(), statements: z.int() })),
    versions: z.array(z.object({ article: z.string(), at: z.string() })),
  }),
  ask: (asks, asked) => asks.ledger('article', asked),
  draw: (found, _, { url }) => ({
    title: found.article.title ?? 'An article',
    body: <Article of={found} url={url} />,
  }),
});

function Article({ of: found, url }: { of: ArticlePage; url: URL }) {
  const { article, actors, paragraphs, unsaid, retold } = found;
  const statements = found.statements.filter((one) => !one.void);
  return (
    <article class="story-page">
      <Heading of={found} />
      <Flags of={found} />
      <MarkedArticle
        of={{ text: article.text, paragraphs, actors, statements }}
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
          thought, wanted or found. <a href={withParameters(url, { all: 'true' })}>Show them too</a>.
        </p>
      )}
    </article>
  );
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
