import type { AddresseeWords } from '../addressee.js';
import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import { TENSES, type Verbs } from './verbs.js';

/** Words that carry what is said to somebody. */
const CARRIERS =
  'letters?|e-?mails?|messages?|memos?|statements?|remarks|speech|address|interviews?|testimony|question';
const GREETINGS =
  'dear|thank you|thanks|sorry|hello|congratulations|welcome|look|listen|please|well done|yes|no|goodbye|bravo';
/** Words behind a name at which its phrase ends; any other begins the noun whose attribute it is. */
const PHRASE_ENDS =
  'that|to|in|on|at|of|for|from|by|with|and|or|but|about|during|after|before|as|when|while|he|she|it|they|his|her|their|its|there|the|a|an|was|is|were|had|has|have|would|will|over|via|through|why|how|what|whether|if|not|who|which|last|this|earlier|yesterday|today|too|also|again|later|just|only|both|all|because|since|ahead|outside|inside|following|amid|under|against|without';

export function addresseeWords(lists: Lists, verbs: Verbs): AddresseeWords {
  const title = `${anyOf([...lists.words('titles', { use: 'address' })].map(capitalised))}\\.?\\s`;
  const tells = anyOf([...verbs.forms(['tell'], TENSES), ...verbs.forms(['tell-past'], ['past'])]);
  const says = anyOf(verbs.forms(['say-to'], TENSES));
  return {
    tells: new RegExp(`\\b${tells}$`, 'iu'),
    saysTo: new RegExp(
      `\\b(?:${says}|${CARRIERS})(?:\\s\\p{L}+)?\\s(?:to|with|before)\\s|\\bcall(?:s|ed|ing)?\\son\\s`,
      'iu',
    ),
    letterTo: /\b(?:letter|e-?mail|message|memo|note|statement|interview|speech|address)s?\s(?:to|with)\s/iu,
    beforeName:
      /^\s*(?:(?:the|an?|his|her|its|their|both)\s)?(?:(?!(?:that|and|or|of|to|in|on|at|after|before|by|for|with|because|as)\b)[\p{L}’'.-]+\s){0,4}$/iu,
    // "told CNN's Ann Hale", "told the Norhaven FC captain"; but “told Veld’s ‘Hour’” is a programme's title.
    goesOn: new RegExp(`^(?:['’]s?\\s(?![“"'‘])|\\s(?!(?:${PHRASE_ENDS})\\b)\\p{Ll}|\\s\\p{Lu}\\p{Ll})`, 'u'),
    nobody: /^(?:it|its|this|that|who|whom|himself|herself|itself|themselves)$/iu,
    anotherClause: /[;:]|\b(?:that|who|which|because|while|when|after|before)\b/iu,
    speaksTo: /\b(?:you|your|yours|thanks?|please|congratulations|welcome|sorry)\b/iu,
    greeted: new RegExp(`(?:^|[“"'‘\\s])(?:${GREETINGS}),?\\s(?:${title}){0,2}$`, 'iu'),
    titled: new RegExp(`,\\s(?:${title}){1,2}$`, 'u'),
    first: new RegExp(`^[“"'‘]*(?:${title}){0,2}$`, 'iu'),
    noCall: /^,\s(?:who|the|an?|and|said)\b/iu,
    isCalled: /^,\s(?:you|your|please|thank)/iu,
    thanks: /\bthank/iu,
    challengedTo: /^\s+to\b/u,
  };
}
