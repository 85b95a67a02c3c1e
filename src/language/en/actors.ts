import type { ActorWords, DescriptionWords, PronounSort, SourceWords } from '../actors.js';
import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import { anyTitle, sureTitles } from './titles.js';
import type { Verbs } from './verbs.js';

const OWNERS = 'his|her|its|their';
const DETERMINERS = `the|an?|${OWNERS}`;
/** What may stand between “the” and where somebody comes from: “the former Londoner”. */
const LOOSELY = '(?:former\\s)?';
const OWNERS_ALL = `${OWNERS}|my|our|your`;
const POINTERS = 'this|that|these|those';
/** The beginning of words for someone who is known. */
const DEFINITE = new RegExp(`^(?:the|${POINTERS}|${OWNERS}|both)\\s`, 'iu');
/** Quantities of people: "some Democrats" are not the Democrats. */
const QUANTITIES = 'some|several|many|most|few|other|multiple|various|numerous';
/** Words that begin what modifies a head. */
const MODIFIERS =
  'who|whom|whose|which|that|of|for|at|from|in|on|to|with|by|near|against|about|within|inside|close|such|familiar|beside|behind|outside|above|below|beneath|across|speaking|citing|named|called|representing|including|like|than';
/** Participles with what belongs to them: " released on", ", speaking on", " battling the". */
const DOING =
  ',?\\s(?:made|sent|seen|held|written|led|run|given|taken|known|born|built|bought|found|sold|shown|caught|hurt|shot|brought|kept|hit|won|\\p{Ll}{2,}(?:ing|ed))\\s(?:by|on|at|in|to|from|for|with|over|under|as|against|about|last|this|the|an?|his|her|their|its)\\s';
const COPULA = '(?:is|was|has been|became|remains|serves as|served as)';
const OF_BOTH = '(?:whom|which|them|us|you|these|those)';

/** What is done to those who said something wrong. */
const SCOLDED =
  '(?:scolded|reprimanded|criticised|criticized|rebuked|chided|censured|berated|lambasted|disciplined|fined|sacked|dismissed|suspended|banned|jailed|sued|mocked|booed|dropped|expelled)';

/** Whose trade it is to speak for someone else. */
const TRADES =
  'spokes(?:man|woman|person|people|men)|press secretary|press officer|communications director|director of communications|(?:lawyer|attorney|solicitor|barrister|publicist|representative)s?';

