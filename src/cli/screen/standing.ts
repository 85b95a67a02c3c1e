import { WORDING } from '../../language/en/wording.js';
import type { Corrected, StandingStatement } from '../../ledger/standing.js';
import type { Article } from '../../record/article.js';
import { openLanguage } from '../../runtime/language.js';
import { paragraphs as paragraphsOf } from '../../text/paragraphs.js';
import { type View, viewOf } from '../../text/view.js';
import type { Look } from './screen.js';
import { wrap } from './wrap.js';

/** What stands around a statement in its article, why fields are open, and what was corrected. */
export function around(statement: StandingStatement, { id, text }: Article, look: Look): string[] {
  const { colours } = look;
  const { before, own, after } = paragraphs(statement, viewOf(text, openLanguage().text));
  return [
    ...labelled('before', before, look),
    ...labelled('in', own, look),
    ...labelled('after', after, look),
    ...Object.entries(statement.open).flatMap(([field, reason]) =>
      labelled(`open: ${field}`, WORDING.reason(reason), look),
    ),
    ...statement.corrections.map(corrected),
    ...(statement.void ? ['A person found that this is no statement.'] : []),
    colours.dim(`statement ${statement.id}`),
    colours.dim(`article   ${id}`),
  ];
}

/** The paragraphs in which a statement stands, and those beside them. */
function paragraphs({ content, cue, source }: StandingStatement, { text, into }: View) {
  const spans = [...content, ...cue, ...source].map(into);
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const all = paragraphsOf(text);
  const own = all.filter(([from, to]) => from < end && start < to);
  const first = all.indexOf(own[0]!);
  const words = (i: number): string => (all[i] ? text.slice(...all[i]) : '');
  return {
    before: words(first - 1),
    own: own.map((span) => text.slice(...span)).join(' '),
    after: words(first + own.length),
  };
}

function labelled(label: string, text: string, { width, colours }: Look): string[] {
  return text.trim() === '' ? [] : [colours.dim(label), ...wrap(text, width, 2)];
}

function corrected({ seq, at, field, value, by, why }: Corrected): string {
  return `corrected: ${WORDING.correction(field, value)}, by ${by} on ${at.slice(0, 10)} (entry ${seq}): ${why}`;
}
