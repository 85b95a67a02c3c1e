import type { Odd } from '../odds.js';
import type { Statement } from '../record/statement.js';
import { phraseBefore } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { type Anaphor, anaphor } from './anaphor.js';
import { authorOf } from './authors.js';
import { united } from './bearers.js';
import { addsOn, goesOn } from './continuity.js';
import { described } from './descriptions.js';
import {
  first,
  type Inquiry,
  lookingFrom,
  type Outcome,
  pastContent,
  type Resolved,
  sightingAt,
  type Weighed,
} from './inquiry.js';
import { interviewee } from './interviewee.js';
import { weighNamesakes } from './namesakes.js';
import { evenly, orDescribed } from './pairs.js';
import { lastBefore, type Party } from './party.js';
import { describedInIt, ruledOut } from './ruled-out.js';
import { type Reference, readSource } from './sources.js';
import { weigh } from './weighing.js';

const LONGEST_GAP = 60;
const BESIDE = /^['’]?,?\s*$/u;
/** From here on it is surer of another. */
const LIKELIER = 0.9;
/** From here on the weighing agrees with what is otherwise not sure. */
const AGREED = 0.5;
const LONGEST_TIE = 40;
const COMMA_END = /,?\s*$/u;
const SENTENCE_MARK = /[.;:!?“”"]\s/;

/** Whom a reference, the source of a statement, is of. */
export function refer(inquiry: Inquiry, reference: Reference, statement: Statement): Resolved {
  const evidence = [reference.span];
  switch (reference.kind) {
    case 'named':
      return { weighed: [{ party: reference.party, p: inquiry.odds.named }], evidence };
    case 'shared':
      return { weighed: weighNamesakes(inquiry, reference.parties, reference.span[0]), evidence };
    case 'nobody':
    case 'asker':
    case 'answerer':
      return { weighed: [], evidence };
    case 'several':
      return together(inquiry, reference, statement);
    case 'pronoun':
      return byPronoun(inquiry, reference, statement);
    case 'description':
      return described(inquiry, reference, statement);
  }
}

/** A group of those whom "and" joins, if each of them is known. */
function together(inquiry: Inquiry, reference: Reference & { kind: 'several' }, statement: Statement): Resolved {
  const evidence = [reference.span];
  const best = reference.parts.map((part) => refer(inquiry, part, statement).weighed[0]);
  if (best.some((part) => part === undefined)) return { weighed: [], evidence };
  const parts = best as Weighed[];
  const members = parts.map(({ party }) => party);
  const key = members.map(({ index }) => index).join('+');
  const name = members.map((member) => member.name).join(inquiry.language.actors.sources.and);
  const party = inquiry.unnamed.get(key) ?? inquiry.cast.add('group', name, true, members);
  inquiry.unnamed.set(key, party);
  return { weighed: [{ party, p: parts.reduce((p, part) => p * part.p, 1) }], evidence };
}

function byPronoun(inquiry: Inquiry, reference: Reference & { kind: 'pronoun' }, statement: Statement): Resolved {
  const { span, sort } = reference;
  const sighting = sightingAt(inquiry, span[0]);
  const { content } = statement;
  const from = sort === 'he' || sort === 'she' ? pastContent(statement, span[0]) : lookingFrom(statement, span[0]);
  switch (sort) {
    case 'he':
    case 'she': {
      const she = sort === 'she' ? 1 : -1;
      const bare = anaphor('person', from, sighting);
      const not = describedInIt(inquiry, statement, span[0]);
      const weighed = weigh(inquiry, { ...bare, she, content, not }, statement);
      const found = goingOn(inquiry, reference, statement, weighed, not);
      const ruled = ruledOut(inquiry, statement, span[0]);
      // Whoever is left is no likelier for it: it may be somebody whom the text does not name.
      const left = found.weighed.filter(({ party }) => !ruled.has(party));
      return { ...found, weighed: orDescribed(inquiry, evenly(inquiry, left, span[0]), span[0], she) };
    }
    case 'it':
      if (isRead(inquiry, statement)) return authorOf(inquiry, undefined, from) ?? { weighed: [], evidence: [span] };
      return goingOn(
        inquiry,
        reference,
        statement,
        ofOne(inquiry, { ...anaphor(sort, from, sighting), content }, statement),
      );
    case 'they':
      return goingOn(
        inquiry,
        reference,
        statement,
        weigh(inquiry, { ...anaphor(sort, from, sighting), content }, statement),
      );
    case 'relative':
      return relative(inquiry, span, statement);
    case 'speaker':
    case 'speakers':
      return outer(inquiry, statement, sort);
    case 'hearer':
      // “You said that …”, an interviewer says.
      return inquiry.turns.at(span[0])?.voice === 'asks'
        ? interviewee(inquiry, span)
        : { weighed: [], evidence: [span] };
  }
}

/** What was weighed, with who spoke before ahead where they go on, and the weighing isn't surer. */
function goingOn(
  inquiry: Inquiry,
  { span, sort }: Reference & { kind: 'pronoun' },
  statement: Statement,
  found: Resolved,
  not?: Party,
): Resolved {
  const { sources, possessivePronoun } = inquiry.language.actors;
  const words = inquiry.text.slice(...span);
  const going =
    possessivePronoun.test(words) || sources.pronoun(words) === undefined || sources.both.test(`${words} `)
      ? undefined
      : (addsOn(inquiry, sort, statement) ?? goesOn(inquiry, sort, span[0], pastContent(statement, span[0])));
  const next = going?.party === not ? undefined : going;
  const best = found.weighed[0];
  // “A third councillor doubted it. ‘It is early,’ he said”: whoever was named before that.
  const isHis = next?.isSure && next.p >= LIKELIER && next.party.kind === 'person' && !next.party.isNamed;
  if (isHis)
    return {
      weighed: first(found.weighed, next.party, next.p),
      evidence: [span, ...inquiry.lastSpeaker!.statement.source],
    };
  if (next?.isSomebodys && best && best.party !== next.party && best.p > AGREED) {
    const rest = found.weighed.filter(({ party }) => party !== best.party && party !== next.party);
    return { ...found, weighed: [best.party, next.party].map((party) => ({ party, p: best.p / 2 })).concat(rest) };
  }
  if (!next || (best && (best.p >= next.p || (best.party !== next.party && best.p >= LIKELIER)))) return found;
  const isAgreed = best?.party === next.party && best.p > AGREED;
  if (!next.isSure && !isAgreed) return found;
  const antecedent = lastBefore(next.party, span[0]);
  return { weighed: first(found.weighed, next.party, next.p), evidence: antecedent ? [span, antecedent.span] : [span] };
}

/** Whom “it” is of: an organization and what is only called “the firm” are one where nothing speaks against it. */
function ofOne(inquiry: Inquiry, bare: Anaphor, statement: Statement): Resolved {
  const found = weigh(inquiry, bare, statement);
  return { ...found, weighed: united(inquiry, found.weighed) };
}

/** “It read: ‘Never’”: a paper does, and no firm. */
function isRead({ text, language }: Inquiry, { cue }: Statement): boolean {
  return cue.some((span) => language.actors.reads.test(text.slice(...span)));
}

/** Whom "who" and "which" stand for: a name right before, else what the words right before describe: "the bakers' union, which". */
function relative(inquiry: Inquiry, span: Span, statement: Statement): Resolved {
  const found = antecedent(inquiry, span);
  const p = found.weighed[0]?.p ?? 0;
  if (p >= inquiry.odds.besideName) return found;
  const { text, names, cast, places, language } = inquiry;
  const [start] = places.sentenceSpan(places.sentence(span[0]));
  const ahead = text.slice(start, span[0]).replace(COMMA_END, '');
  const phrase = phraseBefore(ahead, language.phrases)?.whole;
  // "A letter from the union, which": either may be meant.
  const { tie, sources } = language.actors;
  if (!phrase || !sources.determined.test(ahead.slice(...phrase)) || tie.test(ahead.slice(0, phrase[0]))) return found;
  const reference = readSource(text, [start + phrase[0], start + phrase[1]], names, cast, language);
  if (reference?.kind !== 'description') return found;
  const resolved = refer(inquiry, reference, statement);
  return (resolved.weighed[0]?.p ?? 0) > p ? { ...resolved, evidence: [span, reference.span] } : found;
}

/**
 * What "who" and "which" stand for: what stands right before, with at most a comma between. "Hale of Norhaven, who" is Hale:
 * "who" is no place and no organization that a preposition ties to someone.
 */
function antecedent({ text, sightings, cast, odds, language }: Inquiry, span: Span): Resolved {
  const isWho = language.actors.who.test(text.slice(...span));
  let end = span[0];
  for (let i = sightings.countBefore(span[0]) - 1; i >= 0; i--) {
    const sighting = sightings.values[i]!;
    if (sighting.span[1] > span[0]) continue;
    const gap = text.slice(sighting.span[1], end);
    const party = cast.at.get(sighting.span[0]);
    if (gap.length > LONGEST_GAP || SENTENCE_MARK.test(gap)) break;
    if (!party || sighting.mention.kind === 'pronoun') continue;
    const isBeside = BESIDE.test(gap);
    const tie = language.actors.tieOfBody.exec(
      text.slice(Math.max(0, sighting.span[0] - LONGEST_TIE), sighting.span[0]),
    );
    if (isWho && isBeside && tie && (party.kind === 'place' || party.kind === 'organization')) {
      end = sighting.span[0] - tie[0].length;
      continue;
    }
    return { weighed: [{ party, p: odds[isBeside ? besideOf(party) : 'apart'] }], evidence: [span, sighting.span] };
  }
  return { weighed: [], evidence: [span] };
}

/** Whom "who" stands right behind, by what the article calls them. */
function besideOf({ isNamed, isMany }: Party): Odd {
  return isNamed ? 'besideName' : isMany ? 'besideMany' : 'besideOne';
}

/** "I" and "we" in a quotation: who says the words around; "I" outside of any: who wrote the article. */
function outer(inquiry: Inquiry, statement: Statement, sort: 'speaker' | 'speakers'): Resolved {
  const span = statement.source[0]!;
  const isWriters =
    sort === 'speaker' &&
    inquiry.turns.values.length === 0 &&
    !inquiry.places.quotation(span[0]) &&
    span[0] < inquiry.reprintedFrom;
  const writer = isWriters ? writing(inquiry) : undefined;
  if (writer) return { weighed: [{ party: writer, p: inquiry.odds.writer }], evidence: [span] };
  const holder = inquiry.within.get(statement);
  const around = holder?.kind === 'direct' || inquiry.places.quotation(span[0]) ? holder : undefined;
  const outcome = around && (inquiry.outcomes.get(around) ?? ahead(inquiry, around));
  const best = outcome?.resolved.weighed[0];
  if (!around || !best) return { weighed: [], evidence: [span] };
  const isSame = sort === 'speaker' || best.party.isMany || best.party.kind === 'organization';
  const p = best.p * inquiry.odds[isSame ? 'sameSpeaker' : 'perhapsSameSpeaker'];
  return { weighed: [{ party: best.party, p }], evidence: [span, ...around.source] };
}

/** Who wrote the article, whether or not its text names them. */
export function writing({ writer, cast }: Inquiry): Party | undefined {
  return writer === null ? undefined : (cast.byName(writer) ?? cast.add('person', writer, true));
}

/** The source of a statement that comes later in the text: “I told him so,” she said. */
function ahead(inquiry: Inquiry, statement: Statement): Outcome | undefined {
  const { text, names, cast, language } = inquiry;
  if (statement.source.length === 0) return undefined;
  const reference = readSource(text, statement.source[0]!, names, cast, language);
  if (reference.kind === 'pronoun' && (reference.sort === 'speaker' || reference.sort === 'speakers')) return undefined;
  return { reference, resolved: refer(inquiry, reference, statement), words: '' };
}
