import type { ActorWords } from '../language/actors.js';
import type { Article } from '../record/article.js';
import { type Draft, distinct, draft } from '../record/draft.js';
import type { Segmentation } from '../text/segment.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Sighting } from './party.js';

/** How far before inner marks it is looked for who is credited, in UTF-16 code units. */
const AHEAD = 80;
/** Fewer words may be a title or a term. */
const WORTH = 4;

/** What is looked at: a text with those whom it mentions. */
interface Place {
  readonly article: Article;
  readonly segmentation: Segmentation;
  readonly sightings: Spans<Sighting>;
  readonly cues: Spans<Span>;
  readonly language: ActorWords;
}

/**
 * Statements whose words say that somebody else than their source said them. “The court heard Hale admit …” and “Varga was
 * upset with Hale for saying …” are Hale's alone; “‘…,’ Hale wrote, according to police” is told by police, and Hale's within.
 */
export function turnedOut(
  article: Article,
  segmentation: Segmentation,
  statements: readonly Draft[],
  sightings: Spans<Sighting>,
  language: ActorWords,
): Draft[] {
  const cues = Spans.of(
    statements.flatMap(({ cue }) => cue),
    (span) => span,
  );
  const place = { article, segmentation, sightings, cues, language };
  const contents = Spans.of(
    statements.flatMap(({ content }) => content),
    (span) => span,
  );
  const turned = statements.flatMap((statement) => {
    if (statement.kind === 'act' || statement.turn || statement.content.length === 0) return [statement];
    const own = blamed(place, statement) ?? charged(place, statement) ?? heard(place, statement);
    // The tagger may have seen the inner statement, too.
    if (own) return cues.touching(own.cue[0]!).some((cue) => !statement.cue.includes(cue)) ? [] : [own];
    const inner = credited(place, statement);
    return [statement, ...(inner ? [inner] : []), ...quoting(place, statement, contents)];
  });
  return distinct(turned);
}

/** “Varga was upset with Hale for saying that …”: Hale's, “Hale drew the anger of Varga for saying …”: hers, too. */
function blamed(place: Place, statement: Draft): Draft | undefined {
  const { article, segmentation, sightings, language } = place;
  const { text } = article;
  const [first] = statement.content;
  const last = statement.content.at(-1)!;
  const [from, to] = segmentation.sentences.at(first![0]) ?? first!;
  const match = language.blame.exec(text.slice(from, Math.max(to, last[1])));
  if (!match?.indices?.groups?.cue || !match.groups) return undefined;
  const at = (span: readonly [number, number]): Span => [from + span[0], from + span[1]];
  const cue = at(match.indices.groups.cue);
  const start = from + match.index + match[0].length;
  if (start >= last[1] || start < first![0] - match[0].length) return undefined;
  // Who is blamed: whom the blame is put upon, right before “for”, or who draws it.
  const persons = sightings
    .from([from, from + match.index])
    .filter(
      ({ mention, isPossessive, span }) => !isPossessive && mention.kind !== 'pronoun' && span[1] <= from + match.index,
    );
  const ahead = text.slice(from, from + match.index);
  const who = language.blames.test(ahead) ? persons.at(-1) : language.drawsBlame.test(ahead) ? persons[0] : undefined;
  if (!who) return undefined;
  return restated(place, statement, { content: [start, last[1]], cue, source: who.span });
}

/** “Varga accused Hale of saying …”: what is said is Hale's, whoever the model takes for its source. */
function charged({ article, segmentation, sightings, language }: Place, statement: Draft): Draft | undefined {
  const { text } = article;
  const [cue] = statement.cue;
  const [source] = statement.source;
  const [start] = cue ? (segmentation.sentences.at(cue[0]) ?? cue) : [];
  const ahead = cue && language.chargedWith.exec(text.slice(start, cue[0]))?.[0];
  if (!cue || ahead === undefined) return undefined;
  const who = sightings.from([cue[0] - ahead.length, cue[0]]).find(({ isPossessive }) => !isPossessive);
  if (!who || (source && overlaps(who.span, source))) return undefined;
  return draft(article, { ...statement, source: [who.span], sourceP: 1 });
}

