import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { CORRECTABLE } from '../../ledger/entry.js';
import { REVIEWS, type Review } from '../../ledger/review.js';
import { BACK, FILTER, type FilterGiven, filterAsked, PAGED, pagedAsked, SIGNATURE } from '../asked.js';
import { form, page, type View } from '../page.js';
import type { ReviewList, ReviewPage } from '../questions/review.js';
import type { StatementPage } from '../questions/statement.js';
import { HIT, LISTED, NEXT } from '../schema.js';
import { backOf, to, withParameters } from '../views/address.js';
import { Signature } from '../views/correction.js';
import { Choice, NameField } from '../views/fields.js';
import { FilterFields } from '../views/filter.js';
import { Place, Speaker, Words } from '../views/hit.js';
import { MarkedArticle } from '../views/marked.js';
import { Pager } from '../views/pager.js';
import { EdgesForm } from '../views/places.js';
import { plural } from '../views/plural.js';
import { SignInFirst } from '../views/sign-in.js';
import { STATEMENT_PAGE } from './statement.js';

const TOLD: Readonly<Record<Review, string>> = {
  open: 'Who said it is open',
  unsure: 'The speaker is not sure',
  doubtful: 'It may be no statement',
};

const WHAT = z.enum(REVIEWS).default('open').describe('Open speakers, unsure ones, or what may be no statement.');

export const review = page({
  path: '/review',
  name: 'review',
  summary: 'The queue of what a person should look at',
  asked: z.object({
    what: WHAT,
    ...FILTER,
    at: z.coerce.number().int().min(0).default(0).describe('The place in the queue; 0 is the first.'),
  }),
  answer: z.object({
    total: z.int(),
    at: z.int(),
    shown: STATEMENT_PAGE.nullable().describe('Null behind the end.'),
    lists: LISTED,
  }),
  ask: (asks, { what, at, ...asked }) => asks.ledger('review', { what, at, filter: filterAsked(asked) }),
  draw: (answer, { what, at: _, ...asked }, view) => ({
    title: 'Review',
    body: (
      <>
        <h1>Review</h1>
        <Tabs what={what} isList={false} url={view.url} />
        <Narrowed what={what} asked={asked} lists={answer.lists} path="/review" />
        <Queue of={answer} view={view} />
      </>
    ),
  }),
});

export const correct = form({
  path: '/statements/{id}/corrections',
  name: 'correct',
  summary: 'Puts a correction beside a statement; the machine’s reading stays on record',
  asked: z.object({
    id: z.string().max(200),
    field: z.enum(CORRECTABLE).describe('What is corrected.'),
    value: z.string().max(500).describe('What it should be; “none” where it must stay open.'),
    ...SIGNATURE,
    back: BACK,
  }),
  answer: z.object({ id: z.string() }),
  writes: true,
  ask: (asks, { id, field, value, by, why }) => asks.change('correct', { id, fields: [[field, value]], by, why }),
  after: ({ id }, { back }) => ({ seeOther: back ?? to.statement(id) }),
});

export const reviewList = page({
  path: '/review/list',
  name: 'reviewList',
  summary: 'The queue of what a person should look at, many at a time',
  asked: z.object({
    what: WHAT,
    ...FILTER,
    ...PAGED,
  }),
  answer: z.object({
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    statements: z.array(HIT),
    next: NEXT,
    lists: LISTED,
  }),
  ask: (asks, asked) =>
    asks.ledger('reviewList', { what: asked.what, filter: filterAsked(asked), ...pagedAsked(asked) }),
  draw: (answer, { what, ...asked }, view) => ({
    title: 'Review, many at a time',
    body: (
      <>
        <h1>Review</h1>
        <Tabs what={what} isList url={view.url} />
        <Narrowed what={what} asked={asked} lists={answer.lists} path="/review/list" />
        <List of={answer} view={view} />
      </>
    ),
  }),
});

