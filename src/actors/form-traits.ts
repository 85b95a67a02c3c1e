import type { Language } from '../language/language.js';
import { MENTIONED } from '../tag/runs.js';
import { type Form, NOUN_BEFORE, titleBefore, wordsBefore } from './form.js';
import { fold, nameWords } from './names.js';
import { isPersonal } from './personal.js';
import type { Traits } from './ranker.js';

/** So far behind a name its bearer's age, "who" or "which" is looked for, in UTF-16 code units. */
const BEHIND = 24;
const NOUN_BEHIND = /^(?:['’]s?)?\s(\p{Ll}[\p{L}-]+)/u;
const POSSESSIVE = /^['’]s?(?!\p{L})/u;
/** "ByteLedger", "MediLocker". */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
/** Probabilities are bounded before their log odds are taken. */
const LEAST = 0.02;

/** What other names of an article tell of one: words that begin a body's or a place's name, or end a person's. */
export interface Parts {
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
}

/** The parts of names of several words, by the kind that each looks to be. */
export function partsOf(forms: readonly Form[], language: Language): Parts {
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const { words, kind } of forms) {
    const own = nameWords(words, language.names).map(fold);
    if (own.length < 2) continue;
    if (kind === 'person') tails.add(own.at(-1)!);
    else heads.add(own[0]!);
  }
  return { heads, tails };
}

/** What is known of a name and of where it stands, by which it is told whether it is a person's: shares of its sightings, and whether. */
export function traitsOfForm(text: string, form: Form, parts: Parts, language: Language): Traits {
  const { names, actors } = language;
  const { names: words, descriptions } = actors;
  const own = nameWords(form.words, names).map(fold);
  const sum = form.types.reduce((a, b) => a + b, 0) || 1;
  const odds = (kind: (typeof MENTIONED)[number]): number => {
    const p = Math.min(1 - LEAST, Math.max(LEAST, form.types[MENTIONED.indexOf(kind)]! / sum));
    return Math.log(p / (1 - p));
  };
  const around = form.sightings.map(
    ({ span }) => [wordsBefore(text, span[0]), text.slice(span[1], span[1] + BEHIND)] as const,
  );
  const share = (is: (before: string, behind: string) => boolean): number =>
    around.filter(([before, behind]) => is(before, behind)).length / around.length;
  const nounBefore = (before: string): string => NOUN_BEFORE.exec(before)?.groups?.noun ?? '';
  const nounBehind = (behind: string): string => NOUN_BEHIND.exec(behind)?.[1] ?? '';
  const isBody = (noun: string): boolean => noun !== '' && descriptions.branches(noun).length > 0;
  const isOne = (noun: string): boolean => noun !== '' && isPersonal(noun, descriptions);
  const isSingle = own.length === 1;
  const traits = {
    always: true,
    person: odds('person'),
    organization: odds('organization'),
    place: odds('place'),
    single: isSingle,
    'person single': isSingle ? odds('person') : 0,
    given: names.isGiven(own[0]!),
    'given single': isSingle && names.isGiven(own[0]!),
    titled: form.sightings.some((sighting) => titleBefore(text, sighting, names) !== undefined),
    surname: isSingle && parts.tails.has(own[0]!),
    head: isSingle && parts.heads.has(own[0]!),
    hyphen: isSingle && own[0]!.includes('-'),
    'inner capital': INNER_CAPITAL.test(form.words),
    times: Math.log(form.sightings.length),
    located: share((before, behind) => words.located.test(before) && !POSSESSIVE.test(behind)),
    of: share((before, behind) => words.of.test(before) && !POSSESSIVE.test(behind)),
    'office of': share(
      (before, behind) => isOne(words.whose.exec(before)?.groups?.noun ?? '') && !POSSESSIVE.test(behind),
    ),
    definite: share((before) => words.definite.test(before)),
    owns: share((_, behind) => POSSESSIVE.test(behind)),
    who: share((_, behind) => words.who.test(behind)),
    which: share((_, behind) => words.which.test(behind)),
    aged: share((_, behind) => words.aged.test(behind)),
    'noun before': share((before) => isOne(nounBefore(before))),
    'kin before': share((before) => descriptions.kin.test(nounBefore(before))),
    'body before': share((before) => isBody(nounBefore(before))),
    'noun behind': share((_, behind) => isOne(nounBehind(behind))),
    'body behind': share((_, behind) => isBody(nounBehind(behind))),
    'kin behind': share((_, behind) => descriptions.kin.test(nounBehind(behind))),
    modifies: share((_, behind) => !POSSESSIVE.test(behind) && isOne(nounBehind(behind))),
    says: share((_, behind) => words.says.test(behind)),
  };
  return Object.fromEntries(
    Object.entries(traits).flatMap(([name, value]) => (Number(value) ? [[name, Number(value)]] : [])),
  );
}
