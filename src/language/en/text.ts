import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { TextWords } from '../text.js';
import type { Calendar } from './calendar.js';
import { turnWords } from './turns.js';
import type { Verbs } from './verbs.js';

/** Ordinals behind a day of the month. */
const ORDINAL = '(?:st|nd|rd|th)?';

export function textWords(lists: Lists, verbs: Verbs, days: Calendar, isWord: (letters: string) => boolean): TextWords {
  const { month, monthOf, weekday } = days;
  const named = `(?<month>${month})\\.?`;
  const year = '(?<year>(?:19|20)\\d\\d)';
  const day = `(?<day>\\d{1,2})${ORDINAL}`;
  return {
    code: 'en',
    common: lists.words('function-words', { use: 'small' }),
    abbreviations: {
      beforeNames: lists.words('abbreviations', { before: 'name' }),
      beforeNumbers: lists.words('abbreviations', { before: 'number' }),
      anywhere: lists.words('abbreviations', { before: 'any' }),
    },
    starters: lists.words('function-words', { use: 'starter' }),
    reporting: new Set(verbs.forms(['report'], ['present', 'past'])),
    announces: new RegExp(
      `\\s(?:made|issued|released|gave|sent|posted)\\s(?:this|the following|an?|${anyOf(lists.words('pronouns', { use: 'possessive' }))})\\s(?:[\\p{L}-]+\\s){0,2}(?:${anyOf(lists.words('occasions', { behind: 'issued' }))}|comment|remark|reply|response|answer)s?(?=[\\s:])[^:.!?]{0,60}:$`,
      'iu',
    ),
    hanging: /,?\s(?:and|but)(?:\s(?:he|she|they|it|we|I))?$/iu,
    unfinished: /(?:^|\s)(?:the|an|a|of|with|my|his|their|its|our)$/iu,
    stop: /[.…]?\s*$/u,
    leads: /^(?:that|is|was)$/iu,
    quotedAs:
      /^(?<quoted>(?:(?:has|have|had)\s)?(?:(?:\p{L}+ly|also|since|later|once)\s)?(?:was|were|is|are|been|being)\s(?:(?:\p{L}+ly|also|since|later|once)\s)?(?:quoted|cited|reported))(?:\s(?:by|in|on)\s[^,;:“”"\n]{2,70}?)?\s(?:(?<says>(?:as\ssaying|to\shave\s(?:said|told\s(?:[\p{L}’'-]+\s){1,4}?(?=that\b)))(?:\s?that\b)?:?)|as\s\p{Ll}+ing\b)/iu,
    inserted:
      /^(?:sa(?:id|ys)|wr(?:ote|ites)|ad(?:ded|ds)|argue[ds]|claim(?:ed|s)|insist(?:ed|s)|explain(?:ed|s)|conclude[ds])$/iu,
    insertedBy:
      /^\s(?<who>(?:the\s|an?\s|his\s|her\s|its\s|their\s|(?=\p{Lu}))[^,;:.“”"\n]{2,60}),\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)\b)/u,
    beforeVerb: /^(?:(?!\b(?:wh\p{L}+|that)\b)[^,])+?(?=\s(?:is|are|was|were|has|have|had)(?:\s|$))/iu,
    nameLinks: new Set(['of', 'de', 'van']),
    apostrophes: {
      elision: new RegExp(`^(?:\\d\\ds|${anyOf(lists.words('elisions'))})(?![\\p{L}\\p{N}])`, 'iu'),
      plural: /[sxz]$/i,
      clipped: /^in$/i,
    },
    dates: {
      label: new RegExp(
        `^(?:(?:dated|date|published|updated|posted|first published|last updated)(?: on| at)?:?\\s*)?(?:${weekday},?\\s+)?`,
        'iu',
      ),
      forms: [
        /(?<year>(?:19|20)\d\d)-(?<number>\d\d)-(?<day>\d\d)/u,
        new RegExp(`${named} ${day},? ${year}`, 'u'),
        new RegExp(`${day} ${named},? ${year}`, 'u'),
      ],
      month: monthOf,
    },
    hyphens: {
      isWord,
      prefixes: lists.words('word-parts', { part: 'prefix' }),
      ofNames: lists.words('word-parts', { part: 'name' }),
      links: lists.words('word-parts', { part: 'link' }),
      secondParts: lists.words('word-parts', { part: 'second' }),
    },
    turns: turnWords(lists, verbs, days),
  };
}
