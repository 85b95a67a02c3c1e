import type { ChannelKind } from '../../record/channel.js';
import type { ChannelWords } from '../channel.js';
import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';

const TOLD = '(?:told|tells|telling)';
/** What may stand between "in a" and the noun. */
const attributes = (inside: string): string =>
  `(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after|during|through|via|over|into|about|that|who|which|and|or|when|as)\\b)[\\p{L}\\d${inside}.-]+\\s){0,3}?`;
const ATTRIBUTES = attributes("’'");
const PLACE = "\\s(?:in|at|outside|near)\\s(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}";
const NAME = "(?:The\\s)?\\p{Lu}[\\p{L}\\d.&’'-]*(?:\\s(?:of\\s|and\\s|the\\s)?\\p{Lu}[\\p{L}\\d.&’'-]*){0,4}";
/** Who is told something there; jurors and members of parliament hear, and carry nothing. */
const COURTS = 'court|tribunal|inquest';

const PREPOSITIONS = '[Ii]n|[Aa]t|[Dd]uring|[Tt]hrough|[Vv]ia|[Bb]y|[Oo]n|[Ff]rom|[Oo]ver|[Ww]ith';
/** Where members of parliament speak. */
const CHAMBERS =
  '(?:(?:House of )?(?:Commons|Lords|Representatives)|Bundestag|Knesset|Senate|National Assembly|House|Congress|Dáil|Seanad|Lok Sabha|Rajya Sabha)';

/** Verbs whose object carries what is said, by what the list of occasions calls such verbs. */
const MAKES: Readonly<Record<string, string>> = {
  issued:
    'issu(?:es?|ed|ing)|releas(?:es?|ed|ing)|publish(?:es|ed|ing)?|puts? out|post(?:s|ed|ing)?|shar(?:es?|ed|ing)|sen[dt]s?|sending|wr(?:ites?|ote|itten|iting)|circulat(?:es?|ed|ing)|signed|penned|read out|tweeted|recorded',
  gave: 'gives?|gave|given|giving|h(?:olds?|eld|olding)|deliver(?:s|ed|ing)?|hosted|called',
  told: 'told|tells|telling',
  used: 'us(?:es|ed|ing)',
};
/** What is on a platform and belongs to whom speaks: "her Instagram account". */
const ON_PLATFORM =
  "\\b(?:[Oo]n|[Vv]ia|to|from|through|[Ii]n)\\s(?:(?:(?:the|an?|his|her|its|their)\\s)?(?:[\\p{L}-]+['’]s?\\s)?(?:[\\p{Ll}-]+\\s){0,2})?$";

