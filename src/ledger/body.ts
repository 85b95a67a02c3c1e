import { type Appearance, type Correction, FORMER_LANGUAGE, type RecordedReading } from './entry.js';
import { actorWithWholeIdentity, findingWithWholeId, wholeId, withWholeIds } from './former-ids.js';
import { codedFinding, codedStatement } from './sentences.js';

/** A reading of the record as today's, whichever version put it there. */
export interface TodaysReading extends RecordedReading {
  readonly language: string;
}

/** The body of an entry of kind `article`, from its JSON. */
export function appearanceIn(json: string): Appearance {
  return JSON.parse(json) as Appearance;
}

/** The body of a reading. */
export function readingIn(json: string): TodaysReading {
  const body = JSON.parse(json) as RecordedReading;
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
  const body = JSON.parse(json) as Correction;
  return { ...body, statement: wholeId(body.statement, body.article) };
}
