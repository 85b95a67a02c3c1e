import { z } from 'zod';
import { WORDING } from '../../language/en/wording.js';
import type { Utterance } from '../../ledger/utterances.js';
import { VERDICTS } from '../../ledger/witness.js';
import { QUERY, queryOf } from '../asked.js';
import type { Asks } from '../asks.js';
import { Refusal } from '../problem.js';
import type { ReadArticle } from '../questions/reading.js';
import { DAY } from '../schema.js';
import { CITED, citationOf, cited, listed } from './cited.js';

/** What a tool is asked with, and where the site of the record is. */
interface Room {
  readonly asks: Asks;
  /** With `/` at its end; null where there is no site. */
  readonly site: string | null;
}

/** What a tool answers: a value for programs, and the same for whoever reads text alone. */
interface Answered<Value> {
  readonly value: Value;
  readonly text: string;
}

/** A tool of the Model Context Protocol. */
export interface Tool<Asked extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly asked: Asked;
  readonly answer: Answer;
  readonly run: (asked: z.output<Asked>, room: Room) => Promise<Answered<z.input<Answer>>>;
}

function tool<Asked extends z.ZodObject, Answer extends z.ZodObject>(made: Tool<Asked, Answer>): Tool {
  return made as unknown as Tool;
}

const count = z.int().min(0);
const limit = z.int().min(1).max(50).default(10).describe('How many at most.');
const CAUTION =
  'It tells what articles on record say that people said, not whether they said it. Give the citation with what you tell.';
const { words, speaker, addressee, about, channel, outlet, saidFrom, saidTo, publishedFrom, publishedTo, kind } = QUERY;

const search = tool({
  name: 'search',
  title: 'Search statements',
  description: `Finds who said what, by words, speaker, addressee, whom it is about, channel, outlet and days. ${CAUTION}`,
  asked: z.object({
    ...{ words, speaker, addressee, about, channel, outlet, saidFrom, saidTo, publishedFrom, publishedTo, kind },
    page: z.int().min(1).max(100_000).default(1).describe('Which page; 1 is the first.'),
    limit,
  }),
  answer: z.object({ total: count, page: count, statements: z.array(CITED) }),
  run: async ({ page, limit, ...asked }, { asks, site }) => {
    const query = queryOf({ ...asked, all: false, versions: false });
    const found = await asks.ledger('search', { query, sort: 'relevance', ascending: false, page, limit });
    const statements = found.statements.map((hit) => cited(hit, site));
    const text = `${found.total} found${found.total > 0 ? `, page ${page}` : ''}.\n${listed(statements)}`;
    return { value: { total: found.total, page, statements }, text };
  },
});

const check = tool({
  name: 'check',
  title: 'Check a quotation',
  description: `Whether words are on record, where first, and what papers cut, altered or joined. ${CAUTION}`,
  asked: z.object({
    words: z.string().min(1).max(5000).describe('The words, as they are quoted.'),
    by: z.string().max(200).optional().describe('Who is supposed to have said them.'),
  }),
  answer: z.object({
    verdict: z.enum(VERDICTS),
    isAll: z.boolean().nullable().describe('Whether no version has more of the sentence.'),
    searched: z.object({ statements: count, articles: count }),
    found: z.array(
      CITED.extend({
        label: z.string().describe('How it stands to the words: same, fuller, cut, joined, altered, paraphrase.'),
        fits: z.boolean().nullable().describe('Whether it is credited to the one who was asked for.'),
        utterances: z.array(z.string()).describe('For “trace”.'),
      }),
    ),
  }),
  run: async ({ words, by }, { asks, site }) => {
    const checked = await asks.ledger('check', { words, all: false, ...(by !== undefined && { by }) });
    const found = checked.found.map(({ hit, label, fits, utterances }) => ({
      ...cited(hit, site),
      label,
      fits,
      utterances: [...utterances],
    }));
    const { verdict, answer, searched } = checked;
    const { statements, articles } = searched;
    const labelled = found.map((one) => ({ ...one, citation: `[${one.label}] ${one.citation}` }));
    const text = `${verdict}; ${statements} statements of ${articles} articles were searched.\n${listed(labelled)}`;
    return { value: { verdict, isAll: answer.isAll, searched: { statements, articles }, found }, text };
  },
});

const read = tool({
  name: 'read',
  title: 'Read an article',
  description:
    'Who said what in a text or at a public address: each statement with its speaker, or why that is open. Nothing is kept.',
  asked: z.object({
    text: z.string().max(200_000).optional().describe('A text, as it was published.'),
    address: z.string().max(2000).optional().describe('Instead of a text: the address of a page.'),
    title: z.string().max(1000).optional(),
    publisher: z.string().max(200).optional(),
    published: DAY.optional().describe('The day of publication, where the text has none.'),
  }),
  answer: z.object({
    articles: z.array(
      z.object({
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        published: z.string().nullable(),
        address: z.string().nullable(),
        statements: z.array(
          CITED.extend({
            spans: z.array(z.array(count).readonly()).readonly().describe('Where its words stand in the text.'),
            open: z.record(z.string(), z.string()).describe('Why each open field is open.'),
            p: z.number(),
          }),
        ),
      }),
    ),
  }),
  run: async ({ text, address, title = null, publisher = null, published = null }, { asks }) => {
    if ((text === undefined) === (address === undefined)) throw new Refusal(400, 'Give either a text or an address.');
    const sources = {
      text: text === undefined ? null : { text, title, publisher },
      files: [],
      addresses: address === undefined ? [] : [address],
    };
    const { articles, errors } = await asks.read({ sources, published, all: false });
    const [error] = errors;
    if (articles.length === 0 && error) throw new Refusal(400, `${error.where} ${error.what}; ${error.remedy}.`);
    const value = { articles: articles.map(readOf) };
    const told = value.articles.map((one) => `${one.title ?? 'The text'}\n${listed(one.statements)}`).join('\n\n');
    return { value, text: told };
  },
});

