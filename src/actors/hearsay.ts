import type { ActorWords } from '../language/actors.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import type { Segmentation } from '../text/segment.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Sighting } from './party.js';

const SHORTEST = 2;

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
      const match = language.report.exec(text.slice(source.span[1], Math.min(span[1], source.span[1] + 80)));
      if (!match?.groups || source.isPossessive) continue;
      const at = source.span[1] + match[0].indexOf(match.groups.cue!);
      const cue: Span = [at, at + match.groups.cue!.length];
      const start = source.span[1] + match[0].length;
      // “He told me, ‘Go home,’”: the words themselves, between marks of their own.
      const quotation = segmentation.quotations.from([start, start + 1]).find(({ closed }) => closed);
      const isQuoted = quotation !== undefined && quotation.outer[1] <= span[1];
      if (!isQuoted && /,\s+$/.test(match[0])) continue;
      const end = isQuoted
        ? quotation.outer[1]
        : clauseEnd(segmentation, text, start, Math.min(span[1], segmentation.sentences.at(start)?.[1] ?? start));
      if (text.slice(start, end).trim().split(/\s+/).length < SHORTEST) continue;
      const isMixed = segmentation.quotations.from([start, end]).some(({ outer }) => contains([start, end], outer));
      // What the tagger has found already is not told twice.
      if (cues.touching(cue).length > 0) continue;
      out.push(
        draft(article, {
          kind: isQuoted ? 'direct' : isMixed ? 'mixed' : 'indirect',
          content: isQuoted ? [[start, end]] : [[start, end], ...goingOn(statement, segmentation, text, span, end)],
          cue: [cue],
          source: [withArticle(text, source.span, language)],
          p: statement.p * reported,
        }),
      );
    }
  }
  return out;
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
