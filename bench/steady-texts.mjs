// Made-up articles of a fixed form, and their readings, which take no time.
import { plainReader } from './way-reader.mjs';

/** Statements of each article. */
export const PER_ARTICLE = 2;
const read = await plainReader();

export function textOf(name) {
  return `“We will keep the ferry running until ${name},” said Ilse Varga.\n\n“The harbour of ${name} is closed,” said Tomas Brandt.`;
}

export function readingOf(text) {
  return read({ text, published: '2026-03-02', publisher: 'Harbour Post' });
}
