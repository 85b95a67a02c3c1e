import type { PronounSort } from '../language/actors.js';
import { isSaying, type Manner } from '../record/manner.js';
import { type Prepare, preparing } from './database.js';
import type { Filter } from './filter.js';
import type { Line } from './line.js';
import { QuotedCounts } from './quoted-counts.js';
import type { Connection } from './sqlite.js';
import { named } from './term.js';
import { type UtteranceCount, UtteranceCounts } from './utterance-counts.js';

/** So sure must it be that a pronoun is that speaker. */
const SURE = 0.9;
const SELECT = `SELECT s.key, s.article, coalesce(article.telling, s.article) AS telling, s.kind, s.manner, s.current, s.speaker, s.p,
    s.speaker_p AS speakerP, s.corrected, s.channel, s.published, s.publisher, actor.key AS actor, actor.type, actor.roles, person.id AS person, person.name AS personName,
    CASE WHEN actor.type = 'person' AND s.speaker_p >= ${SURE} AND length(s.source) BETWEEN 1 AND 8 THEN lower(s.source) END AS source,
    (SELECT group_concat(utterance, ' ') FROM variant WHERE variant.statement = s.key) AS utterances
  FROM statement AS s JOIN article ON article.key = s.article
    LEFT JOIN actor ON actor.article = s.article AND actor.id = s.speaker_actor
    LEFT JOIN person ON person.key = actor.person
  WHERE s.void = 0`;

interface Row
  extends Omit<
    Line,
    'isDirect' | 'isSaid' | 'isCurrent' | 'isCorrected' | 'roles' | 'pronoun' | 'utterances' | 'counted' | 'who'
  > {
  readonly kind: string;
  readonly manner: Manner;
  readonly current: 0 | 1;
  readonly corrected: string;
  readonly roles: string | null;
  readonly source: string | null;
  readonly utterances: string | null;
}

const NONE: readonly string[] = [];
const NOBODY: readonly number[] = [];

/**
 * What counts ask of all statements, in memory: read whole once, and then, of what the table `changed` names, anew. A count over
 * all that is on record goes through it in milliseconds.
 */
export class Digest {
  private readonly sql: Prepare;
  private readonly articles = new Map<number, readonly Line[]>();
  private readonly byKey = new Map<number, Line>();
  private readonly counts = new UtteranceCounts();
  private readonly quotedCounts = new QuotedCounts();
  /** The last change that it knows; null before it is read. */
  private at: number | null = null;
  private readonly lastArticles = new Last<readonly number[]>();
  private readonly lastUtterances = new Last<readonly UtteranceCount[]>();
  /** Texts and lists that many lines have are kept once. */
  private readonly kept = new Map<string, string>();
  private readonly roles = new Map<string, readonly string[]>();
  /** Those who are counted have numbers, by which counting them takes no looking up. */
  private readonly numbers = new Map<string, number>();
  /** What those are called whose numbers a line has as `counted`. */
  readonly names: string[] = [];
  /** Each number alone in a list: many lines share it. */
  private readonly alone: (readonly number[])[] = [];

  constructor(
    private readonly database: Connection,
    private readonly pronoun: (word: string) => PronounSort | undefined,
  ) {
    this.sql = preparing(database);
  }

  /** All statements as they stand, article by article; what people found to be none is not among them. */
  lines(): Iterable<readonly Line[]> {
    this.refresh();
    return this.articles.values();
  }

  /** How many sayings stand. */
  standing(): number {
    this.refresh();
    return this.quotedCounts.statements();
  }

  /** Who is quoted how often in all that stands. */
  quoted(): QuotedCounts {
    this.refresh();
    return this.quotedCounts;
  }

  /**
   * The utterances that are told in more than one statement, those that stand in most articles first.
   *
   * @param versions whether statements of former versions of pages are counted
   */
  utterances(versions: boolean): readonly UtteranceCount[] {
    this.refresh();
    return versions ? this.counts.severalWithFormer() : this.counts.several();
  }

  /** Those of which one statement, be it in a former version, is what a filter asks for. */
  utterancesWith(versions: boolean, filter: Filter): readonly UtteranceCount[] {
    const all = this.utterances(versions);
    if (Object.keys(filter).length === 0) return all;
    return this.lastUtterances.of(JSON.stringify([versions, filter]), this.at, () => {
      const fits = this.fits(filter);
      return all.filter(({ lines }) => lines.some(fits));
    });
  }

  /** Tells whether a statement is what a filter asks for. */
  fits(filter: Filter): (line: Line) => boolean {
    const { outlet, role, channel, publishedFrom, publishedTo, people } = filter;
    const tests: ((line: Line) => boolean)[] = [];
    if (outlet !== undefined) tests.push((line) => line.publisher === outlet);
    if (publishedFrom !== undefined) tests.push(({ published }) => published !== null && published >= publishedFrom);
    if (publishedTo !== undefined) tests.push(({ published }) => published !== null && published <= publishedTo);
    if (channel !== undefined) {
      const isIt = having(channel);
      tests.push((line) => isIt(line.channel));
    }
    if (role !== undefined) {
      const isIt = having(role);
      tests.push((line) => line.roles.some(isIt));
    }
    if (people !== undefined) {
      const actors = new Set(named(this.sql, people));
      tests.push(({ actor }) => actor !== null && actors.has(actor));
    }
    return (line) => tests.every((test) => test(line));
  }

