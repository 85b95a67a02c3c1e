import { type Attribution, findContents, findSource, logCue, type ParagraphScores } from './decode.js';
import { type Layout, type Run, sentenceOf } from './layout.js';
import type { Bias } from './settings.js';

/**
 * What is told inside the content of an attribution: “Hale said the board *had told her that the pier was safe*”. The tagger
 * gives every word to one saying; a head of its own, which learnt statements inside others, gives it to the inner one, too.
 *
 * @param scores of the head over statements inside others
 * @param cues which that head finds in the paragraph
 */
export function decodeInner(
  scores: ParagraphScores,
  layout: Layout,
  outer: Pick<Attribution, 'content'>,
  cues: readonly Run[],
  bias: Bias,
): Attribution[] {
  const isInside = new Uint8Array(scores.length);
  for (const [first, last] of outer.content) isInside.fill(1, first, last + 1);
  const out: Attribution[] = [];
  for (const cue of cues) {
    if (!isInside[cue[0]] || !isInside[cue[1]]) continue;
    const pairs = scores.pairs(cue);
    const [{ runs, logP }] = findContents([pairs], [cue], layout, bias) as [ReturnType<typeof findContents>[number]];
    const content = runs.flatMap((run) => clipped(run, isInside));
    if (content.length === 0) continue;
    const isUsed = isInside.map((inside) => 1 - inside);
    for (const [first, last] of [cue, ...content]) isUsed.fill(1, first, last + 1);
    const reach = sentenceOf(cue, layout);
    const source = findSource(pairs, scores.sourceless(cue), isUsed, bias.sourceless, reach);
    const all = logCue(scores, cue) + logP + source.logP;
    out.push({ cue, content, source: source.run, sourceP: source.p, logP: all });
  }
  return out;
}

/** The parts of a run that stand inside. */
function clipped([first, last]: Run, isInside: Uint8Array): Run[] {
  const out: Run[] = [];
  for (let t = first; t <= last; t++) {
    if (!isInside[t]) continue;
    const before = out.at(-1);
    if (before?.[1] === t - 1) out[out.length - 1] = [before[0], t];
    else out.push([t, t]);
  }
  return out;
}
