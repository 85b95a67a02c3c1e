import type { ActWords } from '../language/acts.js';
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
import { evidences } from './evidence.js';
import { grounds } from './grounds.js';
import { type Heard, heardIn, isOthers, remaining } from './heard.js';
import { type Hit, hits } from './hits.js';
import { questions } from './questions.js';
import { silences } from './silence.js';

/** A sentence, and what there is to go by in it. */
interface Look {
  readonly sentence: Span;
  readonly clause: Clause;
  readonly heard: Heard;
  readonly context: Context;
}

/** What the sentences so far report. */
interface Reported {
  readonly acts: Act[];
  /** What is said, and the tagger has not heard. */
  readonly drafts: Draft[];
  /** What was heard and an act or a draft stands for, unless it was not done, or not by words. */
  readonly replaced: Set<Statement>;
}

/** What is looked for in each sentence, one after the other. */
const LOOKS: readonly ((look: Look, reported: Reported) => void)[] = [
  lookForSilences,
  lookForQuestions,
  lookForEvidence,
  lookForDeeds,
];

/**
 * Finds the acts that a journalist reports in a voice of their own: none inside quotation marks or inside what somebody
 * is credited with, none that was not done ("would back", "refused to condemn"). What the tagger took for a content but
 * is only the act's object ("backed | Hale") becomes an act.
 */
export function findActs(scene: Scene, context: Context): Scene {
  const { article, segmentation, mentions, sourceOf, language, odds } = context;
  const heard = heardIn(scene.statements, context);
  const mentioned = Spans.of(mentions, ({ span }) => span);
  const reported: Reported = { acts: [], drafts: [], replaced: new Set() };
  for (const sentence of segmentation.sentences.values) {
    const own = mentioned.from(sentence);
    const clause = new Clause(article.text, sentence, own, sourceOf, language.acts, language.phrases);
    const look: Look = { sentence, clause, heard, context };
    for (const lookFor of LOOKS) lookFor(look, reported);
  }
  const { acts, drafts, replaced } = reported;
  return {
    ...scene,
    statements: [
      ...remaining(heard, replaced, context),
      ...drafts,
      ...acts.map(
        (act) => grounds(article, act, segmentation, odds.act, language.acts) ?? ofAct(article, act, odds.act),
      ),
    ],
  };
}

function lookForSilences({ sentence, clause, heard, context }: Look, { acts, replaced }: Reported): void {
  const { article, language } = context;
  for (const silence of silences(article.text, sentence, language.acts, language.phrases)) {
    const known = heard.cued.touching(silence.cue);
    // “declined to comment on whether she had paid” says more than that.
    const whole: Span = [silence.cue[0], Math.max(silence.cue[1], silence.target[1])];
    const isMore = known.some(
      (one) => !heard.bare.has(one) && !one.content.every(([start]) => contains(whole, [start, start + 1])),
    );
    const isTaken = isOthers(heard, silence.cue, known);
    const act = isTaken || isMore ? undefined : clause.silent(silence, acts, known[0]);
    if (!act) continue;
    for (const one of known) replaced.add(one);
    acts.push(act);
  }
}

function lookForQuestions({ sentence, heard, context }: Look, { drafts, replaced }: Reported): void {
  const { article, language, odds } = context;
  for (const { cue, source, content } of questions(article.text, sentence, language.acts)) {
    const known = heard.cued.touching(cue)[0];
    // What the model has from the same word on it ends better.
    const isKnown = known?.content.length === 1 && known.content[0]![0] === content[0];
    if (isKnown || isOthers(heard, [cue[0], content[1]], known ? [known] : [])) continue;
    if (known) replaced.add(known);
    const p = known?.p ?? odds.act;
    drafts.push(
      draft(article, { kind: 'indirect', content: [content], cue: [cue], source: source ? [source] : [], p }),
    );
  }
}

function lookForEvidence({ sentence, clause, heard, context }: Look, { acts, drafts }: Reported): void {
  const { article, segmentation, language, odds } = context;
  for (const { cue, content } of evidences(article.text, sentence, language.acts)) {
    const isKnown = isOthers(heard, [cue[0], content[1]], []) || heard.cued.touching(cue).length > 0;
    const source = isKnown ? undefined : clause.subjectOf(cue, acts);
    if (!source) continue;
    const kind = kindOf(article.text, [content], segmentation.outermost);
    drafts.push(draft(article, { kind, content: [content], cue: [cue], source: [source], p: odds.act }));
  }
}

function lookForDeeds(look: Look, { acts, drafts, replaced }: Reported): void {
  const { sentence, clause, heard, context } = look;
  const { article, language } = context;
  for (const hit of hits(article.text, sentence, language.acts)) {
    if (isOthers(heard, hit.span, [])) continue;
    const known = heard.bareCued.touching(hit.span).at(-1);
    if (known && (replaced.has(known) || isCharge(article.text, hit, known, language.acts))) continue;
    const isDone = clause.isDone(hit);
    const act = isDone ? actOf(hit, known, acts, look) : undefined;
    const isDeed = act !== undefined && hit.isAmbiguous && clause.isDeed(hit, act);
    // “Demanded their release”: what is asked for is said, and done by nothing but words.
    if (known && isDeed && CLASSES[hit.class].isOfFuture) continue;
    if (known && (!isDone || act)) replaced.add(known);
    if (act && !isDeed) acts.push(act);
    // “Posted a sample and demanded $400,000”: what is demanded or promised is said.
    const demand = act || known || !isDone ? undefined : worded(hit, clause, acts, sentence, context);
    if (demand && !isOthers(heard, demand.content[0]!, [])) drafts.push(demand);
  }
}

/**
 * The act of a hit. Of what the model takes for an act the clause tells better whom it is about where some of it is quoted,
 * or the cue has several words.
 */
function actOf(
  hit: Hit,
  known: Draft | undefined,
  acts: readonly Act[],
  { clause, heard, context }: Look,
): Act | undefined {
  const own = known && heard.learnt.has(known) ? nearest(known, hit) : known;
  const isClauses = own?.kind === 'mixed' || SPACE.test(context.article.text.slice(...hit.span));
  const [first, second] = own !== known && isClauses ? [undefined, own] : [own, undefined];
  return clause.act(hit, acts, first) ?? (known && clause.act(hit, acts, second));
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

const SPACE = /\s+/;
