import type { Lists } from '../lists.js';
import { type Carrier, CUE_SENSES, type CueSense, type CueVerb, type MannerWords } from '../manner.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verb, type Verbs } from './verbs.js';

const BE = "(?:am|is|are|was|were|be|been|being|gets?|got|getting|['’]s|['’]re|['’]m)";
/** What may stand between an auxiliary and its verb. */
const ADVERBS =
  '(?:(?:\\p{L}+ly|also|now|then|even|still|often|long|ever|never|already|once|again|not|so|very|much|well|most|just|too)\\s+)*';
const FEEL =
  '(?:feels?|felt|feeling|remain(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?|sound(?:s|ed)?|look(?:s|ed)?|grew|grows?|bec[ao]mes?)';

/** What begins a clause or stands in one; what ends in “-ed” before a determiner is its verb. */
export const CLAUSE =
  /^[“"‘']?(?:that|whether|if|how|why|what|who|when|where|there)\b|(?:^|\s)(?:am|is|are|was|were|has|have|had|will|would|could|should|can|must|did|does|do|cannot|may|might|[\p{L}]+n['’]t)\b|['’](?:s|re|ve|ll|d)\s(?:not|been|a|the|going|no)\b|\s\p{L}{2,}ed\s(?:the|an?|his|her|its|their|our|my|this|no|more|some|all)\b|^(?:he|she|it|they|we|i|you)\s\p{L}/iu;

export function mannerWords(lists: Lists, verbs: Verbs): MannerWords {
  const attitude = (kind: string): string => anyOf(lists.words('attitudes', { kind }));
  const any = (sense: string): string => anyOf(verbs.forms([sense], TENSES));
  // What is a past and no participle can only be the verb of a clause.
  const pasts = anyOf(
    verbs.all.flatMap(({ forms: { past, participle } }) => past.filter((form) => !participle.includes(form))),
  );
  const works = anyOf(lists.words('carriers', { kind: 'titled' }));
  return {
    verbs: byForm(verbs),
    carriers: nouns(lists),
    quantity:
      /^(?:(?:an?|the|some|any)\s)?(?:(?:\p{L}+\s)?(?:number|group|couple|majority|handful|range|pair|bunch|lot|series|crowd|list|lines|pieces|body|wealth)|one|two|some|many|most|all|both|several|none|few|dozens|hundreds|thousands|each|either)(?:\s(?:more|other))?\sof\s/iu,
    crowd:
      /^(?:an?\s|the\s|nearly\s|about\s|some\s)*(?:[\p{L}-]+\s)?(?:majorit(?:y|ies)|most|half|many|minority|third|quarter|two-thirds|voters|electors|\d[\d.,]*\s?(?:%|percent|per cent))(?![\p{L}\p{N}])/iu,
    afterHead:
      /,|\(|\s(?:of|from|by|in|on|at|for|to|with|about|into|as|who|which|that|whose|conducted|being|published|released|issued|posted|seen|obtained|reviewed|taken|shown|sent|written|carried|based|held|made|filed|leaked|and)\b/iu,
    preposition: /^(?:according to|as per|per|in the words of|in the (?:view|opinion|eyes) of|to quote)\b/iu,
    nounAhead:
      /(?:^|\s)(?:an?|the|his|her|its|their|my|our|your|no|many|more|fresh|new|\p{L}+['’]s)\s+(?:\p{L}+(?:ed|al|ic|ive|ous|ful)\s+)?$/iu,
    articleAhead: /(?:^|\s)(?:an?|the)\s+$/iu,
    finiteAhead:
      /^$|(?:^|\s)(?:that|who|which|and|or|but|now|then|also|often|still|even|he|she|it|they|i|we|you|\p{L}+ly)\s+$/iu,
    bareAhead:
      /^$|(?:^|\s)(?:to|do|does|did|will|would|shall|should|can|cannot|could|may|might|must|not|never|let|and|or|also|often|still|even|then|now|\p{L}+ly|\p{L}*n['’]t|who|that|he|she|it|they|i|we|you)\s+$/iu,
    passive: new RegExp(`(?:^|\\s|(?<=['’]))${BE}\\s+${ADVERBS}$`, 'iu'),
    attitude: new RegExp(
      `^(?:(?:has|have|had|would|will|may|might)\\s+${ADVERBS}(?:been\\s+)?)?(?:${BE}\\s+|${FEEL}\\s+)?(?:${ADVERBS}${attitude('state')}\\b|(?:an?|the|another|one of the)\\s(?:[\\p{L}-]+\\s){0,4}${attitude('holder')}s?\\b)|^(?:ha[sd]|have|having)\\s(?:[\\p{L}-]+\\s){0,3}${attitude('feeling')}\\b|^(?:[\\p{L}-]+\\s){0,2}${attitude('feeling')}\\s(?:of|about|for|in|over|that)$`,
      'iu',
    ),
    voiced: new RegExp(`\\b(?:${attitude('voiced')}|on record)\\b`, 'iu'),
    voicing: new RegExp(`\\b${any('voicing')}\\s`, 'iu'),
    received: new RegExp(`\\b${any('receive')}\\b`, 'iu'),
    light: new RegExp(`\\b${any('carry')}\\b`, 'iu'),
    supposed: new RegExp(
      `(?:^|\\s)(?:could|may|might|should|must|can|cannot|ought to|needs? to|let us|let['’]s)\\s+${ADVERBS}(?:have\\s+|be\\s+)?$`,
      'iu',
    ),
    maybe: /^(?:could|may|might|should|must|can|cannot)\b/iu,
    wished: new RegExp(
      `\\b(?:${any('wish')}|would like|would love|ha(?:s|d|ve)|able|unable|likely|supposed|met|ready|determined|eager|keen|poised|free|how|what|little|nothing|something|reason|chance|right|fail(?:s|ed)?|forgot)\\s+to\\s+${ADVERBS}$`,
      'iu',
    ),
    negated: /\b(?:not|never|no|cannot|declin\p{L}+|refus\p{L}+|without)\b|n['’]t\b/iu,
    nobody: /^(?:neither|nobody|no one|none|nor|no)\b/iu,
    thing: /^(?:|it|this|that|which|these|those|what)$/iu,
    pronoun: /^(?:he|she|it|they|who|which|that|we|i)$/iu,
    refusal: new RegExp(`\\b${anyOf(verbs.forms(['decline'], TENSES))}\\b`, 'giu'),
    silence:
      /\b(?:comment|respon[ds]\w*|repl(?:y|ied)|return\w*|answer\w*|say|tell|discuss|elaborate|speak|talk|confirm|explain|disclose|reveal|name|identify|be (?:drawn|interviewed|quoted))\b/iu,
    question:
      /^[“"‘']?(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|who|what|why|how|when|where)\b/iu,
    clauseLink: /(?:^|\s)that\s*(?:[“"‘']\s*)?$/iu,
    that: /\bthat\b/iu,
    linked: /(?:^|\s)(?:whether|if|how|why|what|who|when|where)\s*(?:[“"‘']\s*)?$/iu,
    ofQuestion: /\b(?:on|about|over|as to)\s(?:whether|if|how|why|what|which|who|when|where)\b/iu,
    clauseStart: /^[“"‘']?that\b/iu,
    clause: new RegExp(`${CLAUSE.source}|\\b${pasts}\\b`, 'iu'),
    relative:
      /^which\s|(?<=\S),?\s(?:who|which|whom|whose|where|that|while|when|after|before|because|since|as|if|so|until|unless|than|what)\s/iu,
    asWhat:
      /(?:^|(?<!\b(?:well|such|far|long|soon|much|many|same))\s)as\s(?!well\b|of\b|soon\b|long\b|far\b|much\b|many\b)/iu,
    infinitive: /^(?:not )?to \p{Ll}/u,
    results:
      /\b(?:report|post|record|book)(?:s|ed|ing)?\s(?:[^\s,;]+\s){0,5}(?:profits?|loss(?:es)?|revenues?|earnings|sales|turnover|income|deficit|surplus|debts?)\b/iu,
    call: /\b(?:call(?:s|ed|ing)?|name[ds]?|dub(?:s|bed)?)\b/iu,
    called:
      /\bcall(?:s|ed|ing)?\s(?:an?|the|for an?|early)\s(?:\p{L}+\s){0,2}(?:meeting|election|vote|ballot|halt|strike|referendum|truce|session|conference|ambulance|taxi|poll)s?\b|\bt(?:ells?|old|elling)\s(?:an?|the|his|her|its|their)\s(?:\p{L}+\s){0,2}(?:story|tale|history)\sof\b/iu,
    topic:
      /\b(?:answers?|comments?|descriptions?|explanations?|letters?|lines?|messages?|questions?|reactions?|remarks?|responses?|statements?|testimony|words?)\s(?:of|about|on|over|as to|for|against|to|in|with|regarding)$/iu,
    pointer: /^(?:so|the following|(?:that|this|it)\s\p{L}+sel(?:f|ves))(?:,.*)?$/iu,
    undecided: /(?:\b(?:not|cannot|never|unable to|failed to)|n['’]t)\s(?:\p{L}+ly\s|yet\s)?(?:agree|decide)$/iu,
    matter:
      /\b(?:ask|question|grill)\p{L}*(?: \| about| about \|) (?!(?:how|what|why|whether|who|when|where|which)\b)/iu,
    withheld: /^asked\s(?:us\s)?not to (?:be (?:named|identified|quoted)|use (?:his|her|their) names?)\b/iu,
    letsKnow: /\bwant(?:s|ed|ing)?\sto\sknow\b|\blet(?:s|ting)?\sit\sbe\sknown\b/iu,
    putsAt: /^(?:[\p{L}’'-]+\s){0,2}put(?:s|ting)?\s[^“”"]*\sat\s(?:\p{L}+\s){0,2}[£$€]?\d/iu,
    titleSmall: new Set('a an and as at but by for from in into nor of on or the to with'.split(' ')),
    titled: new RegExp(
      `\\b${works}s?,?\\s*$|\\b(?:titled|entitled|headlined|called|named|dubbed|such as|starring in|including)\\s*$`,
      'iu',
    ),
  };
}

const IS_SENSE: ReadonlySet<string> = new Set(CUE_SENSES);
/** Senses that say when else such a verb tells of a saying. */
const NEVER_ALONE: ReadonlySet<CueSense> = new Set(['clause', 'think', 'wish', 'deed']);
/** Senses of other lists that tell that something was said. */
const VOICED = /^(?:report|say|say-to|tell|tell-past|answer|counter|question|deny|hearsay|act-\p{L}+)$/u;

function byForm(verbs: Verbs): Map<string, CueVerb[]> {
  const out = new Map<string, CueVerb[]>();
  for (const verb of verbs.all) {
    const senses = sensesOf(verb);
    if (senses.size === 0) continue;
    for (const tense of TENSES) {
      for (const form of verb.forms[tense]) {
        const list = out.get(form) ?? [];
        const known = list.find(({ after, senses: other }) => after === verb.after && other === senses);
        const one: CueVerb = {
          senses,
          after: verb.after,
          isParticiple: tense === 'participle' || known?.isParticiple === true,
          isBare: tense === 'base' || known?.isBare === true,
          isNoun: tense === 'base' || tense === 'present' || known?.isNoun === true,
          isReport: verb.senses.includes('unnamed'),
        };
        out.set(form, [...list.filter((other) => other !== known), one]);
      }
    }
  }
  for (const list of out.values()) list.sort((a, b) => b.after.length - a.after.length);
  return out;
}

/** What a verb can tell in a cue: what other lists call a saying counts as one, unless the lexicon says when. */
function sensesOf({ senses }: Verb): ReadonlySet<CueSense> {
  const own = senses.filter((sense): sense is CueSense => IS_SENSE.has(sense));
  const isVoiced = senses.some((sense) => VOICED.test(sense)) && !own.some((sense) => NEVER_ALONE.has(sense));
  return new Set<CueSense>(isVoiced ? [...own, 'voice'] : own);
}

function nouns(lists: Lists): Map<string, ReadonlySet<Carrier>> {
  const out = new Map<string, ReadonlySet<Carrier>>();
  for (const { word = '', kind = '' } of lists.rows('carriers')) {
    const kinds = new Set(kind.split(' ') as Carrier[]);
    for (const form of [word, plural(word)]) out.set(form.toLowerCase(), kinds);
  }
  return out;
}

function plural(word: string): string {
  if (/(?:s|sh|ch|x)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