export function actorWords(lists: Lists, verbs: Verbs): ActorWords {
  const hearsays = anyOf(verbs.forms(['hearsay'], ['present', 'past']));
  const assured = anyOf(verbs.forms(['hearsay-object'], ['past']));
  const someone = '(?:me|us|him|her|them|you)';
  const titles = anyOf([...lists.words('titles', { use: 'principal' })].map(capitalised));
  return {
    sources: sourceWords(lists),
    descriptions: descriptionWords(lists),
    names: {
      located: /\b(?:in|at|near|across|outside|around|throughout|into|within)\s$/iu,
      of: /\bof\s$/iu,
      whose: /(?<noun>\p{Ll}+)\sof\s$/u,
      definite: /\bthe\s$/iu,
      who: /^,?\swho(?:se|m)?\b/u,
      which: /^,\s(?:which|where)\b/u,
      aged: /^,?\s\(?\d{1,3}(?=[,.)])/u,
      says: new RegExp(
        `^\\s(?:(?:also|later|then|has|had)\\s)?${anyOf(verbs.forms(['say', 'tell'], ['present', 'past']))}\\b`,
        'u',
      ),
    },
    interviewing:
      /(?:\b(?:[Ii]nterview(?:ed)?|[Ww]ords|[Qq]uestions|[Cc]onducted|[Ww]ritten) by|\b(?:Words|Text|Interviewer):|^By|\n\s*By|\b(?:[Hh]e|[Ss]he|[Tt]hey)\s(?:spoke|talked|speaks|talks|opens up|opened up|chats|chatted)\s(?:to|with)|\b(?:[Hh]e|[Ss]he|[Tt]hey)\stells?|\bsat down with our \p{L}+)\s(?:our |the )?(?:\p{Ll}+\s)?$/u,
    reprinted:
      /(?:^|\n)[^\p{L}\n]*(?:dear\s[^\n:,]{2,40}[:,]|[^\n]{0,30}\b(?:statement|letter|message)\s(?:from|by)\s[^\n]{3,80}\n)/iu,
    picturing: /\b(?:Photographs?|Photos?|Photography|Pictures?|Portraits?|Illustrations?)(?::|\sby)\s$/u,
    interviews:
      /^(?:\s\([^()]{1,20}\))?,?\s(?:(?:recently|just|also)\s)?(?:met(?! by)|meets|talk(?:s|ed) (?:to|with)|spoke (?:to|with)|speaks (?:to|with)|sat down with|sits down with|asks|asked|interview(?:s|ed)(?! by)|caught up with|visit(?:s|ed)|put(?:s)? (?:some |your |the )?questions)\b|^\.\s(?:Photographs|Photos|Pictures|Portraits)(?::|\sby)/u,
    agent: /\b(?:by|according to)\s(?:(?:the|an?)\s)?$/iu,
    commonName: new RegExp(`(?:^|\\s)${calledSo(lists)}$`, 'u'),
    one: /^One$/u,
    determining: new RegExp(`(?:^|[^\\p{L}])(?:${DETERMINERS}|\\S+['’]s?)\\s(?:\\p{Lu}[\\p{L}.’'-]*\\s){0,4}$`, 'iu'),
    stamp: /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?[\s,:—–-]+(?=\p{L})/iu,
    others: new RegExp(
      `^[“"‘'\\s]*(?:(?:When\\s)?\\p{L}+ed\\s(?:\\p{Ll}+\\s){0,3}by\\s(?:the\\s)?|(?:According to|Through|Unlike|Like)\\s(?:his|her)\\s(?:[\\p{L}-]+\\s){0,3}[\\p{L}-]+,?\\s)(?:${titles}\\.?\\s)*$`,
      'iu',
    ),
    adds: /^(?:\p{L}+\s)?(?:add(?:s|ed)|continue[sd]|went on|goes on)\b/iu,
    fronted: new RegExp(
      `(?:^|[.!?\\n]\\s*)[“"‘'\\s]*(?:(?:In|At|On|After|Before|During|Following)\\s(?:an?|the|her|their|\\p{Ll}+s)\\s(?!interview)(?:(?!(?:was|were|is|are|had|has|have|of)\\s)[\\p{L}-]+\\s){0,4}?|${anyOf([...verbs.forms(['occasion'], ['ing']), ...verbs.forms(['prompt'], ['participle']), 'flanked', 'joined'])}\\s(?:[\\p{L}-]+\\s){0,3}?)(?:to|with|by|alongside)\\s(?:the\\s)?(?:${titles}\\.?\\s)*$`,
      'iu',
    ),
    who: /^who/iu,
    tie: /\s(?:of|for|at|in|from|on|with)\s(?:the\s)?$/u,
    tieOfBody: /\s(?:of|for|at|in|from|on|with)\s(?:the\s)?(?:[\p{Ll}-]+\s){0,3}$/u,
    possessivePronoun: /^(?:his|its|their|my|our|your|whose)$/iu,
    reflexive: /sel(?:f|ves)$/iu,
    alsoPossessive: /^her$/iu,
    afterObject: /^\s?(?:$|[^\p{L}\s]|(?:a|and|as|at|because|but|for|from|in|of|on|over|that|the|to|when|with)\b)/iu,
    speaksFor: new RegExp(`\\b(?:${TRADES})\\b`, 'iu'),
    servesAs: new RegExp(`\\b(?:${TRADES}|advocate|counsel|(?<=['’]s |\\b(?:${OWNERS}) )(?:agent|rep))\\b`, 'iu'),
    spokesman: /^(?:an?\s)?spokes(?:man|woman|person)\b(?!\s(?:for|of)\b)/iu,
    counsel: /\b(?:[KQS]C|[Cc]ounsel|[Aa]dvocate)\b/u,
    appears: /(?:^|[.!?][”"’']?\s|\s{2})(?:For|Representing)\s(?<whom>[^.,;:\n]{2,50})(?<mark>,\s)$/u,
    appearing: /^[^:;,()]{2,60},\s(?:representing|for)\s/u,
    owner: /(?:['’]s?)?\s+(?:(?:chief|senior|deputy|campaign|longtime|former|personal|own)\s+)*$/iu,
    principal: new RegExp(`^\\s+(?:for|of|to)\\s+(?:the\\s+|his\\s+|her\\s+)?(?:${titles}\\.?\\s+)*`, 'u'),
    report: new RegExp(
      `^,?\\s+(?<cue>(?:(?:had|has|have|also|then|later|once|already|never)\\s+){0,2}(?:told\\s+(?:${someone}|everyone|people|reporters)|told\\s+\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}(?=\\s+that\\b)|told\\s+(?:the|an?|his|their|my|our)\\s[\\p{L}\\s’'-]{2,40}?(?=\\s+that\\b)|(?:${hearsays}|${assured}\\s+${someone})(?=\\s+that\\b))),?\\s+(?<that>that\\s+)?`,
      'u',
    ),
    blame: new RegExp(
      `\\sfor\\s(?<cue>(?:publicly\\s|repeatedly\\s)?${anyOf(verbs.forms(['say', 'tell', 'voice', 'write'], ['ing']))})\\s(?:(?:(?!that\\b)[^\\s“”"‘’]+\\s){0,6}(?:that\\s)|(?:(?:on|in|to|at)\\s[^“”".,;]{1,40}?:\\s))?`,
      'du',
    ),
    blames: new RegExp(
      `\\b(?:(?:upset|angry|furious|cross|annoyed|unhappy|livid|irritated|displeased)\\s(?:with|at)\\s|(?:took|takes|taking)\\s(?=.*\\sto task$)|(?<!\\b(?:was|were|is|are|been|be|being)\\s)${SCOLDED}\\s)[^.;:“”]{2,80}$`,
      'u',
    ),
    drawsBlame: new RegExp(
      `\\b(?:(?:drew|draws|earned|earns|incurred|faced|faces)\\s[^.;:“”]{2,80}|apologi[sz]e[sd](?:\\sto\\s[^.;:“”]{2,60})?|(?:was|were|been)\\s${SCOLDED}(?:\\s[^.;:“”]{2,60})?)$`,
      'u',
    ),
    gesture: new RegExp(`\\b${anyOf(verbs.forms(['gesture'], ['present', 'past']))}\\b`, 'iu'),
    reads: /^(?:(?:also|simply|then|which)\s+)*reads?\b/iu,
    hears: /^(?:(?:has|had|have|also|then|later)\s+)*(?:heard|hears|hear|(?:was|were|is|are|been)\s+told)\b/iu,
    told: /^told$/iu,
    heardTo: new RegExp(
      `^\\s+(?<cue>${anyOf(verbs.forms(['say', 'tell', 'voice', 'hearsay'], ['base']))})\\s+(?:to\\s+|that\\s+)?`,
      'u',
    ),
    writing: new RegExp(`^${anyOf(lists.words('carriers', { kind: 'writing' }))}$`, 'iu'),
    writtenIn: new RegExp(
      `\\bin (?:an?|his|her|its|their) (?:[\\p{L}’'-]+ ){0,3}?(?<head>${anyOf(lists.words('carriers', { kind: 'writing' }))})\\b`,
      'iu',
    ),
    chargedWith: new RegExp(
      `\\b(?<!\\b(?:was|were|is|are|been|be|being)\\s)${anyOf(verbs.forms(['act-accuse'], ['past', 'present', 'ing']))}\\s(?!by\\s)[^.,;:“”]{2,60}?\\s(?:of|with)\\s$`,
      'iu',
    ),
    creditBehind: new RegExp(
      `^,?\\s*(?<source>(?!(?:if|when|as|because|that|but|and|while|who|which|though)\\b)[^\\s“”".;:?!][^“”".;:?!]{1,60}?)\\s+(?<cue>${anyOf(verbs.forms(['say', 'tell', 'voice', 'write', 'say-to'], ['past', 'present']))})(?=[\\s,.]|$)`,
      'u',
    ),
    creditAhead: new RegExp(
      `(?<source>[^\\s“”"‘.,;:?!][^“”".;:?!]{0,60}?)\\s+(?:(?:once|also|then|now|just|even|\\p{L}+ly)\\s+)?(?<cue>${anyOf(verbs.forms(['say', 'tell', 'voice', 'write', 'say-to'], ['past', 'present']))})(?:\\s+(?:to\\s+)?(?:${someone}|\\p{Lu}\\p{L}+|(?:the|this|our|a)\\s\\p{Ll}+))?(?:\\s+(?:on\\s+\\p{Lu}\\p{L}+|yesterday|today|that))?[,:]?\\s*$`,
      'du',
    ),
    articleBefore: /(?:^|[\s“"‘])(?<article>(?:the|an?|my|his|her|our|their)\s+)$/iu,
    pluralName: /\p{Ll}s$/u,
    count: new RegExp(
      `^(?:another|${anyOf(lists.column('numbers', 'word').slice(1))}|dozens|hundreds|thousands|millions|billions|percent|(?:a )?lot(?: of people)?)$`,
      'iu',
    ),
    about: new RegExp(`\\b(?:of|about)\\s+(?:(?:the|${sureTitles(lists)})\\s+|\\p{Lu}[\\p{L}]+\\s+){0,2}$`, 'u'),
  };
}

function sourceWords(lists: Lists): SourceWords {
  const outlets = anyOf(lists.column('outlets', 'word').flatMap((name) => /^The (\S+)$/u.exec(name)?.[1] ?? []));
  const sorts = new Map(lists.rows('pronouns').map(({ word = '', sort }) => [word, sort as PronounSort]));
  return {
    pronoun: (word) => sorts.get(word.toLowerCase()),
    emphatic: /(?<=\p{L}{2}.*),?\s+(?:himself|herself|itself|themselves|who|which|that)$/iu,
    ownedWork: new RegExp(
      `^(?!(?:${anyOf(lists.column('weekdays', 'word'))}|[Tt]oday|[Yy]esterday|[Ll]ast|[Tt]his|[Tt]hat|[Ee]arlier)\\b)(?<owner>his|her|their|its|.{2,60}?(?=['’]s?\\s))(?:['’]s?)?\\s(?:\\p{Ll}+\\s){0,2}${anyOf(lists.words('occasions', { behind: 'own' }))}$`,
      'iu',
    ),
    pronounPhrase: /^(?<pronoun>\S+)\s+(?:himself|herself|themselves|itself|too|also|all|both)$/iu,
    timeAhead: /^(?:(?:on|in|last)\s\S+|earlier|later|then)\s(?=(?:he|she|they)$)/iu,
    pointer: new RegExp(`^(?:${POINTERS})$`, 'iu'),
    generic: new RegExp(
      `^(?:some|many|most|others?|one|few|several|all|any|none|each|either|neither|(?:many|most|some|all|both|none|one) of ${OF_BOTH}|everyone|everybody|someone|somebody|anyone|anybody|nobody|no one|there|not all|people|some people|many people|that|which|what|those)$`,
      'iu',
    ),
    copied: /^(?:an?|the|one)\s(?:\p{Ll}+\s)?cop(?:y|ies)\b/iu,
    whoseIs: new RegExp(`\\bwhose\\s(?:[\\p{L}-]+\\s){0,3}[\\p{L}-]+,\\s(?:${anyTitle(lists)}\\s+)*$`, 'u'),
    instances: /,?\s(?:including|such as|among them|like)\s/u,
    asker: /^(?:Q|Question|Interviewer|Reporter)$/iu,
    answerer: /^(?:A|Answer|Interviewee)$/iu,
    oneOfThem: /^(?:one|another|the other|an? (?:second|third|fourth))(?: of [^,]{1,40})?(?=,|$)/iu,
    part: new RegExp(`^(?:${QUANTITIES}|a few|${numbers(lists, 2, 5)}|\\d+)\\s`, 'iu'),
    apposition: new RegExp(`[,(—–-]\\s*(?:the\\s+)?(?:${anyTitle(lists)}\\s+){0,4}$`, 'u'),
    office: /\s(?:of|for|on|in|at|to)\s/u,
    helpers: new RegExp(`\\b(?:deputy|assistant|secretary|staff)\\sto\\s|\\b(?:${TRADES})\\s(?!on\\s)`, 'iu'),
    givenAs: new RegExp(
      `[,\\s]\\s*(?:(?:who|that)\\s+)?(?:(?:would|asked to|wanted to)\\s+)?(?:(?:gave|giving|give)\\s+(?:${OWNERS})\\s+(?:first\\s+|real\\s+|full\\s+)?name|(?:be\\s+)?(?:identified|identifying|named|called|introduced|described)(?:\\s+(?:himself|herself|themselves))?|sign(?:ed|ing)\\s+(?:himself|herself|themselves)|goes\\s+by(?:\\s+the\\s+name\\s+of)?|known)(?:\\s+(?:only|simply|just))?(?:\\s+as|\\s+to\\s+\\S+\\s+as)?(?:\\s+only)?\\s+$`,
      'u',
    ),
    another: new RegExp(
      `^\\s(?:of|for|to|with)\\s(?:(?:the|${OWNERS_ALL})\\s|\\S+['’]s?\\s)(?:[\\p{L}'’-]+\\s)*?(?<head>[\\p{L}-]+)(?:\\s(?:of|for|at|in)\\s[^,]+)?,\\s*(?:${anyTitle(lists)}\\s+)*$`,
      'u',
    ),
    epithet: new RegExp(
      `^[Tt]he\\s(?:\\d+-year-old(?:\\s\\p{Ll}[\\p{L}-]+)?|(?!${outlets}$)\\p{Lu}\\p{Ll}+(?:man|ian|ean)|${LOOSELY}(?:\\p{Lu}[\\p{L}.’'-]*\\s){0,3}${calledSo(lists)})$`,
      'u',
    ),
    capitalArticle: /^(?:The|An?)\s/u,
    afterHead: new RegExp(`,|\\(|\\s(?:[—–-]|--)\\s|\\s(?:${MODIFIERS})\\s`, 'giu'),
    definite: DEFINITE,
    determined: new RegExp(`^(?:the|an?|${OWNERS})\\s`, 'iu'),
    wordBefore: new RegExp(`(?<word>[\\p{L}-]+)\\s+(?:${sureTitles(lists)}\\s+)?$`, 'u'),
    preposition: /^(?:of|for|to|from|with|by|at|in|and|the)$/iu,
    adjective: /(?:ican|crat|an|ish|ese|woman)$/u,
    both: /^both\s+/iu,
    coordination: /^(?<first>.{2,80}?)(?:,)?\s+(?:and|as well as|along with)\s+(?<second>.{2,80})$/su,
    coordinated: new RegExp(`^(?:the|an?|${OWNERS}|two|three|some|several|other|others)\\s`, 'iu'),
    and: ' and ',
  };
}

/** What somebody is called by with a capital: by where they come from, their party, or their seat. */
function calledSo(lists: Lists): string {
  const words = (use: string): string[] => [...lists.words('people', { use })];
  return anyOf([
    ...[...words('origin'), ...words('party')].map(capitalised),
    ...words('seat').map((word) => word.toUpperCase()),
  ]);
}

function descriptionWords(lists: Lists): DescriptionWords {
  const organization = (use: string): string => anyOf(lists.words('organizations', { use }));
  const offices = organization('office');
  const branches = new Map(lists.rows('organizations').map(({ word = '', branch = '' }) => [word, branch.split(' ')]));
  return {
    article: new RegExp(`^(?:the|an?|whose|${POINTERS})\\s+`, 'iu'),
    definite: DEFINITE,
    indefinite: new RegExp(
      `^(?:an?|one|another|some|several|multiple|various|numerous|${numbers(lists, 2, 10)}|\\d+|many|most|few|all|no|other)\\s`,
      'iu',
    ),
    indefinitePart: new RegExp(`^(?:an?|one|another|${QUANTITIES}|${numbers(lists, 2, 5)}|\\d+)\\b`, 'iu'),
    one: /^(?:an?|one|another)\s/iu,
    single: /^one\s/iu,
    ownedPart: new RegExp(`^(?:${OWNERS}|my|our)\\b`, 'iu'),
    backToArticle: new RegExp(
      `(?:^|[\\s“"(])(?<phrase>(?:the|an?|${POINTERS}|${OWNERS}|one|another|some|several|${numbers(lists, 2, 5)}|other)\\s+(?:(?!(?:the|an?|${QUANTITIES})\\s)[\\p{L}-]+\\s+){0,2})$`,
      'iu',
    ),
    opening: new RegExp(
      `^(?:${anyOf([...lists.words('function-words', { use: 'starter' }), ...lists.words('function-words', { use: 'small' })])}\\s+)+`,
      'iu',
    ),
    clause: new RegExp(
      `;|\\s\\(|\\s[—–-]+\\s|,?\\s(?:who|whom|whose|which|that|where|when|while|because)\\b|,\\s(?:an?|the|one|including|like|such as|from|in|of|with|aged|dated|at|on|now|then|once|both|\\d+%?$)(?:\\s|$)|${DOING}`,
      'u',
    ),
    inner: new RegExp(
      `\\s(?:I|we|he|she|they|you)\\s|(?<=(?:^|\\s)\\p{Ll}{3,})\\s(?=(?:\\p{Lu}\\S*\\s)+(?:\\p{Ll}+ed|made|gave|wrote|held|took)\\s)|${DOING}`,
      'u',
    ),
    past: /\b(?:former|ex|late|then|onetime|one-time|previous|outgoing|deposed|ousted)\b/iu,
    copula: new RegExp(`^(?:\\s\\([^()]{1,25}\\))?,?\\s+(?:who\\s+)?${COPULA}\\s+(?:also\\s+|now\\s+|then\\s+)?$`, 'u'),
    gap: new RegExp(
      `(?:(?:\\s\\([^()]{1,25}\\))?,\\s+|,?\\s+(?:who\\s+)?${COPULA}\\s+(?:also\\s+|now\\s+|then\\s+)?)$`,
      'u',
    ),
    noHead:
      /^(?:the|and|his|her|its|their|our|any|all|was|had|has|for|who|former|several|majority|about|some|last|next|least|number)$/iu,
    setOff: /^(?:[,.;:?!)]|\s+(?:said|told|has|had|is|was|says)\b|$)/u,
    aside: /^(?:[,.;:?!)]|\s+(?:of|for|at|from|in|who|and)\b|$)/u,
    of: /^\s+(?:of|for|at)\s+(?:the\s+)?[\p{Lu}][^\s,.;:’']*(?:\s+\p{Lu}[^\s,.;:’']*)*/u,
    tied: /^\s(?:of|for|at|in)\s/u,
    tie: /\s(?:of|for|at|in|from|with|on|by)\s/u,
    again: new RegExp(`^${organization('again')}$`, 'u'),
    institution: new RegExp(`^${organization('institution')}$`, 'u'),
    office: new RegExp(`^${offices}$`, 'u'),
    officeOf: new RegExp(`^the \\p{Lu}\\S+ ${offices}$`, 'u'),
    branches: (word) => branches.get(word)?.filter((branch) => branch !== '') ?? [],
    plain: lists.words('organizations', { use: 'plain' }),
    initials: lists.words('organizations', { use: 'initials' }),
    based: /-based$/u,
    seenBy: /\b(?:seen|obtained) by (?:the )?$/iu,
    toldAhead: /\b(?:told|tells) (?:the )?$/iu,
    site: new RegExp(`^ ${anyOf(lists.words('sites'))}\\b`, 'iu'),
    namesHimself:
      /^(?:\s(?:of|from|at|in)\s[^,.;:“”"]{1,40})?,?\swho\s(?:(?:only|simply|just)\s)?(?:(?:identified|introduced) (?:him|her)self|gave (?:his|her) name|asked to be (?:called|identified|known))(?:\s(?:only|simply|just))?(?:\s(?:as|by))?\s/iu,
    ofPaper: /^editorial$/u,
    work: /^(?:poll|survey|study|report|analysis|article|book|video|audit|review|paper)$/u,
    titled: /^(?:book|video)$/u,
    unnamed: /\s\p{Lu}|anonym|unnamed|unidentified|not to be named/u,
    plural: /[^s]s$/u,
    pluralHead: new RegExp(`^${anyOf(lists.words('people', { use: 'many' }))}$`, 'u'),
    someOf: new RegExp(`^(?:${QUANTITIES}|nearly|almost|about|around|more than|at least)\\s`, 'iu'),
    everybody: /^(?:people|men|women|children|voters|members)$/u,
    pluralEnding: /s$/u,
    personEnding: /(?:man|woman|person|er|or|ist|ant|ian|nominee|trustee|detainee|appointee)$/u,
    noPerson:
      /(?:paper|newsletter|letter|order|poster|error|number|matter|factor|chamber|center|newspaper|broadcaster)$/u,
    person: new Set(
      lists.rows('people').flatMap(({ word = '', use = '' }) => (use.split(' ').includes('many') ? [] : [word])),
    ),
    kin: new RegExp(`^${anyOf(lists.words('people', { use: 'kin' }))}$`, 'u'),
    kinAhead: new RegExp(
      `(?:\\b(?:his|her|their|my|our|whose)|['’]s?)\\s(?:[\\p{L}-]+\\s)?${anyOf(lists.words('people', { use: 'kin' }))},?\\s(?:(?:the|an?)\\s(?:[\\p{L}-]+\\s){1,3})?$`,
      'iu',
    ),
    kept: new RegExp(`^${anyOf(lists.words('people', { use: 'kept' }))}$`, 'u'),
    served: new RegExp(`^${anyOf(lists.words('people', { use: 'served' }))}$`, 'u'),
  };
}

/** The words of numbers from one to another, both included. */
function numbers(lists: Lists, from: number, to: number): string {
  return lists
    .rows('numbers')
    .filter(({ value }) => Number(value) >= from && Number(value) <= to)
    .map(({ word }) => word)
    .join('|');
}
