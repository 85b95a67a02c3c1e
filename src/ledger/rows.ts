import { words } from '../identity/fold.js';
import type { TextWords } from '../language/text.js';
import type { Stance } from '../record/about.js';
import type { Actor } from '../record/actor.js';
import type { Article } from '../record/article.js';
import { isSaying } from '../record/manner.js';
import type { Span } from '../text/span.js';
import { contextsIn } from './context.js';
import type { StandingReading, StandingStatement } from './corrections.js';
import type { Hit } from './hit.js';

/** What a table has of an actor of an article. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly identity: string | null;
  /** JSON. */
  readonly aliases: string;
  readonly roles: string;
  readonly identifiers: string;
}

/** What a table has of a statement: what a list shows of it, and what is searched by; the rest is its article's. */
export interface StatementRow
  extends Omit<Hit, 'about' | 'article' | 'title' | 'url' | 'person' | 'utterance' | 'label' | 'also' | 'copy_of'> {
  /** The words as they are compared: letters and figures, lower case; empty for an act. */
  readonly folded: string;
  /** The actor's id in the article. */
  readonly speaker_actor: string | null;
  readonly void: 0 | 1;
}

export interface AboutRow {
  readonly actor: string;
  readonly name: string;
  readonly identity: string | null;
  readonly stance: Stance;
  readonly p: number;
}

/** The words by which a statement is found, by column of the index. */
export interface SearchRow {
  readonly words: string;
  readonly speaker: string;
  readonly addressee: string;
  readonly favoured: string;
  readonly opposed: string;
  readonly mentioned: string;
  readonly channel: string;
  readonly outlet: string;
  readonly title: string;
  /** Of each field that has few values, which: words such as `kinddirect`, `openspeaker`. */
  readonly facets: string;
}

export interface Rows {
  readonly actors: readonly ActorRow[];
  readonly statements: readonly {
    readonly row: StatementRow;
    readonly about: readonly AboutRow[];
    readonly search: SearchRow;
  }[];
}

/**
 * The tables' rows of one reading as it stands; they hold nothing that is not in it.
 *
 * @param current whether its article stands at an address
 */
export function rowsOf({ article, actors, statements }: StandingReading, current: 0 | 1, language: TextWords): Rows {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const contextOf = contextsIn(article.text, language);
  return {
    actors: actors.map(actorRow),
    statements: statements.map((statement) => {
      const named = namedIn(statement, byId);
      return {
        row: { ...statementRow(statement, named, article), context: contextOf(statement), current },
        about: named.about.map(({ actor: { id, name, identity }, stance, p }) => ({
          actor: id,
          name,
          identity,
          stance,
          p,
        })),
        search: searchRow(statement, named, article, current),
      };
    }),
  };
}

/** An actor's row. */
export function actorRow({ id, name, type, identity, aliases, roles, identifiers }: Actor): ActorRow {
  return {
    id,
    name,
    type,
    identity,
    aliases: JSON.stringify(aliases),
    roles: JSON.stringify(roles),
    identifiers: JSON.stringify(identifiers),
  };
}

/** The actors of an article whom a statement names. */
interface Named {
  readonly speaker: Actor | undefined;
  readonly addressee: Actor | undefined;
  readonly onBehalfOf: Actor | undefined;
  readonly about: readonly { readonly actor: Actor; readonly stance: Stance; readonly p: number }[];
}

function namedIn(
  { speaker, addressee, onBehalfOf, about }: StandingStatement,
  byId: ReadonlyMap<string, Actor>,
): Named {
  return {
    speaker: byId.get(speaker.actor ?? ''),
    addressee: byId.get(addressee?.actor ?? ''),
    onBehalfOf: byId.get(onBehalfOf ?? ''),
    about: about.map(({ actor, stance, p }) => ({ actor: byId.get(actor)!, stance, p })),
  };
}

function statementRow(
  s: StandingStatement,
  { speaker, addressee, onBehalfOf }: Named,
  article: Article,
): Omit<StatementRow, 'current' | 'context'> {
  const slices = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  return {
    id: s.id,
    kind: s.kind,
    manner: s.manner,
    start: s.content[0]?.[0] ?? null,
    end: s.content.at(-1)?.[1] ?? null,
    words: s.words,
    folded: s.kind === 'act' ? '' : words(s.words).join(' '),
    cue: slices(s.cue),
    source: slices(s.source),
    p: s.p,
    code: s.code,
    speaker: speaker?.name ?? null,
    speaker_actor: speaker?.id ?? null,
    speaker_identity: speaker?.identity ?? null,
    speaker_p: s.speaker.p,
    addressee: addressee?.name ?? null,
    channel: s.channel?.name ?? null,
    channel_kind: s.channel?.kind ?? null,
    said_from: s.time?.start ?? null,
    said_to: s.time?.end ?? null,
    precision: s.time?.precision ?? null,
    modality: s.modality,
    within: s.within,
    on_behalf_of: onBehalfOf?.name ?? null,
    open: openFields(s).join(' '),
    corrected: correctedFields(s).join(' '),
    void: s.void ? 1 : 0,
    published: article.published,
    publisher: article.publisher,
  };
}

function searchRow(
  s: StandingStatement,
  { speaker, addressee, about }: Named,
  article: Article,
  current: 0 | 1,
): SearchRow {
  const of = (stance: Stance): string =>
    about
      .filter((one) => one.stance === stance)
      .map((one) => names(one.actor))
      .join(' | ');
  return {
    words: s.words,
    speaker: names(speaker),
    addressee: names(addressee),
    favoured: of(1),
    opposed: of(-1),
    mentioned: of(0),
    channel: s.channel?.name ?? '',
    outlet: article.publisher ?? '',
    title: article.title ?? '',
    facets: [...facets(s), ...(current === 1 ? [] : [facet('former')])].join(' '),
  };
}

/** What an actor is found by: the fullest name and those that the article uses. */
function names(actor: Actor | undefined): string {
  return actor ? [actor.name, ...actor.aliases].join(' | ') : '';
}

/** The word by which the index knows that a field has a value. */
export function facet(field: 'kind' | 'modality' | 'open' | 'corrected' | 'unsaid' | 'former', value = ''): string {
  return `${field}${value.toLowerCase()}`;
}

function facets(s: StandingStatement): string[] {
  return [
    facet('kind', s.kind),
    ...(s.modality === null ? [] : [facet('modality', s.modality)]),
    ...openFields(s).map((field) => facet('open', field)),
    ...(correctedFields(s).length > 0 ? [facet('corrected')] : []),
    ...(isSaying(s) ? [] : [facet('unsaid')]),
  ];
}

/** What people corrected of a statement; that they dismissed what was found in it says nothing of it. */
function correctedFields({ corrections }: StandingStatement): string[] {
  return [...new Set(corrections.map(({ field }) => field))].filter((field) => field !== 'finding');
}

/** The fields of a statement that are open, the speaker's among them. */
export function openFields({ speaker, open }: StandingStatement): string[] {
  return [...new Set([...(speaker.actor === null ? ['speaker'] : []), ...Object.keys(open)])];
}
