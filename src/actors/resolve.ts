import type { Actor, ActorType } from '../record/actor.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Candidate, Speaker } from '../record/speaker.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { candidates, type LastSpeaker, type Query } from './candidates.js';
import { Cast } from './cast.js';
import { hearsay } from './hearsay.js';
import { fold } from './names.js';
import { nest } from './nesting.js';
import type { Party, Sighting } from './party.js';
import { pronounSort } from './pronouns.js';
import type { Ranker } from './ranker.js';
import { reason } from './reasons.js';
import { assignDescriptions, assignRoles, GENERIC, phrase, withoutArticle } from './roles.js';
import { Places, sight } from './sightings.js';
import { type Reference, readSource } from './sources.js';
import { SPEAKS_FOR, speaksFor } from './spokesmen.js';

/** A party and how probable it is. */
export interface Weighed {
  readonly party: Party;
  readonly p: number;
}

/** What a reference resolves to: parties by probability, and the rest, which is nobody of them. */
export interface Resolved {
  readonly weighed: readonly Weighed[];
  readonly evidence: readonly Span[];
}

/** Lets training see what was weighed. */
export type Watch = (
  query: Query,
  parties: readonly Party[],
  rows: readonly Float64Array[],
  statement: Statement | null,
) => void;

/** Candidates below are not worth a reader's time; nor are more than so many. */
const LEAST = 0.02;
const MOST_SHOWN = 5;
const FEWEST_SHOWN = 5;
const NAMED_P = 0.99;
/**
 * How often a description is of nobody whom the article names elsewhere, by its form: counted over 217 readings of
 * PolNeAR's articles (`training/readings.tsv`).
 */
const UNNAMED_P = {
  /** "officials", "some Democrats" */
  many: 0.975,
  /** "a friend", "one of the docs" */
  one: 0.925,
  /** The same where an article begins, which often names it below: "A union said Monday". */
  lead: 0.6,
  /** "a new poll": it comes from someone, who is named below. */
  work: 0.6,
  /** "his lawyers" */
  ownedMany: 0.67,
  /** "his lawyer" */
  owned: 0.5,
  /** "the agency" */
  known: 0.6,
} as const;
/** There is one of them: whoever says "the high court" need not name it. */
const INSTITUTION = /^(?:court|government|police|parliament|cabinet|treasury|army|military|church|palace|coroner)$/;
const OFFICE_OF = /^the \p{Lu}\S+ (?:administration|campaign|camp|team|government|family)$/u;
const INDEFINITE = /^(?:an?|one|another)\s/i;
const WORK = /^(?:poll|survey|study|report|analysis|article|book|video|audit|review|paper)$/;
/** Right in 10 of 10 readings of PolNeAR's articles. */
const HOLDER_P = 0.96;
const NOBODY: ReadonlySet<Party> = new Set();
const LONGEST_NAME = 14;

/**
 * Finds the actors of an article and who speaks each statement: names are gathered into parties, then sources and
 * pronouns are resolved in the order of the text, each with what was resolved before it in mind.
 */
export function resolve(scene: Scene, context: Context, ranker: Ranker, watch?: Watch): Scene {
  const { segmentation, mentions } = context;
  const { text } = context.article;
  const places = new Places(text, segmentation);
  const all = Spans.of(sight(mentions, places), ({ span }) => span);
  const told = hearsay(text, segmentation, scene.statements, all);
  const statements = [...scene.statements, ...told].sort((a, b) => start(a) - start(b));
  const names = all.values.filter((s) => s.mention.kind === 'name');
  const cast = new Cast(text, names);
  const phrases = all.values.filter((s) => s.mention.kind === 'nominal').flatMap((s) => phrase(text, s, cast) ?? []);
  const used = assignRoles(text, phrases, names, cast);
  assignDescriptions(
    phrases.filter((item) => !used.has(item)),
    cast,
    places,
  );
  const within = nest(statements);
  const outcomes = new Resolver(
    text,
    places,
    all,
    Spans.of(names, ({ span }) => span),
    cast,
    ranker,
    statements,
    watch,
    within,
    segmentation.turns[0]?.label[0] ?? 0,
  ).run();
  return { ...scene, ...credit(text, cast, names, statements, outcomes, within, ranker.settings.threshold) };
}

