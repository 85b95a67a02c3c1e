import type { AddresseeWords } from '../addressee.js';
import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import type { Calendar } from './calendar.js';
import { englishPageWords } from './page-words.js';
import { phraseEnd } from './phrases.js';
import { TENSES, type Verbs } from './verbs.js';

const GREETINGS =
  'dear|thank you|thanks|sorry|hello|congratulations|welcome|look|listen|please|well done|yes|no|goodbye|bravo';
const WHO_TELLS = "(?:\\s(?!by\\b)[\\p{L}\\p{N}’'.-]+){0,4}?\\sby\\s";
const BE = '(?:is|are|was|were|be|been|being|gets?|got)';
const ADVERBS = '(?:(?:\\p{L}+ly|also|again|later|then|once|twice|since)\\s)*';
/** What is done with a letter or a statement, and what stands between it and whom it is to. */
const GIVES = 'sent|sends|sending|wrote|written|issued|released|published|posted|gave|made|delivered';
const ATTRIBUTES = `(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after|during|through|via|over|into|about|that|who|which|and|or|when|as)\\b)[\\p{L}\\d’'.-]+\\s){0,4}?`;
/** Kinds of channels that are written for whoever prints them, who hears nothing. */
const PRINTED: ReadonlySet<string> = new Set([
  'article',
  'book',
  'report',
  'video',
  'podcast',
  'broadcaster',
  'news site',
]);
/** What hears, beside those who decide. */
const SITTINGS = ['inquest', 'inquiry', 'hearing', 'jurors', 'committee', 'commission', 'meeting', 'trial'];
const HANDED =
  '(?:\\s(?:sent|addressed|written|delivered|given|made|dated|late|on|last|this|week|month|\\p{Lu}\\p{L}+day)){0,3}';

