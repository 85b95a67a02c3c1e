import type { Lists } from '../lists.js';
import type { ObjectWords } from '../objects.js';
import { anyOf } from '../pattern.js';
import { TENSES, type Verbs } from './verbs.js';

const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*";

export function objectWords(lists: Lists, verbs: Verbs): ObjectWords {
  const ends = anyOf(lists.words('function-words', { use: 'ends' }));
  const possessive = anyOf(lists.words('pronouns', { use: 'possessive' }));
  const subject = anyOf(lists.words('pronouns', { use: 'mention' }));
  // Whom or what a verb has as its object: a few words up to the first that no noun phrase has.
  const object = `(?:that|(?!${ends}\\s)${WORD}(?:\\s(?!${ends}\\s)${WORD}){0,7}?)`;
  const owner = `(?:an?|the|${possessive}|${WORD}[’']s?)`;
  const kind = (senses: readonly string[], behind: string): ObjectWords['kinds'][number] => ({
    cue: new RegExp(`(?:^|\\s)${anyOf(verbs.forms(senses, TENSES))}$`, 'iu'),
    behind: new RegExp(`^(?<object>${behind})`, 'iu'),
  });
  return {
    calls: new RegExp(`(?:^|\\s)${anyOf(verbs.forms(['describe', 'deny'], TENSES))}(?:\\sas)?$`, 'iu'),
    asAhead: /(?<=\s)as\s$/iu,
    leadsTo: /^,?\s(?:as|for|of)\s$/iu,
    calledAs: /^(?:as\s)?(?=[“"‘])/iu,
    leadsIn: /^(?:that|as)\s(?=[“"‘'])/iu,
    lone: /^(?:what|which|whom)$/iu,
    named: new RegExp(`(?:^|\\s)${anyOf(verbs.forms(['describe', 'name'], TENSES))}(?:\\sas)?$`, 'iu'),
    ofWhom: /\sof$/u,
    quoted: /^[“"‘']/u,
    goesOnWith: /^\s(?:the|an?|any|all|his|her|its|their)\s/iu,
    kinds: [
      kind(['act-accuse'], `${object}\\s(?:of\\s|for\\s(?=\\p{Ll}+ing\\b(?<!thing)(?!\\sof\\b)))`),
      kind(
        ['describe'],
        `${object}\\sas\\s(?![“"‘]|${subject}\\s)|${object}\\s(?=as\\s[“"‘])|(?!${possessive}\\s)${subject}\\s(?=an?\\s|the\\s)`,
      ),
      kind(
        ['tell', 'tell-past', 'act-appeal'],
        `${object}\\s(?=(?:(?:not|never)\\s)?to\\s(?!(?:the|an?|${possessive})\\s)|whether\\s|if\\s)`,
      ),
      kind(['question'], `${object}\\sfor\\s`),
      // “the long-promised plan | “a joke””: what is quoted is what it is called.
      kind(['name'], `(?:${WORD}\\s){0,13}(?!(?:an?|the|${possessive}|${ends})\\s)${WORD}\\s(?=[“"‘'])`),
      // “it | premature”; “her” stands before a noun as often.
      kind(['name'], `(?!${possessive}\\s)${subject}\\s(?=\\S)`),
      // “the closure | a blow”
      kind(['name'], `${object}(?<!\\sof)\\s(?=(?:an?|the|one\\sof|too|very|not)\\s)`),
      // “the walkout | illegal”, “the trust’s answer | polite and useless”
      kind(['name'], `${owner}\\s(?:${WORD}\\s){1,2}?(?=${WORD}(?:\\sand\\s${WORD})?$)`),
      kind(['charge'], `${object}\\swith\\s`),
      kind(['liken'], `(?:${object}\\s)?to\\s(?=[“"‘])`),
      kind(['deny'], `${object}\\s(?=as\\s[“"‘])`),
      // “her | “the little captain””
      kind(['name'], `${possessive}\\s(?=[“"‘'](?:an?|the|our|my|one)\\s)`),
      // “Hale for | “losing the keys””, “Hale | as “a fool””: what is quoted is what they are judged for.
      kind(['act-accuse', 'act-criticise', 'act-praise', 'act-thank'], `${object}\\sfor\\s(?=[“"‘'])`),
      kind(['act-criticise', 'act-praise'], `${object}\\s(?=as\\s[“"‘'])`),
    ],
  };
}
