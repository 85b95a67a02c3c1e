import type { MentionWords } from '../language/mentions.js';
import type { Odds } from '../odds.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { TaggedAttribution } from './attribution.js';
import type { Mention } from './mentions.js';

const END = /[.!?…\s]+$/u;

/**
 * What somebody goes on to say around an aside: “By 2030, she went on, the pier will be gone.” Only in sentences of which the
 * tagger made nothing, outside quotations and turns, and with a clause on.
 */
export function asides(
  text: string,
  { sentences, outermost, turns }: Segmentation,
  attributions: readonly TaggedAttribution[],
  mentions: readonly Mention[],
  { goesOn, goesOnWith }: Pick<MentionWords, 'goesOn' | 'goesOnWith'>,
  odds: Pick<Odds, 'signed'>,
): TaggedAttribution[] {
  const occupied = Spans.of(
    [
      ...outermost.values.map(({ outer }) => outer),
      ...turns.flatMap(({ content }) => content),
      ...attributions.flatMap(({ cue, content }) => [cue, ...content]),
    ],
    (span) => span,
  );
  const ends = new Set(mentions.map(({ span }) => span[1]));
  return sentences.values.flatMap(([start, stop]): TaggedAttribution[] => {
    const match = goesOn.exec(text.slice(start, stop));
    if (!match || occupied.touching([start, stop]).length > 0) return [];
    const at = (group: string): Span => {
      const [from, to] = match.indices!.groups![group]!;
      return [start + from, start + to];
    };
    const source = at('who');
    const behind: Span = [
      start + match.index + match[0].length,
      start + text.slice(start, stop).replace(END, '').length,
    ];
    if (!ends.has(source[1]) || !goesOnWith.test(text.slice(...behind))) return [];
    const content: Span[] = [[start, start + match.index], behind];
    return [{ cue: at('cue'), content, source, sourceP: 1, p: odds.signed }];
  });
}
