import type { Language } from '../language/language.js';
import type { Statement } from '../record/statement.js';
import type { Mention } from '../tag/mentions.js';
import { MENTIONED } from '../tag/runs.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Turn } from '../text/turn.js';
import type { Cast } from './cast.js';
import type { Inquiry, Resolved } from './inquiry.js';
import { asksAbove, interviewee, spokenTo } from './interviewee.js';
import { holds, only, type Party } from './party.js';
import { refer, writing } from './references.js';
import { withoutArticle } from './roles.js';
import type { Reference } from './sources.js';

/** A person, as the mention heads would say it. */
const PERSON = MENTIONED.map((type) => (type === 'person' ? 1 : 0));
const VECTOR = 64;
/** A description that is of somebody with more than this is taken to be theirs. */
const SURE = 0.8;
/** So far before a name, with its title, its office ends. */
const FAR = 8;
/** A label of two or three letters that stand for a name. */
const INITIALS = /^(?:\p{Lu}\.?){2,3}$/u;
/** In brackets, behind a label: words with capitals. */
const NAME_SET_OFF = /^\s?[([](?<name>(?:the\s)?\p{Lu}[^()[\]\d]*)[)\]]$/u;
const LAST_WORD = /[\p{L}-]+$/u;

/** Where an interview's turns begin; 0 where there are none. */
export function beginning(turns: readonly Turn[]): number {
  const [first] = turns;
  return first ? (first.label ?? first.content[0]!)[0] : 0;
}

