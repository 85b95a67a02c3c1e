import { z } from 'zod';
import { placesTold } from '../../ledger/placed.js';
import type { Retelling } from '../../ledger/utterances.js';
import { BACK, SIGNATURE } from '../asked.js';
import { form, page, type View } from '../page.js';
import type { StatementPage } from '../questions/statement.js';
import { ACTOR, FINDING, HEAD, SIGNED, SPAN, STANDING, UTTERANCE } from '../schema.js';
import { to } from '../views/address.js';
import { Probability } from '../views/card.js';
import { type Citation, citationsOf } from '../views/citation.js';
import { CorrectionForm } from '../views/correction.js';
import { Dismissal } from '../views/dismissal.js';
import { History } from '../views/history.js';
import { Place } from '../views/hit.js';
import { MarkedArticle } from '../views/marked.js';
import { EdgesForm } from '../views/places.js';
import { plural } from '../views/plural.js';
import { VariantEntry } from '../views/variant.js';
import { WORDING } from '../views/wording.js';

const PLACE = z.string().max(10_000);

export const STATEMENT_PAGE = z.object({
  article: HEAD,
  actors: z.array(ACTOR),
  statement: STANDING,
  around: z.object({ text: z.string(), start: z.int() }),
  paragraphs: z.array(SPAN),
  findings: z.array(FINDING),
  corrections: z.array(SIGNED),
  utterances: z.array(UTTERANCE),
});

export const statement = page({
  path: '/statements/{id}',
  name: 'statement',
  summary: 'A statement with all its fields, what stands around it, and its versions elsewhere',
  asked: z.object({ id: z.string().max(200).describe('The statement’s id; of its article the first digits will do.') }),
  answer: STATEMENT_PAGE,
  ask: (asks, asked) => asks.ledger('statement', asked),
  draw: (page, _, view) => ({ title: 'A statement', body: <Shown of={page} view={view} /> }),
});

export const movePlaces = form({
  path: '/statements/{id}/places',
  name: 'movePlaces',
  summary: 'Moves the edges of a statement: of what was said, of the words that credit it, of whom they credit',
  asked: z.object({
    id: z.string().max(200),
    content: PLACE.min(1).describe('Words of the text, or where they stand (120-222 230-240).'),
    cue: PLACE.default('').describe('The same; empty where nothing credits it.'),
    source: PLACE.default('').describe('The same; empty where nobody is named.'),
    ...SIGNATURE,
    back: BACK,
  }),
  answer: z.object({ id: z.string() }),
  writes: true,
  ask: async (asks, { id, content, cue, source, by, why }) => {
    const now = await asks.ledger('statement', { id });
    if (now === null) return null;
    const was = now.statement;
    const moved = (
      [
        ['content', content],
        ['cue', cue],
        ['source', source],
      ] as const
    ).filter(([field, given]) => given.trim() !== placesTold(was[field]));
    // Who leaves all as it was corrects nothing.
    if (moved.length === 0) return { id: was.id };
    return asks.change('correct', { id: was.id, fields: moved, by, why });
  },
  after: ({ id }, { back }) => ({ seeOther: back ?? to.statement(id) }),
});

function Shown({ of: page, view }: { of: StatementPage; view: View }) {
  const { article, actors, statement, around, paragraphs, findings, corrections, utterances } = page;
  const back = to.statement(statement.id);
  const speaker = actors.find(({ id }) => id === statement.speaker.actor)?.name ?? null;
  const retold = utterances.filter(({ variants }) => variants.length > 1);
  const cue = statement.cue
    .map(([start, end]) => around.text.slice(start - around.start, end - around.start))
    .join(' ');
  const words = statement.kind === 'act' ? `${cue} ${statement.words}`.trim() : statement.words;
  return (
    <article class="statement-page">
      <h1 class="quotation">{statement.kind === 'act' ? 'An act: the text gives no words' : statement.words}</h1>
      <p class="who">
        {speaker === null ? <span class="open">open: who said it</span> : <a href={to.actor(speaker)}>{speaker}</a>}
      </p>
      <p class="where">
        <Place of={{ ...article, article: article.id }} />
      </p>
      {statement.void && <p class="notice">A person found that this is no statement.</p>}
      <section aria-labelledby="h-around">
        <h2 id="h-around">Where it stands</h2>
        <MarkedArticle of={{ ...around, paragraphs, actors, statements: [statement] }} hrefOf={() => null} isAlone />
      </section>
      <Flagged of={findings} statement={statement.id} view={view} back={back} />
      <section aria-labelledby="h-cite">
        <h2 id="h-cite">Cite it</h2>
        {citationsOf({ ...statement, words }, speaker, article).map((one) => (
          <CitationEntry of={one} />
        ))}
      </section>
      {!statement.void && <PutRight of={page} view={view} back={back} />}
      <History of={corrections} view={view} back={back} wordsOf={null} />
      {retold.map((one) => (
        <Retold of={one} statement={statement.id} />
      ))}
    </article>
  );
}

function PutRight({ of: { statement, actors }, view, back }: { of: StatementPage; view: View; back: string }) {
  return (
    <section aria-labelledby="h-correct">
      <h2 id="h-correct">Put it right</h2>
      <CorrectionForm statement={statement.id} names={actors.map(({ name }) => name)} view={view} />
      <details id="edges">
        <summary>Its words begin or end elsewhere</summary>
        <EdgesForm of={statement} view={view} back={back} />
      </details>
    </section>
  );
}

function Flagged(flagged: { of: StatementPage['findings']; statement: string; view: View; back: string }) {
  const { of: findings, statement, view, back } = flagged;
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="h-flags">
      <h2 id="h-flags">{plural(findings.length, 'Finding')}</h2>
      <ul class="flagged">
        {findings.map(({ kind, message, p }) => (
          <li>
            <span class="kind">{kind}</span> {WORDING.message(message)} <Probability p={p} />
            <Dismissal of={{ kind, statement }} view={view} back={back} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other statements that tell the same. */
function Retold({ of: { id, variants }, statement }: { of: StatementPage['utterances'][number]; statement: string }) {
  return (
    <section aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>
        <a href={to.utterance(id)}>Told in {plural(variants.length, 'statement')}</a>
      </h2>
      <ol class="variants">
        {variantsBeside(statement, variants).map((one) => (
          <li class={one.hit.id === statement ? 'own' : undefined}>
            <VariantEntry of={one} />
          </li>
        ))}
      </ol>
      {variants.length > MOST_VARIANTS && (
        <p class="more">
          <a href={to.utterance(id)}>All versions</a>
        </p>
      )}
    </section>
  );
}

/** A phrase that everybody uses has hundreds: its own page has all. */
const MOST_VARIANTS = 12;

/** The first of them, and the statement's own. */
function variantsBeside(id: string, variants: readonly Retelling[]): Retelling[] {
  return variants.filter(({ hit }, i) => i < MOST_VARIANTS || hit.id === id);
}

function CitationEntry({ of: { name, text } }: { of: Citation }) {
  return (
    <div class="citation">
      <h3>{name}</h3>
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" class="copy" hidden data-copy={text}>
        Copy <span class="aside">{name}</span>
      </button>
    </div>
  );
}
