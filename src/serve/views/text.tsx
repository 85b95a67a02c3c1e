import type { Child } from 'hono/jsx';
import type { Kind } from '../../record/statement.js';
import type { Piece } from './marks.js';

/** How a statement is marked: by its kind, and by who speaks. */
export interface Mark {
  readonly kind: Kind;
  /** The place of its speaker among those of the article; null while it is open. */
  readonly voice: number | null;
}

/** Speakers behind these share their colours. */
const VOICES = 8;

export function voiceClass(voice: number | null): string {
  return voice === null ? 'voice-open' : `voice-${voice % VOICES}`;
}

/** A text's paragraphs with its statements marked in place. */
export function MarkedText({
  paragraphs,
  starts,
  markOf,
  prefix,
}: {
  paragraphs: readonly (readonly Piece[])[];
  /** Where each begins, in UTF-16 code units of the article's text: words that are chosen in it are told by that. */
  starts: readonly number[];
  markOf: (number: number) => Mark;
  /** What keeps the text's anchors apart from those of others on the page. */
  prefix: string;
}) {
  return (
    <div class="text">
      {paragraphs.map((pieces, i) => (
        <p data-start={String(starts[i])}>
          <Nested pieces={pieces} depth={0} markOf={markOf} prefix={prefix} />
        </p>
      ))}
    </div>
  );
}

/** Pieces in a row that belong to one statement stand in one mark; what is inside another, inside its mark. */
function Nested({
  pieces,
  depth,
  markOf,
  prefix,
}: {
  pieces: readonly Piece[];
  depth: number;
  markOf: (number: number) => Mark;
  prefix: string;
}) {
  const out: Child[] = [];
  for (let i = 0; i < pieces.length; ) {
    const number = pieces[i]!.contents[depth];
    let end = i + 1;
    while (end < pieces.length && number !== undefined && pieces[end]!.contents[depth] === number) end++;
    if (number === undefined) out.push(<Plain piece={pieces[i]!} prefix={prefix} />);
    else {
      const { kind, voice } = markOf(number);
      out.push(
        <mark class={`kind-${kind} ${voiceClass(voice)} depth-${Math.min(depth, 2)}`} data-content={String(number)}>
          <Nested pieces={pieces.slice(i, end)} depth={depth + 1} markOf={markOf} prefix={prefix} />
        </mark>,
      );
    }
    i = end;
  }
  return <>{out}</>;
}

function Plain({ piece: { text, shows, begins }, prefix }: { piece: Piece; prefix: string }) {
  const shown = shows.map(({ number, role }) => `${number}:${role}`).join(' ');
  const numbers = begins.map((number) => (
    <a class="number" href={`#${prefix}s${number}`} id={`${prefix}t${number}`} aria-label={`Statement ${number}`}>
      {number}
    </a>
  ));
  return (
    <>
      {numbers}
      {shown === '' ? text : <span data-shows={shown}>{text}</span>}
    </>
  );
}
