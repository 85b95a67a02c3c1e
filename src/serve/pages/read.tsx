import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { form, page } from '../page.js';
import type { Read } from '../questions/reading.js';
import { ACTOR, ARTICLE, FINDING, SPAN, STATEMENT } from '../schema.js';
import { Day } from '../views/day.js';
import { MarkedArticle } from '../views/marked.js';
import { plural } from '../views/plural.js';
import { whence } from '../views/whence.js';
import { Errors, readAskedOf, SOURCE, SourceFields } from './source.js';

export const NOT_READ = z.object({ where: z.string(), what: z.string(), remedy: z.string() });

export const readPage = page({
  path: '/read',
  name: 'readForm',
  summary: 'A form to read a text with; what is read is not kept',
  asked: z.object({}),
  answer: z.object({}),
  ask: async () => ({}),
  draw: () => ({ title: 'Read', body: <ReadForm /> }),
});

export const read = form({
  path: '/read',
  name: 'read',
  summary: 'Who said what in texts, files or pages; nothing of it is kept',
  asked: z.object(SOURCE),
  answer: z.object({
    articles: z.array(
      z.object({
        where: z.string(),
        article: ARTICLE,
        actors: z.array(ACTOR),
        statements: z.array(STATEMENT),
        findings: z.array(FINDING),
        paragraphs: z.array(SPAN),
        unsaid: z.int(),
      }),
    ),
    errors: z.array(NOT_READ),
    isCut: z.boolean().describe('Whether there was more than is read at once.'),
  }),
  writes: false,
  ask: async (asks, asked) => asks.read(await readAskedOf(asked)),
  after: (answer, { text }, { mayWrite }) => ({
    title: 'Read',
    body: (
      <ReadArticles of={answer}>
        {mayWrite && text !== undefined && answer.articles.length === 1 && <Keep text={text} />}
      </ReadArticles>
    ),
  }),
});

function ReadForm() {
  return (
    <>
      <h1>Read a text</h1>
      <p class="standfirst">See who says what in it, and which words say so. Nothing of it is kept.</p>
      <form class="sources" method="post" action="/read" enctype="multipart/form-data">
        <SourceFields button="Read it" />
      </form>
    </>
  );
}

/** Whoever pasted a text, and saw that it is read well, may want it kept. */
function Keep({ text }: { text: string }) {
  return (
    <form class="keep" method="post" action="/import" enctype="multipart/form-data">
      <input type="hidden" name="text" value={text} />
      <button type="submit" class="plain">
        Put it on record
      </button>
    </form>
  );
}

function ReadArticles({
  of: { articles, errors, isCut },
  children,
}: {
  of: Read;
  /** What can be done with what was read. */
  children?: Child;
}) {
  return (
    <>
      <p class="facts" role="status">
        {plural(articles.length, 'article')} read, and not kept. {isCut && 'There is more than is read at once. '}
        <a href="/read">Read another</a>
      </p>
      {children}
      <Errors errors={errors} />
      {articles.map((one, i) => (
        <ReadArticle of={one} prefix={i === 0 ? '' : `a${i + 1}-`} />
      ))}
    </>
  );
}

function ReadArticle({ of: one, prefix }: { of: Read['articles'][number]; prefix: string }) {
  const { article, where, paragraphs, actors, statements, unsaid } = one;
  return (
    <article class="story-page">
      <header class="headline">
        <p class="kicker">
          {article.publisher ?? (article.title === null ? null : where)}
          {article.published !== null && (
            <>
              {' '}
              · <Day day={article.published} />
            </>
          )}
        </p>
        <h1>{article.title ?? whence(where)}</h1>
      </header>
      {article.language !== 'en' && (
        <p class="notice">This text is in another language than English, and only English is read.</p>
      )}
      <MarkedArticle
        of={{ text: article.text, title: article.title, paragraphs, actors, statements }}
        hrefOf={() => null}
        prefix={prefix}
      />
      {unsaid > 0 && <p class="facts">{plural(unsaid, 'attribution')} left out as no sayings.</p>}
    </article>
  );
}
