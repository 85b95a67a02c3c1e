import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Check } from '../../ledger/check.js';
import { credits, type Verdict, type Witness } from '../../ledger/witness.js';
import { ALL } from '../asked.js';
import { form, page } from '../page.js';
import type { ArticleChecks } from '../questions/reading.js';
import { ARTICLE, CHECK, STATEMENT } from '../schema.js';
import { to } from '../views/address.js';
import { Days } from '../views/day.js';
import { NameField } from '../views/fields.js';
import { Place, Speaker } from '../views/hit.js';
import { plural } from '../views/plural.js';
import { Variant } from '../views/variant.js';
import { WasItAll } from '../views/was-it-all.js';
import { whence } from '../views/whence.js';
import { NOT_READ } from './read.js';
import { Errors, readAskedOf, SOURCE, SourceFields } from './source.js';

const VERDICT: Readonly<Record<Verdict, string>> = {
  'on record': 'On record',
  'in part': 'Only a part is on record',
  'in other words': 'Not on record word for word',
  'not on record': 'Not on record',
};
const by = z.string().max(200).optional().describe('Who is supposed to have said them.');

export const check = page({
  path: '/check',
  name: 'check',
  summary: 'Whether words are on record, where first, and what became of them',
  asked: z.object({
    words: z.string().max(10_000).optional().describe('The words, as they are quoted.'),
    by,
    all: ALL,
  }),
  answer: z.object({ check: CHECK.nullable().describe('Null if no words are given.') }),
  ask: async (asks, { words, by, all }) => ({
    check: words === undefined ? null : await asks.ledger('check', { words, all, ...(by !== undefined && { by }) }),
  }),
  draw: ({ check }, { words, by }) => ({
    title: words === undefined ? 'Check' : `Check “${words}”`,
    body: (
      <>
        <h1>Did they say that, and was it all?</h1>
        <form class="check" action="/check">
          <p class="field-in grow">
            <label for="words">A quotation</label>
            <textarea id="words" name="words" rows={3} required maxlength={10_000}>
              {words ?? ''}
            </textarea>
          </p>
          <NameField name="by" label="Said by, as it is told" value={by} />
          <p class="field-in">
            <button type="submit">Check it</button>
          </p>
        </form>
        {check === null ? <ArticleForm /> : <Checked of={check} />}
      </>
    ),
  }),
});

export const checkArticle = form({
  path: '/check',
  name: 'checkArticle',
  summary: 'What all other articles on record show of what an article quotes; the article is not kept',
  asked: z.object({ ...SOURCE, by }),
  answer: z.object({
    checks: z.array(
      z.object({
        where: z.string(),
        article: ARTICLE,
        isOnRecord: z.boolean(),
        statements: z.array(z.object({ statement: STATEMENT, speaker: z.string().nullable(), checked: CHECK })),
      }),
    ),
    errors: z.array(NOT_READ),
    isCut: z.boolean(),
  }),
  writes: false,
  ask: async (asks, asked) => asks.checkArticle({ ...(await readAskedOf(asked)), by: asked.by ?? null }),
  after: (answer) => ({ title: 'Check', body: <ArticlesChecked of={answer} /> }),
});

function ArticleForm() {
  return (
    <section aria-labelledby="h-draft">
      <h2 id="h-draft">Or all that an article or a draft quotes</h2>
      <p class="facts">Each quotation is checked against all articles on record. Nothing of the draft is kept.</p>
      <form class="sources" method="post" action="/check" enctype="multipart/form-data">
        <SourceFields button="Check all of it" />
      </form>
    </section>
  );
}

/** What the record shows of words. */
function Checked({ of: check }: { of: Check }) {
  const { found, near, fullest } = check;
  return (
    <section class="checked" aria-labelledby="h-verdict">
      <h2 id="h-verdict" class={`verdict ${classOf(check.verdict)}`}>
        {VERDICT[check.verdict]}
      </h2>
      <WasItAll of={check} />
      <p class="facts">
        <Credited of={check} /> Searched were {plural(check.searched.statements, 'statement')} in{' '}
        {plural(check.searched.articles, 'article')}
        {check.searched.from !== null && (
          <>
            , <Days from={check.searched.from} to={check.searched.to!} />
          </>
        )}
        .
      </p>
      {fullest !== null && (
        <blockquote class="fullest">
          <p>
            {fullest.before} <b>{fullest.within}</b> {fullest.after}
          </p>
          <p class="where">
            In the fullest version: <Place of={fullest.witness.hit} />
          </p>
        </blockquote>
      )}
      <Witnesses of={found} heading="In the order of publication" />
      <Witnesses of={near} heading="Not the same words, but near" />
    </section>
  );
}

function classOf(verdict: Verdict): string {
  return `verdict-${verdict.replaceAll(' ', '-')}`;
}

/** To whom the record credits the words, and whether that is who was asked for. */
function Credited({ of: { found, by } }: { of: Check }): Child {
  if (found.length === 0) return null;
  const names = credits(found);
  const fitting = found.filter(({ fits }) => fits).length;
  return by === null ? `Credited to ${names}.` : `Credited to ${by} in ${fitting} of ${found.length}: ${names}.`;
}

function Witnesses({ of, heading }: { of: readonly Witness[]; heading: string }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ol class="variants">
        {of.map((one) => (
          <li>
            <Variant of={one} amiss={one.fits === false ? ['credited to somebody else'] : []}>
              {one.utterances.map((id) => (
                <>
                  {' '}
                  · <a href={to.utterance(id)}>its story</a>
                </>
              ))}
            </Variant>
          </li>
        ))}
      </ol>
    </>
  );
}

function ArticlesChecked({ of: { checks, errors, isCut } }: { of: ArticleChecks }) {
  return (
    <>
      <p class="facts" role="status">
        {plural(checks.length, 'article')} checked, and not kept. {isCut && 'There is more than is read at once. '}
        <a href="/check">Check another</a>
      </p>
      <Errors errors={errors} />
      {checks.map(({ article, where, isOnRecord, statements }) => (
        <article class="checked">
          <h1>{article.title ?? whence(where)}</h1>
          {statements.length === 0 && (
            <p class="facts">No quotation of three words or more was found in it: nothing was checked.</p>
          )}
          {isOnRecord && <p class="facts">The article itself is on record, and is no witness of its own words.</p>}
          <ol class="claims">
            {statements.map(({ statement, speaker, checked }) => (
              <li>
                <p class="words">{statement.words}</p>
                <p class="who">
                  <Speaker name={speaker} /> ·{' '}
                  <span class={`verdict ${classOf(checked.verdict)}`}>{VERDICT[checked.verdict]}</span>
                </p>
                <WasItAll of={checked} />
                {(checked.found[0] ?? checked.near[0]) && (
                  <details>
                    <summary>{plural(checked.found.length + checked.near.length, 'statement')} on record</summary>
                    <Witnesses of={checked.found} heading="In the order of publication" />
                    <Witnesses of={checked.near} heading="Not the same words, but near" />
                  </details>
                )}
              </li>
            ))}
          </ol>
        </article>
      ))}
    </>
  );
}
