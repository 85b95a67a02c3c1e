import type { Lists } from '../lists.js';

/** The tenses that English writes apart. */
export const TENSES = ['base', 'present', 'past', 'participle', 'ing'] as const;
export type Tense = (typeof TENSES)[number];

/** A verb with its forms. A verb of two words ("lash out at") keeps the second and on in `after`. */
export interface Verb {
  readonly lemma: string;
  readonly senses: readonly string[];
  /** What must follow it: "out at" of "lashed out at"; '' where nothing must. */
  readonly after: string;
  readonly forms: Readonly<Record<Tense, readonly string[]>>;
}

/** The lexicon of verbs, by what they mean and in which tense. */
export class Verbs {
  readonly all: readonly Verb[];

  constructor(lists: Lists) {
    this.all = lists.rows('verbs').map(({ word = '', past = '', participle = '', doubled = '', senses = '' }) => {
      const [lemma = '', ...after] = word.split(' ');
      return {
        lemma,
        senses: senses.split(' '),
        after: after.join(' '),
        forms: forms(lemma, past, participle, doubled),
      };
    });
  }

  /** The verbs that have one of some senses. */
  of(...senses: string[]): Verb[] {
    return this.all.filter((verb) => verb.senses.some((sense) => senses.includes(sense)));
  }

  /** The forms of the verbs that have one of some senses, in some tenses; with what must follow them. */
  forms(senses: readonly string[], tenses: readonly Tense[]): string[] {
    return written(this.of(...senses), tenses);
  }
}

/** The forms of some verbs in some tenses, with what must follow them. */
export function written(verbs: readonly Verb[], tenses: readonly Tense[]): string[] {
  return verbs.flatMap(({ forms, after }) =>
    tenses.flatMap((tense) => forms[tense].map((form) => (after === '' ? form : `${form} ${after}`))),
  );
}

/** All forms of a verb; what is irregular is given, several parted by spaces. */
function forms(lemma: string, past: string, participle: string, doubled: string): Verb['forms'] {
  const whole = doubled === '' ? lemma : lemma + lemma.slice(-1);
  const stem = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : whole;
  const isY = /[^aeiou]y$/.test(lemma);
  const regular = isY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
  const pasts = past === '' ? [regular] : past.split(' ');
  const present = /(?:s|sh|ch|x|z|[^aeiou]o)$/.test(lemma)
    ? `${lemma.endsWith('z') ? whole : lemma}es`
    : isY
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  return {
    base: [lemma],
    present: [present],
    past: pasts,
    participle: participle === '' ? pasts : participle.split(' '),
    ing: [`${stem}ing`],
  };
}
