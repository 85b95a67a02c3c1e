import type { Actor } from '../record/actor.js';
import type { Finding } from '../record/finding.js';
import type { Statement } from '../record/statement.js';

/** Ids of statements and identities of before had so many digits of their article's id: few enough to be made to collide. */
const FORMER_DIGITS = 12;
const IDENTITY = new RegExp(`@([0-9a-f]{${FORMER_DIGITS}})(?=\\.|$)`);

/** A statement's id as today's, of one that an entry of any version gives it; the article is the entry's own. */
export function wholeId(id: string, article: string): string {
  const isFormer = id[FORMER_DIGITS] === ':' && article.startsWith(id.slice(0, FORMER_DIGITS));
  return isFormer ? article + id.slice(FORMER_DIGITS) : id;
}

/** The same of a statement, with the one that quotes it. */
export function withWholeIds(statement: Statement, article: string): Statement {
  const { id, within } = statement;
  return { ...statement, id: wholeId(id, article), within: within && wholeId(within, article) };
}

/** The same of a finding. */
export function findingWithWholeId(finding: Finding, article: string): Finding {
  return { ...finding, statement: finding.statement && wholeId(finding.statement, article) };
}

/** The same of who an actor is, where only its article tells it. */
export function actorWithWholeIdentity(actor: Actor, article: string): Actor {
  const whole = actor.identity?.replace(IDENTITY, (known, digits) =>
    article.startsWith(digits) ? `@${article}` : known,
  );
  return { ...actor, identity: whole ?? null };
}
