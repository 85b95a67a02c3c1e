import type { Actor } from '../record/actor.js';
import type { Article } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';

/** An article's name in linked data: its address, else the hash of its text (RFC 8141 has names, RFC 6920 hashes in them). */
export function iriOf({ url, id }: Article): string {
  return url ?? `urn:sha256:${id}`;
}

/** A statement's name in linked data: a part of its article. */
export function statementIri(article: Article, { id }: Pick<Statement, 'id'>): string {
  return `urn:sha256:${article.id}#${id.slice(id.indexOf(':') + 1)}`;
}

/** Looks actors up by their ids in the article. */
export function actorsOf({ actors }: Reading): (id: string | null | undefined) => Actor | null {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (id) => (id == null ? null : (byId.get(id) ?? null));
}

/** Text without the characters that XML 1.0 can't have (https://www.w3.org/TR/xml/#charsets), each replaced by U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
