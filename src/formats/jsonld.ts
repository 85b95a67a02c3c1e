import type { Actor, ActorType } from '../record/actor.js';
import type { Article } from '../record/article.js';
import { isSaying } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { SaidAt } from '../record/time.js';
import { actorsOf, iriOf, statementIri } from './names.js';

const TYPES: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Organization',
  other: 'Thing',
};
const REGISTERS: Readonly<Record<string, string>> = { wikidata: 'http://www.wikidata.org/entity/' };

/**
 * A reading as JSON-LD in schema.org's words (https://schema.org/Quotation, /Claim, /NewsArticle): words in quotation
 * marks are a Quotation, reported ones a Claim; an act is the CommunicateAction alone. What is no saying has an Action in its
 * place. The manner is the action's `additionalType`. What is open is left out.
 */
export function toJsonLd(reading: Reading): object {
  const { article, statements } = reading;
  const find = actorsOf(reading);
  const thing: Thing = (id) => {
    const actor = find(id);
    return actor ? named(actor) : undefined;
  };
  const all = statements.map((statement) => onPage(article, statement, thing));
  return { '@context': { '@vocab': 'https://schema.org/' }, '@graph': [page(article), ...all] };
}

/** An actor of the article, by its id. */
type Thing = (id: string | null | undefined) => object | undefined;

function page(article: Article): object {
  return {
    '@type': 'NewsArticle',
    '@id': iriOf(article),
    identifier: `sha256:${article.id}`,
    ...given('headline', article.title),
    ...given('datePublished', article.published),
    ...given('url', article.url),
    inLanguage: article.language,
    ...(article.publisher !== null && { publisher: { '@type': 'Organization', name: article.publisher } }),
    ...(article.byline !== null && { author: { '@type': 'Person', name: article.byline } }),
  };
}

function onPage(article: Article, statement: Statement, thing: Thing): object {
  const { kind, words, speaker, about, within } = statement;
  const id = statementIri(article, statement);
  const part = { isPartOf: { '@id': iriOf(article) } };
  if (kind === 'act') return { ...saying(statement, thing), '@id': id, ...part };
  const who = thing(speaker.actor);
  return {
    '@type': kind === 'indirect' ? 'Claim' : 'Quotation',
    '@id': id,
    text: words,
    ...part,
    ...(who && (kind === 'indirect' ? { author: who } : { spokenByCharacter: who })),
    ...(about.length > 0 && { about: about.map(({ actor }) => thing(actor)) }),
    ...(within !== null && {
      citation: { '@id': statementIri(article, { id: within }) },
    }),
    subjectOf: saying(statement, thing),
  };
}

/** The saying itself: who, to whom, through what, when. */
function saying(statement: Statement, thing: Thing): object {
  const { kind, manner, speaker, addressee, channel, time, about, onBehalfOf } = statement;
  const [agent, recipient, client] = [thing(speaker.actor), thing(addressee?.actor), thing(onBehalfOf)];
  return {
    '@type': isSaying(statement) ? 'CommunicateAction' : 'Action',
    additionalType: manner,
    ...(agent && { agent }),
    ...(recipient && { recipient }),
    ...(client && { participant: client }),
    ...(channel && { instrument: { '@type': 'Thing', name: channel.name } }),
    ...(time && days(time)),
    ...(kind === 'act' && about.length > 0 && { about: about.map(({ actor }) => thing(actor)) }),
  };
}

function named({ type, name, aliases, identity, person, identifiers }: Actor): object {
  const same = Object.entries(identifiers).flatMap(([register, id]) =>
    Object.hasOwn(REGISTERS, register) ? [REGISTERS[register] + id] : [],
  );
  return {
    '@type': TYPES[type],
    name,
    ...(aliases.length > 0 && { alternateName: [...aliases] }),
    ...given('identifier', person ?? identity),
    ...(same.length > 0 && { sameAs: same.map((id) => ({ '@id': id })) }),
  };
}

function days({ start, end }: SaidAt): object {
  return { startTime: start, endTime: end };
}

function given(name: string, value: string | null): object {
  return value === null ? {} : { [name]: value };
}
