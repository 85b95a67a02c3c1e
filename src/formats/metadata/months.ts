/** The languages whose months are known to any engine with ICU (https://tc39.es/ecma402); news pages come in these. */
const LANGUAGES =
  'en de fr es it pt nl da sv nb pl cs sk tr fi hu ro ru uk el id hr sl ca et lv lt bg sr vi mk be bs sq is gl eu cy ga ar'.split(
    ' ',
  );
/** Two letters tell no month. */
const SHORTEST = 3;

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * The number of a month by its name or a short form of it, from 1; 0 for no month. Names that mean different months in
 * different languages are those of `language`, else of the first that has them.
 *
 * @param language BCP 47; other languages are asked after it and English
 */
export function monthOf(name: string, language: string | null = null): number {
  const word = folded(name);
  if (word.length < SHORTEST) return 0;
  const own = language?.split('-')[0]?.toLowerCase();
  const order = own && LANGUAGES.includes(own) ? [own, ...LANGUAGES] : LANGUAGES;
  for (const code of order) {
    const month = namesIn(code).get(word);
    if (month) return month;
  }
  // “Sept.” is the short form of writers, not of the tables.
  for (const code of order.slice(0, 2)) {
    for (const [long, number] of namesIn(code)) if (long.startsWith(word)) return number;
  }
  return 0;
}

/** As they stand alone and in a date: Slavic languages decline them. */
function namesIn(language: string): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before) return before;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const more of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', ...more });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2000, i, 1)).find(({ type }) => type === 'month');
        const name = folded(part?.value ?? '');
        if (name.length >= SHORTEST && !names.has(name)) names.set(name, i + 1);
      }
    }
  }
  known.set(language, names);
  return names;
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
