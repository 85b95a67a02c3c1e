import type { Lists } from '../lists.js';
import type { MentionWords } from '../mentions.js';
import { anyOf, capitalised } from '../pattern.js';

export function mentionWords(lists: Lists): MentionWords {
  const bodies = [...lists.words('organizations', { use: 'body' })].map(capitalised);
  return {
    pronoun: new RegExp(`^${anyOf(lists.words('pronouns', { use: 'mention' }))}$`, 'iu'),
    noPronoun: /^US$/u,
    determiner: /^(?:the|an?|this|that|these|those|his|her|its|their|my|our|your|some|former|other|another)$/iu,
    afterHead:
      /^(?:[^\p{L}\p{N}'’-]|['’]s?|of|in|for|at|on|from|to|with|by|who|whom|whose|that|which|and|or|said|says|told|is|was|are|were|has|had|have|will|would|could|can|may|should|did|does)$/iu,
    shortForm: /^(?:\p{Lu}|Mrs?|Ms|Dr|St|Sr|Jr|Ft|Mt|Sen|Rep|Gov|Gen|Lt|Sgt|Col|Rev|Prof)$/u,
    body: new RegExp(`^${anyOf(bodies)}$`, 'u'),
    bodyLink: /^(?:of|on|for)(?: the)?$/u,
    possessive: /^['’]?s?$/u,
  };
}
