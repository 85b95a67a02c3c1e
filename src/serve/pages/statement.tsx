import { z } from 'zod';
import { WORDING } from '../../language/en/wording.js';
import { page, type View } from '../page.js';
import type { StatementPage } from '../questions/statement.js';
import { ACTOR, FINDING, HEAD, SPAN, STANDING, UTTERANCE } from '../schema.js';
import { to } from '../views/address.js';
import { Probability } from '../views/card.js';
import { type Citation, citationsOf } from '../views/citation.js';
import { CorrectionForm } from '../views/correction.js';
import { Place } from '../views/hit.js';
import { MarkedArticle } from '../views/marked.js';
import { plural } from '../views/plural.js';
import { VariantEntry } from './utterance.js';

export const STATEMENT_PAGE = z.object({
  article: HEAD,
  actors: z.array(ACTOR),
  statement: STANDING,
  around: z.object({ text: z.string(), start: z.int() }),
  paragraphs: z.array(SPAN),
  findings: z.array(FINDING),
  utterances: z.array(UTTERANCE),
});

export const statement = page({
  path: '/statements/{id}',
  name: 'statement',
  summary: 'A statement with all its fields, what stands around it, and its versions elsewhere',
  asked: z.object({ id: z.string().max(200).describe('The statement’s id; of its article the first digits will do.') }),
  answer: STATEMENT_PAGE,
  ask: (asks, asked) => asks.ledger('statement', asked),
  draw: (found, _, view) => ({ title: 'A statement', body: <Shown of={found} view={view} /> }),
});

function Shown({ of: found, view }: { of: StatementPage; view: View }) {
  const { article, actors, statement, around, paragraphs, findings, utterances } = found;
  const speaker = actors.find(({ id }) => id === statement.speaker.actor)?.name ?? null;
  const retold = utterances.filter(({ variants }) => variants.length > 1);
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
      {findings.length > 0 && (
        <section aria-labelledby="h-flags">
          <h2 id="h-flags">{plural(findings.length, 'Finding')}</h2>
          <ul class="flagged">
            {findings.map(({ kind, message, p }) => (
              <li>
                <span class="kind">{kind}</span> {WORDING.message(message)} <Probability p={p} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="h-cite">
        <h2 id="h-cite">Cite it</h2>
        {citationsOf(statement, speaker, article).map((one) => (
          <CitationEntry of={one} />
        ))}
      </section>
      {!statement.void && (
        <section aria-labelledby="h-correct">
          <h2 id="h-correct">Put it right</h2>
          <CorrectionForm statement={statement.id} view={view} />
        </section>
      )}
      {retold.map(({ id, variants }) => (
        <section aria-labelledby={`h-${id}`}>
          <h2 id={`h-${id}`}>
            <a href={to.utterance(id)}>Told in {plural(variants.length, 'statement')}</a>
          </h2>
          <ol class="variants">
            {variants.map((one) => (
              <li class={one.hit.id === statement.id ? 'own' : undefined}>
                <VariantEntry of={one} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
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
