import type { Lists } from '../lists.js';
import { anyOf, capitalised } from '../pattern.js';
import type { LabelKind, TurnWords } from '../turns.js';
import type { Calendar } from './calendar.js';
import type { Verbs } from './verbs.js';

/** A word of a name, an office or a place; and what stands small between two. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}\\d'’.-]*";
const SMALL =
  '(?:of|for|and|the|de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|ibn|ap|al-?|y|e|ter|ten|hon\\.|\\d{1,2}|&)';
/** “[20:04:10]”, “(00:12)”, “10.42 am”. */
const CLOCK = '\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:[.,]\\d{1,3})?(?:\\s?[ap]\\.?m\\.?)?';
const TIME = `[\\[(]?${CLOCK}[\\])]?`;
const DASH = '(?:--|[–—|•·-])';
/** Before a label: a bullet, the number of a question, a time, a kicker. */
const LEAD = `(?<lead>(?:[•·▪●»*–—-]\\s+)?(?:Q\\d{1,4}\\.?\\s+|\\d{1,3}\\.\\s+)?(?:${TIME}\\s*(?:[–—-]\\s*)?)?(?:\\p{Lu}[\\p{Lu} ]{2,24}\\s?\\|\\s)?(?:(?:And\\s)?[Ff]rom\\s)?)`;
/** Behind a name: a seat and a party, an aside, an office, a firm, a programme, a time. */
const EXTRA = `(?<extra>(?:\\s?\\([^()\\n]{1,60}\\)|\\s?\\[[^\\]\\n]{1,40}\\]|,\\s[^:“”"!?\\n]{1,90}?|\\s${DASH}\\s[^:“”"!?\\n]{1,80}?|\\s(?:on|in)\\s[^:“”"!?\\n]{3,80}?|\\s{1,3}${TIME}){0,4}?)`;
const QUOTES = '“"‘\'«';
const CAPITALS = "\\p{Lu}[\\p{Lu}'’-]+";
const BRACKETS = '(?:\\s?\\([^()\\n]{1,60}\\))?';
/** A title of no more letters is short for another, and no label alone: “DR.” */
const SHORT_TITLE = 4;
/** Behind a label of a record of debates: a full stop, and the first word. */
const STOP = '(?<mark>\\.)\\s+(?=[“"‘(]?\\p{Lu})';

