import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import type { Anaphor } from './anaphor.js';
import { candidates } from './candidates.js';
import { type Inquiry, type Resolved, topicsIn } from './inquiry.js';

/** Weighs who of those seen before an anaphor it stands for. `statement` is the one that it is the source of, if any. */
export function weigh(inquiry: Inquiry, bare: Anaphor, statement: Statement | null): Resolved {
  const { places, ranker } = inquiry;
  const around = statement ? [...statement.content, places.sentenceSpan(places.sentence(bare.offset))] : [];
  const anaphor = { ...bare, topics: topicsIn(inquiry, around) };
  const { parties, rows } = candidates(anaphor, inquiry);
  inquiry.watch?.weighed(anaphor, parties, rows, statement);
  const p = ranker.weigh(anaphor.sort, rows);
  const weighed = parties.map((party, i) => ({ party, p: p[i]! })).sort((a, b) => b.p - a.p);
  const antecedent = weighed[0]?.party.sightings.findLast(
    (s) => s.span[0] < anaphor.offset && s.mention.kind !== 'pronoun',
  );
  const evidence: Span[] = statement?.source.length ? [statement.source[0]!] : [];
  return { weighed, evidence: antecedent ? [...evidence, antecedent.span] : evidence };
}
