import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { PhraseWords } from '../phrases.js';
import type { Calendar } from './calendar.js';

/** Words at which a noun phrase ends. */
const PHRASE_ENDS =
  'that|to|in|on|at|of|for|from|by|with|and|or|but|about|during|after|before|as|when|while|he|she|i|we|you|it|they|him|them|me|us|his|her|its|their|my|our|your|there|the|a|an|was|is|are|were|had|has|have|would|will|could|can|may|might|should|must|did|do|does|said|says|told|asked|over|via|through|why|how|what|whether|if|not|who|whom|which|whose|where|last|this|these|those|next|earlier|yesterday|today|tonight|tomorrow|overnight|too|also|again|later|then|once|twice|just|only|because|since|until|ahead|outside|inside|following|amid|under|against|without|into|near|so|more|than|off|out|up|down|back|away|here|now|never|ever|dated';
/** Words that say whose something is. */
const OWN = 'his|her|its|their|my|our|your';
/** What stands before a noun phrase and would end it: “these”, “dozens of”. */
const STARTS = `${OWN}|this|these|those|dozens of|hundreds of|thousands of`;
const DETERMINERS = `${STARTS}|both|some|several|many|all|other|another|two|three|four|five`;

/** A word at which a noun phrase ends, as the source of a pattern. */
export function phraseEnd({ weekday, month }: Calendar): string {
  return `(?:(?:${PHRASE_ENDS}|${weekday}|${month})(?![\\p{L}’'-]))`;
}

export function phraseWords(lists: Lists, days: Calendar): PhraseWords {
  const heads = (use: string): RegExp => new RegExp(`(?:^|\\s)${anyOf(lists.words('hearers', { use }))}$`, 'iu');
  const end = phraseEnd(days);
  const word = `(?!${end})[\\p{L}\\p{N}](?:[\\p{L}\\p{N}’'&‑-]|\\.(?=\\p{L}))*`;
  const phrase = `(?:(?:(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Lt|Sgt)\\.|\\p{Lu}\\.|${word})\\s){0,5}${word}`;
  return {
    // A word's pattern is long: those behind “of” are one, again and again.
    nounPhrase: new RegExp(
      `^(?<article>\\s*(?:(?:the|an?)\\s)?)(?<phrase>(?:(?:${STARTS})\\s)?${phrase})(?<of>\\sof(?:\\s(?:the|an?|${OWN})(?=\\s))?(?:\\s(?!\\p{Ll}+ing\\b)${word}){1,4})?`,
      'u',
    ),
    subjectPhrase: new RegExp(
      `(?:^|[\\s“"‘(\u00a0])(?<article>(?:the|an?)\\s)?(?<phrase>(?:(?:${STARTS})\\s)?${phrase})\\s*$`,
      'iu',
    ),
    tie: /\s(?:in|of|at|from|near)\s$/u,
    definite: new RegExp(`^(?:the|both|${OWN})\\s|['’]s?\\s`, 'iu'),
    introduced: new RegExp(`^(?:the|an?|${DETERMINERS})\\s|['’]s?\\s`, 'iu'),
    apposition: /^(?:\s(?:of|for|at|in|from)\s[^,;:.“”"]{1,50})?,\s(?=\p{Lu})/u,
    and: /^\s(?:and|as well as)\s/iu,
    audience: heads('audience'),
    thing: heads('thing'),
    medium: heads('medium'),
    nobody:
      /^(?:it|its|this|that|who|whom|himself|herself|itself|themselves|someone|somebody|anyone|anybody|everyone|everybody|nobody|one|others?)$/iu,
    plural: /[^s’']s$/u,
  };
}
