import type { Actor } from './actor.js';
import type { Article } from './article.js';
import type { Finding } from './finding.js';
import { sayings } from './manner.js';
import type { Statement } from './statement.js';

/** All that one reading of one article puts on record; what `onrecord read --format jsonl` prints on a line. */
export interface Reading {
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}

/** A reading without the attributions that are no sayings. */
export function saidIn<R extends Pick<Reading, 'statements'>>(reading: R): R {
  return { ...reading, statements: sayings(reading.statements) };
}
