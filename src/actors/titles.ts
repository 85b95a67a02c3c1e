/**
 * Words that stand before a person's name and are no part of it, in lower case without full stops. The pronoun is what
 * the title itself tells.
 */
const TITLES: Readonly<Record<'he' | 'she' | 'either', string>> = {
  he: 'mr sir lord king prince duke baron father brother congressman councilman assemblyman spokesman chairman businessman policeman rev imam rabbi msgr monsignor',
  she: 'mrs ms miss madam madame lady dame queen princess duchess baroness sister congresswoman councilwoman assemblywoman spokeswoman chairwoman businesswoman policewoman',
  either:
    'dr prof professor president vice prime minister senator sen rep representative secretary gov governor mayor ambassador general gen major maj colonel col captain capt lieutenant lt sgt sergeant cpl corporal officer detective inspector constable sheriff commissioner chief judge justice attorney director chancellor chair chairperson spokesperson councillor councilor councilmember alderman deputy delegate commander admiral adm marshal pope cardinal archbishop bishop pastor reverend coach mp msp mep foreign home former ex interim acting state attorney-general undersecretary speaker premier taoiseach democrat republican libertarian independent',
};

const PRONOUN = new Map<string, 'he' | 'she' | undefined>(
  Object.entries(TITLES).flatMap(([pronoun, words]) =>
    words.split(' ').map((word) => [word, pronoun === 'either' ? undefined : (pronoun as 'he' | 'she')] as const),
  ),
);

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

export function isTitle(word: string): boolean {
  return PRONOUN.has(plain(word));
}

/** "he" for Mr., "she" for Dame; undefined for a title that either may bear. */
export function pronounOfTitle(word: string): 'he' | 'she' | undefined {
  return PRONOUN.get(plain(word));
}

/** Heads of descriptions that tell a person's sex. */
const HEADS: Readonly<Record<'he' | 'she', RegExp>> = {
  he: /^(?:man|boy|father|dad|husband|son|brother|uncle|nephew|grandfather|widower|gentleman|actor|king|prince|duke|lord|\p{L}+man)$/iu,
  she: /^(?:woman|girl|mother|mom|mum|wife|daughter|sister|aunt|niece|grandmother|widow|lady|actress|queen|princess|duchess|\p{L}+woman)$/iu,
};

/** By which pronoun the bearer of a description must go, from its head alone. */
export function pronounOfHead(head: string): 'he' | 'she' | undefined {
  if (HEADS.she.test(head)) return 'she';
  return HEADS.he.test(head) && !/^(?:human|roman|german|chairman)$/i.test(head) ? 'he' : undefined;
}
