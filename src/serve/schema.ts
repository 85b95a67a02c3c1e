import { z } from 'zod';
import { SENSES } from '../language/trace.js';
import type { Worded } from '../language/wording.js';
import type { Answer } from '../ledger/answer.js';
import type { Check } from '../ledger/check.js';
import type { Corrected, StandingStatement } from '../ledger/corrections.js';
import type { Signed } from '../ledger/effect.js';
import type { Hit } from '../ledger/hit.js';
import type { ArticleEntry, Coverage } from '../ledger/overview.js';
import type { Utterance, UtteranceRow } from '../ledger/utterances.js';
import type { Bearer } from '../ledger/who.js';
import { CHECK_LABELS, VERDICTS, type Verdict, type Witness } from '../ledger/witness.js';
import { ACTOR_TYPES, type Actor } from '../record/actor.js';
import type { Article } from '../record/article.js';
import { CHANNEL_KINDS } from '../record/channel.js';
import type { Finding } from '../record/finding.js';
import { FINDING_KINDS } from '../record/finding-kind.js';
import { MANNERS } from '../record/manner.js';
import { KINDS, MODALITIES, type Statement } from '../record/statement.js';
import { PRECISIONS } from '../record/time.js';
import type { Relation } from '../trace/relation.js';
import type { Head } from './questions/head.js';

/**
 * What the site answers, as OpenAPI describes it. Each schema is held against the library's own type: what that no longer
 * has, or has otherwise, does not compile. More fields may come.
 */
function describes<Told>() {
  return <Schema extends z.ZodType>(
    schema: Worded<Told> extends z.input<Schema> ? Schema : { 'is not what the library has': Worded<Told> },
  ): Schema => schema as Schema;
}

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const text = orNull(z.string());
const list = <Schema extends z.ZodType>(item: Schema) => z.array(item).readonly();
const count = z.int().min(0);
const share = z.number().min(0).max(1);

export const DAY = z.iso.date();
/** Where a list goes on. */
export const NEXT = text.describe('The cursor with which the list goes on; null at its end.');
export const LISTED = list(z.string()).describe('The lists of people that are kept.');
export const SPAN = z
  .array(count)
  .length(2)
  .readonly()
  .describe('Where words begin and end, in UTF-16 code units of the article’s text.');
const spans = list(SPAN);

export const HEAD = describes<Head>()(
  z.object({
    id: z.string().describe('The SHA-256 of its text, hex.'),
    title: text,
    byline: text,
    published: text,
    publisher: text,
    url: text,
  }),
);

export const ARTICLE = describes<Article>()(
  HEAD.extend({ language: z.string().describe('BCP 47; “und” if it can’t be told.'), text: z.string() }),
);

export const ARTICLE_ENTRY = describes<ArticleEntry>()(HEAD.extend({ added: z.string(), statements: count }));

export const COVERAGE = describes<Coverage>()(
  z.object({
    articles: count,
    statements: count,
    from: text,
    to: text,
    outlets: list(z.object({ name: z.string(), articles: count })),
  }),
);

export const ACTOR = describes<Actor>()(
  z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(ACTOR_TYPES),
    aliases: list(z.string()),
    mentions: spans,
    roles: list(z.string()),
    identity: text,
    identifiers: z.record(z.string(), z.string()),
  }),
);

const stance = z.union([z.literal(-1), z.literal(0), z.literal(1)]).describe('-1 against, 0 neither, 1 for.');

export const STATEMENT = describes<Statement>()(
  z.object({
    id: z.string(),
    kind: z.enum(KINDS),
    manner: z.enum(MANNERS),
    content: spans,
    cue: spans,
    source: spans,
    words: z.string(),
    p: share,
    code: text,
    speaker: z.object({
      actor: text,
      p: share,
      candidates: list(z.object({ actor: z.string(), p: share })),
      reason: text,
      evidence: spans,
    }),
    addressee: orNull(z.object({ actor: z.string(), p: share, evidence: spans })),
    channel: orNull(z.object({ name: z.string(), kind: z.enum(CHANNEL_KINDS), evidence: spans })),
    time: orNull(
      z.object({
        start: z.string(),
        end: z.string(),
        precision: z.enum(PRECISIONS),
        basis: z.string(),
        evidence: spans,
      }),
    ),
    about: list(z.object({ actor: z.string(), stance, p: share, evidence: spans })),
    modality: orNull(z.enum(MODALITIES)),
    within: text,
    onBehalfOf: text,
    open: z.record(z.string(), z.string()).describe('Why each open field is open.'),
  }),
);

const CORRECTED = describes<Corrected>()(
  z.object({
    seq: z.int(),
    at: z.string(),
    article: z.string(),
    statement: z.string(),
    field: z.string(),
    value: text,
    by: z.string(),
    why: z.string(),
  }),
);

