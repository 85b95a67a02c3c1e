import type { Wording } from '../language/wording.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { CodePoints } from '../text/codepoints.js';
import { days } from '../text/days.js';
import type { Span } from '../text/span.js';
import { actorsOf, iriOf, statementIri } from './names.js';

/** How much stands before and after a quotation in its selector, in UTF-16 code units. */
const AROUND = 32;

/**
 * The statements of a reading as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each piece of the content
 * is a target, by a TextQuoteSelector and by a TextPositionSelector, which counts code points of the text that is named by
 * its SHA-256. The bodies identify the speaker and classify the statement.
 */
export function toAnnotations(reading: Reading, wording: Wording): object[] {
  const { article } = reading;
  const points = new CodePoints(article.text);
  const find = actorsOf(reading);
  const target = ([start, end]: Span): object => ({
    source: iriOf(article),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: article.text.slice(start, end),
        prefix: whole(article.text, Math.max(0, start - AROUND), start),
        suffix: whole(article.text, end, Math.min(article.text.length, end + AROUND)),
      },
      { type: 'TextPositionSelector', start: points.fromUtf16(start), end: points.fromUtf16(end) },
    ],
  });
  return reading.statements.map((statement): object => {
    const spans = statement.content.length > 0 ? statement.content : statement.cue;
    const speaker = find(statement.speaker.actor);
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: statementIri(article, statement),
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: statement.kind, format: 'text/plain' },
        ...(speaker
          ? [{ type: 'TextualBody', purpose: 'identifying', value: speaker.name, format: 'text/plain' }]
          : []),
        ...(speaker?.person
          ? [{ type: 'TextualBody', purpose: 'tagging', value: speaker.person, format: 'text/plain' }]
          : []),
        { type: 'TextualBody', purpose: 'describing', value: describe(statement, find, wording), format: 'text/plain' },
      ],
      target: spans.map(target),
    };
  });
}

/** The statement's fields in a line that people can read. */
function describe(statement: Statement, find: ReturnType<typeof actorsOf>, wording: Wording): string {
  const { speaker, addressee, channel, time, modality, manner, open } = statement;
  const when = time && days(time.start, time.end);
  const fields = [
    `speaker: ${find(speaker.actor)?.name ?? (speaker.reason ? `open (${wording.reason(speaker.reason)})` : 'open')}`,
    addressee && `to: ${find(addressee.actor)?.name}`,
    channel && `through: ${channel.name}`,
    when && `when: ${when}`,
    `manner: ${manner}`,
    modality && `modality: ${modality}`,
    Object.keys(open).length > 0 && `open: ${Object.keys(open).join(', ')}`,
  ];
  return fields.filter(Boolean).join('; ');
}

/** A stretch of text that splits no surrogate pair at its outer ends. */
function whole(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
