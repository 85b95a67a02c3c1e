import type { CueSense, CueVerb, MannerWords } from '../language/manner.js';

/** A verb of a cue, and how it stands there. */
export interface VerbInCue extends Pick<CueVerb, 'senses' | 'isReport'> {
  readonly isPassive: boolean;
  readonly isInfinitive: boolean;
  /** Only might be: “could say”. */
  readonly isSupposed: boolean;
  /** It was wanted or tried: “wants to say”. */
  readonly isWished: boolean;
}

/** How much of the text before a cue tells how its verb stands, in UTF-16 code units. */
export const AHEAD = 48;
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
const CURLY = /’/g;
const ONLY_TO = /(?:^|\s)to\s+(?:\p{L}+ly\s+)?$/iu;

/**
 * The verbs of a cue that the language knows, in order.
 *
 * @param before what stands ahead of it in its sentence
 * @param after what stands behind it, which a verb of two words may end in
 */
export function verbsIn(cue: string, before: string, after: string, language: MannerWords): VerbInCue[] {
  const words = [...cue.matchAll(WORD)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }));
  const out: VerbInCue[] = [];
  for (const { word, index } of words) {
    const behind = (cue.slice(index + word.length) + after).toLowerCase();
    const known = language.verbs.get(word)?.find((verb) => verb.after === '' || follows(behind, verb.after));
    if (!known) continue;
    const ahead = (before.slice(-AHEAD) + cue.slice(0, index)).replace(CURLY, "'");
    if (isNoun(known, ahead, cue.slice(0, index), language)) continue;
    out.push({
      senses: known.senses,
      isReport: known.isReport,
      isPassive: known.isParticiple && language.passive.test(ahead),
      isInfinitive: known.isBare && ONLY_TO.test(ahead),
      isSupposed: known.isBare && language.supposed.test(ahead),
      isWished: known.isBare && language.wished.test(ahead),
    });
  }
  return out;
}

/** Whether some verb of a cue can tell a thing. */
export function has(verbs: readonly VerbInCue[], ...senses: readonly CueSense[]): boolean {
  return verbs.some((verb) => senses.some((sense) => verb.senses.has(sense)));
}

/** Whether a form is a noun: behind an article or, if it may be one, a possessive, or inside a cue where no such verb can stand. */
function isNoun({ isNoun: mayBe, isBare }: CueVerb, ahead: string, inCue: string, language: MannerWords): boolean {
  if (!mayBe) return language.articleAhead.test(ahead);
  if (language.nounAhead.test(ahead)) return true;
  return !(isBare ? language.bareAhead : language.finiteAhead).test(inCue.replace(CURLY, "'"));
}

function follows(behind: string, after: string): boolean {
  const rest = behind.trimStart();
  return rest.startsWith(after) && !/^[\p{L}\p{N}]/u.test(rest.slice(after.length));
}
