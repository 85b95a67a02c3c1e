import { z } from 'zod';
import { WORDING } from '../../language/en/wording.js';
import { VERDICTS, type Witness } from '../../ledger/witness.js';
import { QUERY, queryOf } from '../asked.js';
import type { Asks } from '../asks.js';
import { Refusal } from '../problem.js';
import { DAY } from '../schema.js';
import { CITED, cited, listed } from './cited.js';
import { READ, readOf } from './read-article.js';
import { creditedTo, notesOf, storyOf, VARIANT, WITNESS, witnessed, witnessOf } from './versions.js';

/** What a tool is asked with, and where the site of the record is. */
interface Room {
  readonly asks: Asks;
  /** With `/` at its end; null where there is no site. */
  readonly site: string | null;
  /** Takes back what is asked. */
  readonly signal: AbortSignal;
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
const { words, speaker, addressee, about, stance, channel, outlet, role, kind } = QUERY;
const { saidFrom, saidTo, publishedFrom, publishedTo } = QUERY;
const ORDERS = ['relevance', 'published', 'said', 'added'] as const;

const search = tool({
  name: 'search',
  title: 'Search statements',
  description: `Finds who said what, by words, speaker, addressee, whom it is about, stance, channel, outlet, role and days. ${CAUTION}`,
  asked: z.strictObject({
    ...{ words, speaker, addressee, about, stance, channel, outlet, role, kind },
    ...{ saidFrom, saidTo, publishedFrom, publishedTo },
    sort: z.enum(ORDERS).default('relevance').describe('What comes first: the best fit, or the latest.'),
    ascending: z.boolean().default(false).describe('The earliest first.'),
    page: z.int().min(1).max(100_000).default(1).describe('Which page; 1 is the first.'),
    limit,
  }),
  answer: z.object({ total: count, page: count, pages: count, statements: z.array(CITED) }),
  run: async ({ page, limit, sort, ascending, ...asked }, { asks, site }) => {
    if (asked.stance !== undefined && asked.about === undefined)
      throw new Refusal(400, 'A stance is towards somebody: give “about”, too.');
    const query = queryOf({ ...asked, all: false, versions: false });
    const { total, statements: hits } = await asks.ledger('search', { query, sort, ascending, page, limit });
    const statements = hits.map((hit) => cited(hit, site));
    const pages = Math.ceil(total / limit);
    const text = `${total} found${pages > 1 ? `, page ${page} of ${pages}` : ''}.\n${listed(statements)}`;
    return { value: { total, page, pages, statements }, text: text.trimEnd() };
  },
});

const check = tool({
  name: 'check',
  title: 'Check a quotation',
  description: `Whether words are on record, where first, and what papers cut, altered or joined. ${CAUTION}`,
  asked: z.strictObject({
    words: z.string().min(1).max(5000).describe('The words, as they are quoted.'),
    by: z.string().max(200).optional().describe('Who is supposed to have said them.'),
  }),
  answer: z.object({
    verdict: z.enum(VERDICTS),
    isAll: z.boolean().nullable().describe('Whether no version has more of the sentence.'),
    rest: z.string().nullable().describe('What the fullest version has of the sentence beside the words.'),
    searched: z.object({ statements: count, articles: count }),
    found: z.array(WITNESS),
    near: z.array(WITNESS).describe('Not the same words, but near: these are no versions of them.'),
  }),
  run: async ({ words, by }, { asks, site }) => {
    const checked = await asks.ledger('check', { words, all: false, ...(by !== undefined && { by }) });
    const witnesses = (of: readonly Witness[]) => of.map((one) => witnessOf(one, site));
    const [found, near] = [witnesses(checked.found), witnesses(checked.near)];
    const { verdict, answer, searched } = checked;
    const { statements, articles } = searched;
    const rest = answer.rest?.words ?? null;
    const sentences = [
      `${verdict}; ${statements} statements of ${articles} articles were searched.`,
      answer.isAll && 'It was all: no version has more of the sentence.',
      rest && `It was not all: the fullest version has “${rest}” besides.`,
      checked.found.length > 0 && creditedTo(checked),
      listed(found, witnessed),
      near.length > 0 && `Not the same words, but near:\n${listed(near, witnessed)}`,
    ];
    const value = { verdict, isAll: answer.isAll, rest, searched: { statements, articles }, found, near };
    return { value, text: sentences.filter(Boolean).join('\n') };
  },
});

const read = tool({
  name: 'read',
  title: 'Read an article',
  description:
    'Who said what in a text or at a public address: each statement with its speaker, or why that is open. Nothing is kept.',
  asked: z.strictObject({
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
        statements: z.array(READ),
      }),
    ),
  }),
  run: async ({ text, address, title = null, publisher = null, published = null }, { asks, signal }) => {
    if ((text === undefined) === (address === undefined)) throw new Refusal(400, 'Give either a text or an address.');
    const sources = {
      text: text === undefined ? null : { text, title, publisher },
      files: [],
      addresses: address === undefined ? [] : [address],
    };
    const { articles, errors } = await asks.read({ sources, published, all: false }, signal);
    const [error] = errors;
    if (articles.length === 0 && error) throw new Refusal(400, `${error.where} ${error.what}; ${error.remedy}.`);
    const value = { articles: articles.map(readOf) };
    const texts = value.articles.map(({ title, statements }) => {
      const list = listed(statements, (one) => (one.speaker === null ? [`who is open: ${one.open.speaker}`] : []));
      return `${title ?? 'The text'}: ${statements.length} found.\n${list}`.trimEnd();
    });
    return { value, text: texts.join('\n\n') };
  },
});

