import type { ActWords } from '../language/acts.js';
import type { Language } from '../language/language.js';
import { type Draft, draft } from '../record/draft.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { CLASSES } from './classes.js';
import { coordinated } from './coordinated.js';
import { groundsAlone } from './grounds.js';

/** What the tagger heard in an article, as acts are looked for around it. */
export interface Heard {
  readonly statements: readonly Draft[];
  /** Those whose content is an object (“backed | Hale”), or which the model takes for acts. */
  readonly bare: ReadonlySet<Statement>;
  /** Of them those that the model takes for acts. */
  readonly learnt: ReadonlySet<Statement>;
  /** All that have a cue, by it; and the bare ones. */
  readonly cued: Spans<Draft>;
  readonly bareCued: Spans<Draft>;
  /** Quotations, and what is credited with its cue, but for what is bare: acts are looked for outside. */
  readonly occupied: Spans<Span>;
}

export function heardIn(statements: readonly Draft[], context: Context): Heard {
  const { article, segmentation, attributions, language } = context;
  const credited = coordinated(statements, article, segmentation, language).map((one) =>
    groundsAlone(one, article, segmentation, language),
  );
  const actCues = Spans.of(
    attributions.filter(({ isAct }) => isAct),
    ({ cue }) => cue,
  );
  const isTold = (cue: Span | undefined): cue is Span => cue !== undefined && actCues.touching(cue).length > 0;
  const learnt = new Set(credited.filter((one) => isTold(one.cue[0]) && isLearnt(one.cue[0], one, context)));
  const bare = new Set(credited.filter((one) => learnt.has(one) || isObject(article.text, one, language.acts)));
  const cued = credited.filter(({ cue }) => cue.length > 0);
  const firstCue = ({ cue }: Draft): Span => cue[0]!;
  return {
    statements: credited,
    bare,
    learnt,
    cued: Spans.of(cued, firstCue),
    bareCued: Spans.of(
      cued.filter((one) => bare.has(one)),
      firstCue,
    ),
    occupied: Spans.of(
      [
        ...segmentation.quotations.values.map(({ outer }) => outer),
        ...credited.filter((one) => !bare.has(one)).flatMap(({ cue, content }) => [...cue, ...content]),
      ],
      (span) => span,
    ),
  };
}

/** Whether anything but some statements themselves is quoted or credited somewhere in a span. */
export function isOthers({ occupied }: Heard, span: Span, statements: readonly Draft[]): boolean {
  const own = statements.flatMap(({ cue, content }) => [...cue, ...content]);
  return occupied.touching(span).some((one) => !own.includes(one));
}

/** What stays a statement where no act stands for it; what the model alone takes for an act is one, of a class that is not known. */
export function remaining({ statements, learnt }: Heard, replaced: ReadonlySet<Statement>, context: Context): Draft[] {
  const { article, language } = context;
  return statements.flatMap((one) => {
    if (replaced.has(one)) return [];
    if (!learnt.has(one) || !isObject(article.text, one, language.acts)) return [one];
    return isNegated(article.text.slice(...one.cue[0]!), language) ? [] : [draft(article, { ...one, kind: 'act' })];
  });
}

/**
 * Whether an attribution to an object is an act of a class that is not known: the model takes it for one, and its verb does not
 * give what is said as its object (“announced | the closure”, “promised | a bridge”, “hailed her | as the best”).
 */
function isLearnt(
  own: Span,
  { content, kind }: Pick<Draft, 'content' | 'kind'>,
  { article: { text }, language }: Context,
): boolean {
  const { verbs, voicing, noObject } = language.acts;
  if (kind === 'direct' || isLed(text, own, content[0]!, language.acts)) return false;
  const words = text.slice(...own).toLowerCase();
  if (language.manner.preposition.test(words) || noObject.test(text.slice(...content[0]!))) return false;
  const each = words.split(SPACE);
  const known = each.flatMap((word) => verbs.get(word) ?? []).filter(({ after }) => words.includes(after));
  return known.length > 0
    ? !known.some((verb) => CLASSES[verb.class].isWorded)
    : !each.some((word) => voicing.has(word));
}

/** “I don't quite agree with the others”: nobody is agreed with. */
function isNegated(cue: string, { manner, modality }: Language): boolean {
  return manner.negated.test(cue) && !modality.declines.test(cue);
}

/** “Rejected the argument that | the ban was unlawful”: what is said, and no object. */
function isLed(text: string, [, end]: Span, [start]: Span, { leadsClause }: ActWords): boolean {
  return start > end && leadsClause.test(text.slice(end, start));
}

/** Whether a content is a noun phrase, with adjuncts perhaps: whom or what the cue is about, and nothing that was said. */
function isObject(text: string, { kind, cue, content }: Statement, language: ActWords): boolean {
  const { clause, adjunct, relative, infinitive, matter } = language;
  const first = content[0];
  if (kind !== 'indirect' || !first || (cue[0] && isLed(text, cue[0], first, language))) return false;
  const words = text.slice(...first);
  const plain = words.slice(0, relative.exec(words)?.index ?? words.length);
  const bare = plain.slice(0, adjunct.exec(plain)?.index ?? plain.length);
  // "The decision to sell" is one, "the board to resign" is what they should do.
  const wish = infinitive.exec(bare);
  const isOwn = wish && matter(LAST_WORD.exec(bare.slice(0, wish.index))![0]);
  return !clause.test(isOwn ? bare.slice(0, wish.index) : bare);
}

const LAST_WORD = /[\p{L}-]*$/u;
const SPACE = /\s+/;
