import type { Carrier, MannerWords } from '../language/manner.js';
import type { Act } from '../record/act.js';
import type { Actor } from '../record/actor.js';
import type { Draft } from '../record/draft.js';
import { isSaying, MANNERS, type Manner, SAYINGS, without } from '../record/manner.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { type Hint, hintOf } from '../tag/hints.js';
import { AHEAD, has, type VerbInCue, verbsIn } from './cue.js';
import { type Shape, shapeOf } from './shape.js';

/**
 * Tells in what manner each statement is its source's, from its cue, its source and the form of its content. What somebody
 * thinks or wants by another's words is left to those words.
 */
export function manners(scene: Scene, { article, language, hints }: Context): Scene {
  const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
  const holders = new Set(scene.statements.map(({ kind, within }) => (kind === 'direct' ? within : null)));
  const statements = scene.statements.map((draft) => ({
    ...draft,
    manner: mannerOf(
      draft,
      actors.get(draft.speaker.actor ?? ''),
      article.text,
      language.manner,
      hintOf(hints, draft)?.manner,
      holders.has(draft.id),
    ),
  }));
  return { ...scene, statements: without(statements, (one) => one.within !== null && !isSaying(one)) };
}

/** What is known of an attribution when its manner is told. */
interface Known {
  readonly cue: string;
  /** What stands ahead of the cue in its sentence. */
  readonly before: string;
  /** What stands behind it. */
  readonly behind: string;
  readonly source: string;
  /** The source stands ahead of the cue, or there is none. */
  readonly isSubject: boolean;
  /** What the source's head is. */
  readonly kinds: ReadonlySet<Carrier>;
  /** The source is known as somebody who can speak, and as an organization. */
  readonly isActor: boolean;
  readonly isBody: boolean;
  readonly shape: Shape;
  /** It is probably an attribution to its source, and very probably. */
  readonly isSure: boolean;
  readonly isLikely: boolean;
  readonly verbs: readonly VerbInCue[];
  readonly words: MannerWords;
}

/** Less probable attributions are left out where the language does not know their cue. */
const SURE = 0.7;
/** From this probability on a quotation is the source's, whatever the cue tells of a deed. */
const LIKELY = 0.85;
/** Chosen on the reader's corpus, its dev part: the model's probability of a saying below which none is, and above which one is. */
const UNSAID = 0.1;
const SAID = 0.9;
const LIKELIEST = 0.6;
/** How far behind a cue words tell what is refused, in UTF-16 code units. */
const BEHIND = 60;
const SPACE = /\s+/u;
const NAME = /\S.*\p{Lu}/u;
const LETTER = /\p{L}/u;
const WORDS = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
const NOTHING: ReadonlySet<Carrier> = new Set();

/**
 * The manner of one statement.
 *
 * @param actor its speaker, if that is known
 * @param learnt how probable the model takes each manner to be, where it saw the cue
 * @param holds whether somebody else's words are quoted in it
 */
function mannerOf(
  draft: Draft,
  actor: Actor | undefined,
  text: string,
  words: MannerWords,
  learnt: Hint['manner'] | undefined,
  holds = false,
): Manner {
  if (draft.act) return ofAct(draft, draft.act, text, words);
  const shape = shapeOf(draft, text, words);
  if (draft.cue.length === 0) return shape.isTitle ? 'none' : 'said';
  const known = knownOf(draft, actor, text, shape, words);
  const { cue } = known;
  // “‘We pay,’ Hale said, according to a transcript”: through what she said it.
  if (holds && words.preposition.test(cue) && (known.kinds.has('text') || known.kinds.has('data'))) return 'none';
  if (!LETTER.test(cue) || words.preposition.test(cue)) return told(known);
  if (!shape.isQuoted && (isAsked(draft, text, words) || isUnsaid(known))) return 'none';
  if (words.letsKnow.test(cue + known.behind) && shape.isClause) return told(known);
  const byRule = byVerb(known) ?? byAttitude(known) ?? byNoun(known) ?? byContent(known);
  // What is refused is a saying or a deed, and what might be said is none: rules tell that better.
  const isPlain = !has(known.verbs, 'decline') && known.verbs.every(({ isSupposed }) => !isSupposed);
  return learnt && isPlain ? weighed(byRule, learnt) : byRule;
}

/**
 * A rule's manner and what the model makes of the cue together: whether something was said is the rule's to tell but where
 * the model is sure of the contrary, and so is how, unless the model finds another likely.
 */
