import type { Actor } from '../record/actor.js';
import { MANNERS, type Manner } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { paragraphs as paragraphsOf } from '../text/paragraphs.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { actorsOf, iriOf, xmlText } from './names.js';

/** A stretch of a statement's content that becomes an element. */
interface Piece {
  readonly statement: Statement;
  readonly span: Span;
}

/**
 * A reading as a TEI P5 document (https://tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COHQ): `said` for what is
 * credited to someone, with `who` where that is resolved, and `direct`; `quote` for a quotation that the text credits to no
 * one; `ana` names the manner, and what is only thought is not `aloud`. What is interrupted or crosses another element comes in parts that `next` and `prev` link. The paragraphs' text,
 * one after the other, is the article's text to the last character, but for what XML can't have.
 */
export function toTei(reading: Reading): string {
  const { article, actors, statements } = reading;
  const find = actorsOf(reading);
  const spoken = new Set(statements.flatMap(({ speaker, addressee }) => [speaker.actor, addressee?.actor]));
  const listed = actors.filter(({ id }) => spoken.has(id));
  const ids = new Map(statements.map((statement, i) => [statement, `s${i + 1}`]));
  const title = xmlText(article.title ?? 'Untitled');
  const publication = [
    article.publisher === null ? '' : `<publisher>${xmlText(article.publisher)}</publisher>`,
    article.published === null ? '' : `<date when="${article.published}">${article.published}</date>`,
    `<idno type="sha256">${article.id}</idno>`,
  ].join('');
  const source = `<bibl><title>${title}</title>${article.byline === null ? '' : `<author>${xmlText(article.byline)}</author>`}${
    article.url === null ? '' : `<ref target="${xmlText(encodeURI(decodeSafely(article.url)))}"/>`
  }</bibl>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt>${
    article.publisher === null ? `<p>No publisher is given. ${publication}</p>` : publication
  }</publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc>${TAXONOMY}${participants(listed)}</teiHeader>
<text xml:id="${xmlId(article.id)}" xml:lang="${xmlText(article.language)}" n="${xmlText(iriOf(article))}"><body>${paragraphs(reading, ids, (id) => find(id)?.id)}</body></text>
</TEI>
`;
}

const mannerId = (manner: Manner): string => `manner-${manner}`;
/** What `ana` points to. */
const TAXONOMY = `<encodingDesc><classDecl><taxonomy xml:id="manner">${MANNERS.map(
  (manner) => `<category xml:id="${mannerId(manner)}"><catDesc>${manner}</catDesc></category>`,
).join('')}</taxonomy></classDecl></encodingDesc>`;

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** An XML name may not begin with a figure. */
function xmlId(id: string): string {
  return `t${id}`;
}

function participants(actors: readonly Actor[]): string {
  if (actors.length === 0) return '';
  const one = ({ id, name, type, person, identifiers, roles }: Actor): string => {
    const known = person === undefined ? [] : [['onrecord', person] as const];
    const numbers = [...known, ...Object.entries(identifiers)]
      .map(([register, value]) => `<idno type="${xmlText(register)}">${xmlText(value)}</idno>`)
      .join('');
    return type === 'person'
      ? `<person xml:id="${xmlText(id)}"><persName>${xmlText(name)}</persName>${roles.map((role) => `<occupation>${xmlText(role)}</occupation>`).join('')}${numbers}</person>`
      : `<personGrp xml:id="${xmlText(id)}"><name>${xmlText(name)}</name>${numbers}</personGrp>`;
  };
  return `<profileDesc><particDesc><listPerson>${actors.map(one).join('')}</listPerson></particDesc></profileDesc>`;
}

function paragraphs(
  reading: Reading,
  ids: ReadonlyMap<Statement, string>,
  actor: (id: string | null) => string | undefined,
): string {
  const { text } = reading.article;
  const spans = paragraphsOf(text);
  // Each paragraph takes the white space behind it, the first also that before it.
  const edges = [0, ...spans.slice(1).map(([start]) => start), text.length];
  const blocks = Spans.of(
    edges.slice(1).map((end, i): Span => [edges[i]!, end]),
    (span) => span,
  );
  const pieces = reading.statements
    .filter(({ kind }) => kind !== 'act')
    .flatMap((statement) => statement.content.map((span): Piece => ({ statement, span })))
    .sort(byPlace);
  const parts = split(pieces, blocks);
  const names = partNames(parts, ids);
  const placed = Spans.of(parts, ({ span }) => span);
  return blocks.values
    .map(([start, end]) => `<p>${marked(text, start, end, placed.from([start, end]), names, actor)}</p>`)
    .join('\n');
}

