import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { SettingWords } from '../setting.js';

/** Kinds of channels on which people talk. */
const TALK = ['interview', 'speech', 'debate', 'press conference', 'hearing', 'phone call', 'podcast', 'meeting'];

const OUTLET = "(?:The\\s)?\\p{Lu}[\\p{L}\\d’'-]*(?:\\s(?:(?:of|and|at)\\s)?\\p{Lu}[\\p{L}\\d’'-]*){0,4}";

export function settingWords(lists: Lists): SettingWords {
  const sittings = anyOf(['court', 'tribunal', ...lists.words('occasions', { kind: 'hearing' })]);
  const ends = anyOf(lists.words('outlet-words', { use: 'end', kind: 'broadcaster' }));
  const begins = anyOf(lists.words('outlet-words', { use: 'begin', kind: 'broadcaster' }));
  const occasions = anyOf(TALK.flatMap((kind) => [...lists.words('occasions', { kind })]));
  const words = (use: string): string => anyOf(lists.words('settings', { use }));
  return {
    event: new RegExp(`\\b(?:${words('event')}|${occasions})\\b`, 'giu'),
    recorded: /\brecorded\b/iu,
    record: new RegExp(`\\b${words('record')}\\b`, 'iu'),
    occasion: new RegExp(
      `\\b(?:${words('part')}|from)\\s(?:of\\s|from\\s)?(?:(?:an?|the|our|his|her|their|\\p{Lu}\\p{L}+day['’]s)\\s)*(?<phrase>(?:(?!(?:of|at|on)\\b)[\\p{L}’'-]+\\s){0,3}?(?<noun>${occasions}))\\b`,
      'iu',
    ),
    venue: new RegExp(
      `\\b${words('venue')}\\s(?:(?:at|in|before|to)\\s)?(?:(?:an?|the)\\s)?(?<phrase>(?:(?!(?:of|at|on|in|to|by)\\b)[\\p{L}’'-]+\\s){0,4}?(?<noun>${sittings}))\\b`,
      'iu',
    ),
    on: new RegExp(
      `\\b(?:was|were|is|are|came|went|appeared|appears|spoke|speaking|talked|live|guests?|joined \\p{L}+)\\son\\s(?:the\\s)?(?<outlet>(?=(?:\\p{Lu}[\\p{L}’'-]*\\s){1,3}${ends}\\b|${begins}\\s)${OUTLET})`,
      'gu',
    ),
    sentBy: new RegExp(
      `^\\s(?:broadcast|aired|shown|streamed)\\s(?:live\\s)?(?:on|by)\\s(?:the\\s)?(?<outlet>${OUTLET})`,
      'u',
    ),
  };
}