function weighed(byRule: Manner, learnt: Hint['manner']): Manner {
  const said = SAYINGS.reduce((sum, manner) => sum + learnt[manner], 0);
  const isSaid = isSaying({ manner: byRule }) ? said > UNSAID : said > SAID;
  const likeliest = MANNERS.filter((manner) => isSaying({ manner }) === isSaid).reduce((a, b) =>
    learnt[b] > learnt[a] ? b : a,
  );
  // What a study says that it found is in writing; whether it does, rules tell.
  if (likeliest === 'found' && isSaying({ manner: byRule })) return byRule;
  return isSaying({ manner: byRule }) !== isSaid || learnt[likeliest] > LIKELIEST ? likeliest : byRule;
}

/** Words that only point to what was said, leave it open, name its topic, give a number, or withhold a name. */
function isUnsaid({ cue, before, behind, shape, words }: Known): boolean {
  const isOpen =
    words.pointer.test(shape.words) ||
    words.matter.test(`${cue} | ${shape.words}`) ||
    words.undecided.test(before + cue) ||
    words.withheld.test(cue + behind);
  return isOpen || words.putsAt.test(`${cue} ${shape.words}`);
}

/** An act is a saying; but how many hold with somebody was counted, and who wins support does not give it. */
function ofAct({ source, cue }: Draft, act: Act, text: string, words: MannerWords): Manner {
  if (act.class === 'decline') return 'said';
  const { crowd, received } = words;
  const [who = '', what = ''] = [source, cue].map((spans) => spans.map((span) => text.slice(...span)).join(' '));
  if (act.class === 'support' && crowd.test(who)) return 'thought';
  // “The senate rejected the bill” is a vote.
  if (kindsOf(who, words).has('tribunal') && has(verbsIn(what, '', '', words), 'deed')) return 'none';
  return received.test(what) ? 'none' : 'said';
}

function knownOf(draft: Draft, actor: Actor | undefined, text: string, shape: Shape, words: MannerWords): Known {
  const [start, end] = draft.cue[0]!;
  const cue = text.slice(start, end);
  const from = Math.max(draft.frame?.sentence[0] ?? 0, start - AHEAD);
  const before = text.slice(Math.min(from, start), start);
  const source = draft.source.map((span) => text.slice(...span)).join(' ');
  const isSubject = draft.source.every(([, to]) => to <= start);
  const named = words.pronoun.test(source) && actor ? actor.name : source;
  const kinds = kindsOf(named, words);
  const isActor = kinds.size === 0 && actor !== undefined && actor.type !== 'other';
  const isBody = isActor && actor.type === 'organization';
  return {
    cue,
    before,
    behind: text.slice(end, end + BEHIND),
    source,
    isSubject,
    kinds,
    isActor,
    isBody,
    shape,
    isSure: draft.p >= SURE,
    isLikely: source !== '' && draft.p >= LIKELY,
    verbs: verbsIn(cue, before, text.slice(end, end + BEHIND), words),
    words,
  };
}

/** Said in some way: aloud or not told how, written, or shown. */
function told({ cue, kinds, verbs, words }: Known): Manner {
  const nouns = nounsIn(cue, words);
  if (kinds.has('sign') || nouns.has('sign') || has(verbs, 'display')) return 'displayed';
  const isWritten = has(verbs, 'write') || kinds.has('text') || nouns.has('writing');
  return isWritten ? 'wrote' : 'said';
}

/** What the cue's verbs tell, the surest first; undefined where there is none that the language knows. */
function byVerb(known: Known): Manner | undefined {
  const { cue, before, verbs, shape, kinds, words, source } = known;
  const isNegated = words.nobody.test(source) || words.negated.test(before + cue);
  if (has(verbs, 'decline') || (isNegated && words.silence.test(cue))) return isSilence(known) ? 'said' : 'none';
  // “questions about the fire”: a noun, where nobody asks.
  if (verbs.length === 0 || (source === '' && words.topic.test(cue))) return undefined;
  const voiced = verbs.find(({ senses }) => senses.has('voice') || senses.has('write') || senses.has('display'));
  if (voiced) return byVoice(voiced, isNegated, known);
  if (has(verbs, 'hear')) return kinds.has('tribunal') && isGiven(known) ? 'said' : 'none';
  const attitude = byAttitude(known);
  if (attitude) return attitude;
  if (has(verbs, 'clause')) return byClause(isNegated, known);
  if (has(verbs, 'find')) return byFinding(known);
  // Words in quotation marks were voiced, whatever is told of them: “felt ‘let down’”.
  const isSupposed = verbs.some((verb) => verb.isSupposed);
  const isThought = shape.isSentence && has(verbs, 'think');
  if (shape.isQuoted && !isThought && source !== '' && !isSupposed && !has(verbs, 'deed')) return told(known);
  if (isForecast(known)) return told(known);
  if (has(verbs, 'wish')) return 'wanted';
  if (has(verbs, 'think')) return 'thought';
  return shape.isQuoted && (shape.isSentence || known.isLikely) ? told(known) : 'none';
}

