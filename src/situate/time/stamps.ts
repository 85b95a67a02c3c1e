import type { Scene } from '../../record/scene.js';
import type { SaidAt } from '../../record/time.js';
import type { Context } from '../../step.js';
import { lastBefore, type Span } from '../../text/span.js';

/** "14:05", "2.30 p.m. ET" at the beginning of an entry. */
const STAMP =
  /^[[(]?(?:(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:\s?(?<half>[ap])\.?m\.?)?|(?<full>1[0-2]|\d)\s?(?<side>[ap])\.?m\.?)(?:\s?\(?(?<zone>GMT|UTC|BST|CEST|CET|ES?D?T|CS?D?T|MS?D?T|PS?D?T)\b\)?)?(?=[\s\])—–:-]|$)/iu;
/** What is told in the present is told as it happens; the rest of an entry may look back. */
const PRESENT =
  /^(?:(?:\p{L}+ly|also|now|then|even)\s)?(?:says?|tells?|writes?|tweets?|adds?|asks?|claims?|warns?|insists?|calls?|argues?|urges?|accuses?|announces?|confirms?|denies|demands?|(?:is|are|’s|'s) (?:also )?\p{L}+ing)(?:\s|$)/iu;
const OLDER = /\b(?:had|earlier|yesterday|previously|once|(?:19|20)\d\d)\b/iu;
/** One alone may be a score, or the hour of what happened. */
const FEWEST = 2;
/** Offsets of zones whose letters mean one; "ET" has two, and is left out. */
const OFFSETS: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
/** "— Ilse Varga (@ilsevarga) June 4, 2017" under an embedded post. */
const POST = /^[\s”"]*[—–-]\s?[^()\n@]{2,60}\(@\w{1,20}\)\s+(?<date>\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4})/u;

/** Times that the layout gives: a liveblog's stamps, from one to the next, and the day below an embedded post. */
export function stamps({ statements }: Scene, { article, segmentation }: Context): Map<string, SaidAt> {
  const { text, published } = article;
  const out = new Map<string, SaidAt>();
  const entries = segmentation.paragraphs.flatMap((span, paragraph) => {
    const match = STAMP.exec(text.slice(...span));
    return match ? [{ start: span[0], paragraph, match, span: [span[0], span[0] + match[0].length] as Span }] : [];
  });
  if (entries.length >= FEWEST && published !== null) {
    for (const { id, cue, content } of statements) {
      const at = cue[0]?.[0] ?? content[0]![0];
      const entry = [...entries].reverse().find(({ start }) => start <= at);
      const cueWords = cue[0] ? text.slice(...cue[0]) : '';
      if (!entry || (!PRESENT.test(cueWords) && lastBefore(segmentation.paragraphs, at) !== entry.paragraph)) continue;
      if (OLDER.test(text.slice(Math.max(entry.span[1], at - 30), at + cueWords.length))) continue;
      const { hour, minute = '00', half, full, side, zone } = entry.match.groups!;
      const noon = (half ?? side)?.toLowerCase();
      const hours = (Number(hour ?? full) % (noon ? 12 : 24)) + (noon === 'p' ? 12 : 0);
      const local = `${published}T${String(hours).padStart(2, '0')}:${minute}${OFFSETS[zone?.toUpperCase() ?? ''] ?? ''}`;
      out.set(id, {
        start: local,
        end: local,
        precision: 'minute',
        basis: { code: 'stamp' },
        evidence: [entry.span],
      });
    }
  }
  for (const { id, content } of statements) {
    const end = content[content.length - 1]?.[1];
    const match = end === undefined ? null : POST.exec(text.slice(end, end + 140));
    const day = match && new Date(`${match.groups!.date} UTC`);
    if (!day || Number.isNaN(day.getTime())) continue;
    const iso = day.toISOString().slice(0, 10);
    out.set(id, {
      start: iso,
      end: iso,
      precision: 'day',
      basis: { code: 'post' },
      evidence: [[end!, end! + match[0].length]],
    });
  }
  return out;
}