const who = tool({
  name: 'who',
  title: 'Look somebody up',
  description: `Who bears a name on record, what they said lately and what was said of them. ${CAUTION}`,
  asked: z.object({ name: z.string().min(1).max(200).describe('A name, or a part of one.'), limit }),
  answer: z.object({
    bearers: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        aliases: z.array(z.string()),
        roles: z.array(z.string()),
        articles: count,
        said: count,
        saidOf: count,
        latest: z.array(CITED),
        latestOf: z.array(CITED).describe('What others said of them.'),
      }),
    ),
  }),
  run: async ({ name, limit }, { asks, site }) => {
    const { bearers } = await asks.ledger('actors', { name, latest: limit, all: false });
    const found = bearers.map(({ identity, aliases, roles, articles, said, saidOf, saidLately, saidOfLately }) => ({
      ...{ name: identity.name, type: identity.type, aliases: [...aliases], roles: [...roles], articles, said, saidOf },
      latest: saidLately.map((hit) => cited(hit, site)),
      latestOf: saidOfLately.map((hit) => cited(hit, site)),
    }));
    const told = found.map(
      (one) =>
        `${one.name}${one.roles.length > 0 ? ` (${one.roles.join(', ')})` : ''}: ${one.said} statements, ${one.saidOf} by others, in ${one.articles} articles.\n${listed(one.latest)}\nOf them:\n${listed(one.latestOf)}`,
    );
    return { value: { bearers: found }, text: told.join('\n\n') || `Nobody of that name is on record.` };
  },
});

const trace = tool({
  name: 'trace',
  title: 'Trace an utterance',
  description: `What became of one act of saying: who printed it first, and what each article after it kept, cut or turned. ${CAUTION}`,
  asked: z.object({ id: z.string().min(1).max(200).describe('Of a statement or an utterance, or its first digits.') }),
  answer: z.object({
    utterances: z.array(
      z.object({
        id: z.string(),
        variants: z.array(
          CITED.extend({
            label: z.string().describe('Against the fullest version.'),
            differs: z.string().describe('[-words of the fullest-] that it lacks, {+words+} that it has instead.'),
            misattributed: z.boolean(),
          }),
        ),
      }),
    ),
    findings: z.array(z.object({ kind: z.string(), message: z.string(), p: z.number() })),
  }),
  run: async ({ id }, { asks, site }) => {
    const own = await asks.ledger('statement', { id });
    const one = own === null ? await asks.ledger('utterance', { id }) : null;
    const found = own?.utterances ?? (one === null ? [] : [one.utterance]);
    if (found.length === 0)
      throw new Refusal(404, 'There is no statement or utterance of that id; “search” gives ids.');
    const utterances = found.map((utterance) => storyOf(utterance, site));
    const findings = (own?.findings ?? []).map(({ kind, message, p }) => ({
      kind,
      message: WORDING.message(message),
      p,
    }));
    const told = utterances.map(({ variants }) =>
      listed(variants.map((v) => ({ ...v, citation: `[${v.label}] ${v.citation}` }))),
    );
    return { value: { utterances, findings }, text: [...told, ...findings.map(({ message }) => message)].join('\n') };
  },
});

/** All that an assistant may do. */
export const TOOLS: readonly Tool[] = [search, check, read, who, trace];

function storyOf({ id, variants }: Utterance, site: string | null) {
  return {
    id,
    variants: variants.map(({ hit, label, relation, misattributed }) => ({
      ...cited(hit, site),
      label,
      differs: relation.difference
        .map((stretch) => (stretch.in === 'both' ? stretch.words : marked(stretch.in, stretch.words)))
        .join(' '),
      misattributed,
    })),
  };
}

function marked(where: string, words: string): string {
  return where === 'former' ? `[-${words}-]` : `{+${words}+}`;
}

function readOf({ article, actors, statements }: ReadArticle) {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const { title, publisher, published, url: address } = article;
  return {
    ...{ title, publisher, published, address },
    statements: statements.map((one) => {
      const speaker = nameOf.get(one.speaker.actor ?? '') ?? null;
      const { reason } = one.speaker;
      const open = Object.entries(one.open).map(([field, why]) => [field, WORDING.reason(why!)]);
      return {
        words: one.words,
        kind: one.kind,
        speaker,
        addressee: nameOf.get(one.addressee?.actor ?? '') ?? null,
        channel: one.channel?.name ?? null,
        saidFrom: one.time?.start ?? null,
        saidTo: one.time?.end ?? null,
        ...{ title, publisher, published },
        citation: citationOf(one.words, speaker, article),
        address,
        record: null,
        spans: one.content,
        open: { ...Object.fromEntries(open), ...(reason && { speaker: WORDING.reason(reason) }) },
        p: one.p,
      };
    }),
  };
}