/** “Analysts expect prices to fall”: what a body or an expert holds is known because they said so. */
function isForecast({ verbs, source, kinds, isBody, shape }: Known): boolean {
  const isHolder = source !== '' && (isBody || kinds.has('finder')) && verbs.every(({ isPassive }) => !isPassive);
  return isHolder && has(verbs, 'forecast') && !shape.isInfinitive;
}

/** A verb of saying tells of one, unless it only might be, nobody is named for it, or the source can't speak. */
function byVoice(voiced: VerbInCue, isNegated: boolean, known: Known): Manner {
  const { cue, verbs, shape, kinds, words, source } = known;
  // “is assured of”: whoever stands before a passive did not say it.
  if (voiced.isPassive && known.isSubject && !isUnnamedReport(voiced, shape)) return 'none';
  if (source === '' && !known.isActor && (words.call.test(cue) || (shape.isAs && !voiced.isReport))) return 'none';
  if (shape.isQuoted) return told(known);
  const whole = `${cue} ${shape.words}`;
  if (words.called.test(whole) || words.results.test(whole) || (shape.isTitle && !isSpeech(voiced, known)))
    return 'none';
  if (cannotSpeak(known) && !(kinds.has('law') && voiced.isReport)) return kinds.has('data') ? 'found' : 'none';
  if (has([voiced], 'find') && !known.isActor && words.thing.test(source)) return 'found';
  // “The senate rejected the bill” is a vote.
  if (has([voiced], 'deed') && kinds.has('tribunal') && !shape.isClause) return 'none';
  if (isNegated) return told(known);
  if (voiced.isSupposed) return 'none';
  // “posted a picture”, “wrote about a picture”
  if (has([voiced], 'write') && !isGiven(known) && !shape.isInfinitive) return 'none';
  if (voiced.isWished && !shape.isClause && !shape.hasThat) return has(verbs, 'wish') ? 'wanted' : 'none';
  if (voiced.isInfinitive && source === '' && !shape.isClause && !shape.isInfinitive) return 'none';
  return told(known);
}

/** “agreed that …” against “agreed a deal”: a saying only where the words, or a clause, are given. */
function byClause(isNegated: boolean, known: Known): Manner {
  const { verbs, shape } = known;
  if (shape.isQuoted) return told(known);
  if (cannotSpeak(known)) return has(verbs, 'find') ? 'found' : 'none';
  const isUnnamed = known.isSubject && verbs.some(({ isPassive }) => isPassive);
  const isSupposed = !isNegated && verbs.some((verb) => verb.isSupposed || verb.isWished);
  if (isUnnamed || isSupposed) return 'none';
  return isGiven(known) ? told(known) : (byNoun(known) ?? 'none');
}

/** Whether a verb tells of speech: what it gives is no title, though it looks like one (“‘Happy Birthday,’ she said”). */
function isSpeech({ senses }: VerbInCue, { cue, words }: Known): boolean {
  return senses.has('voice') && !senses.has('write') && !senses.has('display') && !words.call.test(cue);
}

/** What who can report in words found is in words; of all else it was only found. */
function byFinding(known: Known): Manner {
  const { kinds, shape } = known;
  const isReporter = kinds.has('text') || kinds.has('work') || kinds.has('finder');
  const isReported = shape.isQuoted
    ? isReporter || shape.isClause || shape.isLong
    : shape.isClause && (isReporter || known.isBody);
  if (!isReported) return 'found';
  return kinds.has('sign') ? 'displayed' : 'wrote';
}

/** Whether the content tells what was said, and not only of what. */
function isGiven({ shape, source, kinds }: Known): boolean {
  return shape.isQuoted || (!shape.isInfinitive && shape.isClause) || (shape.isAs && source !== '' && kinds.size === 0);
}

