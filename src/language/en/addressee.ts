import type { AddresseeWords } from '../addressee.js';
import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import type { Calendar } from './calendar.js';
import { TENSES, type Verbs } from './verbs.js';

const GREETINGS =
  'dear|thank you|thanks|sorry|hello|congratulations|welcome|look|listen|please|well done|yes|no|goodbye|bravo';
/** Words at which a noun phrase ends. */
const PHRASE_ENDS =
  'that|to|in|on|at|of|for|from|by|with|and|or|but|about|during|after|before|as|when|while|he|she|i|we|you|it|they|him|them|me|us|his|her|its|their|my|our|your|there|the|a|an|was|is|are|were|had|has|have|would|will|could|can|may|might|should|must|did|do|does|said|says|told|asked|over|via|through|why|how|what|whether|if|not|who|whom|which|whose|where|last|this|these|those|next|earlier|yesterday|today|tonight|tomorrow|overnight|too|also|again|later|then|once|twice|just|only|because|since|until|ahead|outside|inside|following|amid|under|against|without|into|near|so|more|than|off|out|up|down|back|away|here|now|never|ever';
const OWN = 'his|her|its|their|my|our|your';
const DETERMINERS = `${OWN}|this|these|those|both|some|several|many|all|other|another|two|three|four|five|dozens of|hundreds of|thousands of`;
const WHO_TELLS = "(?:\\s(?!by\\b)[\\p{L}\\p{N}’'.-]+){0,4}?\\sby\\s";
const BE = '(?:is|are|was|were|be|been|being|gets?|got)';
const ADVERBS = '(?:(?:\\p{L}+ly|also|again|later|then|once|twice|since)\\s)*';
/** What is done with a letter or a statement, and what stands between it and whom it is to. */
const GIVES = 'sent|sends|sending|wrote|written|issued|released|published|posted|gave|made|delivered';
const ATTRIBUTES = `(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after|during|through|via|over|into|about|that|who|which|and|or|when|as)\\b)[\\p{L}\\d’'.-]+\\s){0,3}?`;
const HANDED =
  '(?:\\s(?:sent|addressed|written|delivered|given|made|dated|late|on|last|this|week|month|\\p{Lu}\\p{L}+day)){0,3}';