export const correctEach = form({
  path: '/corrections',
  name: 'correctEach',
  summary: 'Puts the same correction beside several statements, beside all or none',
  asked: z.object({
    ids: z
      .union([z.array(z.string().max(200)).min(1).max(200), z.string().max(200)])
      .describe('Statements; in a form, a field for each.'),
    field: z.enum(CORRECTABLE).describe('What is corrected.'),
    value: z.string().max(500).describe('What it should be; “none” where it must stay open.'),
    ...SIGNATURE,
    back: BACK,
  }),
  answer: z.object({ statements: z.int() }),
  writes: true,
  ask: (asks, { ids, field, value, by, why }) =>
    asks.change('correctEach', { ids: [ids].flat(), fields: [[field, value]], by, why }),
  after: (_, { back }) => ({ seeOther: back ?? '/review/list' }),
});

/** What waits, and whether it is shown one by one; narrowed as it is. */
function Tabs({ what, isList, url }: { what: Review; isList: boolean; url: URL }) {
  const at = (path: string, one: Review): string =>
    withParameters(new URL(path + url.search, url), { what: one, at: null, page: null, cursor: null });
  return (
    <>
      <nav class="tabs" aria-label="What to review">
        {REVIEWS.map((one) => (
          <a href={at(url.pathname, one)} aria-current={one === what ? 'page' : undefined}>
            {TOLD[one]}
          </a>
        ))}
      </nav>
      <p class="facts">
        <a href={at(isList ? '/review' : '/review/list', what)}>{isList ? 'One by one' : 'Many at a time'}</a>
      </p>
    </>
  );
}

function Narrowed({
  what,
  asked,
  lists,
  path,
}: {
  what: Review;
  asked: FilterGiven;
  lists: readonly string[];
  path: string;
}) {
  return (
    <form class="filter" action={path}>
      <input type="hidden" name="what" value={what} />
      <FilterFields of={asked} lists={lists} button="Show" />
    </form>
  );
}

/** Statements to be ticked, and one decision for all that are. */
function List({ of: { total, page, limit, statements }, view }: { of: ReviewList; view: View }) {
  if (statements.length === 0) return <p class="facts">Nothing waits for you here.</p>;
  const entries = statements.map((hit) => <Ticked of={hit} mayWrite={view.mayWrite} />);
  return (
    <>
      <p class="facts" role="status">
        {plural(total, 'statement')} that nobody looked at yet.
      </p>
      {view.mayWrite ? (
        <form class="bulk" method="post" action="/corrections">
          <ul class="ticked">{entries}</ul>
          <div class="decision filter">
            <Choice
              name="field"
              label="Of those that are ticked"
              of={['speaker', 'statement', 'manner']}
              any={null}
              value="speaker"
            />
            <NameField name="value" label="is; “none” if open, or no statement" required />
            <Signature by={view.by} why="read in the article" />
            <input type="hidden" name="back" value={backOf(view.url)} />
            <button type="submit">Correct all that are ticked</button>
          </div>
        </form>
      ) : (
        <>
          <ul class="ticked">{entries}</ul>
          <SignInFirst />
        </>
      )}
      <Pager url={view.url} page={page} limit={limit} total={total} />
    </>
  );
}

function Ticked({ of: hit, mayWrite }: { of: ReviewList['statements'][number]; mayWrite: boolean }) {
  return (
    <li>
      {mayWrite && <input type="checkbox" name="ids" value={hit.id} aria-label={`Choose: ${hit.words}`} />}
      <div>
        <p class="words">
          <a href={to.statement(hit.id)}>
            <Words of={hit} />
          </a>
        </p>
        <p class="who">
          <Speaker name={hit.speaker} />
          {hit.source !== '' && <> · credited to “{hit.source}”</>}
        </p>
        <p class="where">
          <Place of={hit} />
        </p>
      </div>
    </li>
  );
}

