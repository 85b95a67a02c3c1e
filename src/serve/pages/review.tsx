import { z } from 'zod';
import { CORRECTABLE } from '../../ledger/entry.js';
import { REVIEWS, type Review } from '../../ledger/review.js';
import { form, page, type View } from '../page.js';
import type { ReviewPage } from '../questions/review.js';
import type { StatementPage } from '../questions/statement.js';
import { to, withParameters } from '../views/address.js';
import { Signature } from '../views/correction.js';
import { Place } from '../views/hit.js';
import { MarkedArticle } from '../views/marked.js';
import { plural } from '../views/plural.js';
import { SignInFirst } from '../views/sign-in.js';
import { STATEMENT_PAGE } from './statement.js';

const TOLD: Readonly<Record<Review, string>> = {
  open: 'Who said it is open',
  unsure: 'The speaker is not sure',
  doubtful: 'It may be no statement',
};
const BACK = /^\/review(?:\?[\w=&]*)?$/u;

export const review = page({
  path: '/review',
  name: 'review',
  summary: 'The queue of what a person should look at',
  asked: z.object({
    what: z.enum(REVIEWS).default('open').describe('Open speakers, unsure ones, or what may be no statement.'),
    at: z.coerce.number().int().min(0).default(0).describe('The place in the queue; 0 is the first.'),
  }),
  answer: z.object({ total: z.int(), at: z.int(), shown: STATEMENT_PAGE.nullable().describe('Null behind the end.') }),
  ask: (asks, asked) => asks.ledger('review', asked),
  draw: (found, { what }, view) => ({
    title: 'Review',
    body: (
      <>
        <h1>Review</h1>
        <nav class="tabs" aria-label="What to review">
          {REVIEWS.map((one) => (
            <a href={`/review?what=${one}`} aria-current={one === what ? 'page' : undefined}>
              {TOLD[one]}
            </a>
          ))}
        </nav>
        <Queue of={found} what={what} view={view} />
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
    by: z.string().trim().min(1).max(200).describe('Who corrects.'),
    why: z.string().trim().min(1).max(1000).describe('What shows it.'),
    back: z.string().regex(BACK).optional().describe('Where a browser goes from there.'),
  }),
  answer: z.object({ id: z.string() }),
  writes: true,
  ask: (asks, { back: _, ...asked }) => asks.correct(asked),
  after: ({ id }, { back }) => ({ seeOther: back ?? to.statement(id) }),
});

function Queue({ of: { total, at, shown }, what, view }: { of: ReviewPage; what: Review; view: View }) {
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
      {view.mayWrite ? <Decision of={shown} view={view} back={`/review?what=${what}&at=${at}`} /> : <SignInFirst />}
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
      <form method="post" action={action}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="field" value="speaker" />
        <div class="fields-in">
          <Signature by={view.by} why="read in the article" />
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
      <form class="filter" method="post" action={action}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="field" value="speaker" />
        <input type="hidden" name="by" value={view.by} data-signed="by" />
        <input type="hidden" name="why" value="read in the article" data-signed="why" />
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
      </form>
      <form class="filter" method="post" action={action}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="field" value="statement" />
        <input type="hidden" name="value" value="none" />
        <input type="hidden" name="by" value={view.by} data-signed="by" />
        <input type="hidden" name="why" value="read in the article" data-signed="why" />
        <button type="submit" class="plain" data-key="x">
          This is no statement <kbd>x</kbd>
        </button>
      </form>
    </div>
  );
}