/** By the start, the longer first. */
function byPlace(a: Piece, b: Piece): number {
  return a.span[0] - b.span[0] || b.span[1] - a.span[1];
}

/** Cuts what would cross a paragraph's edge or another piece, so that the parts nest; sorted by start, the longer first. */
function split(pieces: readonly Piece[], blocks: Spans<Span>): Piece[] {
  const queue = pieces.flatMap(({ statement, span }) =>
    blocks
      .touching(span)
      .map(([start, end]): Piece => ({ statement, span: [Math.max(start, span[0]), Math.min(end, span[1])] })),
  );
  queue.sort(byPlace);
  const out: Piece[] = [];
  const open: Piece[] = [];
  while (queue.length > 0) {
    const piece = queue.shift()!;
    while (open.length > 0 && open.at(-1)!.span[1] <= piece.span[0]) open.pop();
    const around = open.at(-1);
    if (around && piece.span[1] > around.span[1]) {
      const edge = around.span[1];
      const rest: Piece = { ...piece, span: [edge, piece.span[1]] };
      const place = queue.findIndex((other) => byPlace(rest, other) < 0);
      queue.splice(place < 0 ? queue.length : place, 0, rest);
      queue.unshift({ ...piece, span: [piece.span[0], edge] });
      continue;
    }
    out.push(piece);
    open.push(piece);
  }
  return out;
}

/** What a piece of a statement is called, and the pieces before and after it where there are several. */
interface PartName {
  readonly id: string;
  readonly prev?: string;
  readonly next?: string;
}

/** By part its id, and those of the parts before and after it. */
function partNames(parts: readonly Piece[], ids: ReadonlyMap<Statement, string>): Map<Piece, PartName> {
  const of = new Map<Statement, Piece[]>();
  for (const part of parts) of.set(part.statement, [...(of.get(part.statement) ?? []), part]);
  const out = new Map<Piece, PartName>();
  for (const [statement, own] of of) {
    const name = (i: number): string => (own.length === 1 ? ids.get(statement)! : `${ids.get(statement)}.${i + 1}`);
    for (const [i, part] of own.entries()) {
      out.set(part, {
        id: name(i),
        ...(i > 0 && { prev: name(i - 1) }),
        ...(i + 1 < own.length && { next: name(i + 1) }),
      });
    }
  }
  return out;
}

function marked(
  text: string,
  start: number,
  end: number,
  parts: readonly Piece[],
  names: ReadonlyMap<Piece, PartName>,
  actor: (id: string | null) => string | undefined,
): string {
  let out = '';
  let at = start;
  const open: { end: number; tag: string }[] = [];
  const upTo = (offset: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= offset) {
      const { end: edge, tag } = open.pop()!;
      out += `${xmlText(text.slice(at, edge))}</${tag}>`;
      at = edge;
    }
    out += xmlText(text.slice(at, offset));
    at = offset;
  };
  for (const part of parts) {
    upTo(part.span[0]);
    const { tag, attributes } = elementOf(part, names.get(part)!, actor);
    out += `<${tag} ${attributes.join(' ')}>`;
    open.push({ end: part.span[1], tag });
  }
  upTo(end);
  return out;
}

/** The element that a piece of a statement is: `said` where somebody is credited with it, else `quote`. */
function elementOf(
  { statement }: Piece,
  { id, prev, next }: PartName,
  actor: (id: string | null) => string | undefined,
): { readonly tag: 'said' | 'quote'; readonly attributes: readonly string[] } {
  const tag = statement.source.length > 0 || statement.speaker.actor !== null ? 'said' : 'quote';
  const who = actor(statement.speaker.actor);
  const to = actor(statement.addressee?.actor ?? null);
  const attributes = [
    `xml:id="${id}"`,
    `ana="#${mannerId(statement.manner)}"`,
    ...(tag === 'said' ? [`direct="${statement.kind !== 'indirect'}"`] : []),
    ...(tag === 'said' && statement.manner === 'thought' ? ['aloud="false"'] : []),
    ...(who === undefined ? [] : [`${tag === 'said' ? 'who' : 'source'}="#${xmlText(who)}"`]),
    ...(to === undefined || tag !== 'said' ? [] : [`toWhom="#${xmlText(to)}"`]),
    ...(prev === undefined ? [] : [`prev="#${prev}"`]),
    ...(next === undefined ? [] : [`next="#${next}"`]),
  ];
  return { tag, attributes };
}