/** The English of `TurnWords`. */
export function turnWords(lists: Lists, verbs: Verbs, { month, weekday }: Calendar): TurnWords {
  const used = (use: string): ReadonlySet<string> => lists.words('labels', { use });
  const roles = used('role');
  const small = anyOf([...roles].filter((word) => !word.includes(' ')));
  const titles = [...lists.words('titles')];
  const title = anyOf([...titles.map(capitalised), ...titles.map((word) => word.toUpperCase())]);
  const shorts = anyOf(titles.filter((word) => word.length <= SHORT_TITLE).map((word) => word.toUpperCase()));
  const label = `(?<label>@?${WORD}(?:\\s(?:${WORD}|${SMALL}|${small})){0,7}?)`;
  const said = anyOf(verbs.forms(['report', 'say'], ['present', 'past']));
  const saidFirst = anyOf(verbs.forms(['report', 'say'], ['present', 'past']).map(capitalised));
  const answered = anyOf(verbs.forms(['answer'], ['past']));
  const letters = anyOf(lists.words('occasions', { behind: 'own' }));
  const heard = [...used('direction')];
  const numbers = anyOf(lists.column('numbers', 'word'));
  const directions = anyOf([...heard, ...heard.map((word) => word[0]!.toUpperCase() + word.slice(1))]);
  return {
    before: [
      /^<v(?:\.[\w.]+)?\s(?<lead>)(?<label>[^<>\n]{1,60})(?<extra>)(?<mark>>)\s*(?=\S)/u,
      new RegExp(`^<(?:[QA]\\s?[–—-]\\s?)?(?<lead>)${label}${EXTRA}>(?<mark>:)\\s+(?=\\S)`, 'u'),
      new RegExp(`^${LEAD}${label}${EXTRA}\\s?(?<mark>:)\\s+(?=\\S)`, 'u'),
      /^(?<lead>)(?<label>Q|A|Question|Answer)(?<extra>)(?<mark>\.)\s+(?=\S)/u,
      // A letter in a column of its own, run together with the words: “QWhy now?”
      /^(?<lead>)(?<label>Q|A)(?<extra>)(?<mark>)(?=\p{Lu}(?:[\p{Ll}'’]|\s\p{Ll}))/u,
      // Of a record of debates: “Mr. VELDMAN of Sarn.”, “THE PRESIDING OFFICER (Ms. Roake).”, “WITNESS.”
      new RegExp(
        `^(?<lead>)(?<label>(?:${title}\\.?\\s){1,2}(?:\\p{Lu}\\.\\s)*(?:Mc|Mac|De\\s?|Van\\s|Von\\s|\\p{Lu}{2,3}\\s)?\\p{Lu}[\\p{Lu}'’-]{2,}(?:\\s${CAPITALS}){0,2})(?<extra>(?:\\sof\\s(?:\\p{Lu}\\p{L}+\\s?){1,3})?${BRACKETS})${STOP}`,
        'u',
      ),
      new RegExp(
        `^(?<lead>)(?<label>T(?:he|HE)\\s(?:(?:Acting|Deputy|Vice)\\s)?\\p{Lu}{4,}(?:\\s(?:\\p{Lu}{2,}|pro\\stempore|of\\sthe\\sWhole))*)(?<extra>${BRACKETS})${STOP}`,
        'u',
      ),
      new RegExp(
        `^(?<lead>)(?!${shorts}\\.)(?<label>${CAPITALS}(?:\\s${CAPITALS}){0,2})(?<extra>${BRACKETS})${STOP}`,
        'u',
      ),
      new RegExp(`^${LEAD}${label}${EXTRA}\\s?(?<mark>--|[–—-])\\s*(?=[${QUOTES}])`, 'u'),
    ],
    heading: new RegExp(
      `^(?:[•·▪●*–—-]\\s+)?(?:the\\s|our\\s)?(?:${anyOf(used('nobody'))}|${anyOf(used('first'))}(?:\\s[\\p{L}'’-]+){0,2}|(?:[\\p{L}'’-]+\\s){1,2}${anyOf(used('last'))})\\s?:(?=\\s|$)`,
      'iu',
    ),
    alone: new RegExp(`^(?<lead>(?:[QA]\\s[–—-]\\s)?(?:${TIME}\\s*(?:[–—-]\\s*)?)?)${label}${EXTRA}$`, 'u'),
    kind: kindOf(lists, `^(?:${weekday}|${month})\\b`),
    ahead: officeAhead(lists),
    holds: isOffice(lists),
    holder: new RegExp(
      `\\((?<name>\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:(?:of|${anyOf(lists.words('name-parts', { use: 'surname' }))})\\s)*\\p{Lu}[\\p{L}.'’-]*){1,4})\\)`,
      'u',
    ),
    described: /^The\s/iu,
    through: new RegExp(
      `\\s(?:on|in(?=\\s(?:(?:the\\s)?[\\p{Lu}\\s]+|[^:\\n]*\\s${anyOf(lists.words('outlet-words', { use: 'end' }))})$))\\s(?<through>(?:the\\s)?\\p{Lu}[^:\\n]*)$`,
      'u',
    ),
    sentence: new RegExp(
      `(?<!\\p{L})(?:who|whom|whose|where|which|that|whether|because|when|while|if|but|is|was|are|were|has|had|have|will|would|${said})(?!\\p{L})|^${saidFirst}(?!\\p{L})`,
      'u',
    ),
    direction:
      /^(?:[[(][^\])\n]{1,120}[\])]\.?|[♪♫#].*|.{3,60}\s(?:interject(?:ing|ed)|interrupt(?:ing|ed)|having divided|rose|rising)\s?[—–-]{0,2}\.?)$/u,
    aside: new RegExp(
      `\\s?[\\[(](?:${directions}(?:[ ,][\\p{L} ,'’-]{1,40})?|\\p{Lu}[\\p{Lu} ,.'’-]{2,60}|${CLOCK})\\.?[\\])](?:\\s?[:,;](?=\\s|$))?`,
      'gu',
    ),
    talk: /(?<![\p{L}\p{N}])(?:I|[Ww]e|[Yy]ou|me|us|[Mm]y|[Oo]ur|[Yy]our|mine|ours|yours|myself|ourselves)(?![\p{L}\p{N}])|^(?:Yes|No|Yeah|Well|Thanks|Thank|Hello)\b|\?/u,
    self: /(?<![\p{L}\p{N}])(?:I|me|my|My|mine|myself)(?![\p{L}\p{N}])/u,
    hearer: /(?<![\p{L}\p{N}])[Yy]ou(?:r|rs|rself|rselves)?(?![\p{L}\p{N}])/u,
    interview:
      /\b(?:[Ii]nterview(?:s|ed|er)?|INTERVIEW|[Ii]n conversation with|(?:[Ss]poke|[Ss]peaks|[Ss]peaking|[Tt]alks|[Tt]alked|sat down|sits down|caught up|catches up) (?:to|with)|[Pp]ut (?:\p{L}+ ){0,2}questions to|[Aa]nswer(?:s|ed) (?:\p{L}+ ){0,2}questions)\b|\bQ ?& ?A\b/u,
    headsInterview: new RegExp(
      `^(?:.{0,40}\\s)?(?:${numbers}|\\d{1,2}) questions (?:for|to|with)\\s|\\bQ ?& ?A\\b|\\bin conversation with\\b`,
      'iu',
    ),
    ending: new RegExp(
      `^(?:[\\s_*#=~–—-]{2,}|${anyOf(used('ending'))}\\.?|[-–—#*\\s]*(?:${anyOf(used('ending'))})[-–—#*\\s]*)$`,
      'iu',
    ),
    givesOut:
      /^(?:released|issued|published|circulated)\s(?:(?:the following|this)\b|(?:an?|the)\s(?:\p{L}+\s){0,2}(?:text|notice|apology)\b)/u,
    answers: new RegExp(
      `^(?<who>\\p{Lu}[^,;:]{1,60}?(?:,\\s[^;:]{2,60}?)?),?\\s(?<cue>(?:(?:had|has|have)\\s)?(?:(?:then|later|since|soon|already)\\s)?(?:${answered}|answered|wrote back)\\b|(?:resigned|quit|stepped down|bowed out|apologi[sz]ed|signed off)\\b[^.;:]{0,40}?\\s(?:in|by|with)\\s(?:an?|his|her|its|their)\\s(?:\\p{L}+\\s){0,2}?${letters})\\b`,
      'u',
    ),
    introduces: new RegExp(
      `\\b(?:${said}|says?|reads?|writes?|written|posts?|tweet(?:s|ed)?|statement|reply|message|letter|email|e-mail|note)\\b`,
      'u',
    ),
    writing: new RegExp(
      `^(?<writing>(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|.{2,40}['’]s?)\\s(?:\\p{L}+\\s){0,2}${anyOf(lists.words('occasions', { behind: 'own' }))})\\s*$`,
      'u',
    ),
    writes: /\b(?:writes?|wrote|posts?|posted|tweet(?:s|ed)?|reads?)\b/u,
    ours: /(?<![\p{L}\p{N}])(?:I|[Ww]e|us|me|[Oo]ur|[Mm]y|ours|mine)(?![\p{L}\p{N}])/u,
    told: new RegExp(`\\b${anyOf(verbs.forms(['report', 'say', 'tell'], ['past', 'participle']))}\\b`, 'u'),
    report: new RegExp(
      `\\b(?:${anyOf(verbs.forms(['report'], ['present', 'past']))}|say|think|thinks|thought)\\b`,
      'u',
    ),
  };
}

/** Tells what a label is by the list of labels and that of titles. */
function kindOf(lists: Lists, day: string): (label: string) => LabelKind {
  const used = (use: string): ReadonlySet<string> => lists.words('labels', { use });
  const [nobody, first, last, roles] = [used('nobody'), used('first'), used('last'), used('role')];
  const [askers, answerers] = [used('asker'), used('answerer')];
  const titles = lists.words('titles');
  const days = new RegExp(day, 'iu');
  return (label) => {
    const plain = label
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/^the\s/, '')
      .trim();
    const words = plain.split(/\s+/).map((word) => word.replace(/[.,]+$/, ''));
    const bare = words.join(' ').replace(/\s?\d+$/, '');
    if (askers.has(bare)) return 'asker';
    if (answerers.has(bare)) return 'answerer';
    if (nobody.has(bare) || nobody.has(plain) || (days.test(bare) && /\p{Ll}/u.test(label))) return 'nobody';
    if (first.has(words[0]!) || last.has(words.at(-1)!)) return 'nobody';
    const isMany = titles.has(words[0]!.replace(/ies$/, 'y').replace(/s$/, '')) && !titles.has(words[0]!);
    const isRole = (word: string): boolean => roles.has(word) || titles.has(word) || /^\d+$/.test(word);
    if (isMany && words.length === 1) return 'role';
    if (roles.has(bare) || (words.some((word) => roles.has(word)) && (/^the\s/i.test(label) || words.every(isRole))))
      return 'role';
    if (words.length > 1 && titles.has(words[0]!)) return 'titled';
    if (!/\p{Ll}/u.test(label) && /\p{Lu}.*\p{Lu}/u.test(label)) return 'capitals';
    return words.length > 1 ? 'name' : 'word';
  };
}

/** Tells words that begin or end with a word for an office. */
function isOffice(lists: Lists): (words: string) => boolean {
  const offices = new Set([...lists.words('titles'), ...lists.words('labels', { use: 'role' })]);
  return (words) => {
    const all = words.toLowerCase().split(/\s+/);
    return [all[0]!, all.at(-1)!].some((word) => offices.has(word));
  };
}

/** Tells an office before a full name: what ends with a word for one, and begins with no title of address, but for “Minister of State”. */
function officeAhead(lists: Lists): (label: string) => number {
  const titles = lists.words('titles');
  const offices = new Set([...titles, ...lists.words('labels', { use: 'role' }), ...lists.words('people')]);
  return (label) => {
    const words = label.split(' ');
    const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
    const last = plain.slice(0, -2).findLastIndex((word) => offices.has(word));
    const isOffice = plain.slice(0, last).includes('of');
    return last < 0 || (titles.has(plain[0]!) && !isOffice) ? 0 : words.slice(0, last + 1).join(' ').length + 1;
  };
}
