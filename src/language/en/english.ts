import type { Language } from '../language.js';
import type { Lists } from '../lists.js';
import { actorWords } from './actors.js';
import { actWords } from './acts.js';
import { addresseeWords } from './addressee.js';
import { calendar } from './calendar.js';
import { channelWords } from './channel.js';
import { findingWords } from './findings.js';
import { headlineWords } from './headlines.js';
import { mannerWords } from './manner.js';
import { mentionWords } from './mentions.js';
import { modalityWords } from './modality.js';
import { nameWords } from './names.js';
import { objectWords } from './objects.js';
import { outletWords } from './outlets.js';
import { phraseWords } from './phrases.js';
import { sayingTimeWords } from './saying-time.js';
import { settingWords } from './setting.js';
import { stanceWords } from './stance.js';
import { textWords } from './text.js';
import { timeWords } from './time.js';
import { traceWords } from './trace.js';
import { Verbs } from './verbs.js';

/**
 * English, from the lists in `model/en`.
 *
 * @param isWord whether letters are a word, in lower case
 * @throws {InputError} if a list is missing or damaged
 */
export function english(lists: Lists, isWord: (letters: string) => boolean): Language {
  const verbs = new Verbs(lists);
  const days = calendar(lists);
  return {
    code: 'en',
    mentions: mentionWords(lists),
    headlines: headlineWords(lists, verbs),
    names: nameWords(lists),
    actors: actorWords(lists, verbs),
    acts: actWords(lists, verbs),
    phrases: phraseWords(lists, days),
    text: textWords(lists, verbs, days, isWord),
    time: timeWords(lists, days),
    sayingTime: sayingTimeWords(lists, verbs, days),
    setting: settingWords(lists),
    addressee: addresseeWords(lists, verbs, days),
    channel: channelWords(lists),
    outlets: outletWords(lists),
    objects: objectWords(lists, verbs),
    manner: mannerWords(lists, verbs),
    modality: modalityWords(verbs),
    trace: traceWords(lists, verbs),
    stance: stanceWords(lists, verbs),
    findings: findingWords(verbs),
  };
}