  /** The articles that have a saying which a filter leaves, by their keys. */
  articlesWith(filter: Filter): readonly number[] {
    this.refresh();
    return this.lastArticles.of(JSON.stringify(filter), this.at, () => {
      const fits = this.fits(filter);
      const articles: number[] = [];
      for (const [article, lines] of this.articles) {
        if (lines.some((line) => line.isSaid && fits(line))) articles.push(article);
      }
      return articles;
    });
  }

  /** Tells of a statement, by its id, whether a filter leaves it. */
  leaves(filter: Filter): (id: string) => boolean {
    this.refresh();
    const fits = this.fits(filter);
    const keys = this.sql('SELECT key FROM statement WHERE id = ?').pluck();
    return (id) =>
      (keys.all(id) as number[]).some((key) => {
        const line = this.byKey.get(key);
        return line !== undefined && fits(line);
      });
  }

  /** The last change that it knows: what is counted of it holds until there is another. */
  version(): number {
    this.refresh();
    return this.at!;
  }

  /** Brings it up to what is on record. */
  private refresh(): void {
    const last = this.sql('SELECT coalesce(max(at), 0) FROM changed').pluck().get() as number;
    if (last === this.at) return;
    if (this.at === null) this.read();
    else {
      const changed = this.sql('SELECT article FROM changed WHERE at > ?').pluck().all(this.at) as number[];
      for (const article of changed)
        this.put(article, this.sql(`${SELECT} AND s.article = ? ORDER BY s.key`).all(article));
    }
    this.at = last;
  }

  private read(): void {
    let own: Row[] = [];
    for (const row of this.database.prepare(`${SELECT} ORDER BY s.article, s.key`).iterate() as Iterable<Row>) {
      if (own.length > 0 && own[0]!.article !== row.article) {
        this.put(own[0]!.article, own);
        own = [];
      }
      own.push(row);
    }
    if (own.length > 0) this.put(own[0]!.article, own);
  }

  private put(article: number, rows: readonly unknown[]): void {
    const before = this.articles.get(article) ?? [];
    for (const { key } of before) this.byKey.delete(key);
    const lines = (rows as Row[]).map((row) => this.lineOf(row));
    this.counts.replace(before, lines);
    this.quotedCounts.replace(before, lines);
    if (lines.length === 0) this.articles.delete(article);
    else this.articles.set(article, lines);
    for (const line of lines) this.byKey.set(line.key, line);
  }

  private lineOf({ kind, manner, current, corrected, roles, source, utterances, ...row }: Row): Line {
    const { actor, speaker, person, personName } = row;
    const isKnown = actor !== null && speaker !== null;
    const sort = source === null ? undefined : this.pronoun(source);
    return {
      key: row.key,
      article: row.article,
      telling: row.telling,
      isDirect: kind === 'direct',
      isSaid: isSaying({ manner }),
      isCurrent: current === 1,
      speaker: this.once(row.speaker),
      person: this.once(row.person),
      personName: this.once(row.personName),
      // Who is known in one article only, by less than a full name, is counted with others of that name.
      counted: isKnown ? this.alone[this.numberOf(person ?? `by name ${speaker}`, personName ?? speaker)]! : NOBODY,
      who: isKnown ? this.numberOf(person ?? `actor ${actor}`, personName ?? speaker) : null,
      actor,
      type: this.once(row.type),
      p: row.p,
      speakerP: row.speakerP,
      isCorrected: corrected !== '',
      roles: this.rolesOf(roles ?? '[]'),
      channel: this.once(row.channel),
      published: this.once(row.published),
      publisher: this.once(row.publisher),
      pronoun: sort === 'he' || sort === 'she' ? sort : null,
      utterances: utterances?.split(' ').map((id) => this.once(id)!) ?? NONE,
    };
  }

  private numberOf(key: string, name: string): number {
    const number = this.numbers.get(key) ?? this.names.length;
    this.numbers.set(key, number);
    this.names[number] = name;
    this.alone[number] ??= [number];
    return number;
  }

  private once(text: string | null): string | null {
    if (text === null) return null;
    const known = this.kept.get(text);
    if (known === undefined) this.kept.set(text, text);
    return known ?? text;
  }

  private rolesOf(json: string): readonly string[] {
    const known = this.roles.get(json) ?? (JSON.parse(json) as string[]);
    this.roles.set(json, known);
    return known;
  }
}

/** The last answer of its kind: a list and its count ask the same, one after the other. */
class Last<Answer> {
  private kept: { readonly asked: string; readonly at: number | null; readonly answer: Answer } | null = null;

  /** @param at the last change that the answer knows */
  of(asked: string, at: number | null, answer: () => Answer): Answer {
    if (this.kept?.asked !== asked || this.kept.at !== at) this.kept = { asked, at, answer: answer() };
    return this.kept.answer;
  }
}

/** Tells whether a text has words in it; the same few texts stand in many lines. */
function having(words: string): (text: string | null) => boolean {
  const wanted = words.toLowerCase();
  const known = new Map<string, boolean>();
  return (text) => {
    if (text === null) return false;
    const isThere = known.get(text) ?? text.toLowerCase().includes(wanted);
    known.set(text, isThere);
    return isThere;
  };
}
