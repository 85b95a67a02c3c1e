import { words as fold } from '../identity/fold.js';

/** What two papers write for the same sound, by its folded form. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['gonna', 'going to'],
  ['gotta', 'got to'],
  ['wanna', 'want to'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
  ['outta', 'out of'],
  ['gimme', 'give me'],
  ['lemme', 'let me'],
  ['dunno', 'do not know'],
  ['cannot', 'can not'],
  ['yeah', 'yes'],
  ['ok', 'okay'],
  ['percent', 'per cent'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['theatre', 'theater'],
  ['metres', 'meters'],
  ['kilometres', 'kilometers'],
  ['litres', 'liters'],
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['sceptical', 'skeptical'],
  ['tyres', 'tires'],
  ['judgement', 'judgment'],
  ['ageing', 'aging'],
]);

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

/** British endings and what is written for them across the ocean; applied to all words alike, so that none is harmed. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,})is(e|es|ed|er|ers|ing|ation|ations)$/u, '$1iz$2'],
  [/^(\p{L}{3,})ys(e|es|ed|ing)$/u, '$1yz$2'],
  [/^(\p{L}{3,})our(s|ed|ing|able|ite|ites|hood|hoods|ful|less|er|ers)?$/u, '$1or$2'],
  [/^(\p{L}{4,})ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(\p{L}{3,})ogue(s?)$/u, '$1og$2'],
];

/**
 * The words of a saying for comparison: folded, and the same for what is the same word: short forms written out, spoken
 * forms and British spellings as other papers have them. "[sic]" is the paper's and left out.
 */
export function spelled(text: string): string[] {
  // A mark turned the wrong way between letters is an apostrophe.
  let plain = text.replace(/[[(]\s*sic\s*[\])]/giu, ' ').replace(/(?<=\p{L})‘(?=\p{L})/gu, '’');
  if (/['’‘]/.test(plain)) for (const [short, long] of SHORT) plain = plain.replace(short, long);
  return fold(plain).flatMap((word) => {
    const spoken = SPOKEN.get(word);
    if (spoken !== undefined) return spoken.split(' ');
    for (const [british, other] of ENDINGS) if (british.test(word)) return [word.replace(british, other)];
    return [word];
  });
}