export const SIGNED = describes<Signed>()(
  CORRECTED.extend({ undone: orNull(z.int()).describe('The entry that took it back; null while it holds.') }),
);

export const STANDING = describes<StandingStatement>()(
  STATEMENT.extend({ corrections: list(CORRECTED), void: z.boolean() }),
);

export const FINDING = describes<Finding>()(
  z.object({
    kind: z.enum(FINDING_KINDS),
    statement: text,
    message: z.string(),
    evidence: spans,
    p: share,
    elsewhere: list(z.object({ article: z.string(), statement: z.string(), evidence: spans })),
  }),
);

export const HIT = describes<Hit>()(
  z.object({
    id: z.string(),
    kind: z.enum(KINDS),
    manner: z.enum(MANNERS),
    words: z.string(),
    speaker: text,
    person: text,
    speaker_identity: text,
    speaker_p: orNull(share),
    context: z.string().describe('The sentences in which it stands.'),
    utterance: text,
    label: text,
    addressee: text,
    channel: text,
    channel_kind: text,
    said_from: text,
    said_to: text,
    precision: text,
    modality: text,
    within: text,
    on_behalf_of: text,
    cue: z.string(),
    source: z.string(),
    p: share,
    code: text,
    open: z.string(),
    about: text,
    corrected: z.string(),
    also: text.describe('Where else the very same text stands.'),
    copy_of: text.describe('The article of which its own is a copy.'),
    article: z.string(),
    title: text,
    published: text,
    publisher: text,
    url: text,
    start: orNull(z.int()),
    end: orNull(z.int()),
    current: z.int().describe('0 where it stands in a former version of its page.'),
  }),
);

const TURNS = list(z.object({ sense: z.enum(SENSES), change: z.enum(['lost', 'gained']), words: z.string() }));

const RELATION = describes<Relation>()(
  z.object({
    label: z.string(),
    shared: share,
    difference: list(
      z.object({ words: z.string(), in: z.string().describe('Where they stand: in both, the former, the later.') }),
    ),
    turns: TURNS,
  }),
);

export const UTTERANCE = describes<Utterance>()(
  z.object({
    id: z.string(),
    variants: list(
      z.object({
        hit: HIT,
        label: z.string(),
        relation: RELATION,
        misattributed: z.boolean(),
        recycled: orNull(z.enum(['date', 'tense'])),
      }),
    ),
    repeated: list(z.string()),
  }),
);

export const UTTERANCE_ROW = describes<UtteranceRow>()(
  z.object({
    id: z.string(),
    words: z.string(),
    statements: count,
    articles: count,
    first_published: text,
    last_published: text,
    speakers: text,
  }),
);

const WITNESS = describes<Witness>()(
  z.object({
    hit: HIT,
    from: text.describe('Its address, or the file in which it came.'),
    utterances: list(z.string()),
    label: z.enum(CHECK_LABELS),
    relation: RELATION,
    fits: orNull(z.boolean()),
  }),
);

const ANSWER = describes<Answer>()(
  z.object({
    isAll: orNull(z.boolean()).describe('Whether no version has more of the sentences; null unless all is on record.'),
    papers: z.object({ same: count, more: count, less: count, other: count }),
    rest: orNull(z.object({ words: z.string(), turns: TURNS })),
    lost: TURNS,
    changes: list(z.object({ from: z.string(), to: z.string() })),
    parts: list(z.object({ words: z.string(), hit: orNull(HIT) })),
  }),
);

export const CHECK = describes<Check>()(
  z.object({
    words: z.string(),
    by: text,
    verdict: z.enum(VERDICTS) satisfies z.ZodType<Verdict>,
    answer: ANSWER,
    searched: z.object({ statements: count, articles: count, outlets: count, from: text, to: text }),
    found: list(WITNESS),
    near: list(WITNESS),
    unsaid: count,
    former: count,
    fullest: orNull(z.object({ witness: WITNESS, before: z.string(), within: z.string(), after: z.string() })),
  }),
);

export const BEARER = describes<Bearer>()(
  z.object({
    identity: z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(ACTOR_TYPES),
      identifiers: z.record(z.string(), z.string()),
      actors: list(z.object({ article: z.string(), actor: z.string() })),
      apart: text,
    }),
    aliases: list(z.string()),
    roles: list(z.string()),
    joined: list(z.object({ id: z.string(), name: z.string(), by: z.string(), why: z.string(), at: z.string() })),
    articles: count,
    said: count,
    saidOf: count,
    unsaid: count,
    stances: z.object({ for: count, neither: count, against: count }),
    stancesOver: list(z.object({ period: z.string(), for: count, neither: count, against: count })),
    exchanges: list(z.object({ name: z.string(), to: count, from: count })),
    saidLately: list(HIT),
    saidOfLately: list(HIT),
  }),
);
