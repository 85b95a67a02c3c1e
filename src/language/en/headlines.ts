import type { HeadlineWords } from '../headlines.js';
import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { Verbs } from './verbs.js';

/** The English of `HeadlineWords`. */
export function headlineWords(lists: Lists, verbs: Verbs): HeadlineWords {
  const bearers = [
    ...lists.words('people'),
    ...lists.words('titles'),
    ...lists.words('organizations', { use: 'again' }),
    ...lists.words('organizations', { use: 'institution' }),
    ...lists.words('organizations', { use: 'generic' }),
    ...lists.words('labels', { use: 'role' }),
  ].filter((word) => /^\p{Ll}{3,}$/u.test(word));
  const says = anyOf(verbs.forms(['say', 'report'], ['present', 'past']));
  return {
    claims: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:will|won['’]t|is|are|was|were|has|have|had|can|could|may|might|must|should|would|do|does|did|not|never|nobody|nothing|[Ii]|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|me|us|ours|let|${says})(?![\\p{L}\\p{N}])|\\p{L}['’](?:s|re|ll|ve|t|d)(?!\\p{L})`,
      'u',
    ),
    bearer: new RegExp(
      `^(?:${anyOf(bearers)}|village|report|study|poll|source|fans|sources|experts|families|bosses|chiefs|\\p{L}{3,}(?:men|ers|ors|ents|ists|ials|ians))$`,
      'u',
    ),
  };
}
