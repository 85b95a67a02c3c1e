import type { ModalityWords } from '../modality.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verbs } from './verbs.js';

const ADVERBS = '(?:also |later |\\p{L}+ly )*';
/** Refusals and silence that are no single verb. */
const SILENCE = [
  "did ?n[o’']t (?:immediately )?(?:respond|reply|return|comment|answer)",
  "would ?n[o’']t",
  'will not (?:comment|say|discuss|confirm)',
  'has not (?:commented|responded|said)',
  'no comment',
  'not available for comment',
  'unavailable for comment',
  'stopped short of',
  'avoided',
].join('|');
/** What questions and is no verb of asking alone: "questioned whether", "questions about". */
const questions = (presses: string): string =>
  `(?:${presses}\\b[^;:“”"]{0,80}?\\s(?:on|about|over|as\\sto)(?=\\s(?:whether|if|how|why|what|which|who|where|when)\\b)|(?:questions?|questioned)(?:\\s(?:on|about|over|as\\sto))?(?=\\s(?:whether|if|how|why|what|which|who|where|when)\\b)|questions?(?= about\\b))`;
/** With what a question begins that somebody is said to ask. */
const QUESTION = '(?:whether|if|who|whom|whose|what|when|where|why|how|which|about)';
const DUE = '(?:due|expected|scheduled|set|likely|going|about|poised|preparing) to';

export function modalityWords(verbs: Verbs): ModalityWords {
  const any = (sense: string): string => anyOf(verbs.forms([sense], TENSES));
  return {
    denies: new RegExp(`\\b${any('deny')}\\b`, 'iu'),
    noComment: /^[“"‘']*no comment[.,!”"’']*$/iu,
    declines: new RegExp(`\\b(?:${any('decline')}|${SILENCE})\\b`, 'iu'),
    asks: new RegExp(
      `^(?:(?:\\p{L}+ly|also|then|later|has|have|had|when|was|were) )*(?:(?:shouted|called|rang|wrote|phoned) to )?(?:${any('question')}|${questions(any('press'))}|want(?:s|ed|ing)? to know)\\b`,
      'iu',
    ),
    wishes: /^\s*(?:to\b(?!\s+know\b)|for\b|that\b)/iu,
    wishEnd: /\b(?<!want(?:s|ed|ing)? )(?:to|for)\s*$/iu,
    question: new RegExp(`^(?:(?:to )?know )?${QUESTION}\\b`, 'iu'),
    questionEnd: new RegExp(`\\b${QUESTION}\\s*$`, 'iu'),
    tagQuestion:
      /,\s(?:right|ok|okay|eh|huh|no|yes|you know|(?:is|are|was|were|do|does|did|have|has|had|will|would|can|could|should)(?:n['’]t)?\s(?:it|he|she|they|you|we|I))\?$/iu,
    dismisses: new RegExp(`\\b${anyOf(verbs.forms(['dismiss'], TENSES))}\\b`, 'iu'),
    claims:
      /^\s*(?:as \p{L}+ )?(?:(?:the|any|all|a|an|his|her|their|its|such|media|recent|widespread|earlier|[\p{L}-]+['’]s?)\s)*(?:claims?|suggestions?|reports?|allegations?|rumou?rs?|accusations?|charges|speculation|notions?|idea|insinuations?)\b/iu,
    calledAs: /\bas\s[“"‘]/iu,
    plans: new RegExp(
      `\\b(?:will|shall|plans? to|planned to|(?:is|are|was|were) ${DUE}|(?:is|are) to|intends? to|intended to|hopes? to)\\s*${ADVERBS}$`,
      'iu',
    ),
    plannedCue: /^(?:will|shall|is (?:due|expected|scheduled|set|going) to|(?:is|are) to|plans? to|intends? to)\s/iu,
    refuses: /^will not|^won['’]t/iu,
    not: /(?:\bnor \p{L}+ \p{L}+|\b(?:did|does|do|has|have|had|was|were|is|are|would|could|can)(?: not|n['’]t| never)|\bnever|\bcannot|\bneither)\s*(?:\p{L}+ly |ever |also |yet )*$/iu,
    notInCue: /\b(?:not|neither)\b|n['’]t\b/,
    participle: /^(?:\p{L}+ly )?(?:and )?(?:also )?\p{L}+ing\b/iu,
    beforeParticiple: /,\s*(?:\p{L}+ly )?$/u,
    negated: [/^n['’]t\b|\bnot\s/iu, /(?:\b(?:not|never)|n['’]t)\s+(?:\p{L}+ly\s)?\p{L}+$/iu],
  };
}