export function addresseeWords(lists: Lists, verbs: Verbs, { weekday, month }: Calendar): AddresseeWords {
  const title = `${anyOf([...lists.words('titles', { use: 'address' })].map(capitalised))}\\.?\\s`;
  const told = [...verbs.forms(['tell'], ['participle']), ...verbs.forms(['tell-past'], ['participle'])];
  const tells = anyOf([...verbs.forms(['tell'], TENSES), ...verbs.forms(['tell-past'], ['past'])]);
  const says = anyOf(verbs.forms(['say-to'], TENSES));
  const before = anyOf(verbs.forms(['say-before'], TENSES));
  const at = anyOf(verbs.forms(['say-at'], TENSES));
  const carriers = anyOf(lists.words('occasions'));
  const heads = (use: string): RegExp => new RegExp(`^${anyOf(lists.words('hearers', { use }))}$`, 'iu');
  const end = `(?:(?:${PHRASE_ENDS}|${weekday}|${month})(?![\\p{L}’'-]))`;
  const word = `(?!${end})[\\p{L}\\p{N}](?:[\\p{L}\\p{N}’'&‑-]|\\.(?=\\p{L}))*`;
  const phrase = `(?:(?:(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Lt|Sgt)\\.|\\p{Lu}\\.|${word})\\s){0,5}${word}`;
  return {
    tells: new RegExp(`\\b${tells}$`, 'iu'),
    tellsOnly: new RegExp(`\\b${anyOf(verbs.forms(['tell-only'], TENSES))}$`, 'iu'),
    addresses: new RegExp(`\\b${anyOf(verbs.forms(['address'], ['ing']))}\\s`, 'giu'),
    saysTo: new RegExp(
      `\\b(?:${says}(?:\\s(?!${end})(?!\\p{L}+ing\\b)[\\p{L}·]+){0,3}?\\s(?:to|with)|${before}\\s(?:before|in front of)|${at}\\sat|in front of|call(?:s|ed|ing)?\\son)\\s`,
      'giu',
    ),
    carrierTo: new RegExp(
      `\\b(?:in|at|during|by|via|${GIVES})\\s(?:(?:an?|the|another|two|${OWN})\\s)?${ATTRIBUTES}${carriers}s?${HANDED}\\s(?:(?<to>to)|with|before)\\s`,
      'giu',
    ),
    sourceCarrierTo: new RegExp(
      `^(?:(?:an?|the|another|${OWN})\\s)?${ATTRIBUTES}${carriers}s?${HANDED}\\s(?:to|with)\\s`,
      'giu',
    ),
    heldFor: new RegExp(
      `\\b(?:at|in|during)\\s(?:(?:an?|the|another|${OWN})\\s)?${ATTRIBUTES}${carriers}s?\\sfor\\s`,
      'giu',
    ),
    isTold: new RegExp(`(?<auxiliaries>\\b(?:(?:has|have|had|will)\\s)?${BE}\\s${ADVERBS})${anyOf(told)}$`, 'iu'),
    toldParticiple: new RegExp(
      `^(?:(?:when|after being|on being)\\s)?${ADVERBS}${anyOf([...told, 'pressed', 'questioned', 'quizzed'])}\\b`,
      'iu',
    ),
    by: new RegExp(`^${WHO_TELLS}`, 'iu'),
    nounPhrase: new RegExp(
      `^(?<article>\\s*(?:(?:the|an?)\\s)?)(?<phrase>(?:(?:${DETERMINERS})\\s)?${phrase})(?<of>\\sof\\s(?:(?:the|an?|${OWN})\\s)?(?:(?!\\p{Ll}+ing\\b)${word}\\s){0,3}(?!\\p{Ll}+ing\\b)${word})?`,
      'u',
    ),
    subjectPhrase: new RegExp(
      `(?:^|[\\s“"‘(\u00a0])(?<article>(?:the|an?)\\s)?(?<phrase>(?:(?:${DETERMINERS})\\s)?${phrase})\\s*$`,
      'iu',
    ),
    he: /^(?:he|him|his)$/iu,
    she: /^(?:she|her|hers)$/iu,
    and: /^\s(?:and|as well as)\s/iu,
    audience: heads('audience'),
    thing: heads('thing'),
    medium: heads('medium'),
    nobody:
      /^(?:it|its|this|that|who|whom|himself|herself|itself|themselves|someone|somebody|anyone|anybody|everyone|everybody|nobody|one|others?)$/iu,
    plural: /[^s’']s$/u,
    leadsToContent: /^\s*:?\s*(?:that|to|not to|whether|if|how|why|what|who|when|where)?\s*[“"‘'\u00a0]/iu,
    leadsToWish: /^\s(?:not\s)?to\s/iu,
    definite: new RegExp(`^(?:the|both|${OWN})\\s|['’]s?\\s`, 'iu'),
    introduced: new RegExp(`^(?:the|an?|${DETERMINERS})\\s|['’]s?\\s`, 'iu'),
    apposition: /^,\s(?=\p{Lu})/u,
    anotherClause: /[;:]|\b(?:that|who|which|because|while|when|after|then|but|and)\s/iu,
    aside: /^\s*(?:who|which|whose)\b/iu,
    speaksTo: /\b(?:you|your|yours|thanks?|please|congratulations|welcome|sorry)\b/iu,
    greeted: new RegExp(`(?:^|[“"'‘\\s])(?:${GREETINGS}),?\\s(?:${title}){0,2}$`, 'iu'),
    titled: new RegExp(`,\\s(?:${title}){1,2}$`, 'u'),
    first: new RegExp(`^[“"'‘]*(?:${title}){0,2}$`, 'iu'),
    noCall: /^,\s(?:who|the|an?|and|said)\b/iu,
    isCalled: /^,\s(?:you|your|please|thank)/iu,
    thanks: /\bthank/iu,
    challengedTo: /^\s+to\b/u,
  };
}
