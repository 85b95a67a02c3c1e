import type { ObjectWords } from '../objects.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verbs } from './verbs.js';

/** No noun phrase goes on behind such a word. */
const NO_NOUN =
  '(?:who|whom|whose|which|that|when|where|because|had|has|have|is|are|was|were|be|will|would|could|should|can|must|as|how|why|what|not|to|if|whether|for)';
/** Whom or what a verb has as its object: a pronoun, or a few words up to the first that no noun phrase has. */
const OBJECT = `(?:(?:me|us|him|her|them|it|you|this|that|these|those|himself|herself|themselves|itself)|(?!${NO_NOUN}\\s)[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*(?:\\s(?!${NO_NOUN}\\s)[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*){0,7}?)`;
const PRONOUN = '(?:it|him|them|that|this|us|me|you)';
const DETERMINER = '(?:the|an?|his|her|its|their|my|our|your|this|that|which|whom|\\p{Lu}\\S*)';
const SUBJECT = '(?:he|she|they|it|we|I|you|if|though)';

export function objectWords(verbs: Verbs): ObjectWords {
  const kind = (senses: readonly string[], behind: string): ObjectWords['kinds'][number] => ({
    cue: new RegExp(`(?:^|\\s)${anyOf(verbs.forms(senses, TENSES))}$`, 'iu'),
    behind: new RegExp(`^(?<object>${behind})`, 'u'),
  });
  return {
    kinds: [
      kind(['act-accuse'], `${OBJECT}\\sof\\s`),
      kind(['describe'], `${OBJECT}\\sas\\s(?!${SUBJECT}\\s)|${PRONOUN}\\s(?=an?\\s|the\\s|[“"‘])`),
      kind(
        ['tell', 'tell-past', 'act-appeal'],
        `${OBJECT}\\s(?=(?:not\\sto|never\\sto|to)\\s(?!${DETERMINER}\\s)\\p{Ll}|whether\\s|if\\s)`,
      ),
      kind(['question'], `${OBJECT}\\sfor\\s`),
    ],
  };
}
