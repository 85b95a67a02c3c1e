import type { Stance } from '../record/about.js';
import type { ActClass } from '../record/act.js';
/** The class's code in the CAMEO codebook (Schrodt 2012), which PLOVER keeps as a mode, and the stance that it takes. */
export const CLASSES: Readonly<Record<ActClass, { readonly code: string; readonly stance: Stance }>> = {
  support: { code: '051', stance: 1 },
  defend: { code: '052', stance: 1 },
  praise: { code: '051', stance: 1 },
  thank: { code: '051', stance: 1 },
  apologise: { code: '055', stance: 0 },
  criticise: { code: '111', stance: -1 },
  accuse: { code: '112', stance: -1 },
  challenge: { code: '110', stance: -1 },
  threaten: { code: '130', stance: -1 },
  promise: { code: '030', stance: 0 },
  demand: { code: '100', stance: -1 },
  appeal: { code: '020', stance: 0 },
};

/** How a verb must be used to be a saying. */
export interface Verb {
  readonly lemma: string;
  readonly class: ActClass;
  /** What must follow it: "at" of "lashed out at"; '' where the object does. */
  readonly after: string;
  /** It means other things as often ("back", "attack"), so it needs a person or an organization for its object. */
  readonly isAmbiguous: boolean;
}

const verbs = (kind: ActClass, list: string, isAmbiguous = false): Verb[] =>
  list.split(', ').map((entry) => {
    const [lemma = '', ...after] = entry.split(' ');
    return { lemma, class: kind, after: after.join(' '), isAmbiguous };
  });

export const VERBS: readonly Verb[] = [
  ...verbs('support', 'endorse, side with, rally behind, rally around, line up behind'),
  ...verbs('support', 'back, support, champion', true),
  ...verbs('defend', 'stick up for, speak up for, vouch for'),
  ...verbs('defend', 'defend', true),
  ...verbs('praise', 'praise, commend, applaud, laud, congratulate, compliment'),
  ...verbs('praise', 'hail, salute', true),
  ...verbs('thank', 'thank'),
  ...verbs('apologise', 'apologise to, apologize to'),
  ...verbs(
    'criticise',
    'criticise, criticize, condemn, denounce, mock, ridicule, rebuke, berate, lambast, lambaste, chide, scold, deride, disparage, ' +
      'insult, belittle, castigate, excoriate, assail, rail against, lash out at, hit out at, hit back at, fire back at, ' +
      'lash out against, speak out against, inveigh against, upbraid, admonish, vilify, malign, deplore',
  ),
  ...verbs('criticise', 'attack, slam, blast, rip, savage, bash, roast, rap', true),
  ...verbs('accuse', 'accuse, blame'),
  ...verbs('challenge', 'challenge', true),
  ...verbs('threaten', 'threaten', true),
  ...verbs('promise', 'promise', true),
  ...verbs('demand', 'demand', true),
  ...verbs('appeal', 'implore, appeal to, call on, plead with'),
  ...verbs('appeal', 'urge', true),
];

/** A verb that says little, with a noun that says what: "renewed his criticism of", "voiced support for". */
export const LIGHT: readonly string[] =
  'renew repeat step intensify voice express issue launch mount deliver level direct aim offer reiterate resume continue escalate double'.split(
    ' ',
  );

export const NOUNS: Readonly<Record<string, ActClass>> = {
  criticism: 'criticise',
  criticisms: 'criticise',
  condemnation: 'criticise',
  attack: 'criticise',
  attacks: 'criticise',
  rebuke: 'criticise',
  broadside: 'criticise',
  tirade: 'criticise',
  insults: 'criticise',
  support: 'support',
  backing: 'support',
  endorsement: 'support',
  praise: 'praise',
  thanks: 'thank',
  gratitude: 'thank',
  apology: 'apologise',
  threat: 'threaten',
  threats: 'threaten',
  accusation: 'accuse',
  accusations: 'accuse',
  appeal: 'appeal',
};

/** Whole phrases before the one whom they are about. */
export const PHRASES: readonly (readonly [RegExp, ActClass])[] = [
  [/\b(?:takes?|took|taking|taken) (?:aim|a swipe|a shot|a dig|shots|swipes) at\b/giu, 'criticise'],
  [/\b(?:heaps?|heaped|heaping|poured|pours|pouring) (?:scorn|ridicule|criticism|contempt) on\b/giu, 'criticise'],
  [/\b(?:heaps?|heaped|heaping|poured|pours|pouring|lavished|lavishes) praise on\b/giu, 'praise'],
  [/\b(?:pays?|paid|paying) tribute to\b/giu, 'praise'],
  [
    /\b(?:comes?|came|coming|sprang|springs|leapt|jumped|rushed) to (?:the defen[cs]e of|(?=\S+(?: \S+)?['’]s? defen[cs]e))/giu,
    'defend',
  ],
  [
    /\b(?:threw|throws?|throwing|thrown) (?:his|her|its|their) (?:full )?(?:support|weight|backing) behind\b/giu,
    'support',
  ],
];

/** The words that carry sayings, as subjects of a participle: "tweets criticizing Hale". */
export const CARRIER =
  /^(?:tweets?|posts?|messages?|remarks?|comments?|statements?|letters?|speech(?:es)?|interviews?|videos?|articles?|columns?|op-ed|emails?|e-mails?|press release|leaflets?)$/i;

/** All forms of a verb, by what they can be. */
export interface Forms {
  readonly present: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: string;
}

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  speak: ['spoke', 'spoken'],
  stick: ['stuck', 'stuck'],
  hit: ['hit', 'hit'],
  stand: ['stood', 'stood'],
};
const DOUBLED = new Set(['slam', 'rip', 'rap', 'step', 'hit']);

export function forms(lemma: string): Forms {
  const doubled = DOUBLED.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubled;
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0] ?? (/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`);
  const present = /(?:s|sh|ch|x|z)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  return { present, past: [past], participle: [irregular?.[1] ?? past], ing: `${stem}ing` };
}