/** The mentions of a text, and among them the names of its labels, which stand in no sentence for a model to see them in. */
export function withLabels(text: string, mentions: readonly Mention[], turns: readonly Turn[]): readonly Mention[] {
  const labels = turns.flatMap(({ label, isNamed }) =>
    label && isNamed && !INITIALS.test(text.slice(...label)) ? [label] : [],
  );
  if (labels.length === 0) return mentions;
  const labelled = Spans.of(labels, (span) => span);
  const known = Spans.of(mentions, ({ span }) => span);
  const rest = mentions.filter(({ span }) => labelled.touching(span).length === 0);
  const added = labels.map((span): Mention => {
    const seen = known.touching(span).find(({ kind }) => kind === 'name');
    const nothing = new Float32Array(VECTOR);
    return {
      called: [0.25, 0.25, 0.25, 0.25],
      ask: nothing,
      answer: nothing,
      ...seen,
      span,
      kind: 'name',
      types: PERSON,
    };
  });
  return [...rest, ...added].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** What labels say that those whom they name are: "ANN RASK, STATE ENGINEER", "The Minister for Roads (Dame Ann Rask)". */
export function assignOffices(text: string, turns: readonly Turn[], cast: Cast, { actors, names }: Language): void {
  for (const { label, office } of turns) {
    const party = label && cast.at.get(label[0]);
    if (!party || !office) continue;
    const words = withoutArticle(text.slice(...office), actors.descriptions);
    const head = LAST_WORD.exec(words.split(names.roleLink)[0]!)?.[0].toLowerCase() ?? '';
    const isOffice = names.titles.has(head) || actors.descriptions.personEnding.test(head);
    if (isOffice && !party.roles.some((role) => role.head === head))
      party.roles.push({ words, head, isPast: actors.descriptions.past.test(words), span: office });
  }
}

/** Who speaks a turn: by its label, or by whether it asks or answers; the time of its caption bears it out. */
export function voiceOf(inquiry: Inquiry, turn: Turn, reference: Reference | null, statement: Statement): Resolved {
  const voice = byLabel(inquiry, turn, reference, statement);
  return turn.shown ? { ...voice, evidence: [...voice.evidence, turn.shown] } : voice;
}

function byLabel(inquiry: Inquiry, turn: Turn, reference: Reference | null, statement: Statement): Resolved {
  const evidence = turn.label ?? turn.content[0]!;
  if (reference && !turn.label) return refer(inquiry, reference, statement);
  if (turn.voice === 'asks') return asker(inquiry, turn, evidence);
  if (turn.voice === 'answers') return interviewee(inquiry, evidence);
  if (turn.label && INITIALS.test(inquiry.text.slice(...turn.label))) return byInitials(inquiry, turn.label);
  if (turn.isNamed && reference) return refer(inquiry, reference, statement);
  const known = reference && reference.kind !== 'nobody' ? refer(inquiry, reference, statement) : undefined;
  const best = known?.weighed[0];
  return known && best?.party.isNamed && best.p > SURE && !isOffice(inquiry, best.party)
    ? known
    : byOffice(inquiry, turn.label!);
}

/**
 * Who asks: whom the label sets off ("Q (Harbour Post):", "REPORTER [Ann Rask]:"), without a label who signs the interview; nobody
 * whom the text names, else.
 */
function asker(inquiry: Inquiry, { label, extra }: Turn, evidence: Span): Resolved {
  const { cast, language, text, unnamed, odds } = inquiry;
  const signs = label === null && (writing(inquiry) ?? only(cast.parties.filter((one) => asksAbove(inquiry, one))));
  if (signs) return { weighed: [{ party: signs, p: odds.writer }], evidence: [evidence] };
  const named = extra && NAME_SET_OFF.exec(text.slice(...extra))?.groups;
  if (!named || language.text.turns.aside.test(text.slice(...extra))) return { weighed: [], evidence: [evidence] };
  const words = named.name!;
  const key = `label ${words.toLowerCase()}`;
  const party = cast.byName(words) ?? unnamed.get(key) ?? cast.add('organization', words, true);
  unnamed.set(key, party);
  return { weighed: [{ party, p: odds.named }], evidence: [evidence, extra], own: party };
}

/** "SB": the one whom the text names with these initials, else somebody who is called so. */
function byInitials(inquiry: Inquiry, label: Span): Resolved {
  const { text, cast, odds } = inquiry;
  const letters = text
    .slice(...label)
    .replace(/\./g, '')
    .toLowerCase();
  const bearers = cast.byInitials(letters);
  const party = bearers.length === 1 ? bearers[0] : cast.byName(text.slice(...label));
  if (party) return { weighed: [{ party, p: odds.named }], evidence: [label] };
  return byOffice(inquiry, label);
}

/** "SPOKESWOMAN", which may look like a name, where the text tells who that is. */
function isOffice(inquiry: Inquiry, { name, sightings }: Party): boolean {
  if (!sightings.every(({ span }) => inquiry.labels.has(span[0]))) return false;
  return inquiry.cast.parties.some((party) => isIntroduced(inquiry, party, name.toLowerCase()));
}

/** "Spokeswoman: Ms Ann Rask", as a record of who is there has it; no label of a turn, behind which somebody is spoken to. */
function isIntroduced({ text, turns }: Inquiry, { sightings }: Party, head: string): boolean {
  const isOfLabel = (at: number): boolean => turns.values.some(({ label }) => label && label[0] <= at && at < label[1]);
  return sightings.some(({ span }) => {
    const from = Math.max(0, span[0] - head.length - FAR);
    const at = text.slice(from, span[0]).toLowerCase().indexOf(`${head}: `);
    return at >= 0 && !isOfLabel(from + at);
  });
}

/** Who is named in the brackets of one of the labels of these words: "MODERATOR (Mr. Otto Lind, Head of Affairs):". */
function nameSetOff({ text, turns, names, cast }: Inquiry, words: string): { party: Party; span: Span } | undefined {
  const named = turns.values
    .filter(({ label, extra }) => label && extra && text.slice(...label) === words)
    .flatMap(({ extra }) => names.from(extra!).slice(0, 1))
    .flatMap(({ span }) => ({ party: cast.at.get(span[0]), span }))
    .filter((one): one is { party: Party; span: Span } => one.party?.kind === 'person');
  return new Set(named.map(({ party }) => party)).size === 1 ? named[0] : undefined;
}

/** Whom a label names by an office alone: its one holder that the text names, else one and the same wherever it stands. */
function byOffice(inquiry: Inquiry, label: Span): Resolved {
  const { text, cast, unnamed, odds, language } = inquiry;
  const words = text.slice(...label);
  const head = LAST_WORD.exec(words)?.[0].toLowerCase() ?? '';
  const holders = cast.parties.filter(
    (one) => one.isNamed && one.kind === 'person' && (holds(one, head) || isIntroduced(inquiry, one, head)),
  );
  if (holders.length === 1) return { weighed: [{ party: holders[0]!, p: odds.holder }], evidence: [label] };
  const setOff = nameSetOff(inquiry, words);
  if (setOff) return { weighed: [{ party: setOff.party, p: odds.named }], evidence: [label, setOff.span] };
  const heard = spokenTo(inquiry, label);
  if (heard) return { weighed: [{ party: heard, p: odds.holder }], evidence: [label, heard.sightings[0]!.span] };
  const key = `label ${words.toLowerCase()}`;
  const { pluralName } = language.actors;
  const party = unnamed.get(key) ?? cast.add(pluralName.test(words) ? 'group' : 'person', words, false);
  unnamed.set(key, party);
  return { weighed: [{ party, p: odds.named }], evidence: [label], own: party };
}
