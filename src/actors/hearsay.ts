import type { ActorWords } from '../language/actors.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import type { Segmentation } from '../text/segment.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Sighting } from './party.js';

/** In words. */
const SHORTEST = 2;
/** As far behind a mention its verb may end, in UTF-16 code units. */
const FARTHEST = 80;

/**
 * The sayings inside what is quoted, which the tagger does not look for: it gives every word to one saying, the
 * outermost. Only where the words are plain: a mention, a verb of saying, and "that", or someone who was told; to the
 * end of the clause.
 */
export function hearsay(
  article: Article,
  segmentation: Segmentation,
  statements: readonly Draft[],
  sightings: Spans<Sighting>,
  reported: number,
  language: ActorWords,
): Draft[] {
  const { text } = article;
  const out: Draft[] = [];
  const spoken = statements.filter(({ kind }) => kind !== 'act');
  const around = spoken.flatMap((statement) => statement.content.map((span) => ({ span, statement })));
  around.sort((a, b) => a.span[0] - b.span[0]);
  const cues = Spans.of(
    statements.flatMap(({ cue }) => cue),
    (span) => span,
  );
  for (const { span, statement } of around) {
    for (const source of sightings.from(span)) {
      const saying = source.isPossessive ? undefined : reportedBy(source, span, segmentation, text, language);
      // What the tagger has found already is not told twice.
      if (!saying || cues.touching(saying.cue).length > 0) continue;
      const { cue, content, kind } = saying;
      out.push(
        draft(article, {
          kind,
          content:
            kind === 'direct' ? [content] : [content, ...goingOn(statement, segmentation, text, span, content[1])],
          cue: [cue],
          source: [withArticle(text, source.span, language)],
          p: statement.p * reported,
        }),
      );
    }
  }
  return out;
}

/** What a mention inside something said is told to have said, and by which words; undefined where none tell it plainly. */
function reportedBy(
  source: Sighting,
  [, to]: Span,
  segmentation: Segmentation,
  text: string,
  language: ActorWords,
): { cue: Span; content: Span; kind: 'direct' | 'mixed' | 'indirect' } | undefined {
  const match = language.report.exec(text.slice(source.span[1], Math.min(to, source.span[1] + FARTHEST)));
  if (!match?.groups) return undefined;
  const at = source.span[1] + match[0].indexOf(match.groups.cue!);
  const start = source.span[1] + match[0].length;
  // “He told me, ‘Go home,’”: the words themselves, between marks of their own.
  const quotation = segmentation.quotations.from([start, start + 1]).find(({ closed }) => closed);
  const isQuoted = quotation !== undefined && quotation.outer[1] <= to;
  if (!isQuoted && /,\s+$/.test(match[0])) return undefined;
  const end = isQuoted
    ? quotation.outer[1]
    : clauseEnd(segmentation, text, start, Math.min(to, segmentation.sentences.at(start)?.[1] ?? start));
  if (text.slice(start, end).trim().split(/\s+/).length < SHORTEST) return undefined;
  const content: Span = [start, end];
  const isMixed = segmentation.quotations.from(content).some(({ outer }) => contains(content, outer));
  return {
    cue: [at, at + match.groups.cue!.length],
    content,
    kind: isQuoted ? 'direct' : isMixed ? 'mixed' : 'indirect',
  };
}

/** The rest of a clause that a line's end breaks off: what the next piece of the content has of its sentence. */
function goingOn({ content }: Draft, segmentation: Segmentation, text: string, span: Span, end: number): Span[] {
  const next = content[content.indexOf(span) + 1];
  const sentence = next && segmentation.sentences.at(end - 1);
  if (!next || !sentence || end < span[1] || next[0] >= sentence[1]) return [];
  const to = clauseEnd(segmentation, text, next[0], Math.min(next[1], sentence[1]));
  return to > next[0] ? [[next[0], to]] : [];
}

function withArticle(text: string, [start, end]: Span, { articleBefore }: ActorWords): Span {
  const before = articleBefore.exec(text.slice(Math.max(0, start - 8), start));
  return before ? [start - before.groups!.article!.length, end] : [start, end];
}

/** Without the marks that close the sentence or the quotation; but with those of a quotation that it ends with. */
function clauseEnd({ quotations }: Segmentation, text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && /[\s.,;:!?…”"’'»]/.test(text[end - 1]!)) end--;
  const last = quotations
    .from([start + 1, end])
    .find(({ closed, outer }) => closed && end <= outer[1] && outer[1] <= limit + 1);
  return last ? last.outer[1] : end;
}
