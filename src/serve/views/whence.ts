import { capital } from './capital.js';

/** Where a text is from that was pasted. */
export const PASTED = 'the text';

/** What an article without a headline is called: the name of its file stays as it is. */
export function whence(where: string): string {
  return where === PASTED ? capital(where) : where;
}