/** An outlet that was told, or that reports it itself. */
const TOLD_TO: readonly RegExp[] = [
  /\b(?:told|tells|telling|informed|spoke to|speaks to|speaking (?:to|with)|talking (?:to|with)|talked (?:to|with)|spoke with|writing (?:in|for|on)|interview(?:s|ed)? (?:with|by|on|for|to|in)|appear(?:s|ed|ing|ance) on)\s(?:the\s|an?\s)?(?:[\p{L}’'.-]+\s){0,2}$/iu,
  /\b(?:[Oo]n|[Ii]n|to|[Vv]ia|through|quoted by|cited by|according to)\s(?:the\s)?(?:[\p{Lu}][\p{L}’'.-]+['’]s\s)?$/u,
  /\b(?:interview|column|op-ed|essay|article|letter|statement|appearance|post|message|video|story)s?\s(?:with|in|for|to|on|by|from|published (?:in|by))\s(?:the\s)?$/iu,
];

export function channelWords(lists: Lists): ChannelWords {
  const occasions = new Map(lists.rows('occasions').map(({ word = '', kind }) => [word, kind as ChannelKind]));
  const behind = new Map(lists.rows('occasions').map(({ word = '', behind = '' }) => [word, behind.split(' ')]));
  const titles = anyOf(lists.words('outlet-words', { use: 'end' }));
  const heads = anyOf(lists.words('outlet-words', { use: 'begin' }));
  const nouns = anyOf(lists.words('outlet-words', { use: 'noun' }));
  const kinds = new Map(
    lists.rows('outlet-words').flatMap(({ word = '', kind }) => (kind ? [[word, kind as ChannelKind] as const] : [])),
  );
  const days = anyOf(lists.column('weekdays', 'word'));
  const bare = [...behind].filter(([, places]) => places.includes('bare')).map(([word]) => word);
  const own = [...behind].filter(([, places]) => places.includes('own')).map(([word]) => word);
  const makes = Object.entries(MAKES).map(([name, verbs]) => [new RegExp(`^(?:${verbs})$`, 'iu'), name] as const);
  const titled = anyOf([...lists.words('titles', { use: 'address' })].map(capitalised));
  const kind = (name: string): string => anyOf(lists.words('outlet-words', { kind: name }));
  return {
    outletLike: new RegExp(
      `^(?:the )?(?:(?:\\p{Lu}[\\p{L}’'-]*|of|de|del|di) ){1,4}${titles}$|^${heads} [\\p{Lu}\\d][\\p{L}\\d-]*(?: \\p{Lu}[\\p{L}-]*)?$`,
      'u',
    ),
    outletShort: new RegExp(`^the ${anyOf(lists.words('outlet-words', { use: 'end', kind: '' }))}$`, 'u'),
    kindOfName: [
      [new RegExp(`\\b${kind('broadcaster')}\\b`, 'iu'), 'broadcaster'],
      [new RegExp(`\\b${kind('magazine')}\\b`, 'iu'), 'magazine'],
      [/\bnews$/iu, 'news site'],
      [/./u, 'newspaper'],
    ],
    leading: /^(?:(?:in|on|at|by|via|through|to|from|during|an?|the|his|her|its|their|my|our|own|this|that)\s+)+/iu,
    article: /^the\s/iu,
    the: 'the ',
    name: /(?:\bThe )?\p{Lu}[\p{L}\d.&’'-]*(?:(?: (?:of|and|&|de|do|the))? [\p{Lu}\d][\p{L}\d.&’'-]*)*/gu,
    nameEnd: /['’]s$|[.’']$/u,
    possessiveEnd: /['’]s$/u,
    clauseStart: /\s(?:who|(?<!\b(?:in|on)\s)which|because|although|whereas|and|but)\s/giu,
    clauseEnd:
      /[;:—–]|\u00a0|,\s(?!in\b|at\b|during\b|via\b|on\b|speaking\b|talking\b|writing\b)|\s(?:that|who|which|because|while(?!\s(?:speaking|appearing|talking)\b)|when|after|before|as|where|whether|and|but)\s/iu,
    actsOwn: /^[^,;:]{0,60}/u,
    as: /\sas\s/g,
    tweet: /\b(?:re)?tweet(?:s|ed|ing|storm)?\b/iu,
    inTweet:
      /(?:\b(?:in|on|with|via|through|by|from)\s(?:[\p{L}’'-]+\s){0,6}?|['’]s\s|\b(?=tweets?\s(?:in|on)\swhich\s))(?<post>tweets?|tweetstorm|Twitter)\b/iu,
    told: TOLD_TO,
    passedOn: /\b(?:leaked|passed(?: on)?|handed(?: over)?|sold|forwarded)\s(?:by\s\p{L}+\s)?to\s(?:the\s)?$/iu,
    toldPlainly: /\b(?:on|via|told|tells|with|to|by)\s(?:the\s)?$/iu,
    onPlatform: new RegExp(ON_PLATFORM, 'u'),
    ofOutlet: /^\s(?:interview|op-ed|column|editorial|podcast)\b/iu,
    anotherClause: /(?:^|\s|,)(?:and|but|who|(?<!\b(?:in|on)\s)which|then(?!\s(?:an?|the)\s))\s/iu,
    tells: new RegExp(`\\b${TOLD}$`, 'iu'),
    toldName:
      /^\s(?<the>[Tt]he\s)?(?<name>\p{Lu}[\p{L}\d&’'-]*(?:\s(?:(?:of|del?|della|di|do|da|des|du|la|el)\s)?\p{Lu}[\p{L}\d&’'-]*){0,4})/u,
    foreignName: /^(?:Der|Die|Das|Le|La|Les|El|Il|Lo|O)\s|\s(?:del?|della|di|do|da|des|du)\s/u,
    noOutlet: new RegExp(`^${CHAMBERS}$|^\\p{L}+s$|['’]s?$|(?:^|\\s)${titled}$`, 'u'),
    occasion: new RegExp(
      `\\b(?<preposition>${PREPOSITIONS}|${Object.values(MAKES).join('|')})\\s(?:(?:an?|the|his|her|its|their|another|one|this|that|two|\\p{Lu}\\p{L}+['’]s)\\s|(?=${anyOf(bare)}(?![\\p{L}’'-])))(?<phrase>${ATTRIBUTES}(?<noun>${anyOf(occasions.keys())})s?)(?=[\\s,.;:)\\u00a0—–”"]|$)(?<place>${PLACE})?`,
      'gu',
    ),
    occasions,
    isOccasion: (noun, preposition) =>
      behind.get(noun)?.includes(makes.find(([verbs]) => verbs.test(preposition))?.[1] ?? preposition) ?? false,
    isMade: (preposition) => makes.some(([verbs]) => verbs.test(preposition)),
    ownOccasion: new RegExp(
      `^(?:(?:[Aa]n?|[Tt]he|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\\s)?(?<phrase>${attributes('')}(?<noun>${anyOf(own)}|(?<=^)${anyOf(own.filter((word) => word !== 'post').map(capitalised))})s?)(?=\\s(?:from|by|of|on|to|sent|issued|signed|released|posted|published|addressed|seen)\\b|$)|['’]s?\\s(?<owned>${ATTRIBUTES}(?<ownedNoun>${anyOf(own)})s?)$`,
      'u',
    ),
    by: /\sby\s/u,
    quotes: /\b(?:reads?|lists?)\b/u,
    medium: new RegExp(
      `\\b(?:${MAKES.told}|spoke (?:to|with)|speaking (?:to|with)|talking (?:to|with)|interview with|writing (?:in|for|on))\\s(?:(?:the|an?)\\s)?(?<phrase>(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after|that|and)\\b)[\\p{L}’'-]+\\s){0,4}?(?<noun>${nouns}))(?![\\p{L}’'-])(?:,?\\s(?<name>(?!${days}\\b)(?:The\\s)?\\p{Lu}[\\p{L}\\d.&’'-]*(?:\\s(?:of\\s|and\\s|the\\s)?\\p{Lu}[\\p{L}\\d.&’'-]*){0,4}))?`,
      'gu',
    ),
    namedMedium: new RegExp(
      `\\b(?:in|on|comments to)\\s(?:(?:the|an?)\\s)?(?<phrase>(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after|that|and)\\b)[\\p{L}’'-]+\\s){0,2}?(?<noun>${nouns}))\\s(?<name>(?!${days}\\b)${NAME}!?)`,
      'gu',
    ),
    printedIn: new RegExp(
      `\\b(?:interview\\s(?:(?<to>with|for)|in)|[Ww]riting\\s(?:in|for)|(?:column|article|op-ed)\\s(?:in|for))\\s(?:[Tt]he\\s)?(?<name>${NAME})`,
      'gu',
    ),
    calledBehind: new RegExp(
      `^,?\\s(?:[“"‘*_]{1,2}(?<title>\\p{Lu}[^“”"‘’*_\\n.;:!?]{1,50}[!?]?)[”"’*_]{1,2}(?![\\p{L}])|(?<name>(?!${days}\\b|(?:The\\s)?${titled}\\b)${NAME}!?))`,
      'u',
    ),
    bearsName: (noun) => kinds.has(noun),
    besideMedium: /^,\s(?<name>[Tt]he\s\p{Lu}[\p{L}\d&’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}\d&’'-]*){0,4})(?=[,.;:”"]|$)/u,
    kindOfNoun: (noun) => kinds.get(noun) ?? 'newspaper',
    definiteMedium: new RegExp(`^the\\s${nouns}$`, 'iu'),
    asides: [
      /(?<=,\s)(?:who|which|whose|where|when)\s[^,;:\u00a0]*(?=,|[.;:]|$)/giu,
      /(?<=,\s)(?:an?|the|former|one of)\s[^,;:\u00a0]*(?=,)/giu,
    ],
    adjunct:
      /^[“"'\s]*(?:In|At|During|On|Via|Through|By|From|Speaking|Talking|Writing|Addressing|Interviewed|Appearing|Asked|Posting|Testifying|Responding|Replying)\s[^,;:\u00a0]*,\s*$/u,
    opens: /^[“"'\s]*(?:(?:Speaking|Writing|And|But|Later|Earlier|Appearing|Testifying)\s)?$/iu,
    chambers: [
      [new RegExp(`\\b${TOLD}\\s(?:the\\s)?(?<name>(?:[\\p{L}’'-]+\\s){0,3}?(?:${COURTS}))\\b`, 'iu'), 'court'],
      [new RegExp(`\\b(?:in|before|on the floor of)\\s(?:the\\s)?(?<name>${CHAMBERS})\\b`, 'u'), 'parliament'],
    ],
  };
}
