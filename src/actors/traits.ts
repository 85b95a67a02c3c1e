import type { Missing } from './bearers.js';
import type { Description } from './description.js';
import type { Inquiry, Weighed } from './inquiry.js';
import { holds, lastBefore, type Party } from './party.js';
import type { Traits } from './ranker.js';
import { withoutArticle } from './roles.js';

/** What is known of a description besides its own words. */
export interface Surroundings {
  /** Those named before whom it may be of, by probability. */
  readonly weighed: readonly Weighed[];
  /** What kind of words it is: see `formOf`. */
  readonly form: string;
  /** An organization or a person named before fits it. */
  readonly isBorne: boolean;
  /** The same words have spoken before. */
  readonly isBefore: boolean;
  /** Nobody whom the article names can be called so. */
  readonly isAlone: boolean;
  readonly missing: Missing;
}

/** So many sentences back a person who was named may be meant by new words: "the retired teacher". */
const NEAR_SENTENCES = 2;
const MOST_MODIFIERS = 3;
/** What has no more paragraphs names nobody below. */
const FEWEST_PARAGRAPHS = 3;
/** Log odds are bounded by this, and told as a part of it. */
const MOST_LOG_ODDS = 6;

/** What is known of a description, by which it is told how probably it is of nobody whom the article names. */
export function traitsOf(inquiry: Inquiry, description: Description, surroundings: Surroundings): Traits {
  const words = withoutArticle(inquiry.text.slice(...description.part), inquiry.language.actors.descriptions);
  const traits = {
    always: true,
    ...ofWords(inquiry, description, words),
    ...ofCast(inquiry, description, surroundings.missing, modifiersOf(words)),
    ...ofSurroundings(surroundings),
  };
  const numbers = Object.entries(traits).map(([name, value]): [string, number] => [name, Number(value)]);
  return Object.fromEntries(numbers.filter(([, value]) => value !== 0));
}

type Told = Readonly<Record<string, boolean | number>>;

function ofWords({ text, places, language }: Inquiry, description: Description, bare: string): Told {
  const { descriptions, speaksFor } = language.actors;
  const { offset, self, head, words, kind, part, span, article } = description;
  const isAgain = self !== undefined && self.sightings[0]!.span[0] < offset;
  const isPerson = kind === 'person';
  const isDefinite = article === 'definite';
  const isProper = /\p{Lu}/u.test(bare);
  const isWork = descriptions.work.test(head);
  const modifiers = modifiersOf(bare);
  return {
    [`kind ${kind}`]: true,
    again: isAgain,
    'again person': isAgain && isPerson,
    'again work': isAgain && isWork,
    proper: isProper,
    'proper person': isProper && isPerson,
    'proper definite': isProper && isDefinite && !isPerson,
    more: span[1] > part[1],
    'more person': span[1] > part[1] && isPerson,
    'bare head': isDefinite && modifiers === 0,
    modifiers,
    'modifiers person': isPerson && isDefinite ? modifiers : 0,
    age: isDefinite && /\d-year-old/u.test(bare),
    work: isWork,
    'work definite': isWork && isDefinite,
    office: descriptions.office.test(head),
    institution: descriptions.institution.test(head),
    branch: descriptions.branches(head).length > 0,
    kin: descriptions.kin.test(head),
    served: descriptions.served.test(head),
    'speaks for': speaksFor.test(head),
    opens: places.paragraph(offset) <= 1 && places.paragraph(text.length) > FEWEST_PARAGRAPHS,
    words: Math.log(words.length),
  };
}

function modifiersOf(words: string): number {
  return Math.min(MOST_MODIFIERS, words.split(' ').length - 1);
}

function ofCast(inquiry: Inquiry, description: Description, missing: Missing, modifiers: number): Told {
  const { cast, places, language } = inquiry;
  const { descriptions } = language.actors;
  const { offset, head, kind, article } = description;
  const isPerson = kind === 'person';
  const isDefinitePerson = isPerson && article === 'definite';
  const near = isPerson ? cast.parties.filter((party) => isNear(party, places.sentence(offset), offset)).length : 0;
  const isBranch = descriptions.branches(head).length > 0;
  return {
    'no person': isPerson && missing.person,
    'no organization': missing.organization,
    'no work': missing.work,
    held: cast.parties.some((party) => holds(party, head)),
    'branch named': isBranch && cast.parties.some((party) => party.isNamed && party.kind === 'organization'),
    'person near': near > 0,
    'persons near': near > 1,
    'person near definite': near > 0 && isDefinitePerson,
    'modifiers person near': near > 0 && isDefinitePerson ? modifiers : 0,
    'nobody named': !cast.parties.some((party) => party.isNamed && party.kind === kind),
  };
}

/** Whether a person whom the article names was seen just before. */
function isNear(party: Party, sentence: number, offset: number): boolean {
  const last = party.isNamed && party.kind === 'person' ? lastBefore(party, offset) : undefined;
  return last !== undefined && sentence - last.sentence <= NEAR_SENTENCES;
}

function ofSurroundings({ weighed, form, isBorne, isBefore, isAlone }: Surroundings): Told {
  const top = weighed[0]?.p ?? 0;
  const logOdds = Math.log((top + 1e-6) / (1 - top + 1e-6));
  return {
    [`form ${form}`]: true,
    borne: isBorne,
    before: isBefore,
    alone: isAlone,
    top,
    'top log odds': Math.max(-1, Math.min(1, logOdds / MOST_LOG_ODDS)),
  };
}