/** What was found out of one statement's source. */
interface Outcome {
  readonly reference: Reference | null;
  readonly resolved: Resolved;
  /** The description itself, when it may be nobody known. */
  readonly words: string;
}

class Resolver {
  private readonly outcomes = new Map<Statement, Outcome>();
  private last: LastSpeaker | undefined;
  private readonly spoken = new Map<Party, { times: number; of: Set<Party> }>();
  private readonly groups = new Map<string, Party>();

  constructor(
    private readonly text: string,
    private readonly places: Places,
    private readonly all: Spans<Sighting>,
    private readonly names: Spans<Sighting>,
    private readonly cast: Cast,
    private readonly ranker: Ranker,
    private readonly statements: readonly Statement[],
    private readonly watch: Watch | undefined,
    private readonly within: ReadonlyMap<Statement, Statement>,
    /** Where an interview's turns begin. */
    private readonly turnsFrom: number,
  ) {}

  run(): ReadonlyMap<Statement, Outcome> {
    const bySource = this.statements
      .filter((s) => s.source.length > 0)
      .sort((a, b) => a.source[0]![0] - b.source[0]![0]);
    let next = 0;
    for (const [i, sighting] of this.all.values.entries()) {
      while (next < bySource.length && bySource[next]!.source[0]![0] <= sighting.span[0])
        this.credited(bySource[next++]!);
      if (this.cast.at.has(sighting.span[0])) continue;
      if (sighting.mention.kind === 'name') this.shared(sighting);
      else if (sighting.mention.kind === 'pronoun') this.pronoun(sighting, i);
    }
    while (next < bySource.length) this.credited(bySource[next++]!);
    this.uncredited();
    return this.outcomes;
  }

  /** A pronoun that is no source is resolved too: who is spoken of is who speaks next. */
  private pronoun(sighting: Sighting, index: number): void {
    const sort = pronounSort(this.text.slice(...sighting.span));
    if (sort !== 'he' && sort !== 'she') return;
    const [best] = this.weigh(
      { ...this.query('person', sighting.span[0], sighting), she: sort === 'she' ? 1 : -1 },
      index,
      null,
    ).weighed;
    if (best && best.p > 0.5) this.cast.see(best.party, sighting);
  }

  private credited(statement: Statement): void {
    const span = statement.source[0]!;
    const reference = readSource(this.text, span, this.names, this.cast);
    const resolved = this.refer(reference, statement);
    this.outcomes.set(statement, { reference, resolved, words: this.text.slice(...reference.span) });
    const best = resolved.weighed[0];
    if (best && best.p > 0.5) {
      const sighting = this.all.values[this.all.countBefore(span[0])];
      if (sighting && sighting.span[0] === span[0] && !this.cast.at.has(span[0])) this.cast.see(best.party, sighting);
      this.last = {
        party: best.party,
        sentence: this.places.sentence(span[0]),
        paragraph: this.places.paragraph(span[0]),
      };
      const record = this.spoken.get(best.party) ?? { times: 0, of: new Set() };
      record.times++;
      for (const topic of this.topics(statement.content)) record.of.add(topic);
      this.spoken.set(best.party, record);
    }
  }

  /** Who is named in some spans. */
  private topics(spans: readonly Span[]): Set<Party> {
    const out = new Set<Party>();
    for (const { mention, span } of spans.flatMap((around) => this.all.from(around))) {
      const party = mention.kind === 'name' ? this.cast.at.get(span[0]) : undefined;
      if (party && party.kind !== 'place') out.add(party);
    }
    return out;
  }

