import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { SayingTimeWords } from '../time.js';
import type { Calendar } from './calendar.js';
import type { Verbs } from './verbs.js';

/** Those who meet. */
const MEETINGS = [
  'meeting',
  'session',
  'committee',
  'council',
  'assembly',
  'hearing',
  'conference',
  'gathering',
  'commission',
  'board',
];
/** Those who sit over something, and their members. */
const BENCHES = [
  'court',
  'tribunal',
  'inquest',
  'inquiry',
  'jury',
  'bench',
  'chamber',
  'House',
  'Senate',
  'Assembly',
  'Commons',
];
const SITTERS = ['MPs', 'TDs', 'peers', 'senators', 'councillors', 'jurors', 'lawmakers'];
const SITTINGS = [...new Set([...MEETINGS, ...BENCHES, ...SITTERS].map((word) => word.toLowerCase()))].filter(
  (word) => word !== 'house',
);
const UNIT = '(?<unit>day|week|month|year)';
/** What may follow an expression that tells when. */
const NEXT_PHRASE =
  'that|in|at|to|after|before|as|when|while|and|but|with|from|for|on|by|about|over|without|there|because|amid|against|of|how|why|whether|if|the|he|she|they|it|his|her|their|via|through|criti\\p{L}+|\\p{L}+ing|told|said|says|wrote';

