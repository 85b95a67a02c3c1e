import type { ActWords } from '../language/acts.js';
import type { PhraseWords } from '../language/phrases.js';
import type { Act } from '../record/act.js';
import { phraseAt } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { CLASSES } from './classes.js';

/** That words were asked for and not given: “declined to comment on | the sale”. Spans in UTF-16 code units. */
export type Silence = Omit<Act, 'source'>;

/** Each silence that a sentence tells of, whose it is left aside. */
export function silences(text: string, [from, to]: Span, language: ActWords, phrases: PhraseWords): Silence[] {
  const sentence = text.slice(from, to);
  return [...sentence.matchAll(language.silence)].map((match) => {
    const cue: Span = [from + match.index, from + match.index + match[0].length];
    const what = Object.entries(match.groups!).find(([, words]) => words !== undefined)![0];
    const [start, end] = match.indices!.groups![what]!;
    const on = language.silentOn.exec(text.slice(cue[1], to))?.[0];
    const matter = on === undefined ? undefined : phraseAt(text.slice(0, to), cue[1] + on.length, phrases)?.whole;
    const object: Span = matter ?? [from + start, from + end];
    const { code, stance } = CLASSES.decline;
    return { cue, target: object, object: [object], class: 'decline', code, stance };
  });
}
