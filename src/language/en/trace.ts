import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import type { TraceWords } from '../trace.js';
import { TENSES, type Verbs } from './verbs.js';

/** Names behind a title, as many as a form of address has. */
const NAMES = "(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,2}";
/** Where a form of address stands: at the beginning or behind a mark, and before one. */
const CALLED = { behind: '(?<=(?:^|[,;.!?—–-]\\s*)[“"\'‘]?)', before: '(?=[,!?—–])' };
/** A number in digits with its currency, its percent, its million. */
const FIGURE = '(?:[$€£]\\s?)?\\b\\d[\\d.,]*(?:\\s?(?:%|per ?cent\\b|(?:thousand|million|billion|trillion)\\b))?';

/** Short forms, by what is written out for them; 's and 'd stand for more than one thing and stay. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]t\b/giu, 'will not'],
  [/\bcan['’]t\b/giu, 'can not'],
  [/\bshan['’]t\b/giu, 'shall not'],
  [/(\p{L})n['’]t\b/giu, '$1 not'],
  [/(\p{L})['’]re\b/giu, '$1 are'],
  [/(\p{L})['’]ve\b/giu, '$1 have'],
  [/(\p{L})['’]ll\b/giu, '$1 will'],
  [/\bI['’]m\b/giu, 'I am'],
  [/(^|[^\p{L}])['’‘]em\b/giu, '$1them'],
  [/(^|[^\p{L}])['’‘]cause\b/giu, '$1because'],
  [/(\p{L}in)['’](?=[\s,.;:!?])/giu, '$1g'],
];

/** British endings and what is written for them across the ocean. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u, '$1iz$2'],
  [/^(\p{L}{3,})ys(e|es|ed|ing)$/u, '$1yz$2'],
  [/^(\p{L}{3,})our(s|ed|ing|able|ite|ites|hood|hoods|ful|less|er|ers)?$/u, '$1or$2'],
  [/^(\p{L}{4,})ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(\p{L}{3,})ogue(s?)$/u, '$1og$2'],
];

/** What stands for words beside figures; and 's, which after these is a verb. */
const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/(\d)(?:%|pc$)/giu, '$1 per cent'],
  [/(\d)(?:m|mn)$/giu, '$1 million'],
  [/(\d)bn$/giu, '$1 billion'],
  [/(\d),(?=\d{3}(?!\d))/gu, '$1'],
  [/^(it|he|she|that|there|what|who|where|here)['’]s$/iu, '$1 is'],
  [/^let['’]s$/iu, 'let us'],
];

export function traceWords(lists: Lists, verbs: Verbs): TraceWords {
  const any = (list: string, column: string, cell: string): string => anyOf(lists.words(list, { [column]: cell }));
  const word = (source: string): RegExp => new RegExp(`\\b${source}\\b`, 'giu');
  const present = anyOf(verbs.forms(['say'], ['base', 'present']));
  const held = anyOf(verbs.forms(['hold'], TENSES));
  const perfect = '(?:has|have) (?:\\p{L}+ly )?(?:\\p{L}+ed|said)';
  return {
    small: lists.words('function-words', { use: 'small' }),
    notOfNames: new Set([...lists.words('titles'), 'the']),
    spelling: {
      spoken: new Map(lists.rows('spellings').map(({ word = '', same = '' }) => [word, same])),
      short: SHORT,
      endings: ENDINGS,
      figures: FIGURES,
      sic: /[[(]\s*sic\s*[\])]/giu,
    },
    numbers: new Map(lists.rows('numbers').map(({ word = '', value = '' }) => [word, value])),
    hesitations: lists.words('function-words', { use: 'hesitation' }),
    openers: lists.words('function-words', { use: 'opener' }),
    manner: {
      present: new RegExp(`^${present}\\b`, 'iu'),
      held: new RegExp(`\\b${held}\\b`, 'iu'),
      often: new RegExp(`\\b(?:${any('function-words', 'use', 'often')}|${perfect}|on the (?:trail|stump))\\b`, 'iu'),
      translated: new RegExp(
        `\\b(?:translat(?:ed|ion)|through an? (?:interpreter|translator)|in ${anyOf(lists.words('languages'))})\\b`,
        'u',
      ),
    },
    site: new RegExp(
      `\\b(?:in|at|near|outside)\\s+(?:the\\s+)?(?!(?:${anyOf([...lists.column('months', 'word'), ...lists.column('weekdays', 'word')].map(capitalised))}|${anyOf(lists.words('languages'))})\\b)(?<site>\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)*)`,
      'gu',
    ),
    alwaysCapital: /^[\p{P}\p{S}]*I(?:['’]\p{L}+)?[\p{P}]*$/u,
    reports: new Set(['that', 'to']),
    markers: {
      negation: word(`(?:${any('meaning', 'turns', 'negation')}|\\p{L}+n['’]t)`),
      // "As if" likens, and bounds nothing.
      condition: new RegExp(`(?<!\\bas )\\b${any('meaning', 'turns', 'condition')}\\b`, 'giu'),
      hedge: word(any('meaning', 'turns', 'hedge')),
      quantity: new RegExp(
        `${FIGURE}|\\b(?:${any('meaning', 'turns', 'quantity')}|${anyOf(lists.column('numbers', 'word').slice(1))})\\b`,
        'giu',
      ),
      addressee: new RegExp(
        `${CALLED.behind}(?:${any('titles', 'use', 'address')}\\.?${NAMES}|(?:my )?${any('meaning', 'turns', 'addressee')})${CALLED.before}`,
        'giu',
      ),
    },
    plainNegation: /^(?:not|cannot|\p{L}+n't)$/u,
    tense:
      /\b(?:(?<future>will|shall|going to)|(?<present>is|are|am|has|have|does|do)|(?<past>was|were|had|did|used to))\b/giu,
    modal: word(any('meaning', 'turns', 'modal')),
  };
}
