import type { Child } from 'hono/jsx';
import type { Actor } from '../../record/actor.js';
import type { Statement } from '../../record/statement.js';
import type { Span } from '../../text/span.js';
import { Card, type Surroundings } from './card.js';
import { marks, type Shown, shownOf } from './marks.js';
import { plural } from './plural.js';
import { MarkedText, voiceClass } from './text.js';

interface Marked {
  readonly text: string;
  /** The offset of the text's first character in what spans count. */
  readonly start?: number;
  /** The headline that stands above it. */
  readonly title?: string | null;
  readonly paragraphs: readonly Span[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/** The voices of an article, in the order in which they are first heard. */
function voicesOf(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap(({ speaker }) => speaker.actor ?? []))];
}

function surroundingsOf(actors: readonly Actor[], statements: readonly Statement[], prefix: string): Surroundings {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const numbers = new Map(statements.map(({ id }, i) => [id, i + 1]));
  return {
    nameOf: (actor) => names.get(actor) ?? actor,
    numberOf: (statement) => numbers.get(statement) ?? null,
    prefix,
  };
}

/** A text with its statements marked in place, and a card for each beside it. */
export function MarkedArticle({
  of: { text, start = 0, title = null, paragraphs, actors, statements },
  hrefOf,
  besides,
  prefix = '',
  isAlone = false,
}: {
  of: Marked;
  hrefOf: (statement: Statement) => string | null;
  /** What a card has besides its fields. */
  besides?: (statement: Statement) => Child;
  prefix?: string;
  /** Whether only one of an article's statements is marked: then who speaks needs no list. */
  isAlone?: boolean;
}) {
  const voices = voicesOf(statements);
  const voiceOf = ({ speaker }: Statement): number | null =>
    speaker.actor === null ? null : voices.indexOf(speaker.actor);
  const around = surroundingsOf(actors, statements, prefix);
  const shown = statements.map((one, i) => shownOf(one, i + 1));
  const below = title === null ? paragraphs : belowHeadline({ text, paragraphs }, title, shown);
  const markOf = (number: number) => {
    const statement = statements[number - 1]!;
    return { kind: statement.kind, voice: voiceOf(statement) };
  };
  return (
    <>
      {!isAlone && <Voices of={statements} voices={voices} around={around} />}
      <div class="marked">
        <MarkedText
          paragraphs={marks(text, below, shown, start)}
          starts={below.map(([at]) => at)}
          markOf={markOf}
          prefix={prefix}
        />
        <ol class="cards" aria-label="Statements">
          {statements.map((one, i) => (
            <Card of={one} number={i + 1} voice={voiceOf(one)} around={around} href={hrefOf(one)}>
              {besides?.(one)}
            </Card>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Without a first paragraph that only says the headline again, and of which nothing is shown. */
function belowHeadline(
  { text, paragraphs }: Pick<Marked, 'text' | 'paragraphs'>,
  title: string,
  shown: readonly Shown[],
): readonly Span[] {
  const [first, ...rest] = paragraphs;
  if (!first || rest.length === 0 || text.slice(...first).trim() !== title.trim()) return paragraphs;
  const isShown = shown.some(({ spans }) => spans.some(({ span: [start] }) => start < first[1]));
  return isShown ? paragraphs : rest;
}

/** Who speaks, with the colours of their marks, and what the marks mean. */
function Voices({ of, voices, around }: { of: readonly Statement[]; voices: readonly string[]; around: Surroundings }) {
  if (of.length === 0) return null;
  const open = of.filter(({ speaker }) => speaker.actor === null).length;
  return (
    <details class="voices" open>
      <summary>
        {plural(of.length, 'statement')}, {plural(voices.length, 'voice')}
        {open > 0 && <>, {open} open</>}
      </summary>
      <ul>
        {voices.map((actor, i) => (
          <li>
            <span class={`voice ${voiceClass(i)}`}>{around.nameOf(actor)}</span>{' '}
            <small>{of.filter(({ speaker }) => speaker.actor === actor).length}</small>
          </li>
        ))}
        {open > 0 && (
          <li>
            <span class="voice voice-open">open</span> <small>{open}</small>
          </li>
        )}
      </ul>
      <p class="kinds">
        <span class="swatch kind-direct">direct</span> all in quotation marks ·{' '}
        <span class="swatch kind-mixed">mixed</span> some of it · <span class="swatch kind-indirect">indirect</span>{' '}
        reported · <span class="swatch kind-act">act</span> no words given
      </p>
    </details>
  );
}
