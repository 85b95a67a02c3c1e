import { type Appearance, type Body, type Correction, FORMER_LANGUAGE, type RecordedReading } from './entry.js';
import { actorWithWholeIdentity, findingWithWholeId, wholeId, withWholeIds } from './former-ids.js';
import { codedFinding, codedStatement } from './sentences.js';

/** A reading of the record as today's, whichever version put it there. */
export interface TodaysReading extends RecordedReading {
  readonly language: string;
}

/** A body as the record keeps it. */
export function jsonOf(body: Body): string {
  const json = JSON.stringify(body);
  return MAY_BE_HALVED.test(json) ? JSON.stringify(parsed(json)) : json;
}

/** The body of an entry of kind `article`, from its JSON. */
export function appearanceIn(json: string): Appearance {
  return parsed<Appearance>(json);
}

/** The body of a reading. */
export function readingIn(json: string): TodaysReading {
  const body = parsed<RecordedReading>(json);
  const { article, actors, statements, findings, language = FORMER_LANGUAGE } = body;
  return {
    ...body,
    language,
    actors: actors.map((actor) => actorWithWholeIdentity(actor, article)),
    statements: statements.map((statement) => withWholeIds(codedStatement(statement), article)),
    findings: findings.map((finding) => findingWithWholeId(codedFinding(finding), article)),
  };
}

/** The body of a correction. */
export function correctionIn(json: string): Correction {
  const body = parsed<Correction>(json);
  return { ...body, statement: wholeId(body.statement, body.article) };
}

/** JSON has half a surrogate pair as an escape. */
const MAY_BE_HALVED = /\\ud[89a-f]/i;

/**
 * The value that a body keeps. Versions of before kept halves of characters, which the tables can't hold: they are U+FFFD,
 * of the same length.
 */
function parsed<T>(json: string): T {
  if (!MAY_BE_HALVED.test(json)) return JSON.parse(json) as T;
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)) as T;
}
