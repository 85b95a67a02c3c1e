import {
  type Appearance,
  type Body,
  type Correction,
  FORMER_LANGUAGE,
  type PersonCorrection,
  type RecordedReading,
} from './entry.js';
import { actorWithWholeIdentity, findingWithWholeId, wholeId, withWholeIds } from './former-ids.js';
import { codedFinding, codedStatement } from './sentences.js';
import { isAppearance, isCorrection, isPersonCorrection, isReading } from './shape.js';

/** A reading of the record as today's, whichever version put it there. */
export interface TodaysReading extends RecordedReading {
  readonly language: string;
}

/** A body as the record keeps it. */
export function jsonOf(body: Body): string {
  const json = JSON.stringify(body);
  return MAY_BE_HALVED.test(json) ? JSON.stringify(valueIn(json)) : json;
}

/** The body of an entry of kind `article`, from its JSON. */
export function appearanceIn(json: string): Appearance {
  return parsed<Appearance>(json, isAppearance);
}

/** The body of a reading. */
export function readingIn(json: string): TodaysReading {
  const body = parsed<RecordedReading>(json, isReading);
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
  const body = parsed<Correction>(json, isCorrection);
  return { ...body, statement: wholeId(body.statement, body.article) };
}

/** Whether the body of a correction puts right who is who. */
export function isOfPersons(json: string): boolean {
  return 'change' in Object(JSON.parse(json));
}

/** The body of such a correction. */
export function personCorrectionIn(json: string): PersonCorrection {
  return parsed<PersonCorrection>(json, isPersonCorrection);
}

/** JSON has half a surrogate pair as an escape. */
const MAY_BE_HALVED = /\\ud[89a-f]/i;

/** @throws {TypeError} if it is JSON of another shape */
function parsed<T>(json: string, isOfShape: (value: unknown) => boolean): T {
  const value = valueIn(json);
  if (!isOfShape(value)) throw new TypeError('is no body of its kind');
  return value as T;
}

/**
 * The value that a body keeps. Versions of before kept halves of characters, which the tables can't hold: they are U+FFFD,
 * of the same length.
 */
function valueIn(json: string): unknown {
  if (!MAY_BE_HALVED.test(json)) return JSON.parse(json);
  return JSON.parse(json, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}
