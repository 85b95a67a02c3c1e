import type { Sentence } from '../record/coded.js';
import type { Finding } from '../record/finding.js';
import type { Reason } from '../record/reason.js';
import type { OpenField, Statement } from '../record/statement.js';

/** What an entry keeps: a code with what is told, or the sentence that a version before the codes put there. */
type Kept<Told> = Told | string;

/** A statement as an entry of any version keeps it: before there were manners, all was taken for said. */
type KeptStatement = Omit<Statement, 'manner'> & Partial<Pick<Statement, 'manner'>>;

/** Such a statement as today's, with codes; a sentence stays what it is. */
export function codedStatement(statement: KeptStatement): Statement {
  const { speaker, time, open, manner = 'said' } = statement;
  const fields = Object.entries(open) as [OpenField, Kept<Reason>][];
  return {
    ...statement,
    manner,
    speaker: speaker.reason === null ? speaker : { ...speaker, reason: coded(speaker.reason) },
    time: time && { ...time, basis: coded(time.basis) },
    open: Object.fromEntries(fields.map(([field, reason]) => [field, coded(reason)])),
  };
}

/** The same of a finding. */
export function codedFinding(finding: Finding): Finding {
  return { ...finding, message: coded(finding.message) };
}

function coded<Told>(kept: Kept<Told>): Told | ({ readonly code: 'sentence' } & Sentence['sentence']) {
  return typeof kept === 'string' ? { code: 'sentence', text: kept } : kept;
}
