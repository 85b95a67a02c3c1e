import type { Language } from '../language/language.js';
import type { Span } from '../text/span.js';
import type { Cast } from './cast.js';
import { fold } from './names.js';
import { namedJustBefore, only, type Party } from './party.js';
import { type Phrase, TOLD, withoutArticle } from './roles.js';
import type { Places } from './sightings.js';

/** At most what the heads guess of somebody's sex, as log odds. */
const MOST_GUESSED = 0.5;
/** So many paragraphs back a description in the same words was of the same. */
const NEAR_PARAGRAPHS = 12;
/** So far behind a description, in UTF-16 code units, it comes back with a name. */
const COMES_BACK = 600;

/**
 * Whom the descriptions that name no role are of: someone whom the text has called so ("the minister" after "Tom Veld, the
 * transport minister"), the one who was described in the same words before, or someone new.
 */
export function assignDescriptions(phrases: readonly Phrase[], cast: Cast, places: Places, language: Language): void {
  const memory = new Memory(cast, places, language);
  for (const item of phrases)
    cast.see(
      memory.known(item) ?? memory.earlier(item) ?? memory.namedLater(item) ?? memory.introduce(item),
      item.sighting,
    );
}

/** What an article has called its parties so far. */
class Memory {
  private readonly byRole = new Map<string, Party[]>();
  /** Organizations by the words of their names. */
  private readonly byWord = new Map<string, Party[]>();
  /** By the head of the description. */
  private readonly described = new Map<string, Party>();
  /** The words for those whose the described are. */
  private readonly owners = new Map<Party, string>();

  constructor(
    private readonly cast: Cast,
    private readonly places: Places,
    private readonly language: Language,
  ) {
    const file = (map: Map<string, Party[]>, key: string, party: Party): void =>
      void map.set(key, [...(map.get(key) ?? []), party]);
    for (const party of cast.parties) {
      for (const { head } of party.roles) file(this.byRole, head, party);
      if (party.kind !== 'organization') continue;
      for (const word of new Set(fold(party.name).split(' '))) file(this.byWord, word, party);
    }
  }

  /** One of those who were named. */
  known(item: Phrase): Party | undefined {
    if (!item.isDefinite || item.isMany) return undefined;
    const [offset] = item.span;
    const { past, again } = this.language.actors.descriptions;
    const isPast = past.test(item.words);
    const isBefore = (party: Party): boolean => party.sightings.some((s) => s.span[0] < offset);
    const holders = (this.byRole.get(item.head) ?? []).filter((party) =>
      party.roles.some((role) => role.head === item.head && role.isPast === isPast),
    );
    if (holders.length > 0) return only(holders.filter(isBefore));
    const named = only((this.byWord.get(item.head) ?? []).filter(isBefore));
    if (named && item.words.split(' ').length <= 2) return named;
    if (!again.test(item.head)) return undefined;
    const organizations = this.cast.parties.filter(({ kind }) => kind === 'organization');
    return namedJustBefore(organizations, offset, this.places.sentence(offset));
  }

  /** The one who was described in these words before. */
  earlier(item: Phrase): Party | undefined {
    const earlier = this.described.get(item.head);
    const last = earlier?.sightings.at(-1);
    if (!earlier || !last || item.isIndefinite || earlier.isMany !== item.isMany) return undefined;
    // "People" without more are not the 90 people told of before.
    if (!item.isDefinite && /\d/.test(earlier.name) && this.language.actors.descriptions.everybody.test(item.head))
      return undefined;
    const isNear = item.sighting.paragraph - last.paragraph <= NEAR_PARAGRAPHS;
    // "The district office", then "the governor's office".
    const isAnothers = item.owner !== '' && item.owner !== this.owners.get(earlier);
    return isNear && !isAnothers && this.agree(earlier, item) ? earlier : undefined;
  }

  /** A later description may leave words out, not change them: "the senior official", "the official". */
  private agree(party: Party, item: Phrase): boolean {
    const first = new Set(fold(party.name).split(' '));
    return withoutArticle(item.words, this.language.actors.descriptions)
      .split(' ')
      .every((word) => first.has(fold(word)));
  }

  /** “A trustee said so. … The trustee, Ann Hale, has since …”: who is named where the text comes back to the same words. */
  namedLater(item: Phrase): Party | undefined {
    const [start, end] = item.span;
    if (item.isMany) return undefined;
    const bearer = only(this.byRole.get(item.head) ?? []);
    const isBack = bearer?.roles.some(
      (role) =>
        role.head === item.head &&
        fold(role.words) === role.head &&
        role.span[0] > end &&
        role.span[0] - end <= COMES_BACK &&
        this.comesBack(role.span),
    );
    return isBack && bearer!.sightings.every(({ span }) => span[0] > start) ? bearer : undefined;
  }

  /** Whether a role is told by nothing but its head and an article: “the trustee”. */
  private comesBack(span: Span): boolean {
    return this.language.actors.sources.definite.test(this.places.text.slice(...span));
  }

  /** Someone new. */
  introduce(item: Phrase): Party {
    const [person, people, organization, place] = item.sighting.mention.types as [number, number, number, number];
    const most = Math.max(person, people, organization, place);
    const kind =
      most === people ? 'group' : most === organization ? 'organization' : most === place ? 'place' : 'person';
    const party = this.cast.add(kind, withoutArticle(item.words, this.language.actors.descriptions), false);
    const sex = this.language.names.sexOfHead(item.head);
    const [he, she] = item.sighting.mention.called as [number, number];
    const guessed = Math.log((she + 0.01) / (he + 0.01));
    party.she = sex ? (sex === 'she' ? TOLD : -TOLD) : Math.max(-MOST_GUESSED, Math.min(MOST_GUESSED, guessed));
    this.described.set(item.head, party);
    this.owners.set(party, item.owner);
    return party;
  }
}