  private refer(reference: Reference, statement: Statement): Resolved {
    const evidence = [reference.span];
    switch (reference.kind) {
      case 'named':
        return { weighed: [{ party: reference.party, p: NAMED_P }], evidence };
      case 'shared':
        return { weighed: this.share(reference.parties, reference.span[0]), evidence };
      case 'nobody':
        return { weighed: [], evidence };
      case 'asker':
        return { weighed: [], evidence };
      case 'answerer':
        return this.interviewee(reference.span);
      case 'several':
        return this.together(reference, statement);
      case 'pronoun':
        return this.byPronoun(reference, statement);
      case 'description':
        return this.described(reference, statement);
    }
  }

  private together(reference: Reference & { kind: 'several' }, statement: Statement): Resolved {
    const parts = reference.parts.map((part) => this.refer(part, statement).weighed[0]);
    if (parts.some((part) => part === undefined)) return { weighed: [], evidence: [reference.span] };
    const members = (parts as Weighed[]).map(({ party }) => party);
    const key = members.map(({ index }) => index).join('+');
    const party =
      this.groups.get(key) ?? this.cast.add('group', members.map(({ name }) => name).join(' and '), true, members);
    this.groups.set(key, party);
    return {
      weighed: [{ party, p: (parts as Weighed[]).reduce((p, part) => p * part.p, 1) }],
      evidence: [reference.span],
    };
  }

  private byPronoun(reference: Reference & { kind: 'pronoun' }, statement: Statement): Resolved {
    const { span, sort } = reference;
    const index = this.all.countBefore(span[0]);
    const first = this.all.values[index];
    const sighting = first?.span[0] === span[0] ? first : undefined;
    const content = statement.content;
    switch (sort) {
      case 'he':
      case 'she':
        return this.weigh(
          { ...this.query('person', span[0], sighting), she: sort === 'she' ? 1 : -1, content },
          index,
          statement,
        );
      case 'they':
      case 'it':
        return this.weigh({ ...this.query(sort, span[0], sighting), content }, index, statement);
      case 'relative':
        return this.antecedent(span);
      case 'speaker':
      case 'speakers':
        return this.outer(statement, sort);
      case 'hearer':
        return { weighed: [], evidence: [span] };
    }
  }

  /** Who answers in an interview: the person named above it, if there is one. */
  private interviewee(span: Span): Resolved {
    const first = this.turnsFrom;
    const persons = this.cast.parties.filter(
      (party) => party.kind === 'person' && party.isNamed && (party.sightings[0]?.span[0] ?? first) < first,
    );
    const weights = persons.map((party) => party.sightings.filter((s) => s.span[0] < first).length ** 2);
    const sum = weights.reduce((a, b) => a + b, 0);
    const weighed = persons
      .map((party, i) => ({ party, p: persons.length === 1 ? 0.975 : (0.95 * weights[i]!) / sum }))
      .sort((a, b) => b.p - a.p);
    const best = weighed[0]?.party.sightings[0];
    return { weighed, evidence: best ? [span, best.span] : [span] };
  }

