import type { Language } from '../language/language.js';
import type { Span } from '../text/span.js';
import { wordsBefore } from './form.js';
import type { Sighting } from './party.js';
import type { Places } from './sightings.js';

/** Ahead of a name: the noun right before it, and the word before that. */
const TITLED = /(?:(?:^|[\s(“])([\p{L}’'-]+)\s)?([\p{L}-]+)\s$/u;
/** Behind a name: what its bearer is, up to the comma that closes it. */
const APPOSED = /^,((?:\s[\p{L}-]+){2,8})[,.]/u;
const AGE = /^,\s(\d{1,3})\b/;
const LONGEST_AGE = 6;
/** So far behind a word for someone, or before it, stands the name of who that is, in UTF-16 code units. */
const NEAR_BEHIND = 40;
const NEAR_BEFORE = 12;
const WORD = /[\p{L}-]+/gu;

/** Which words of a text stand beside its names and its other mentions, gathered once for all who ask. */
export class Beside {
  private nouns: ReadonlyMap<string, readonly Sighting[]> | undefined;
  private around: ReadonlyMap<string, readonly Sighting[]> | undefined;
  private ages: ReadonlyMap<string, readonly Sighting[]> | undefined;
  private works: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly places: Places,
    private readonly sightings: readonly Sighting[],
    private readonly language: Language,
  ) {}

  /** The names that a noun stands before, or behind a comma: "soprano Ann Hale", "Ann Hale, a soprano,". */
  named(noun: string): readonly Sighting[] {
    this.nouns ??= this.gathered(({ mention, span }) => {
      if (mention.kind !== 'name') return [];
      const [, before = '', ahead = ''] = TITLED.exec(wordsBefore(this.places.text, span[0])) ?? [];
      // "Vice President Hale" is no president, and the Secretary of State no state.
      const isNoun = ahead !== '' && !/^(?:\p{Lu}|of$)/u.test(before);
      const said = APPOSED.exec(this.behind(span, NEAR_BEHIND))?.[1] ?? '';
      // Of "a grower in the valley" the head stands before what it is tied to.
      const tie = said.search(this.language.actors.descriptions.tie);
      const behind = said
        .slice(0, tie < 0 ? said.length : tie)
        .split(/\s/)
        .at(-1)!;
      return [...(isNoun ? [ahead] : []), ...(behind === '' ? [] : [behind])];
    });
    return this.nouns.get(noun) ?? [];
  }

  /** The names that have a word within a few words before or behind them in their sentence: "an agent for Hale, Bo Ekberg". */
  near(word: string): readonly Sighting[] {
    this.around ??= this.gathered(({ mention, span, sentence, isPossessive }) => {
      if (mention.kind !== 'name' || isPossessive) return [];
      const from = Math.max(this.places.sentenceSpan(sentence)[0], span[0] - NEAR_BEHIND);
      return `${this.places.text.slice(from, span[0])} ${this.behind(span, NEAR_BEFORE)}`.match(WORD) ?? [];
    });
    return this.around.get(word) ?? [];
  }

  /** The same of all words for those who speak for others. */
  nearSpeakers(): readonly Sighting[] {
    this.near('');
    return [...this.around!].flatMap(([word, names]) => (this.language.actors.speaksFor.test(word) ? names : []));
  }

  /** The mentions that an age stands behind. */
  aged(age: string): readonly Sighting[] {
    this.ages ??= this.gathered(({ span }) => AGE.exec(this.behind(span, LONGEST_AGE))?.slice(1) ?? []);
    return this.ages.get(age) ?? [];
  }

  /** Whether words for pieces of work, but for one, stand before an offset. */
  hasWork(but: string, offset: number): boolean {
    this.works ??= this.firstWorks();
    return [...this.works].some(([word, at]) => word !== but && at < offset);
  }

  private firstWorks(): Map<string, number> {
    const out = new Map<string, number>();
    for (const { 0: word, index } of this.places.text.matchAll(WORD)) {
      const key = word.toLowerCase();
      if (!out.has(key) && this.language.actors.descriptions.work.test(key)) out.set(key, index);
    }
    return out;
  }

  private gathered(wordsOf: (sighting: Sighting) => readonly string[]): Map<string, Sighting[]> {
    const out = new Map<string, Sighting[]>();
    for (const sighting of this.sightings) {
      for (const word of new Set(wordsOf(sighting).map((one) => one.toLowerCase()))) {
        const all = out.get(word) ?? [];
        out.set(word, all);
        all.push(sighting);
      }
    }
    return out;
  }

  private behind([, end]: Span, length: number): string {
    return this.places.text.slice(end, end + length);
  }
}
