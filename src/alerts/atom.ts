import type { Wording } from '../language/wording.js';
import type { Alert, KeptTip } from './alert.js';
import { askedIn, toldIn } from './told.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no character for. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * What an alert told, as an Atom feed (RFC 4287).
 *
 * @param tips the latest first
 * @param site the address of the site, with `/` at its end
 */
export function atomOf(alert: Alert, tips: readonly KeptTip[], wording: Wording, site: string): string {
  const id = `urn:onrecord:alert:${alert.id}`;
  const updated = stamp(tips[0]?.at ?? alert.made);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${id}</id>
<title>${xml(`On Record: ${askedIn(alert.asks)}`)}</title>
<updated>${updated}</updated>
<author><name>On Record</name></author>
<link rel="self" href="${xml(`${site}alerts/${alert.id}.atom`)}"/>
<link rel="alternate" href="${xml(`${site}watches`)}"/>
${tips.map((tip) => entry(tip, id, wording, site)).join('')}</feed>
`;
}

function entry(tip: KeptTip, feed: string, wording: Wording, site: string): string {
  const sentence = toldIn(tip, wording);
  const page = tip.hit === null ? `articles/${tip.article.id}` : `statements/${encodeURIComponent(tip.hit.id)}`;
  const shown = [tip.hit, ...tip.others].flatMap((hit) => (hit === null ? [] : [hit]));
  const words = shown.map((hit) => `${hit.speaker ?? 'Open who'} (${hit.publisher ?? hit.title ?? ''}): ${hit.words}`);
  return `<entry>
<id>${feed}:${tip.seq}</id>
<title>${xml(sentence)}</title>
<updated>${stamp(tip.at)}</updated>
<link href="${xml(site + page)}"/>
<content type="text">${xml([sentence, ...words].join('\n\n'))}</content>
</entry>
`;
}

function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function xml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"]/gu, (mark) => ESCAPES[mark]!);
}