export function sayingTimeWords(lists: Lists, verbs: Verbs, { month }: Calendar): SayingTimeWords {
  const numbers = anyOf(lists.column('numbers', 'word'));
  // “May” and “march” in small letters are no months.
  const that = `(?:[Ii]n )?[Tt]hat (?:(?<unit>week|month|year)|(?<month>${month})(?!\\s\\p{Lu}))|[Bb]ack then`;
  const shift = `\\b(?<number>an?|${numbers}|\\d{1,2}) ${UNIT}s? (?:after|(?<back>before))\\s`;
  const kinds = (...names: string[]): string => anyOf(names.flatMap((kind) => [...lists.words('occasions', { kind })]));
  const documents = kinds('letter', 'email', 'statement', 'report', 'article', 'social platform', 'book');
  const present = anyOf(verbs.forms(['say'], ['present']));
  return {
    plannedAhead:
      /\b(?:will|shall|plans? to|planned to|is to|are to|due to|expected to|scheduled to|going to|set to)\s+(?:\p{L}+ly\s+)?$/iu,
    plannedCue: /\b(?:will|plans? to|is to|due to|expected to|going to)\b/iu,
    opens: /(?:^|[\s\u00a0,(—–-])(?:on|in|late|early|during|at|over)?\s*$/iu,
    notOfIt:
      /\b(?:since|until|till|by|before|after|for|from|of|about|to|than|around|the|a|an|this|that|his|her|its|their|between|against|into)\s*$/iu,
    withPreposition: /^(?:between|from|on|in|the|late|early)\b/iu,
    notOfPhrase: /\b(?:since|until|by|for|of|about|than)\s*$/iu,
    closes: new RegExp(`^(?:[\\s\\u00a0]*$|\\s*[,.;:)\\]—–\\u00a0“"”-]|\\s+(?:${NEXT_PHRASE})\\b)`, 'iu'),
    owns: /^['’]s?\s/u,
    clauseEnd: /[;:]|,\s|\s(?:after|before|while|when|because|although|though|as|who|which|since|where|that)\s|[—–]/u,
    aside: /\b(?:who|which|whose)\b|,\s+(?!(?:speaking|talking|writing|appearing|in|on|at|during)\b)\p{L}/iu,
    comma: /^,\s(?:on\s|in\s)?$/iu,
    verb: /\b(?:was|were|is|are|had|has|have|did|would|will|could|to (?!(?:the|an?|his|her|its|their|my|our|your|him|them|me|us|those|these|all|both)\b)\p{Ll}+)\b/u,
    sentenceStart: new RegExp(
      `^[“"'(\\s\\u00a0]*(?:(?:And|But|Then|Later|Earlier|Also)\\s)?(?:(?:an?|${numbers}|\\d{1,2}) (?:day|week|month|year)s? (?:later|earlier|after|before|on), )?(?:on|in|late|early|during|at)?\\s*(?:an? [\\p{L} ]{2,30}\\s|the [\\p{L} ]{2,30}\\s|as (?:early|recently|late|long ago|far back) as\\s)?(?:on|in|late|early)?\\s*$`,
      'iu',
    ),
    frontedWhen:
      /^[“"'(\s\u00a0]*(?:(?:And|But)\s)?[Ww]hen\s(?!(?:asked|(?:an?|the)\s\p{L}+\sasked)\b)(?:(?!\b(?:is|are|has|have|will|who|which|that|taken)\b)[^,;:\u00a0])*?\b(?:was|were|had|did|became|began|broke|came|fell|left|lost|sank|shut|went|won|took|rose|\p{Ll}{2,}ed)\b(?:(?!\b(?:is|are|has|have|will|who|which|that|taken)\b)[^,;:\u00a0]){0,50}\s$/u,
    adjunct: new RegExp(
      `^[“"'(\\s\\u00a0]*(?:(?:When|While|After being|But|And|Earlier),?\\s)?${anyOf([...verbs.forms(['occasion'], ['ing']), ...verbs.forms(['prompt'], ['participle'])])}\\b(?:(?!\\b(?:if|whether|that|who|which|when|where|why|how|what|after|before|as)\\b)[^;:,])*$`,
      'iu',
    ),
    adverb: /^(?:last|yesterday|earlier|later|this|today|overnight|over|at)\b/iu,
    clause: /\b(?:who|which|when|where|after|before|while|was|were|is|are|had|has|have|did)\b/iu,
    meanwhile: /^,\s(?:when|while)\s[^,;:\u00a0]{1,90},(?=\s)/u,
    shiftAhead: new RegExp(`${shift}\\s*(?:[\\p{L}’'. ]{0,40}\\s)?$`, 'iu'),
    shift: new RegExp(shift, 'iu'),
    sits: /\b(?:met|gathered|assembled|convened|sat|voted|questioned|debated|approved|rejected|heard from|addressed|appeared before|spoke to|presented)\b/iu,
    opening:
      /^[“"'\s]*(?:Opening|Closing|Chairing)\sthe\s(?:\p{L}+\s){0,2}(?:session|meeting|hearing|debate|sitting),/u,
    hearsSitting: new RegExp(
      `^\\s(?:the\\s(?:\\p{L}+\\s)?${anyOf([...MEETINGS, ...BENCHES])}|${anyOf(SITTERS)})(?=[\\s,:.”"])`,
      'u',
    ),
    // “A fire at a house” is no sitting of the House.
    sitting: new RegExp(`\\b${anyOf(SITTINGS)}\\b`, 'iu'),
    hearsThem: /^\s(?:them|(?:its|the) members|members|councillors|delegates)(?=[\s,:.”"])/u,
    sets: /^[“"'(\s]*(?:(?:And|But|Then|By)\s)?(?:(?:At|In|Outside|Inside)\s[\p{L}’' ]{2,40}\s)?$/u,
    ofCarrier: {
      ahead: /\b(?:in|at|during|on)\s(?:an?|the|his|her|its|their|last)\s$/iu,
      behind: new RegExp(`^\\s(?:[\\p{L}-]+\\s){0,2}?${anyOf(lists.words('occasions'))}\\b`, 'iu'),
    },
    document: new RegExp(`\\b${documents}\\b`, 'iu'),
    itself: new RegExp(`^(?:it|(?:the|this|that|his|her|its|their)\\s(?:[\\p{L}-]+\\s)?(?<noun>${documents}))$`, 'iu'),
    writes: new RegExp(`\\b${anyOf(verbs.forms(['write'], ['present', 'past']))}\\b`, 'iu'),
    atTheTime: {
      behind:
        /^[^.;:\u00a0]{0,60}?\sat (?:the|that) time(?=[\s,.;:”"\u00a0]|$)(?!\s(?:of|when)\b)|^\sthen(?=\s(?:that|it|he|she|they)\b|[\s]?[,.;:”"\u00a0])/iu,
      ahead: /(?:^|[\s\u00a0])at (?:the|that) time,?\s(?:[\p{L}.’'-]+\s){0,5}$/iu,
    },
    pointsBack: {
      behind: new RegExp(
        `^(?:\\s(?!(?:of|about|who|which|whose|that|on|after|before|since|until|by|from|into|for|with|to|at|in|born|\\p{Ll}+(?:ed|ing))\\b)[\\p{L}’'-]+){0,4}?\\s(?:${that})(?=[\\s,.;:”"\\u00a0]|$)(?!\\s(?:after|by|in|when)\\b)`,
        'u',
      ),
      ahead: new RegExp(
        `^[“"'(\\s\\u00a0]*(?:(?:And|But|Later|Earlier)\\s)?(?:(?:[Aa]t|[Ii]n|[Dd]uring)\\s(?:an?|the|his|her|its|their)\\s(?:\\p{Ll}+\\s){0,2}${anyOf(lists.words('occasions'))}\\s)?(?:${that}),?\\s(?:[\\p{L}.’'-]+\\s){0,5}$`,
        'u',
      ),
    },
    event: new RegExp(
      `\\b(?:${kinds('meeting', 'rally', 'debate', 'hearing', 'press conference')}|(?:packed|filled|attended|crowded into|turned out|marched))\\b[^.;:]{0,60}$`,
      'iu',
    ),
    pointing: /^\sthat(?=\s)/iu,
    ahead: /\b(?:will|shall|would|(?:is|are)\s(?:to|due|set|expected|scheduled))\b/iu,
    adds: /\b(?:add(?:s|ed|ing)?|went on|goes on)\b/iu,
    relative: /\b(?:who|which|whose)\b/iu,
    when: /^,\swhen\s$/u,
    present: new RegExp(`(?:^|\\s)${present}\\b`, 'u'),
    stamp:
      /^[[(]?(?:(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:\s?(?<half>[ap])\.?m\.?)?|(?<full>1[0-2]|\d)\s?(?<side>[ap])\.?m\.?)(?:\s?\(?(?<zone>GMT|UTC|BST|CEST|CET|ES?D?T|CS?D?T|MS?D?T|PS?D?T)\b\)?)?(?=[\s\])—–:-]|$)/iu,
    zones: new Map(lists.rows('time-zones').map(({ word = '', offset = '' }) => [word, offset])),
    live: new RegExp(
      `^(?:(?:\\p{L}+ly|also|now|then|even)\\s)?(?:${anyOf(verbs.forms(['say'], ['base', 'present']))}|(?:is|are|’s|'s) (?:also )?\\p{L}+ing)(?:\\s|$)`,
      'iu',
    ),
    older: /\b(?:had|earlier|yesterday|previously|once|(?:19|20)\d\d)\b/iu,
    post: /^[\s”"]*[—–-]\s?[^()\n@]{2,60}\(@\w[\w.@-]{0,100}\)\s+(?<date>\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4})/u,
  };
}
