import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const DATED = /^(?<day>\d{4}-\d{2}-\d{2})-/u;

/** The articles of the week that comes with this package: each file with its day, which two of them don't carry. */
export function exampleWeek(): { readonly file: string; readonly day: string }[] {
  return readdirSync(EXAMPLES)
    .sort()
    .flatMap((name) => {
      const day = DATED.exec(name)?.groups?.day;
      return day === undefined ? [] : [{ file: fileURLToPath(new URL(name, EXAMPLES)), day }];
    });
}