export function addresseeWords(lists: Lists, verbs: Verbs, days: Calendar): AddresseeWords {
  const title = `${anyOf([...lists.words('titles', { use: 'address' })].map(capitalised))}\\.?\\s`;
  const participles = [...verbs.forms(['tell'], ['participle']), ...verbs.forms(['tell-past'], ['participle'])];
  const tells = anyOf([...verbs.forms(['tell'], TENSES), ...verbs.forms(['tell-past'], ['past'])]);
  const says = anyOf(verbs.forms(['say-to'], TENSES));
  const before = anyOf(verbs.forms(['say-before'], TENSES));
  const at = anyOf(verbs.forms(['say-at'], TENSES));
  const carriers = anyOf(lists.words('occasions'));
  const held = lists.rows('occasions').flatMap(({ word = '', kind = '' }) => (PRINTED.has(kind) ? [] : [word]));
  const end = phraseEnd(days);
  const sittings = [...lists.words('carriers', { kind: 'tribunal' }), ...SITTINGS];
  // "growled the ferryman, ·, to": who says it may stand between, with what tells who that is; dots stand for the source.
  const saysWho = `(?:\\s(?:the|its|his|her)(?:\\s(?!${end})[\\p{L}-]+){1,3},(?=\\s·))?(?:(?:\\s|,\\s(?=·))(?!${end})(?!\\p{L}+ing\\b)[\\p{L}·]+){0,3}?(?:(?<=·)(?:,\\s(?:the|an?|its|his|her)\\s[^,;:·]{1,60})?,)?`;
  const { desks, roles, agencies, organizations, companies, nobody, and } = englishPageWords;
  return {
    tells: new RegExp(`\\b${tells}$`, 'iu'),
    me: new RegExp(`\\b${tells}\\s(?<me>me)\\b`, 'iu'),
    house: new Set(
      [desks, roles, agencies, organizations, companies, nobody, and].flat().flatMap((one) => one.split(' ')),
    ),
    signs:
      /(?:^|[·|]\s)(?:[Ww]ords )?(?:by|By|BY):?\s(?<name>[^,|·–—:;.!?]+?)(?:\s?[,|·–—](?!.*(?:\sand\s|[.!?]$)).*)?$/u,
    signed:
      /^(?<name>(?:\p{Lu}[\p{L}.’'-]*\s){2,4}?)\s?(?:is|writes|teaches)\s(?:an?|the|our|about|at)\s[^.!?]+[.!?]?$/u,
    tellsOnly: new RegExp(`\\b${anyOf(verbs.forms(['tell-only'], TENSES))}$`, 'iu'),
    addresses: new RegExp(`\\b${anyOf(verbs.forms(['address'], ['ing']))}\\s`, 'giu'),
    saysTo: new RegExp(
      `\\b(?:${says}${saysWho}\\s(?:to|with)|${before}\\s(?:before|in front of)|${at}${saysWho}\\sat|in front of|call(?:s|ed|ing)?\\son)\\s`,
      'giu',
    ),
    carrierTo: new RegExp(
      `\\b(?:in|at|during|by|via|${GIVES})\\s${ATTRIBUTES}${carriers}s?${HANDED}\\s(?:(?<to>to)|with|before)\\s`,
      'giu',
    ),
    sourceCarrierTo: new RegExp(`^${ATTRIBUTES}${carriers}s?${HANDED}\\s(?:to|with)\\s`, 'iu'),
    heldFor: new RegExp(`\\b(?:at|in|during)\\s${ATTRIBUTES}${anyOf(held)}s?\\sfor\\s`, 'giu'),
    isTold: new RegExp(
      `(?<auxiliaries>\\b(?:(?:has|have|had|will)\\s)?${BE}\\s${ADVERBS})${anyOf(participles)}$`,
      'iu',
    ),
    toldParticiple: new RegExp(
      `^(?:(?:when|after being|on being)\\s)?${ADVERBS}${anyOf([...participles, ...verbs.forms(['press'], ['participle'])])}\\b`,
      'iu',
    ),
    hears: new RegExp(
      `(?:^|[,;:]\\s|\\b(?:but|and|that)\\s)(?:(?:the|an?)\\s)?(?<phrase>(?:(?!${end})[\\p{L}’'-]+\\s){0,4}?${anyOf(sittings)})(?:\\s(?:in|at|into|on)\\s[^,;:\\u00a0]{1,80}?)?,?\\s(?:(?:has|have|had)\\s)?${ADVERBS}heard$`,
      'iu',
    ),
    officeOf: new RegExp(
      `^(?:\\s(?:head|assistant|deputy|former|interim))?\\s${anyOf(lists.words('titles'))}\\s$`,
      'iu',
    ),
    by: new RegExp(`^${WHO_TELLS}`, 'iu'),
    leadsToSaid: /^[,:]?\s*(?:(?:that|not to|to|if|whether|how|why|what|who|which|when|where)\s)?[“"‘'\s]*\u00a0/iu,
    relative: /,?\s(?:who|that|whom)(?=\s$)/iu,
    them: /^them$/iu,
    answers: new RegExp(`^${anyOf([...verbs.forms(['answer'], ['past']), 'answered'])}\\b`, 'iu'),
    he: /^(?:he|him|his)$/iu,
    she: /^(?:she|her|hers)$/iu,
    leadsToContent: /^\s*:?\s*(?:that|to|not to|whether|if|how|why|what|who|when|where)?\s*[“"‘'\u00a0]/iu,
    leadsToWish: /^\s(?:not\s)?to\s/iu,
    anotherClause: /[;:]|\b(?:that|who|which|because|while|when|after|then|but|and)\s/iu,
    aside: /^\s*(?:who|which|whose)\b/iu,
    speaksTo: /\b(?:you|your|yours|thanks?|please|congratulations|welcome|sorry)\b/iu,
    greeted: new RegExp(`(?:^|[“"'‘\\s])(?:(?:${GREETINGS}),?|you,)\\s(?:${title}){0,2}$`, 'iu'),
    titled: new RegExp(`,\\s(?:${title}){1,2}$`, 'u'),
    first: new RegExp(`^[“"'‘]*(?:${title}){0,2}$`, 'iu'),
    noCall: /^,\s(?:who|the|an?|and|said)\b/iu,
    isCalled: /^,\s(?:you|please|thank)/iu,
    thanks: /\bthank/iu,
    challengedTo: /^\s+to\b/u,
  };
}
