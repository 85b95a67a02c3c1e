import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import { spelled } from '../trace/spelling.js';
import type { Context, Entry, Find } from './context.js';

/** Of so many words it matters who heard them. */
const WORTH = 4;
const PRINTED: ReadonlySet<string | null> = new Set([
  'broadcaster',
  'newspaper',
  'magazine',
  'news site',
  'agency',
  'podcast',
]);

/** Whether a statement may be one by itself: it is told in another, or through what publishes. */
export function mayBeSecondHand({ within, channel }: Pick<Statement, 'within' | 'channel'>): boolean {
  return within !== null || (channel !== null && PRINTED.has(channel.kind));
}

/** Told by articles each of which has it from another paper, or from somebody else's mouth. */
export const secondHand: Find = (statement, utterance, context) => {
  const variants = utterance?.variants ?? [];
  if (
    !variants.some(({ hit }) => hit.id === statement.id) ||
    spelled(statement.words, context.language.trace.spelling).length < WORTH
  )
    return null;
  if (!variants.every(({ hit }) => isHearsay(context, hit) || isOfAnotherOutlet(context, hit))) return null;
  if (variants.length < 2 && !isGivenByAnother(statement, context)) return null;
  const channel = statement.within === null ? (statement.channel?.name ?? null) : null;
  return {
    kind: 'second-hand',
    statement: statement.id,
    message: { code: 'second-hand', words: statement.words, channel, isAlone: variants.length === 1 },
    evidence: [...(statement.channel?.evidence ?? []), ...statement.content],
    p: context.odds.secondHand,
    elsewhere: variants
      .filter(({ hit }) => hit.article !== context.reading.article.id)
      .map(({ hit }) => ({ article: hit.article, statement: hit.id, evidence: [[hit.start!, hit.end!] as Span] })),
  };
};

/**
 * Whether its words are given by somebody else than who said them, both known: what is told in a report of a report is the
 * reporter's, and of what a crowd or nobody in particular says nobody can be asked.
 */
function isGivenByAnother({ kind, within, speaker }: Statement, { reading, speakerOf }: Context): boolean {
  const own = reading.actors.find(({ id }) => id === speaker.actor);
  const outer = within === null ? null : speakerOf(within);
  if (kind !== 'direct' || !own || outer === null) return false;
  return (own.type === 'person' || own.type === 'organization') && own.name !== outer;
}

/** Whether it is told by somebody else than who said it; who tells of their own words was there. */
function isHearsay(context: Context, { within, speaker }: Entry): boolean {
  return within !== null && (speaker === null || context.speakerOf(within) !== speaker);
}

function isOfAnotherOutlet({ language }: Context, { channel, channel_kind: kind, publisher, speaker }: Entry): boolean {
  const { article } = language.findings;
  // What an agency itself reports it has first hand.
  if (channel === null || !PRINTED.has(kind) || isSameOutlet(channel, speaker, article)) return false;
  return !isSameOutlet(channel, publisher, article);
}

function isSameOutlet(channel: string, publisher: string | null, article: RegExp): boolean {
  return publisher !== null && plain(channel, article) === plain(publisher, article);
}

function plain(name: string, article: RegExp): string {
  return name
    .toLowerCase()
    .replace(article, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