/** “declined to comment”, “did not respond to requests”: that nothing is said is on record; “refused to pay” is a deed. */
function isSilence({ cue, behind, shape, words }: Known): boolean {
  const refused = `${cue.replace(words.refusal, '')} ${behind.trimStart().split(SPACE, 4).join(' ')}`;
  const verbs = verbsIn(refused, '', '', words);
  return (
    shape.isQuoted || words.silence.test(refused) || has(verbs, 'voice') || (shape.isClause && has(verbs, 'clause'))
  );
}

/** “It was reported that …”: a saying, though nobody is named for it. */
function isUnnamedReport(
  { isReport }: VerbInCue,
  { isSentence, isQuoted, isClause, isInfinitive, isSplit }: Shape,
): boolean {
  return isSentence || (isReport && (isQuoted || isClause || isInfinitive || isSplit));
}

/** “was furious that …”, “has doubts about …”: an attitude, unless words are given for it. */
function byAttitude(known: Known): Manner | undefined {
  const { cue, shape, words, source } = known;
  if (words.voiced.test(cue)) return source !== '' && isGiven(known) ? 'said' : undefined;
  if (!words.attitude.test(cue)) return undefined;
  if (words.voicing.test(cue)) return source === '' ? 'none' : told(known);
  return shape.isQuoted && source !== '' ? told(known) : 'thought';
}

/** “repeated warnings that …”, “made a call for …”: a saying where a clause or a quotation gives it, or somebody voiced it. */
function byNoun(known: Known): Manner | undefined {
  const { cue, shape, words, source } = known;
  const kinds = nounsIn(cue, words);
  if (!kinds.has('saying') && !kinds.has('writing') && !kinds.has('sign')) return undefined;
  if (shape.isTitle || words.received.test(cue)) return 'none';
  const isVoiced = source !== '' && (shape.isInfinitive || (words.light.test(cue) && !words.topic.test(cue)));
  return shape.isQuoted || (source !== '' && shape.isClause) || isVoiced ? told(known) : 'none';
}

/** A cue that the language does not know: what is quoted or a clause was said, if somebody can have said it. */
function byContent(known: Known): Manner {
  const { cue, shape, source, isActor, isSure, isLikely, words } = known;
  if (shape.isTitle || cannotSpeak(known) || (source === '' && !shape.isLong)) return 'none';
  if (words.maybe.test(cue) && !shape.isQuoted) return 'none';
  const isGivenBy = shape.isThat
    ? isActor || !words.pronoun.test(source)
    : isActor && (shape.isAs || (shape.isClause && isLikely));
  const isSaid = shape.isQuoted || (source !== '' && isSure && isGivenBy);
  return isSaid ? told(known) : 'none';
}

/** A law, whatever it is told to say; and what shows things, where the verb can tell of showing (“figures” may be people). */
function cannotSpeak({ kinds, verbs }: Known): boolean {
  return !kinds.has('text') && (kinds.has('law') || (kinds.has('data') && (verbs.length === 0 || has(verbs, 'find'))));
}

/** Whether the sentence only asks if it was said. */
function isAsked({ frame }: Draft, text: string, { question }: MannerWords): boolean {
  const sentence = frame ? text.slice(...frame.sentence).trim() : '';
  return sentence.endsWith('?') && question.test(sentence);
}

/** What the source's head noun is. */
function kindsOf(source: string, words: MannerWords): ReadonlySet<Carrier> {
  const { quantity, afterHead, carriers } = words;
  const whole = source.replace(quantity, '');
  const [first = '', second = ''] = whole.split(',');
  const [head, next] = [first, second].map((part) => {
    const word = part
      .slice(0, afterHead.exec(part)?.index ?? part.length)
      .match(WORDS)
      ?.at(-1);
    return (word && carriers.get(word.toLowerCase())) || NOTHING;
  });
  // “A small, brief study”: behind a name, an apposition tells who somebody is.
  return head === NOTHING && !NAME.test(first) ? next! : head!;
}

/** What the nouns of a cue are. */
function nounsIn(cue: string, { carriers }: MannerWords): ReadonlySet<Carrier> {
  return new Set((cue.match(WORDS) ?? []).flatMap((word) => [...(carriers.get(word.toLowerCase()) ?? [])]));
}
