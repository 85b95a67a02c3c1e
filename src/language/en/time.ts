import { casual } from 'chrono-node/en';
import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { TimeWords, Unit } from '../time.js';
import type { Calendar } from './calendar.js';

const UNITS: Readonly<Record<string, Unit>> = { day: 'day', week: 'week', month: 'month', year: 'year' };
const UNIT = anyOf(Object.keys(UNITS));
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night))?';
/** “Good Friday”, “Easter Monday” are no weekdays of any week. */
const NOT_FEAST =
  '(?<!\\b(?:Good|Black|Ash|Easter|Shrove|Pancake|Palm|Maundy|Holy|Whit|Cyber|Super|Bloody|Plough|Low|Remembrance) )';
/** "Monday's vote": a weekday that belongs to something else. */
const NOT_OWNER = "(?!['’]s)";
const ARTICLE = /^an?$/iu;

export function timeWords(lists: Lists, { weekday, weekdays, month, monthOf }: Calendar): TimeWords {
  const numbers = new Map(lists.rows('numbers').map(({ word = '', value }) => [word, Number(value)]));
  const number = `(?<number>an?|${anyOf(numbers.keys())}|\\d{1,3})`;
  const plain = weekdays.map((name) => name.toLowerCase());
  const all = (source: string): RegExp => new RegExp(`\\b${source}`, 'giu');
  return {
    patterns: {
      weekdays: all(
        `(?:between |from )?(?<first>${weekday})${PART_OF_DAY}(?:,? and | to | through |[-–])(?:on )?(?<last>${weekday})\\b${NOT_OWNER}`,
      ),
      weekday: [
        all(
          `(?:(?:early|late) )?(?:on )?(?:(?:early|late) )?(?:(?:(?<last>last)|this|(?<next>next)) )?${NOT_FEAST}(?<name>${weekday})${PART_OF_DAY}\\b${NOT_OWNER}`,
        ),
        all(
          `(?:at|during|in|on) (?:(?<last>last) )?(?<name>${weekday})['’]s (?:[\\p{L}-]+ ){0,2}?${anyOf(lists.words('occasions'))}\\b`,
        ),
      ],
      overnight: /\bovernight\b/giu,
      yesterday: /\b(?:yesterday|last night)(?: (?:morning|afternoon|evening))?\b/giu,
      today: /\b(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
      tomorrow: all(`tomorrow${PART_OF_DAY}\\b`),
      unit: all(
        `(?:(?:earlier|late|(?<later>later)|early) )?(?:this|(?<last>last)|(?<next>next)) (?<unit>week|month|year)\\b${NOT_OWNER}`,
      ),
      weekend:
        /\b(?:(?:at|over|during) the (?:past |last )?weekend|(?:(?<last>last)|this past|this|(?<next>next)) weekend)\b(?!['’]s)/giu,
      ago: all(`${number} (?<unit>${UNIT})s? ago\\b`),
      fromEvent: [
        all(`${number} (?<unit>${UNIT})s? (?:later|after(?=[,.;:]|$)|(?<back>earlier|before(?=[,.;:]|$)))`),
        all(`(?:on |in )?the (?:next|following|(?<same>same)|(?<back>previous)) (?<unit>${UNIT})`),
        all(`the (?<unit>${UNIT}) (?:(?<back>before)|after)`),
      ],
      sameDay: [
        /\b(?:(?:later|earlier) (?:that|the same) day|(?:(?:later|earlier) )?(?:that|(?:on )?(?:the|that) same) (?:morning|afternoon|evening|night))\b/giu,
        /\b(?:within (?:the|an) hour|(?:minutes|an hour) later)\b/giu,
      ],
      ofMonth: [
        new RegExp(
          `\\b(?:(?:[Oo]n|[Ii]n) )?(?:(?:early|late) (?:in )?)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${month})(?: (?<date>\\d{1,2})(?:st|nd|rd|th)?)?,? (?:of )?(?:(?<last>last)|this) year\\b${NOT_OWNER}`,
          'gu',
        ),
        new RegExp(`\\b(?:(?:in )?(?:early|late) )?(?<previous>[Ll]ast) (?<month>${month})(?![\\p{L}’']|\\s\\d)`, 'gu'),
      ],
      year: [
        /\b(?:in|as (?:early|recently|late|long ago|far back) as) (?<year>(?:19|20)\d\d)\b(?! (?:percent|people|to \d))/giu,
        all(
          `in (?:an?|the|his|her|its|their) (?<year>(?:19|20)\\d\\d) (?:[\\p{L}-]+ )?${anyOf(lists.words('occasions'))}\\b`,
        ),
        all(`(?<=${anyOf(lists.words('occasions'))}s? )(?:from|of) (?<year>(?:19|20)\\d\\d)\\b`),
      ],
    },
    weekdayOf: (name) => plain.indexOf(name.toLowerCase()),
    monthOf,
    numberOf: (word) => (ARTICLE.test(word) ? 1 : (numbers.get(word.toLowerCase()) ?? Number(word))),
    unitOf: (word) => UNITS[word.toLowerCase()]!,
    maybeName: /^(?:Today|TODAY|Tonight|This|Tomorrow|Yesterday|Overnight|On|Earlier|Early|Later|Late|Last)/u,
    dates: {
      hint: new RegExp(
        `\\b${month}\\.?,? \\d|\\d(?:st|nd|rd|th)?,? (?:of )?${month}|\\b(?:[Ii]n|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Tt]his|[Oo]f|[Dd]uring|[Ff]rom|[Tt]o|[Aa]nd)[ -]${month}|\\d[-/]\\d`,
        'u',
      ),
      parse: (words, instant) => casual.parse(words, { instant, timezone: 0 }),
      relative: /\b(?:ago|later|earlier|last|this|next|now|before|after|yesterday|today|tonight|tomorrow)\b/iu,
    },
  };
}
