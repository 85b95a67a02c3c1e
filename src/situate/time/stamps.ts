import type { SayingTimeWords } from '../../language/time.js';
import type { Draft } from '../../record/draft.js';
import type { Scene } from '../../record/scene.js';
import type { SaidAt } from '../../record/time.js';
import type { Context } from '../../step.js';
import type { Span } from '../../text/span.js';
import { Spans } from '../../text/spans.js';

/** One alone may be a score, or the hour of what happened. */
const FEWEST = 2;
/** How far ahead of a cue words look back, and how far behind a content its post's day stands, in UTF-16 code units. */
const AHEAD = 30;
const BEHIND = 140;
const LONGEST_HEADING = 100;
const ENDS = /[.!?…:][”"’'»)]*\s*$/u;

/** An entry of a liveblog: where it begins, and its hour in the day of publication. */
interface Entry {
  /** The stamp. */
  readonly span: Span;
  /** Its first paragraph that is no heading. */
  readonly first: Span;
  /** ISO 8601, without the day: "14:05", "14:05+01:00". */
  readonly hour: string;
}

/** Times that the layout gives: a liveblog's stamps, from one to the next, and the day below an embedded post. */
export function stamps({ statements }: Scene, context: Context): Map<string, SaidAt> {
  const { article, segmentation, language } = context;
  const words = language.sayingTime;
  const entries = Spans.of(
    segmentation.paragraphs.values.flatMap((span, i, all) =>
      entryAt(article.text, span, all.slice(i + 1, i + 3), words),
    ),
    ({ span }) => span,
  );
  const out = new Map<string, SaidAt>();
  for (const draft of statements) {
    const day = postDay(article.text, draft, words);
    const entry = entries.length >= FEWEST ? entries.values[entries.lastBefore(placeOf(draft))] : undefined;
    if (day) out.set(draft.id, day);
    else if (entry && article.published !== null && isLive(article.text, draft, entry, words)) {
      const local = `${article.published}T${entry.hour}`;
      out.set(draft.id, {
        start: local,
        end: local,
        precision: 'minute',
        basis: { code: 'stamp' },
        evidence: [entry.span],
      });
    }
  }
  return out;
}

/** Where a statement's cue begins, or its content where it has none. */
export function placeOf({ cue, content }: Draft): number {
  return cue[0]?.[0] ?? content[0]![0];
}

function entryAt(text: string, paragraph: Span, next: readonly Span[], { stamp, zones }: SayingTimeWords): Entry[] {
  const match = stamp.exec(text.slice(...paragraph));
  if (!match) return [];
  const { hour, minute = '00', half, full, side, zone } = match.groups!;
  const noon = (half ?? side)?.toLowerCase();
  const hours = (Number(hour ?? full) % (noon ? 12 : 24)) + (noon === 'p' ? 12 : 0);
  const offset = zones.get(zone?.toUpperCase() ?? '') ?? '';
  const span: Span = [paragraph[0], paragraph[0] + match[0].length];
  const first = [paragraph, ...next].find(([start, end]) => !isHeading(text.slice(Math.max(start, span[1]), end)));
  return [{ span, first: first ?? paragraph, hour: `${String(hours).padStart(2, '0')}:${minute}${offset}` }];
}

/** Whether a stamp's paragraph, or the one below, is no more than a heading: a line without a full stop. */
function isHeading(line: string): boolean {
  return line.length < LONGEST_HEADING && !ENDS.test(line);
}

/** Whether an entry tells a statement as it happens: in its first paragraph, or in the present tense; and looks not back. */
function isLive(text: string, draft: Draft, { span, first }: Entry, { live, older }: SayingTimeWords): boolean {
  const at = placeOf(draft);
  const cue = draft.cue[0] ? text.slice(...draft.cue[0]) : '';
  if (at >= first[1] && !live.test(cue)) return false;
  return !older.test(text.slice(Math.max(span[1], at - AHEAD), at + cue.length));
}

/** The day below an embedded post. */
function postDay(text: string, { content }: Draft, { post }: SayingTimeWords): SaidAt | undefined {
  const end = content.at(-1)?.[1];
  const match = end === undefined ? null : post.exec(text.slice(end, end + BEHIND));
  const day = match && new Date(`${match.groups!.date} UTC`);
  if (!day || Number.isNaN(day.getTime())) return undefined;
  const iso = day.toISOString().slice(0, 10);
  return {
    start: iso,
    end: iso,
    precision: 'day',
    basis: { code: 'post' },
    evidence: [[end!, end! + match[0].length]],
  };
}