const who = tool({
  name: 'who',
  title: 'Look somebody up',
  description: `Who bears a name on record, what they said lately and what was said of them. ${CAUTION}`,
  asked: z.strictObject({ name: z.string().min(1).max(200).describe('A name, or a part of one.'), limit }),
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
    const persons = bearers.map(({ identity, aliases, roles, articles, said, saidOf, saidLately, saidOfLately }) => ({
      ...{ name: identity.name, type: identity.type, aliases: [...aliases], roles: [...roles], articles, said, saidOf },
      latest: saidLately.map((hit) => cited(hit, site)),
      latestOf: saidOfLately.map((hit) => cited(hit, site)),
    }));
    const texts = persons.map((one) => {
      const roles = one.roles.length > 0 ? ` (${one.roles.join(', ')})` : '';
      const counts = `${one.said} by them, ${one.saidOf} of them by others, in ${one.articles} ${one.articles === 1 ? 'article' : 'articles'}`;
      return [
        `${one.name}${roles}: statements on record: ${counts}.`,
        one.latest.length > 0 && `What they said, the latest first:\n${listed(one.latest)}`,
        one.latestOf.length > 0 && `What others said of them:\n${listed(one.latestOf)}`,
      ]
        .filter(Boolean)
        .join('\n');
    });
    return { value: { bearers: persons }, text: texts.join('\n\n') || 'Nobody of that name is on record.' };
  },
});

const trace = tool({
  name: 'trace',
  title: 'Trace an utterance',
  description: `What became of one act of saying: who printed it first, and what each article after it kept, cut or turned. ${CAUTION}`,
  asked: z.strictObject({
    id: z.string().min(1).max(200).describe('Of a statement or an utterance, or its first digits.'),
  }),
  answer: z.object({
    utterances: z.array(
      z.object({
        id: z.string(),
        variants: z.array(VARIANT),
      }),
    ),
    findings: z.array(z.object({ kind: z.string(), message: z.string(), p: z.number() })),
  }),
  run: async ({ id }, { asks, site }) => {
    const own = await asks.ledger('statement', { id });
    const one = own === null ? await asks.ledger('utterance', { id }) : null;
    const meant = own?.utterances ?? (one === null ? [] : [one.utterance]);
    if (meant.length === 0)
      throw new Refusal(
        404,
        'No statement or utterance is meant by that id, or several are; “search” gives whole ids.',
      );
    const utterances = meant.map((utterance) => storyOf(utterance, site));
    const findings = (own?.findings ?? []).map(({ kind, message, p }) => ({
      kind,
      message: WORDING.message(message),
      p,
    }));
    const texts = utterances.map(({ variants }) => listed(variants, notesOf));
    return { value: { utterances, findings }, text: [...texts, ...findings.map(({ message }) => message)].join('\n') };
  },
});

/** All that an assistant may do. */
export const TOOLS: readonly Tool[] = [search, check, read, who, trace];