function Queue({ of: { total, at, shown }, view }: { of: ReviewPage; view: View }) {
  if (shown === null) {
    return <p class="facts">{at === 0 ? 'Nothing waits for you here.' : 'That was the last one.'}</p>;
  }
  return (
    <div class="review">
      <p class="facts" role="status">
        {(at + 1).toLocaleString('en')} of {plural(total, 'statement')} that nobody looked at yet.
      </p>
      <MarkedArticle
        of={{ ...shown.around, paragraphs: shown.paragraphs, actors: shown.actors, statements: [shown.statement] }}
        hrefOf={({ id }) => to.statement(id)}
        isAlone
      />
      <p class="where">
        <Place of={{ ...shown.article, article: shown.article.id }} />
      </p>
      <p class="facts">
        <a href={`${to.article(shown.article.id)}#add`}>Add a quotation that was missed in this article</a>
      </p>
      {view.mayWrite ? <Decision of={shown} view={view} back={backOf(view.url)} /> : <SignInFirst />}
      <details>
        <summary>Its words begin or end elsewhere</summary>
        <EdgesForm of={shown.statement} view={view} back={backOf(view.url)} />
      </details>
      <nav class="pager" aria-label="Queue">
        {at > 0 && (
          <a rel="prev" href={withParameters(view.url, { at: String(at - 1) })}>
            ← Before <kbd>p</kbd>
          </a>
        )}
        <a rel="next" href={withParameters(view.url, { at: String(at + 1) })}>
          Pass over <kbd>n</kbd> →
        </a>
      </nav>
    </div>
  );
}

/** What can be decided: each is a button of one signed form. */
function Decision({ of: { actors, statement }, view, back }: { of: StatementPage; view: View; back: string }) {
  const { speaker } = statement;
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const own = speaker.actor === null ? [] : [speaker.actor];
  const names = [...new Set([...own, ...speaker.candidates.map(({ actor }) => actor)].map(nameOf))].slice(0, 9);
  const action = `/statements/${encodeURIComponent(statement.id)}/corrections`;
  return (
    <div class="decision">
      <OneOfThese names={names} action={action} by={view.by} back={back} />
      <SignedAbove action={action} field="speaker" by={view.by} back={back}>
        <p class="field-in">
          <label for="another">Somebody else</label>
          <input id="another" name="value" type="text" list="actors" required maxlength={200} autocomplete="off" />
          <datalist id="actors">
            {actors.map(({ name }) => (
              <option value={name}></option>
            ))}
          </datalist>
        </p>
        <button type="submit">It was this one</button>
      </SignedAbove>
      <SignedAbove action={action} field="statement" by={view.by} back={back}>
        <input type="hidden" name="value" value="none" />
        <button type="submit" class="plain" data-key="x">
          This is no statement <kbd>x</kbd>
        </button>
      </SignedAbove>
    </div>
  );
}

/** The form that is signed: it was one of some, or it stays open. */
function OneOfThese({ names, action, by, back }: { names: string[]; action: string; by: string; back: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="field" value="speaker" />
      <div class="fields-in">
        <Signature by={by} why="read in the article" />
      </div>
      <p class="buttons">
        {names.map((name, i) => (
          <button type="submit" name="value" value={name} data-key={String(i + 1)}>
            {name} <kbd>{i + 1}</kbd>
          </button>
        ))}
        <button type="submit" class="plain" name="value" value="none" data-key="o">
          Stays open <kbd>o</kbd>
        </button>
      </p>
    </form>
  );
}

/** A form that is signed as the one above it is. */
function SignedAbove(form: { action: string; field: string; by: string; back: string; children: Child }) {
  return (
    <form class="filter" method="post" action={form.action}>
      <input type="hidden" name="back" value={form.back} />
      <input type="hidden" name="field" value={form.field} />
      <input type="hidden" name="by" value={form.by} data-signed="by" />
      <input type="hidden" name="why" value="read in the article" data-signed="why" />
      {form.children}
    </form>
  );
}
