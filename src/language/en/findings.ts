import type { FindingWords } from '../findings.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verbs } from './verbs.js';

export function findingWords(verbs: Verbs): FindingWords {
  const saying = anyOf(verbs.forms(['say'], ['past', 'participle']));
  const answered = anyOf([
    ...verbs.forms(['answer'], TENSES),
    // "over the counter": the bare form is a noun.
    ...verbs.forms(['counter'], ['present', 'past', 'participle', 'ing']),
  ]);
  return {
    // "previously unreported" says it of nobody's words, and "earlier this week" says when.
    anotherTime: new RegExp(
      `\\b(?:once ${saying}|(?:had )?previously(?! unreported)|at the time|back then|had (?:once |earlier |already )?${saying}|later ${saying})\\b`,
      'iu',
    ),
    pronoun: /^(?:he|she|they)$/iu,
    pluralPronoun: /^they$/iu,
    sideBySide: /^,?\s+(?:and|or|with|met|meets|joined|faced|beside|alongside)\s+[^.;:]{0,40}$/u,
    answers: new RegExp(`\\b(?:${answered}|in response|in (?:a )?reply)\\b`, 'iu'),
    article: /^the /iu,
  };
}
