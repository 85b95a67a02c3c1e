import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { CodePoints } from '../text/codepoints.js';
import type { Span } from '../text/span.js';
import { actorsOf } from './names.js';

/**
 * The attributions of a reading in brat standoff (https://brat.nlplab.org/standoff.html) with the types of PolNeAR: an
 * event `Attribution` with `Source`, `Cue` and `Content`; offsets are code points. What On Record resolved stands in notes.
 * An annotation must not hold a line end, so a span with one is given in pieces. A statement that nothing credits has no
 * cue to hang an event on: its content stands as a text-bound annotation with a note.
 */
export function toBrat(reading: Reading): string {
  const { text } = reading.article;
  const points = new CodePoints(text);
  const find = actorsOf(reading);
  const lines: string[] = [];
  const known = new Map<string, string>();
  const counts = { T: 0, E: 0, '#': 0 };
  const bound = (type: string, spans: readonly Span[]): string => {
    const pieces = spans.flatMap((span) => unbroken(text, span));
    const offsets = pieces.map(([start, end]) => `${points.fromUtf16(start)} ${points.fromUtf16(end)}`).join(';');
    const key = `${type} ${offsets}`;
    const id = known.get(key) ?? `T${++counts.T}`;
    // A source that two attributions share is one annotation.
    if (!known.has(key)) lines.push(`${id}\t${key}\t${pieces.map(([start, end]) => text.slice(start, end)).join(' ')}`);
    known.set(key, id);
    return id;
  };
  const note = (of: string, words: string): void => {
    lines.push(`#${++counts['#']}\tAnnotatorNotes ${of}\t${words.replace(/\s+/g, ' ')}`);
  };
  for (const statement of reading.statements) {
    const { content, cue, source } = statement;
    const ids = [
      ...(content.length > 0 ? [`Content:${bound('Content', content)}`] : []),
      ...(cue.length > 0 ? [`Cue:${bound('Cue', cue)}`] : []),
      ...(source.length > 0 ? [`Source:${bound('Source', source)}`] : []),
    ];
    const facts = factsOf(statement, find(statement.speaker.actor));
    if (cue.length === 0) {
      if (content.length > 0) note(ids[0]!.slice('Content:'.length), facts);
      continue;
    }
    const event = `E${++counts.E}`;
    lines.push(`${event}\tAttribution:${bound('Attribution', cue)} ${ids.join(' ')}`);
    note(event, facts);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What stands in the note of a statement. */
function factsOf({ kind, manner, time, channel }: Statement, speaker: Actor | null): string {
  return [
    kind,
    `manner: ${manner}`,
    `speaker: ${speaker?.name ?? 'open'}`,
    ...(speaker?.person ? [`person: ${speaker.person}`] : []),
    ...(time ? [`time: ${time.start}/${time.end}`] : []),
    ...(channel ? [`channel: ${channel.name}`] : []),
  ].join('; ');
}

/** A span without the line ends in it, and without white space at the edges of its pieces. */
function unbroken(text: string, [start, end]: Span): Span[] {
  const out: Span[] = [];
  for (const { 0: piece, index } of text.slice(start, end).matchAll(/[^\r\n\u2028\u2029\u0085]+/g)) {
    const from = start + index + (piece.length - piece.trimStart().length);
    const to = start + index + piece.trimEnd().length;
    if (from < to) out.push([from, to]);
  }
  return out;
}