  /** Whom "who" and "which" stand for: what stands right before, with at most a comma between. */
  private antecedent(span: Span): Resolved {
    for (let i = this.all.countBefore(span[0]) - 1; i >= 0; i--) {
      const sighting = this.all.values[i]!;
      if (sighting.span[1] > span[0]) continue;
      const gap = this.text.slice(sighting.span[1], span[0]);
      const party = this.cast.at.get(sighting.span[0]);
      if (gap.length > 60 || /[.;:!?“”"]\s/.test(gap)) break;
      if (!party || sighting.mention.kind === 'pronoun') continue;
      const isClose = /^['’]?,?\s*$/.test(gap);
      return { weighed: [{ party, p: isClose ? 0.975 : 0.7 }], evidence: [span, sighting.span] };
    }
    return { weighed: [], evidence: [span] };
  }

  /** "I" and "we" in a quotation: who says the words around. */
  private outer(statement: Statement, sort: 'speaker' | 'speakers'): Resolved {
    const span = statement.source[0]!;
    const outer = this.within.get(statement);
    const around = outer?.kind === 'direct' || this.places.quotation(span[0]) ? outer : undefined;
    const outcome = around && (this.outcomes.get(around) ?? this.ahead(around));
    const best = outcome?.resolved.weighed[0];
    if (!around || !best) return { weighed: [], evidence: [span] };
    const sure = sort === 'speaker' || best.party.isMany || best.party.kind === 'organization';
    return { weighed: [{ party: best.party, p: best.p * (sure ? 0.99 : 0.8) }], evidence: [span, ...around.source] };
  }

  /** The source of a statement that comes later in the text: “I told him so,” she said. */
  private ahead(statement: Statement): Outcome | undefined {
    if (statement.source.length === 0) return undefined;
    const reference = readSource(this.text, statement.source[0]!, this.names, this.cast);
    if (reference.kind === 'pronoun' && (reference.sort === 'speaker' || reference.sort === 'speakers'))
      return undefined;
    return { reference, resolved: this.refer(reference, statement), words: '' };
  }

  private described(reference: Reference & { kind: 'description' }, statement: Statement): Resolved {
    const { span, phrase: part, head } = reference;
    const sighting = this.all
      .from(part)
      .findLast((s) => s.mention.kind === 'nominal' && Math.abs(s.span[1] - part[1]) <= 2);
    const known = sighting && this.cast.at.get(sighting.span[0]);
    const self = known && !known.isNamed ? known : undefined;
    const kind = known?.kind ?? kindOf(head, this.text.slice(...part));
    const words = this.text
      .slice(...part)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u);
    const article = /^(?:an?|one|another|some|several|two|three|four|five|many|most|few|other|\d+)\b/i.test(
      this.text.slice(...part),
    )
      ? 'indefinite'
      : /['’]s?\s/.test(this.text.slice(...part)) || /^(?:his|her|its|their|my|our)\b/i.test(this.text.slice(...part))
        ? 'owned'
        : reference.isDefinite
          ? 'definite'
          : 'bare';
    const isMany = known ? known.isMany : /[^s]s$/.test(head) || /^(?:people|police|men|women|children)$/.test(head);
    const query: Query = {
      ...this.query('description', part[0], sighting),
      head,
      words,
      article,
      isMany,
      kind,
      self,
      she: known && !known.isNamed && Math.abs(known.she) > 4 ? Math.sign(known.she) : 0,
      content: statement.content,
    };
    // "A spokesman", "officials": a description that introduces someone looks for nobody known.
    // "The high court", where no organization of the article has a court in its name or its description.
    const isProper = kind !== 'person' && /\s\p{Lu}/u.test(this.text.slice(...span));
    const isUnheard =
      kind === 'organization' &&
      (!self || self.sightings[0] === sighting) &&
      !GENERIC.test(head) &&
      !this.cast.parties.some((party) => party.isNamed && isCalled(party, head));
    const isNew =
      isUnheard || article === 'indefinite' || (article === 'bare' && (isMany || /s$/.test(head))) || isProper;
    const found = isNew ? [] : this.weigh(query, this.all.countBefore(part[0]), statement).weighed;
    const weighed =
      article === 'definite' && words.length === 2
        ? this.holderFirst(found, head)
        : article === 'bare' && words.length === 1 && this.places.paragraph(part[0]) === 0
          ? this.holderBelow(head)
          : found;
    const rest = 1 - weighed.reduce((sum, { p }) => sum + p, 0);
    const own = self ?? this.own(kind, span, part, isMany, sighting);
    if (self && self.sightings[0] === sighting) this.rename(self, span, part);
    const most = UNNAMED_P[this.formOf(query, this.text.slice(...span), span[1] > part[1])];
    const merged = [...weighed, { party: own, p: Math.min(most, Math.max(0, rest)) }].sort((a, b) => b.p - a.p);
    return { weighed: merged, evidence: [span] };
  }

  private formOf(
    { article, isMany, head, kind, offset, self }: Query,
    words: string,
    isTold: boolean,
  ): keyof typeof UNNAMED_P {
    const isTrade =
      SPEAKS_FOR.test(head) && !this.cast.parties.some(({ roles }) => roles.some((r) => SPEAKS_FOR.test(r.head)));
    if (article === 'owned') return isTrade ? 'one' : isMany ? 'ownedMany' : 'owned';
    // "the author of the post" and "the Hale administration" say which, and "the aide" comes back to "an aide".
    const introduced = self?.sightings[0]?.span;
    const isBack = introduced && introduced[0] < offset && INDEFINITE.test(this.text.slice(...introduced));
    if (article === 'definite')
      return isTold || isBack || INSTITUTION.test(head) || OFFICE_OF.test(words) ? 'one' : 'known';
    if (isMany) return 'many';
    // "a report by the Norhaven Institute" says whose it is; an anonymous blogger stays one.
    if (/\s\p{Lu}|anonym|unnamed|unidentified|not to be named/u.test(words)) return 'one';
    if (WORK.test(head)) return 'work';
    const isNamedBelow = this.cast.parties.some(
      (party) => party.isNamed && party.kind === kind && (party.sightings[0]?.span[0] ?? 0) > offset,
    );
    return this.places.paragraph(offset) <= 1 && isNamedBelow ? 'lead' : 'one';
  }

  /** "The minister", where one of those known has been called a minister and no other: no one else is meant. */
  private holderFirst(weighed: readonly Weighed[], head: string): readonly Weighed[] {
    const holds = ({ party }: Weighed): boolean => party.roles.some((role) => role.head === head && !role.isPast);
    const holders = weighed.filter(holds);
    if (holders.length !== 1 || holders[0]!.p >= HOLDER_P) return weighed;
    const rest = (1 - HOLDER_P) / Math.max(1e-9, 1 - holders[0]!.p);
    return weighed
      .map((item) => ({ party: item.party, p: holds(item) ? HOLDER_P : item.p * rest }))
      .sort((a, b) => b.p - a.p);
  }

  /** "Mayor ties ferry's future …": a headline's bare role is the one who bears it below. */
  private holderBelow(head: string): readonly Weighed[] {
    const holders = this.cast.parties.filter(
      (party) => party.isNamed && party.roles.some((role) => role.head === head && !role.isPast),
    );
    return holders.length === 1 ? [{ party: holders[0]!, p: HOLDER_P }] : [];
  }

  private own(kind: ActorType, span: Span, part: Span, isMany: boolean, sighting: Sighting | undefined): Party {
    const name = this.nameOf(span, part);
    const key = name.toLowerCase();
    const party = this.groups.get(key) ?? this.cast.add(isMany && kind === 'person' ? 'group' : kind, name, false);
    party.isMany ||= isMany;
    this.groups.set(key, party);
    if (sighting && !this.cast.at.has(sighting.span[0])) this.cast.see(party, sighting);
    return party;
  }

  private rename(party: Party, span: Span, part: Span): void {
    const name = this.nameOf(span, part);
    if (name.length > party.name.length) {
      party.aliases.add(party.name);
      party.name = name;
    }
  }

  /** A description's own name: all of its words, or up to the head where they are many. */
  private nameOf(span: Span, part: Span): string {
    const whole = withoutArticle(this.text.slice(...span));
    return whole.split(' ').length <= LONGEST_NAME ? whole : withoutArticle(this.text.slice(...part));
  }

  /** A bare name that several bear: the better introduced, the likelier. */
  private share(parties: readonly Party[], offset: number): Weighed[] {
    const paragraph = this.places.paragraph(offset);
    const weights = parties.map((party) => {
      let full = 0;
      let bare = 0;
      let near = 0;
      for (const { span, mention, paragraph: at } of party.sightings) {
        if (span[0] >= offset) break;
        if (mention.kind === 'name' && /\s/.test(this.text.slice(...span))) {
          full++;
          if (paragraph - at <= 1) near = 1;
        } else bare++;
      }
      const isKin = party.roles.some((role) => KIN.test(role.head));
      return (full + 0.3 * Math.min(bare, 20) + 0.02) ** 1.5 * (near ? 3 : 1) * (isKin ? 0.3 : 1);
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    return parties.map((party, i) => ({ party, p: weights[i]! / sum })).sort((a, b) => b.p - a.p);
  }

  private shared(sighting: Sighting): void {
    const shared = this.cast.shared.get(sighting.span[0]);
    if (!shared) return;
    const [best] = this.share(shared.parties, sighting.span[0]);
    if (best && best.p > 0.6) {
      this.cast.see(best.party, sighting);
    }
  }

  /** Quotations that no words credit: who spoke before, or speaks next, may have said them. */
  private uncredited(): void {
    const ordered = [...this.statements].sort((a, b) => start(a) - start(b));
    this.last = undefined;
    for (const [i, statement] of ordered.entries()) {
      if (statement.source.length > 0) {
        const best = this.outcomes.get(statement)?.resolved.weighed[0];
        const at = statement.source[0]![0];
        if (best && best.p > 0.5)
          this.last = { party: best.party, sentence: this.places.sentence(at), paragraph: this.places.paragraph(at) };
        continue;
      }
      let resolved: Resolved = { weighed: [], evidence: [] };
      if (statement.kind === 'direct' || statement.kind === 'mixed') {
        const offset = start(statement);
        const next = ordered.slice(i + 1, i + 2).find((other) => other.source.length > 0);
        const follower = next && this.outcomes.get(next)?.resolved.weighed[0]?.party;
        resolved = this.weigh(
          { ...this.query('absent', offset, undefined), next: follower, content: statement.content },
          this.all.countBefore(offset),
          statement,
        );
        const best = resolved.weighed[0];
        if (best && best.p > 0.5)
          this.last = {
            party: best.party,
            sentence: this.places.sentence(offset),
            paragraph: this.places.paragraph(offset),
          };
      }
      this.outcomes.set(statement, { reference: null, resolved, words: '' });
    }
  }

  private query(sort: Query['sort'], offset: number, sighting: Sighting | undefined): Query {
    return {
      sort,
      offset,
      mention: sighting?.mention,
      she: 0,
      head: '',
      words: [],
      article: 'bare',
      isMany: false,
      content: [],
      kind: 'other',
      self: undefined,
      next: undefined,
      topics: NOBODY,
    };
  }

  private weigh(asked: Query, index: number, statement: Statement | null): Resolved {
    const around = statement
      ? [...statement.content, this.places.sentenceSpan(this.places.sentence(asked.offset))]
      : [];
    const query = { ...asked, topics: this.topics(around) };
    const found = candidates(query, this.all, index, this.cast, this.places, this.last, this.spoken);
    this.watch?.(query, found.parties, found.rows, statement);
    const p = this.ranker.weigh(query.sort, found);
    const weighed = found.parties.map((party, i) => ({ party, p: p[i]! })).sort((a, b) => b.p - a.p);
    const best = weighed[0]?.party;
    const antecedent =
      best && [...best.sightings].reverse().find((s) => s.span[0] < query.offset && s.mention.kind !== 'pronoun');
    const evidence: Span[] = statement?.source.length ? [statement.source[0]!] : [];
    return { weighed, evidence: antecedent ? [...evidence, antecedent.span] : evidence };
  }
}

/** Whether an organization's name or a description of it has a word. */
function isCalled(party: Party, word: string): boolean {
  const names = [party.name, ...party.aliases, ...party.roles.map(({ words }) => words)];
  return names.some((name) =>
    fold(name)
      .split(/[^\p{L}]+/u)
      .includes(word),
  );
}

const KIN = /^(?:husband|wife|son|daughter|father|mother|brother|sister|widow|widower|uncle|aunt|cousin|nephew|niece)$/;

function kindOf(head: string, phrase: string): ActorType {
  if (
    /(?:man|woman|person|er|or|ist|ant|ian)$/.test(head) &&
    !/(?:paper|newsletter|letter|order|poster|error|number|matter|factor|chamber|center|newspaper|broadcaster)$/.test(
      head,
    )
  )
    return 'person';
  return /\p{Lu}/u.test(phrase.slice(1)) ? 'organization' : 'other';
}

function start(statement: Statement): number {
  return statement.content[0]?.[0] ?? statement.cue[0]?.[0] ?? 0;
}

/** Fills each statement's speaker, and lists the actors that the article has. */
function credit(
  text: string,
  cast: Cast,
  names: readonly Sighting[],
  statements: readonly Draft[],
  outcomes: ReadonlyMap<Statement, Outcome>,
  within: ReadonlyMap<Statement, Statement>,
  threshold: number,
) {
  const wanted = new Set<Party>(cast.parties.filter((party) => party.isNamed && party.sightings.length > 0));
  const shown = new Map<Statement, readonly Weighed[]>();
  for (const [statement, { resolved }] of outcomes) {
    const likely = resolved.weighed
      .filter(({ p }, i) => p >= (i < FEWEST_SHOWN ? LEAST / 20 : LEAST))
      .slice(0, MOST_SHOWN);
    shown.set(statement, likely);
    for (const { party } of likely) for (const member of [party, ...party.members]) wanted.add(member);
  }
  const first = (party: Party): number =>
    Math.min(party.sightings[0]?.span[0] ?? Number.MAX_SAFE_INTEGER, ...party.members.map(first));
  const parties = [...wanted].sort((a, b) => first(a) - first(b) || a.index - b.index);
  const ids = new Map(parties.map((party, i) => [party, `a${i + 1}`]));
  const actors = parties.map(
    (party): Actor => ({
      id: ids.get(party)!,
      name: party.name,
      type: party.kind,
      aliases: [...party.aliases],
      mentions: party.sightings.map(({ span }) => span),
      roles: [...new Set(party.roles.map(({ words }) => withoutArticle(words)))],
      identity: null,
      identifiers: {},
    }),
  );
  const out = statements.map((statement): Draft => {
    const { reference, resolved, words } = outcomes.get(statement)!;
    const likely = shown.get(statement)!;
    const best = likely[0];
    const isFilled = best !== undefined && best.p >= threshold;
    const speaker: Speaker = isFilled
      ? {
          actor: ids.get(best.party)!,
          p: round(best.p),
          candidates: others(likely.slice(1)),
          reason: null,
          evidence: resolved.evidence,
        }
      : {
          actor: null,
          p: 0,
          candidates: others(likely),
          reason: reason(
            reference,
            words,
            likely.map(({ party }) => party),
          ),
          evidence: resolved.evidence,
        };
    const principal =
      statement.source.length > 0
        ? speaksFor(text, statement.source[0]!, isFilled ? best.party : undefined, names, cast)
        : undefined;
    return {
      ...statement,
      speaker,
      within: within.get(statement)?.id ?? null,
      onBehalfOf: (principal && ids.get(principal)) ?? null,
    };
  });
  return { actors, statements: out };

  function others(weighed: readonly Weighed[]): Candidate[] {
    return weighed.map(({ party, p }) => ({ actor: ids.get(party)!, p: round(p) }));
  }
}

const round = (p: number): number => Math.round(p * 1000) / 1000;
