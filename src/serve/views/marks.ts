import type { Statement } from '../../record/statement.js';
import type { Span } from '../../text/span.js';

/** Which part of a statement some words are, or which of its fields they show. */
export type Role = 'content' | 'cue' | 'source' | 'speaker' | 'addressee' | 'channel' | 'time' | 'about';

/** A statement, by its place in the list, with the words that show each of its fields. */
export interface Shown {
  readonly number: number;
  readonly spans: readonly { readonly role: Role; readonly span: Span }[];
}

/** Words that all belong to the same. */
export interface Piece {
  readonly text: string;
  /** Numbers of the statements that have these words in their content; what is inside another comes behind it. */
  readonly contents: readonly number[];
  /** What else they show, of which statements. */
  readonly shows: readonly { readonly number: number; readonly role: Role }[];
  /** Numbers of the statements that begin here. */
  readonly begins: readonly number[];
}

export function shownOf(statement: Statement, number: number): Shown {
  const of = (role: Role, spans: readonly Span[] | undefined) => (spans ?? []).map((span) => ({ role, span }));
  const { content, cue, source, speaker, addressee, channel, time, about } = statement;
  return {
    number,
    spans: [
      ...of('content', content),
      ...of('cue', cue),
      ...of('source', source),
      ...of('speaker', speaker.evidence),
      ...of('addressee', addressee?.evidence),
      ...of('channel', channel?.evidence),
      ...of('time', time?.evidence),
      ...about.flatMap(({ evidence }) => of('about', evidence)),
    ],
  };
}

interface Edge {
  readonly number: number;
  readonly role: Role;
  readonly span: Span;
  /** How many characters the statement's content has: what has more of them is around what has fewer. */
  readonly extent: number;
}

/**
 * A text's paragraphs, cut where something that is shown begins or ends.
 *
 * @param start the offset of the text's first character in what spans count
 */
export function marks(text: string, paragraphs: readonly Span[], shown: readonly Shown[], start = 0): Piece[][] {
  const edges = shown
    .flatMap(({ number, spans }): Edge[] => {
      const content = spans.filter(({ role }) => role === 'content');
      const extent = content.reduce((sum, { span: [from, to] }) => sum + to - from, 0);
      return spans.map(({ role, span }) => ({ number, role, span, extent }));
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  const firsts = new Map(shown.map(({ number, spans }) => [number, beginOf(spans)]));
  let next = 0;
  let active: Edge[] = [];
  return paragraphs.map(([from, to]) => {
    while (next < edges.length && edges[next]!.span[0] < to) active.push(edges[next++]!);
    active = active.filter(({ span }) => span[1] > from);
    const own = active.filter(({ span }) => span[0] < to);
    const cuts = new Set([from, to]);
    for (const { span } of own) for (const at of span) if (at > from && at < to) cuts.add(at);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((at, i) => {
      const here = own.filter(({ span }) => span[0] <= at && span[1] > at);
      return pieceOf(text.slice(at - start, places[i + 1]! - start), here, (number) => firsts.get(number) === at);
    });
  });
}

/** Where a statement begins: with its content, or, where it has none, with what credits it. */
function beginOf(spans: Shown['spans']): number {
  const starts = (wanted: Role): number[] => spans.filter(({ role }) => role === wanted).map(({ span }) => span[0]);
  const contents = starts('content');
  return Math.min(...(contents.length > 0 ? contents : starts('cue')));
}

function pieceOf(text: string, here: readonly Edge[], isFirst: (number: number) => boolean): Piece {
  const contents = here
    .filter(({ role }) => role === 'content')
    .sort((a, b) => b.extent - a.extent || a.number - b.number)
    .map(({ number }) => number);
  const shows = here.filter(({ role }) => role !== 'content').map(({ number, role }) => ({ number, role }));
  const begins = [...new Set(here.filter(({ role }) => role === 'content' || role === 'cue').map((one) => one.number))];
  return { text, contents, shows, begins: begins.filter(isFirst).sort((a, b) => a - b) };
}
