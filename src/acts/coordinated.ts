import type { Language } from '../language/language.js';
import type { Article } from '../record/article.js';
import { type Draft, draft } from '../record/draft.js';
import { kindOf, marksAround } from '../record/kind.js';
import { phraseAt } from '../text/phrases.js';
import type { Segmentation } from '../text/segment.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { saidBehind } from './behind.js';

const CAPITAL = /^\p{Lu}/u;

/** Where what somebody says ends and the next of their sayings begins: “said it was late | and | demanded | an answer”. */
interface Turning {
  readonly end: number;
  readonly cue: Span;
  /** It gives words for certain: “and demanded”, not “and called”. */
  readonly isFirm: boolean;
}

/**
 * Takes apart what one subject says by two verbs: “said officers were looking into it and asked anyone who had seen it to call”. The second verb
 * is its own where what is said has another form than a verb that it could go on from.
 */
export function coordinated(
  statements: readonly Draft[],
  article: Article,
  segmentation: Segmentation,
  language: Language,
): Draft[] {
  const { text } = article;
  const cued = Spans.of(
    statements.filter(({ cue }) => cue.length > 0),
    ({ cue }) => cue[0]!,
  );
  const changed = new Map<Draft, Draft>();
  const added: Draft[] = [];
  for (const one of statements) {
    const now = changed.get(one) ?? one;
    const turning = turningOf(now, text, segmentation, language);
    if (!turning) continue;
    const { end, cue, isFirm } = turning;
    const known = cued.touching(cue).find((other) => other !== one);
    if (!isFirm && !known) continue;
    const kept = now.content.flatMap(([from, to]): Span[] => (from < end ? [[from, Math.min(to, end)]] : []));
    const { source, sourceP, p } = now;
    if (known) changed.set(known, { ...known, source, sourceP });
    else {
      const next = saidBehind(article, cue, { source, sourceP, p }, segmentation, language.acts);
      if (!next) continue;
      added.push(next);
    }
    const kind = kindOf(text, kept, marksAround(now.cue[0]!, segmentation));
    changed.set(one, draft(article, { ...now, kind, content: kept }));
  }
  return [...statements.map((one) => changed.get(one) ?? one), ...added];
}

function turningOf(
  { kind, cue, content, source, turn }: Draft,
  text: string,
  segmentation: Segmentation,
  language: Language,
): Turning | undefined {
  const { goesOnSaying, ownVerb, ongoing } = language.acts;
  const own = cue.at(-1);
  const sentence = own && segmentation.sentences.at(own[0]);
  if (!sentence || !source[0] || source[0][0] > own[0] || turn || kind === 'direct') return undefined;
  const [first, ...others] = content;
  const isBehind = first && first[0] >= own[1] && content.every((piece) => contains(sentence, piece));
  if (!isBehind || segmentation.outermost.at(own[0])) return undefined;
  const tense = goesOnSaying.find(({ cue: pattern }) => pattern.test(text.slice(...own)));
  if (!tense) return undefined;
  const words = text.slice(first[0], sentence[1]);
  const last = others.at(-1) ?? first;
  for (const match of words.matchAll(tense.next)) {
    const { cue: verb, firm, but } = match.indices!.groups!;
    const [from, to] = verb!;
    const end = first[0] + match.index;
    // What leads to it stands in the content, or right behind.
    if (end > last[1] + 1) break;
    const next: Span = [first[0] + from, first[0] + to];
    if (segmentation.outermost.at(next[0])) continue;
    const said = words.slice(0, match.index);
    const { auxiliary, modal } = ownVerb.exec(said)?.groups ?? {};
    const isPhrase = auxiliary === undefined && isNounPhrase(said, language);
    // What goes on from “would strike” is no “called”, nor what goes on from “were looking”; from “was furious” it may be.
    const isOther = modal !== undefined || (auxiliary !== undefined && (but !== undefined || ongoing.test(said)));
    // Where the model leaves the verb out of what is said, it takes it for a cue as well.
    const isFirm = firm !== undefined || content.every((piece) => !overlaps(piece, next));
    if (isPhrase || isOther) return { end, cue: next, isFirm };
  }
  return undefined;
}

/** “All nineteen proposals”, with no more than an adjunct behind: what is no clause, and has no verb that another could go on from. */
function isNounPhrase(words: string, { acts, phrases }: Language): boolean {
  const phrase = phraseAt(words, 0, phrases);
  const rest = phrase && words.slice(phrase.whole[1]);
  const isEnd = rest !== undefined && (rest.trim() === '' || acts.adjunct.exec(rest)?.index === 0);
  return isEnd && !CAPITAL.test(words) && !acts.clause.test(words) && !acts.plainPast.test(words);
}
