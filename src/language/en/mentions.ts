import type { Lists } from '../lists.js';
import type { MentionWords } from '../mentions.js';
import { anyOf, capitalised } from '../pattern.js';
import { CLAUSE } from './manner.js';
import { honour } from './names.js';
import { shortTitles } from './titles.js';

export function mentionWords(lists: Lists): MentionWords {
  const bodies = [...lists.words('organizations', { use: 'body' })].map(capitalised);
  const given = lists.words('given-names');
  const inside = anyOf(['surname', 'link'].flatMap((use) => lists.column('name-parts', 'word', { use })));
  const many = anyOf(lists.words('people', { use: 'many' }));
  return {
    pronoun: new RegExp(`^${anyOf(lists.words('pronouns', { use: 'mention' }))}$`, 'iu'),
    noPronoun: /^US$/u,
    determiner: /^(?:the|an?|this|that|these|those|his|her|its|their|my|our|your|some|former|other|another)$/iu,
    afterHead:
      /^(?:[^\p{L}\p{N}'’-]|['’]s?|of|in|for|at|on|from|to|with|by|who|whom|whose|that|which|and|or|said|says|told|is|was|are|were|has|had|have|will|would|could|can|may|should|did|does)$/iu,
    adjectival: /^(?:area|born|era|held|like|made|only|run|wide|\p{Ll}+ed)$/u,
    shortForm: new RegExp(`^(?:\\p{Lu}|${shortTitles(lists)}|St|Sr|Jr)$`, 'u'),
    body: new RegExp(`^${anyOf(bodies)}$`, 'u'),
    bodyLink: /^(?:of|on|for)(?: (?:the|an?))?$/u,
    particle: new RegExp(`^${anyOf(lists.words('name-parts', { use: 'surname' }))}$`, 'iu'),
    nameLink: new RegExp(`^${inside}(?: ${inside})*$`, 'u'),
    personLink: new RegExp(`^${anyOf(lists.words('name-parts', { use: 'person' }))}$`, 'u'),
    suffix: new RegExp(`^${anyOf(lists.column('name-suffixes', 'written'))}$`, 'u'),
    honour: honour(lists),
    givenName: (word) => given.has(word.toLowerCase()),
    owners: new RegExp(`(?:s['’]|${many}['’]s|^(?:St\\.?|Saint)\\p{L}+['’]s|^(?:King|Queen)['’]s)$`, 'iu'),
    peoples: new RegExp(`^\\p{Lu}?\\p{L}*?${many}['’]s$`, 'iu'),
    ownedBody: new RegExp(`^${anyOf([...lists.words('outlet-words', { use: 'end' }), ...bodies])}$`, 'u'),
    goesOn: /,\s(?<who>(?:[\p{L}’'.-]+\s){0,3}?[\p{L}’'-]+)\s(?<cue>(?:went|goes)\son),\s/du,
    goesOnWith: new RegExp(
      `^(?!(?:though|as|while|when|until|and|but|with|to)\\s|\\p{L}+ing\\s)(?=.*?(?:${CLAUSE.source}))`,
      'iu',
    ),
    possessive: /^['’]?s?$/u,
  };
}
