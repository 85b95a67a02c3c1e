import type { ActWords } from '../language/acts.js';
import type { Language } from '../language/language.js';
import type { Act } from '../record/act.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import { kindOf } from '../record/kind.js';
import type { Scene } from '../record/scene.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { saidBehind } from './behind.js';
import { CLASSES } from './classes.js';
import { Clause } from './clause.js';
import { coordinated } from './coordinated.js';
import { evidences } from './evidence.js';
import { grounds, groundsAlone } from './grounds.js';
import { type Hit, hits } from './hits.js';
import { questions } from './questions.js';
import { silences } from './silence.js';

/**
 * Finds the acts that a journalist reports in a voice of their own: none inside quotation marks or inside what somebody
 * is credited with, none that was not done ("would back", "refused to condemn"). What the tagger took for a content but
 * is only the act's object ("backed | Hale") becomes an act.
 */
export function findActs(scene: Scene, context: Context): Scene {
  const { article, segmentation, mentions, attributions, sourceOf, language, odds } = context;
  const { text } = article;
  const credited = coordinated(scene.statements, article, segmentation, language).map((one) =>
    groundsAlone(one, article, segmentation, language),
  );
  // What the model takes for an act's object and what looks like one.
  const told = Spans.of(
    attributions.filter(({ isAct }) => isAct),
    ({ cue }) => cue,
  );
  const learnt = new Set(
    credited.filter((one) => one.cue[0] && told.touching(one.cue[0]).length > 0 && isLearnt(one.cue[0], one, context)),
  );
  const bare = new Set(credited.filter((one) => learnt.has(one) || isObject(text, one, language.acts)));
  const mentioned = Spans.of(mentions, ({ span }) => span);
  const taken = Spans.of(
    [
      ...segmentation.quotations.values.map(({ outer }) => outer),
      ...credited.filter((statement) => !bare.has(statement)).flatMap(({ cue, content }) => [...cue, ...content]),
    ],
    (span) => span,
  );
  const cued = Spans.of(
    [...bare].filter(({ cue }) => cue.length > 0),
    ({ cue }) => cue[0]!,
  );
  const said = Spans.of(
    credited.filter(({ cue }) => cue.length > 0),
    ({ cue }) => cue[0]!,
  );
  const acts: Act[] = [];
  const shown: Draft[] = [];
  // An act stands for each, unless it was not done, or not by words.
  const replaced = new Set<Statement>();
  for (const sentence of segmentation.sentences.values) {
    const clause = new Clause(text, sentence, mentioned.from(sentence), sourceOf, language.acts, language.phrases);
    for (const silence of silences(text, sentence, language.acts, language.phrases)) {
      const known = said.touching(silence.cue);
      const own = known.flatMap(({ cue, content }) => [...cue, ...content]);
      const isTaken = taken.touching(silence.cue).some((span) => !own.includes(span));
      // “declined to comment on whether she had paid” says more than that.
      const whole: Span = [silence.cue[0], Math.max(silence.cue[1], silence.target[1])];
      const isMore = known.some(
        (one) => !bare.has(one) && !one.content.every(([start]) => contains(whole, [start, start + 1])),
      );
      const act = isTaken || isMore ? undefined : clause.silent(silence, acts, known[0]);
      if (!act) continue;
      for (const one of known) replaced.add(one);
      acts.push(act);
    }
    for (const { cue, source, content } of questions(text, sentence, language.acts)) {
      const known = said.touching(cue)[0];
      const own = known ? [...known.cue, ...known.content] : [];
      const isTaken = taken.touching([cue[0], content[1]]).some((span) => !own.includes(span));
      // What the model has from the same word on it ends better.
      const isKnown = known?.content.length === 1 && known.content[0]![0] === content[0];
      if (isTaken || isKnown) continue;
      if (known) replaced.add(known);
      const p = known?.p ?? odds.act;
      shown.push(
        draft(article, { kind: 'indirect', content: [content], cue: [cue], source: source ? [source] : [], p }),
      );
    }
    for (const { cue, content } of evidences(text, sentence, language.acts)) {
      const isKnown = taken.touching([cue[0], content[1]]).length > 0 || said.touching(cue).length > 0;
      const source = isKnown ? undefined : clause.subjectOf(cue, acts);
      if (!source) continue;
      const kind = kindOf(text, [content], segmentation.outermost);
      shown.push(draft(article, { kind, content: [content], cue: [cue], source: [source], p: odds.act }));
    }
    for (const hit of hits(text, sentence, language.acts)) {
      if (taken.touching(hit.span).length > 0) continue;
      const known = cued.touching(hit.span).at(-1);
      if (known && (replaced.has(known) || isCharge(text, hit, known, language.acts))) continue;
      const isDone = clause.isDone(hit);
      // Of what the model takes for an act the clause tells better whom it is about where some of it is quoted, or the cue has several words.
      const own = known && learnt.has(known) ? nearest(known, hit) : known;
      const isClauses = own?.kind === 'mixed' || SPACE.test(text.slice(...hit.span));
      const [way, other] = own !== known && isClauses ? [undefined, own] : [own, undefined];
      const act = isDone ? (clause.act(hit, acts, way) ?? (known && clause.act(hit, acts, other))) : undefined;
      const isDeed = act !== undefined && hit.isAmbiguous && clause.isDeed(hit, act);
      // “Demanded their release”: what is asked for is said, and done by nothing but words.
      if (known && isDeed && CLASSES[hit.class].isOfFuture) continue;
      if (known && (!isDone || act)) replaced.add(known);
      if (act && !isDeed) acts.push(act);
      // “Posted a sample and demanded $400,000”: what is demanded or promised is said.
      const found = act || known || !isDone ? undefined : worded(hit, clause, acts, sentence, context);
      if (found && taken.touching(found.content[0]!).length === 0) shown.push(found);
    }
  }
  return {
    ...scene,
    statements: [
      ...credited.flatMap((one) => {
        if (replaced.has(one)) return [];
        if (!learnt.has(one) || !isObject(text, one, language.acts)) return [one];
        return isNegated(text.slice(...one.cue[0]!), language) ? [] : [draft(article, { ...one, kind: 'act' })];
      }),
      ...shown,
      ...acts.map(
        (act) => grounds(article, act, segmentation, odds.act, language.acts) ?? ofAct(article, act, odds.act),
      ),
    ],
  };
}

