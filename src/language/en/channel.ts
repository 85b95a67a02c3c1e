import type { ChannelKind } from '../../record/channel.js';
import type { ChannelWords } from '../channel.js';
import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';

const TOLD = '(?:told|tells|telling)';
/** What may stand between "in a" and the noun. */
const ATTRIBUTES = `(?:(?!(?:to|of|in|on|at|for|with|by|from|before|after)\\b)[\\p{L}\\d’'.-]+\\s){0,3}?`;
const PLACE = "\\s(?:in|at|outside|near)\\s(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}";
const COURTS = 'court|jury|jurors|tribunal|inquest|judge|magistrates?';
const PARLIAMENTS =
  'MPs|MSPs|MEPs|peers|lawmakers|(?:House of )?(?:Commons|Lords)|parliament|Bundestag|Knesset|Senate|House|Congress|senators';

/** An outlet that was told, or that reports it itself. */
const TOLD_TO: readonly RegExp[] = [
  /\b(?:told|tells|telling|informed|spoke to|speaks to|speaking to|talking to|talked to|interview(?:s|ed)? (?:with|by|on|for|to|in)|appear(?:s|ed|ing|ance) on)\s(?:the\s|an?\s)?(?:[\p{L}’'.-]+\s){0,2}$/iu,
  /\b(?:on|in|to|via|through|quoted by|cited by|according to)\s(?:the\s)?(?:[\p{Lu}][\p{L}’'.-]+['’]s\s)?$/u,
  /\b(?:interview|column|op-ed|essay|article|letter|statement|appearance|post|message|video|story)s?\s(?:with|in|for|to|on|by|from|published (?:in|by))\s(?:the\s)?$/iu,
];

export function channelWords(lists: Lists): ChannelWords {
  const occasions = new Map(lists.rows('occasions').map(({ word = '', kind }) => [word, kind as ChannelKind]));
  const behind = new Map(lists.rows('occasions').map(({ word = '', behind = '' }) => [word, behind.split(' ')]));
  const titles = anyOf(lists.words('outlet-words', { use: 'end' }));
  const heads = anyOf(lists.words('outlet-words', { use: 'begin' }));
  const kind = (name: string): string => anyOf(lists.words('outlet-words', { kind: name }));
  return {
    outletLike: new RegExp(
      `^(?:the )?(?:(?:\\p{Lu}[\\p{L}’'-]*|of|de|del|di) ){1,4}${titles}$|^${heads} [\\p{Lu}\\d][\\p{L}\\d-]*(?: \\p{Lu}[\\p{L}-]*)?$`,
      'u',
    ),
    kindOfName: [
      [new RegExp(`\\b${kind('broadcaster')}\\b`, 'iu'), 'broadcaster'],
      [new RegExp(`\\b${kind('magazine')}\\b`, 'iu'), 'magazine'],
      [/\bnews$/iu, 'news site'],
      [/./u, 'newspaper'],
    ],
    article: /^the\s/iu,
    name: /(?:\bThe )?\p{Lu}[\p{L}\d.&’'-]*(?:(?: (?:of|and|&|de|do|the))? [\p{Lu}\d][\p{L}\d.&’'-]*)*/gu,
    nameEnd: /['’]s$|[.’']$/u,
    possessiveEnd: /['’]s$/u,
    clauseStart: /\s(?:who|which|because|although|whereas|and|but)\s/giu,
    clauseEnd:
      /[;:—–]|\u00a0|,\s(?!in\b|at\b|during\b|via\b|on\b)|\s(?:that|who|which|because|while|when|after|before|as|where|whether|and|but)\s/iu,
    actsOwn: /^[^,;:]{0,60}/u,
    as: /\sas\s/g,
    tweet: /\b(?:re)?tweet(?:s|ed|ing|storm)?\b/iu,
    inTweet:
      /(?:\b(?:in|on|with|via|through|by)\s(?:a|an|his|her|their|its|the|two|three|several|one|another|early-morning|late-night)?\s?(?:[\p{L}-]+\s){0,4}?(?:of\s)?|['’]s\s)(?<post>tweets?|tweetstorm|Twitter)\b/iu,
    told: TOLD_TO,
    toldPlainly: /\b(?:on|via|told|tells|with|to|by)\s(?:the\s)?$/iu,
    onPlatform: /\b(?:on|via|to)\s$/iu,
    ofOutlet: /^\s(?:interview|op-ed|column|editorial|podcast)\b/iu,
    anotherClause: /(?:^|\s|,)(?:and|but|who|which|then)\s/iu,
    withArticle: /^the\s\p{Lu}/iu,
    occasion: new RegExp(
      `\\b(?<preposition>[Ii]n|[Aa]t|[Dd]uring|[Tt]hrough|[Vv]ia|[Bb]y|[Oo]n|[Ff]rom)\\s(?:(?:a|an|the|his|her|its|their|another|one|this)\\s|(?=e-?mail\\b))(?<phrase>${ATTRIBUTES}(?<noun>${anyOf(occasions.keys())})s?)(?=[\\s,.;:)\\u00a0—–]|$)(?<place>${PLACE})?`,
      'gu',
    ),
    occasions,
    isOccasion: (noun, preposition) => behind.get(noun)?.includes(preposition) ?? false,
    opens: /^[“"'\s]*(?:(?:Speaking|Writing|And|But|Later|Earlier)\s)?$/iu,
    chambers: [
      [new RegExp(`\\b${TOLD}\\s(?:the\\s)?(?<name>(?:[\\p{L}’'-]+\\s){0,3}?(?:${COURTS}))\\b`, 'iu'), 'court'],
      [new RegExp(`\\b${TOLD}\\s(?:the\\s)?(?<name>${PARLIAMENTS})\\b`, 'u'), 'parliament'],
    ],
  };
}
