import type { ActClass } from '../../record/act.js';
import { ACT_CLASSES } from '../../record/act.js';
import type { ActVerb, ActWords, VerbForm } from '../acts.js';
import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verb, type Verbs, written } from './verbs.js';

/** Adverbs and auxiliaries, as many as stand between a subject and what it does. */
const ADVERBS = 'also|then|later|again|still|once|now|already';
const AUXILIARY = 'has|have|had';
const BE = 'is|are|was|were|be|been|being';
/** Senses of verbs that give what was said, the first for certain, and of those that do something by it and give no words. */
const FIRM = ['decline', 'act-promise', 'act-demand', 'act-threaten', 'act-appeal', 'act-accuse'];
const WORDED = ['say', 'voice', 'tell', ...FIRM];
const WORDLESS = ['act-praise', 'act-thank', 'act-criticise', 'act-defend', 'act-support'];
/** What leads from a noun to whom it is about: "criticism of", "support for". */
const LINK = 'of|on|for|to|against|from|at';

/** Endings of nouns for what nobody can touch. */
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ence|ance|ism|cy|ship|ing)s?$/u;
const PLURAL = /s$/u;
/** What an attack with words is made with. */
const WORDS = 'words barrage series string volley speech statement tweets posts questions jokes lawsuit'.split(' ');
/** What a deed does to those whom it meets: ", killing three sailors". */
const HARMING = 'killing|wounding|injuring|maiming|destroying|damaging|sinking';

/** Good words that are sent to somebody. */
function sendsTo(nouns: string): RegExp {
  return new RegExp(`\\b(?:sends?|sent|extend(?:s|ed)|convey(?:s|ed)) (?:\\p{L}+ ){0,3}(?:${nouns}) to\\b`, 'giu');
}