/** What somebody demands, promises or threatens with, whom the model has not heard. */
function worded(
  { span, class: kind, form }: Hit,
  clause: Clause,
  acts: readonly Act[],
  [, end]: Span,
  { article, segmentation, language, odds }: Context,
): Draft | undefined {
  if (!CLASSES[kind].isOfFuture || form !== 'past') return undefined;
  const { text } = article;
  const { passive, noWords } = language.acts;
  const [start] = segmentation.sentences.at(span[0])!;
  if (passive.test(text.slice(start, span[0])) || noWords.test(text.slice(span[1], end))) return undefined;
  const source = clause.subjectOf(span, acts);
  if (!source || source[1] > span[0]) return undefined;
  return saidBehind(article, span, { source: [source], p: odds.act }, segmentation, language.acts);
}

/** The same with no more of its content than the piece behind its cue: another's object may stand behind that. */
function nearest(known: Draft, { span }: Hit): Draft {
  const piece = known.content.find(([start]) => start >= span[1]) ?? known.content[0]!;
  return { ...known, content: [piece] };
}

/** “Accused Hale of | lying”, “blamed Hale for | selling it”, “hailed her | as the best”: what somebody is said to have done, or to be, is said. */
function isCharge(text: string, hit: Hit, { content }: Statement, { charge, noObject }: ActWords): boolean {
  const [start, end] = content[0]!;
  if (start < hit.span[1]) return false;
  const isSaid = text.slice(hit.span[1], start).trim() !== '' && noObject.test(text.slice(start, end));
  return isSaid || (hit.class === 'accuse' && charge.test(text.slice(hit.span[1], end)));
}

/** An act on record: in the content's place stands whom it is about. */
function ofAct(article: Article, act: Act, p: number): Draft {
  const parts = { kind: 'act', content: act.object, cue: [act.cue], source: [act.source], p } as const;
  return draft(article, parts, act);
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