/** “The court heard Hale admit to taking it”: Hale's. */
function heard(place: Place, statement: Draft): Draft | undefined {
  const { article, sightings, language } = place;
  const { text } = article;
  const [first] = statement.content;
  const cue = statement.cue[0];
  if (!first || !cue || !language.hears.test(text.slice(...cue))) return undefined;
  const who = sightings.from(first).find(({ span }) => text.slice(first[0], span[0]).trim().split(/\s+/).length <= 2);
  const match = who && language.heardTo.exec(text.slice(who.span[1], first[1]));
  if (!who || !match?.groups?.cue) return undefined;
  const at = who.span[1] + match[0].indexOf(match.groups.cue);
  return restated(place, statement, {
    content: [who.span[1] + match[0].length, statement.content.at(-1)![1]],
    cue: [at, at + match.groups.cue.length],
    source: [first[0], who.span[1]],
  });
}

function restated(
  { article, segmentation }: Place,
  { p, manner }: Draft,
  { content, cue, source }: { readonly content: Span; readonly cue: Span; readonly source: Span },
): Draft {
  const quoted = segmentation.quotations.from(content).filter(({ outer }) => contains(content, outer));
  const isWhole = quoted.some(({ outer }) => outer[0] - content[0] <= 1 && content[1] - outer[1] <= 1);
  const kind = isWhole ? 'direct' : quoted.length > 0 ? 'mixed' : 'indirect';
  return { ...draft(article, { kind, content: [content], cue: [cue], source: [source], p }), manner };
}

/** “‘It was rotten,’ Hale wrote to her brother”, where all that is told by another: Hale's words. */
function credited({ article, segmentation, sightings, cues, language }: Place, statement: Draft): Draft | undefined {
  const { text } = article;
  const [from] = statement.content[0]!;
  const [, to] = statement.content.at(-1)!;
  if (statement.kind === 'direct' || statement.source.some(([start]) => from <= start && start < to)) return undefined;
  const quotation = segmentation.quotations
    .from([from, from + 2])
    .find(({ closed, outer }) => closed && outer[0] >= from - 1);
  if (!quotation || quotation.outer[1] >= to) return undefined;
  const start = quotation.outer[1];
  const match = language.creditBehind.exec(text.slice(start, to));
  if (!match?.groups?.cue || !match.groups.source) return undefined;
  const source: Span = [start + match[0].indexOf(match.groups.source), 0];
  const who: Span = [source[0], source[0] + match.groups.source.length];
  const cueAt = start + match[0].length - match.groups.cue.length;
  const cue: Span = [cueAt, cueAt + match.groups.cue.length];
  if (sightings.from(who).length === 0 || cues.touching(cue).length > 0) return undefined;
  return draft(article, { kind: 'direct', content: [quotation.outer], cue: [cue], source: [who], p: statement.p });
}

/** “‘She said, “I would walk,”’ Varga mocked”: what a speaker quotes of somebody whom the words before the inner marks credit. */
function quoting({ article, segmentation, sightings, language }: Place, statement: Draft, given: Spans<Span>): Draft[] {
  const { text } = article;
  if (statement.kind === 'indirect') return [];
  return statement.content.flatMap((piece) =>
    segmentation.quotations.from(piece).flatMap(({ outer, inner, depth, closed }): Draft[] => {
      if (depth === 0 || !closed || outer[1] > piece[1] || isShort(text.slice(...inner))) return [];
      if (given.from(outer).some(([start]) => start <= inner[0])) return [];
      const from = Math.max(piece[0], outer[0] - AHEAD);
      const match = language.creditAhead.exec(text.slice(from, outer[0]));
      const [who, cue] = [match?.indices?.groups?.source, match?.indices?.groups?.cue];
      if (!who || !cue) return [];
      const source: Span = [from + who[0], from + who[1]];
      const sighting = sightings.touching(source).at(-1);
      if (!sighting || sighting.span[1] !== source[1]) return [];
      const passage = { content: [outer], cue: [[from + cue[0], from + cue[1]] as Span] };
      return [
        draft(article, {
          kind: 'direct',
          ...passage,
          source: [[Math.max(source[0], sighting.span[0]), source[1]]],
          p: statement.p,
        }),
      ];
    }),
  );
}

function isShort(words: string): boolean {
  return words.trim().split(/\s+/u).length < WORTH;
}