/** Whole phrases before the one whom they are about. */
const PHRASES: readonly (readonly [RegExp, ActClass])[] = [
  [
    /\b(?:takes?|took|taking|taken) (?:aim|a (?:\p{L}+ )?(?:swipe|shot|dig|jab|pop|potshot)|(?:\p{L}+ )?(?:shots|swipes|digs|jabs|potshots)) at\b/giu,
    'criticise',
  ],
  [/\b(?:heaps?|heaped|heaping|poured|pours|pouring) (?:scorn|ridicule|criticism|contempt) on\b/giu, 'criticise'],
  [/\b(?:heaps?|heaped|heaping|poured|pours|pouring|lavished|lavishes) praise on\b/giu, 'praise'],
  [/\b(?:takes?|took|taking|taken)(?=\s[^,.;:“”"]{2,50}\sto task\b)/giu, 'criticise'],
  [/\b(?:turn(?:s|ed|ing)?|train(?:s|ed|ing)?) (?:his|her|its|their) (?:fire|guns|ire|anger) on\b/giu, 'criticise'],
  [/\b(?:sang|sings?|sung|singing) the praises of\b/giu, 'praise'],
  [/\b(?:sp(?:oke|eaks?|oken|eaking)) highly of\b/giu, 'praise'],
  [/\b(?:pays?|paid|paying) tribute to\b/giu, 'praise'],
  [
    /\b(?:comes?|came|coming|sprang|springs|leapt|jumped|rushed) to (?:the defen[cs]e of|(?=\S+(?: \S+)?['’]s? defen[cs]e))/giu,
    'defend',
  ],
  [
    /\b(?:threw|throws?|throwing|thrown) (?:his|her|its|their) (?:full )?(?:support|weight|backing) behind\b/giu,
    'support',
  ],
  [
    /\bdistanc(?:es|ed|ing) (?:himself|herself|itself|themselves) from\b(?! the (?:pack|field|rest|crowd)\b)/giu,
    'criticise',
  ],
  [/\bh(?:olds|eld|olding)(?=\s[^,.;:“”"]{2,50}\sresponsible for\b)/giu, 'accuse'],
  [/\bblam(?:es|ed|ing)\s[^,.;:“”"]{2,60}\son(?=\s(?!\p{L}+day\b|(?:\p{L}+\s)?\d))/giu, 'accuse'],
  [sendsTo('congratulations'), 'praise'],
  [sendsTo('condolences|sympath(?:y|ies)'), 'support'],
  [sendsTo('thanks|gratitude'), 'thank'],
  [sendsTo('apolog(?:y|ies)'), 'apologise'],
  [/\breserve[sd] (?:\p{L}+ ){0,2}praise for\b/giu, 'praise'],
  [/\breserve[sd] (?:\p{L}+ ){0,2}criticism for\b/giu, 'criticise'],
];

/** Asked for an answer, in what way not given; one who did not answer the door is none. */
const ASKED =
  '(?:requests?|questions?|calls?|messages?|e-?mails?|letters?|text|[ei]nquir\\p{L}+|attempts?|seeking|claims?|allegations?|accusations?|us|me|this)';
const ANSWER_ENDS = `(?=\\s*(?:$|[.,;:”"’)—–])|\\s(?:(?:to|for)\\s)?(?:[\\p{L}’'-]+\\s){0,3}${ASKED}\\b|\\s(?:when|before|by|after|until|and|but|in time|immediately|further)\\b)`;
const NOT = "(?:\\s+not|n[’']t)\\s+(?:\\p{L}+ly\\s+|yet\\s+|return\\w*\\s+or\\s+)?";

/**
 * What tells that somebody said nothing, where words were asked for. A class of letters takes a millisecond to compile, so what
 * several beginnings share stands once, and each looks whether it goes on as it must.
 */
function silenceOf(verbs: Verbs): RegExp {
  const said = `say(?:\\s+(?:more|anything))?(?=\\s*(?:$|[.,;:”"’)—–]))`;
  const declines = anyOf(verbs.forms(['decline'], ['past', 'present', 'participle']));
  const answered = `comment(?:ed)?(?!\\p{L})|elaborate|be\\s+(?:drawn|interviewed)|(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|(?<=${declines}\\s+to\\s+)(?:speak|talk))${ANSWER_ENDS}`;
  return new RegExp(
    [
      `(?:${declines}\\s+(?=to\\s)|(?:did|does|do|has|have|had|would|will|could)${NOT}(?!to\\s)|(?:has|have|had)\\s+(?:\\p{L}+\\s+)?yet\\s+to\\s+(?![tw]))(?<unanswered>(?:(?:(?:want|wish)\\s+)?to\\s+)?(?:${answered}))`,
      `${declines}\\s+(?<declined>(?:(?:further|any|all)\\s+)?comments?(?!\\p{L})|to\\s+(?:${said}|take\\s+questions|discuss|give(?=\\s(?:[\\p{L}’-]+\\s){0,3}?(?:details|reasons?|figures?|numbers?|names?)\\b)))`,
      `(?:would|wo|will)${NOT}(?<untold>${said}|(?<=would(?:\\s+not|n[’']t)\\s+(?:\\S+\\s+(?:or\\s+)?)?)discuss(?!\\p{L}))`,
      `(?:did|does|do|has|have|had|would|will|could)${NOT}(?<unreturned>return(?:ed)?\\s(?:[\\p{L}’'-]+\\s){0,2}${ASKED})`,
      '(?:was|were|is|are)\\s+(?:not\\s+(?:\\p{L}+ly\\s+)?|un)available\\s+(?<away>for\\s+(?:comment|an?\\s+interview))',
      `could${NOT}be\\s+reached\\s+(?<lost>for\\s+comment)`,
      '(?:would|could|will|did|does|do)\\s+neither\\s+(?<neither>confirm\\s+n?or\\s+deny)',
      '(?:had|has|have|made|gave|offered)\\s+(?<none>no\\s+(?:\\p{L}+\\s+)?(?:comment|response|reply)(?!\\p{L}|\\s(?:team|time|plan)))',
    ]
      .map((pattern) => `\\b${pattern}`)
      .join('|'),
    'dgiu',
  );
}

export function actWords(lists: Lists, verbs: Verbs): ActWords {
  const nouns = new Map(lists.rows('act-nouns').map(({ word = '', class: kind }) => [word, kind as ActClass]));
  const people = [...lists.words('people'), ...lists.words('titles')];
  const things = lists.words('matters', { not: 'x' });
  const aired = lists.words('carriers', { kind: 'aired' });
  const matters = new Set([...lists.words('matters')].filter((word) => !things.has(word)));
  return {
    verbs: byForm(verbs),
    leadsClause: /\bthat\s$/iu,
    noObject: /^(?:for\s)?(?:as|not|\p{Ll}+ing)\s/u,
    voicing: new Set(verbs.forms(['voice', 'say'], TENSES)),
    adverb: /^\p{L}+ly\s+/u,
    nothingBehind:
      /^(?:\s+\p{L}+ly)?(?:\s*(?:$|[.;:”"])|,(?!\s\p{L}+ing\s)|\s+(?:on\s(?:\p{Lu}\p{Ll}+day|\d+)|within|later|an?\s\p{L}+\slater|but)\b)/u,
    otherVerb: /^\s+(?:off|out|away|down|up|into|onto|through)\b/iu,
    light: new Map(verbs.of('light').flatMap((verb) => finite(verb))),
    lightNoun: new RegExp(
      `^(?:\\s+(?:up|out))?\\s+(?:(?:his|her|its|their|the|a|an|new|fresh|fierce|sharp|harsh|strong|public|full|scathing|personal|heartfelt)\\s+){0,3}(?<noun>${anyOf(nouns.keys())})\\s+(?:${LINK})\\s`,
      'iu',
    ),
    lightLink: new RegExp(`^\\s+(?:${LINK})(?=\\s)`, 'iu'),
    nouns,
    phrases: PHRASES,
    silence: silenceOf(verbs),
    silentOn: /^(?:\s+(?:on|about|to)(?=\s)|(?=\s+(?:the|an?|reports?|rumou?rs?|claims?)\s))/iu,
    matter: (head) => {
      const word = head.toLowerCase();
      if (things.has(word) || things.has(word.replace(PLURAL, ''))) return false;
      return matters.has(word) || matters.has(word.replace(PLURAL, '')) || ABSTRACT.test(word);
    },
    armed: /\b(?:army|navy|troops|soldiers?|rebels?|gunm[ae]n|militants?|fighters|insurgents|forces|militia)$/iu,
    tool: new RegExp(
      `^[^,.;:“”"]{0,40}\\bwith\\s(?:an?|her|their|the|\\p{L}+s\\b)(?!(?:\\s\\p{L}+){0,2}\\s${anyOf([...nouns.keys(), ...WORDS])}\\b)`,
      'iu',
    ),
    harm: new RegExp(`^[^.;:“”"]{0,60},\\s(?:${HARMING})\\b`, 'iu'),
    indefinite: new RegExp(`^(?:an?|another|some|several|${anyOf(lists.column('numbers', 'word'))}|\\d+)\\s`, 'iu'),
    office: new RegExp(`^${anyOf(lists.words('titles'))}s?$`, 'iu'),
    reciprocal: /^\s+(?:each other|one another)(?:['’]s?(?:\s[\p{L}-]+){1,2})?/iu,
    matterPronoun: /^\s+(?:it|this|that)(?=[\s,.;:]|$)/iu,
    undone:
      /(?:^|\s)(?:to|will|would|could|may|might|should|must|can|cannot|shall|if|let|help|never|not|nor|without|\p{L}+n['’]t|going to|about to|(?:refus|declin|fail|stopp|avoid|resist)\p{L}+(?:\s(?:to|from|short of))?|wo|ca)\s+(?:(?:\p{L}+ly|also|even|ever|quite|have|be|been|being)\s+)*$/iu,
    doneTo:
      /\b(?:us(?:es|ed|ing)\s[^,.;:]{2,60}|t(?:ook|akes|aking)\sto\s[^,.;:]{2,40}|went on|goes on|turn(?:s|ed) (?:to|on)\s[^,.;:]{2,40}|r(?:ose|ises)(?:\s[^,.;:]{2,40})?|stood up|broke (?:his|her|its|their) silence|interrupted\s[^,.;:]{2,40}|paused|joined\s[^,.;:]{2,40})\sto\s+(?:\p{L}+ly\s+)?$/iu,
    supposed: /\b(?:if|unless|whether)\s[^,;]{0,80}$|\baccording to\s[^;]{0,120}$/iu,
    polled: /(?:percent|per cent|%)(?: of [\p{L} ]{1,40})?\s+(?:would |now )?$/iu,
    noVerb:
      /(?:^|\b(?:is|are|was|were|be|been|being|come|came|coming|go|goes|went|going|gets?|got|fight|fought|fires?|fired|hits?|strikes?|struck|right|the|an?|his|her|their|its|my|your|our|this|that|of|and|or|to)\s+)$/iu,
    passive: new RegExp(`\\b(?:${BE}|get|gets|got|getting)\\s+(?:(?:\\p{L}+ly|also|again|since|then|now)\\s+)*$`, 'iu'),
    being: /\bbeing\s+(?:\p{L}+ly\s+)?$/iu,
    perfect: new RegExp(`\\b(?:${AUXILIARY})\\b[^,;]{0,30}$`, 'iu'),
    challengedTo: /^\s[^,;]{2,60}?\sto\s/u,
    by: /^(?:[^,;.:“”"]{0,60}?)(?<!\b(?:standing|abiding|stood))\sby(?=\s)/iu,
    someone: new RegExp(`^${anyOf([...people, ...lists.words('organizations')])}s?$`, 'iu'),
    ofSomeone: new RegExp(`\\b${anyOf([...people, ...lists.words('organizations')])}s?$`, 'iu'),
    somebody: new RegExp(`^${anyOf(people)}s?$`, 'iu'),
    beforeVerb: new RegExp(
      `^(?:\\s|(?:\\p{L}+ly|${ADVERBS}|${AUXILIARY}|twice|even|since|soon|both|all|is|are|was|were|been|himself|herself|themselves)\\b)*$`,
      'iu',
    ),
    noSubject: /^(?:nobody|no[ -]one|none|neither|few|hardly any)\b/iu,
    and: /^\s+and\s+$/u,
    beforeFirst: /(?:^|[,;:—–“"‘(]|\b(?:that|when|after|as|and|but|while))\s*(?:[\p{L}’'.-]+\s+){0,3}$/u,
    aside: new RegExp(
      `^(?:\\s\\([^()]{1,30}\\))?(?:\\s(?:of|for|from|in)\\s[^,.;:“”"]{2,40}?)?(?:,\\s[^.;:“”"]{2,80},)?(?:\\s|(?:\\p{L}+ly|${ADVERBS}|${AUXILIARY})\\b)*$`,
      'iu',
    ),
    sameSubject: new RegExp(
      `(?:,|\\band|\\bbut|\\bthen)\\s+(?:(?:\\p{L}+ly|also|then|later|${AUXILIARY})\\s+)*$`,
      'iu',
    ),
    beforeObject:
      /^\s+(?:(?!and|or|of|but|that|as|when|because|after|before|for|with|by|in|on|at|over|against|to|from)[\p{L}’'.-]+\s+){0,4}$/iu,
    reflexive: /^(?:who|whom|whose|which|it|its|itself|himself|herself|themselves|of|to|for|and|in|on|the|a|an)$/iu,
    ofNoun:
      /(?:^|\s)(?<noun>[\p{L}-]+)(?:\s+(?:(?:on|of|from)\s+|posted\s+)?(?:\p{Lu}\p{L}+day|and|last|this|week|month|yesterday|overnight|online))*\s+$/u,
    carrier: new RegExp(`^${anyOf([...aired].flatMap((word) => [word, `${word}s`, `${word}es`]))}$`, 'iu'),
    carriedFrom: /(?:^|\s)(?<noun>[\p{L}-]+)\s(?:from|by)\s(?:[\p{L}.’'-]+\s){0,4}$/u,
    ownCarrier: /^['’]?s?\s+(?:\p{L}+\s+){0,2}$/iu,
    goesOn: /(?:\b(?:after|before|while|by|when|since|despite|and)|,|[–—])\s+(?:\p{L}+ly\s+)?$/iu,
    doing: /^\s+(?:is|are|was|were|has been|have been|had been|kept|began|started)\s+(?:\p{L}+ly\s+)?$/iu,
    subjectPronoun: /^(?:he|she|they)$/iu,
    possessive: /^(?:his|their)$/iu,
    maybePossessive: /^her$/iu,
    anyPossessive: new RegExp(`^${anyOf(lists.words('pronouns', { use: 'possessive' }))}$`, 'iu'),
    owned: /^\s+(?:own\s+)?(?!(?:in|on|at|for|over|as|and|but|to|after|before|during|with)\b)[\p{L}-]+/u,
    charge: /^\s[^,.;:“”"]{2,80}?\s(?:of|for)\s(?:not\s)?\p{Ll}+ing\b(?<!thing)(?!\sof\b)/u,
    goesOnSaying: (['past', 'present'] as const).map((tense) => {
      const sayings = anyOf(verbs.forms(WORDED, [tense]));
      const acts = anyOf(verbs.forms(WORDLESS, [tense]));
      const holds = verbs.of('say').filter(({ senses }) => senses.includes('hold'));
      const firm = anyOf([...verbs.forms(FIRM, [tense]), ...written(holds, [tense])]);
      return {
        cue: new RegExp(`\\b${anyOf(written(verbs.all, [tense]))}\\b`, 'iu'),
        next: new RegExp(
          `,?\\s(?:and|(?<but>but))\\s(?:(?:\\p{L}+ly|also|then|later)\\s)*(?<cue>(?<firm>${firm})|${sayings}|${acts})\\b`,
          'dgiu',
        ),
      };
    }),
    ownVerb:
      /^(?:(?!(?:who|which|that|and)\s|\p{L}+ed\s)[\p{L}\p{N}’'.-]+\s){1,6}?(?<auxiliary>is|are|was|were|(?<modal>will|would|can|could|should|must|may|might))(?:n['’]t)?\s/iu,
    ongoing: /\s(?:is|are|was|were)\s(?:\p{L}+ly\s|not\s|still\s)?\p{L}+ing\b/iu,
    plainPast: new RegExp(`\\b(?:\\p{L}+ed|${anyOf(written(verbs.all, ['past']))})\\b`, 'iu'),
    noWords: /^(?:\s*[.,;:)]|\s*$|\s(?:by|with)\b)/iu,
    questioned: new RegExp(
      `(?:^|[,(“"]\\s?|\\b(?:when|being)\\s)(?<cue>${anyOf(['asked', 'questioned', ...verbs.forms(['press'], ['participle'])])})(?:\\s(?:again|\\p{L}+ly))?(?:\\sby\\s(?<by>[^“”";:]{2,80}?),?)?(?:\\s(?:on|about|over|as to))?\\s(?<what>(?:whether|if|how|why|what|which|who|whom)\\b)`,
      'dgiu',
    ),
    questionEnd: /,\s(?!(?:who|which|where|if|in|and|or)\b)/u,
    forWhat: /^\s(?:for|over)\s/iu,
    forQuoted:
      /^(?!.*\b(?:whom|he|she|they)\b)(?:(?<object>[^;:]{1,120}?)(?:,?\s(?:who|which|that|whose)\s[^;:]{1,80})?,?\s)?(?:for|over|as)\s(?<own>(?:(?!(?:for|over|as)\s)[\p{L}’'-]+\s){0,4})$/iu,
    clauseEnd: /[;:–—]|,\s(?:and|but|while|after|before|as|saying|adding|who|which)\s/iu,
    evidence: new RegExp(
      `\\b${anyOf(verbs.forms(['adduce'], TENSES))}\\s[^,.;:“”"]{2,80}?\\sas\\s(?:\\p{L}+\\s)?(?:proof|evidence|sign|argument|reason|warning|lesson|example)\\s(?:of|for|that|why)\\s`,
      'giu',
    ),
    adjunct: /\s(?:as|after|while|when|because|for|over|in|on|during|amid|since|with|at|by)\s/,
    infinitive: /\sto\s\p{Ll}/u,
    relative: /(?<=\S),?\s(?:who|whom|whose|which)\s/u,
    clause:
      /^(?:that|of|how|why|whether|if|what)\b|(?:^|\s)to (?!an?\b|the\b|his\b|her\b|their\b|its\b|\p{Lu})|\s(?:that|is|are|was|were|has|have|had|will|would|could|should|can|must|did|does|cannot|of \w+ing)\b/u,
  };
}

/** Every form of every verb with which something is done by saying something. */
function byForm(verbs: Verbs): Map<string, ActVerb[]> {
  const out = new Map<string, ActVerb[]>();
  for (const kind of ACT_CLASSES) {
    for (const verb of verbs.of(`act-${kind}`)) {
      const senses = ['also-deed', 'assault', 'judges', 'anything', 'alone'];
      const [isAmbiguous, isAssault, isOfMatter, isOfAnything, isAlone] = senses.map((sense) =>
        verb.senses.includes(sense),
      ) as [boolean, boolean, boolean, boolean, boolean];
      for (const [word, form] of formsOf(verb)) {
        const list = out.get(word) ?? [];
        const isKnown = list.some((other) => other.class === kind && other.after === verb.after);
        const { after } = verb;
        const kinds = { isAmbiguous, isAssault, isOfMatter, isOfAnything, isAlone };
        if (!isKnown) list.push({ class: kind, form, after, ...kinds });
        out.set(word, list);
      }
    }
  }
  return out;
}

/** A verb's forms by what they can be, the surest first; the bare form is that of a plural subject ("Mayors back Hale"). */
function formsOf({ lemma, forms }: Verb): [string, VerbForm][] {
  const past = forms.past.map((form): [string, VerbForm] => [
    form,
    forms.participle.includes(form) ? 'past' : 'finite',
  ]);
  return [
    ...past,
    ...forms.present.map((form): [string, VerbForm] => [form, 'finite']),
    ...forms.participle.map((form): [string, VerbForm] => [form, 'participle']),
    ...forms.ing.map((form): [string, VerbForm] => [form, 'ing']),
    [lemma, 'bare'],
  ];
}

function finite({ forms }: Verb): [string, VerbForm][] {
  return [
    ...[...forms.present, ...forms.past].map((form): [string, VerbForm] => [form, 'finite']),
    ...forms.ing.map((form): [string, VerbForm] => [form, 'ing']),
  ];
}
