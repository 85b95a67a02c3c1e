import type { MentionWords } from '../language/mentions.js';
import { whole } from './halves.js';
import { begins, meanTypes, NAMES, type Run, runsOf } from './runs.js';
import type { Word } from './words.js';

/** Marks inside a name ("St. Ives", "O'Dowd", "Varga-Lind", "AT&T") with no space before them. */
const JOINT = /^[.\-'’‑&]$/;
const MARK = /^[-'’‘‑]$/;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const SPOKEN = /[\p{L}\p{N}]/u;
const INITIAL = /^\p{Lu}$/u;
const OPENING = /^["“‘'(]$/;
const CLOSING = /^["”’')]$/;
/** A capitalised word beside a name is one of its words unless it is outside more surely than this. */
const BESIDE = 0.7;
/** A particle before a person's name is part of it unless it is outside more surely than this. */
const PARTICLE = 0.99;
/** A first name that begins more surely than this begins a name. */
const ANEW = 0.8;
/** From here on the heads take a word for one of a person's name, and below here surely for none. */
const PERSON = 0.6;
const NO_PERSON = 0.25;
/** So sure of an organization they must be of the small word before its last. */
const SOME_OFFICE = 0.3;
/** So sure of a person they must be of the first word of a name. */
const SOME_PERSON = 0.39;

/**
 * Names: what the heads take for one, put right by what capitals, marks and small words tell. Halves of "Mary J. Tarn"
 * belong together; a small word or a possessive is no end of a name; behind an office a person's name starts anew.
 */
export function nameRuns(
  words: readonly Word[],
  forms: readonly string[],
  labels: readonly number[][],
  language: MentionWords,
): Run[] {
  return new NameRuns(words, forms, labels, language).all();
}

class NameRuns {
  /** Where a run was parted. */
  private readonly parts = new Set<number>();

  constructor(
    private readonly words: readonly Word[],
    private readonly forms: readonly string[],
    private readonly labels: readonly number[][],
    private readonly language: MentionWords,
  ) {}

  all(): Run[] {
    const runs = runsOf(this.labels, (p) => p[0]! < 0.5)
      .flatMap((run) => this.parted(run))
      .flatMap((run) => this.trimmed(run));
    this.joinNicknames(runs);
    const out: Run[] = [];
    for (const [i, run] of runs.entries()) {
      const before = out.at(-1);
      if (before && run[1] <= before[1]) continue;
      const [first, last] = this.spelled(this.extended(run, before?.[1] ?? -1, runs[i + 1]?.[0] ?? this.words.length));
      if (before && (first <= before[1] || this.isOne(before, [first, last]))) before[1] = Math.max(before[1], last);
      else if (this.isHonour(before, [first, last])) before![1] = first === before![1] + 1 ? last : before![1];
      else if (this.isNamed([first, last])) {
        if (before) this.dropTitle(before, first);
        out.push([first, last]);
      }
    }
    // Two halves of one word are the same name.
    return out
      .map((run): Run => [...whole(this.bare(run), this.words, (i) => this.forms[i]!, this.language)])
      .filter(([first], i, all) => i === 0 || first > all[i - 1]![1]);
  }

  /** "Member for Lower Tano Hon. Bo Hale": a short title at the end of what is no person's is the next one's. */
  private dropTitle(before: Run, start: number): void {
    const isTitle =
      before[1] > before[0] &&
      this.language.shortForm.test(this.forms[before[1]]!) &&
      this.forms[before[1]]!.length > 1;
    const isBeside = start === before[1] + 1 || (start === before[1] + 2 && this.forms[start - 1] === '.');
    if (isTitle && isBeside && !this.isPerson(before)) before[1]--;
  }

  private touches(i: number): boolean {
    return this.words[i]!.end === this.words[i + 1]?.start;
  }

  /** How surely the heads take a word for one of a person's name, among what names it could be of. */
  private person(i: number): number {
    const p = this.labels[i]!;
    return (p[1]! + p[2]!) / Math.max(1e-6, 1 - p[0]!);
  }

  private isPerson(run: Run): boolean {
    const types = meanTypes(this.labels, run, NAMES);
    return types[0] === Math.max(...types);
  }

  /** "Department of Health Karin Holt": where a person's name follows on an office, two names. */
  private parted([first, last]: Run): Run[] {
    if (this.isOffices(first, last)) {
      this.parts.add(first + 1);
      return [[first, first], ...this.parted([first + 1, last])];
    }
    for (let i = first + 1; i <= last; i++) {
      if (i < last && this.isBetween(i)) return [[first, i - 1], ...this.parted([i + 1, last])];
      const isTurn = this.person(i) >= PERSON && this.person(i - 1) < NO_PERSON;
      if (!isTurn || !CAPITAL.test(this.forms[i]!) || !/^\p{Lu}\p{Ll}/u.test(this.forms[i - 1]!)) continue;
      // "Hallow Weir" may be a club's; "Insp Weir" is none.
      if (
        i === last &&
        !this.language.shortForm.test(this.forms[i - 1]!) &&
        !this.language.givenName(this.forms[i - 1]!)
      )
        continue;
      const from = this.language.givenName(this.forms[i - 1]!) ? i - 1 : i;
      if (from === first) continue;
      this.parts.add(from);
      return [[first, from - 1], ...this.parted([from, last])];
    }
    return [[first, last]];
  }

  /** "Secretary of State for Tides Henrietta Vane": a first word that is no first name, behind what goes on to an office. */
  private isOffices(first: number, last: number): boolean {
    const { forms, labels, language } = this;
    if (first === 0 || !SMALL.test(forms[first - 1]!) || labels[first - 1]![4]! < SOME_OFFICE) return false;
    if (language.givenName(forms[first]!) || labels[first]![1]! >= PERSON || !CAPITAL.test(forms[first]!)) return false;
    const isFull = last >= first + 2 || (last > first && language.givenName(forms[first + 1]!));
    return isFull && CAPITAL.test(forms[first + 1]!) && this.person(first + 1) >= PERSON;
  }

  /** "Hale says Ekberg": a word between two persons' names that no name has inside. */
  private isBetween(i: number): boolean {
    return this.isAround(i) && !this.touches(i - 1) && this.person(i - 1) >= PERSON && this.person(i + 1) >= PERSON;
  }

  /** Without marks at its ends; none if nothing is left. */
  private trimmed([from, to]: Run): Run[] {
    const { possessive } = this.language;
    let [first, last] = [from, to];
    if (!this.forms.slice(first, last + 1).some((form) => SPOKEN.test(form))) return [];
    const isSaid = this.isPerson([from, to]);
    const isEnd = (i: number): boolean =>
      !SPOKEN.test(this.forms[i]!) ||
      (isSaid && this.isAround(i)) ||
      (this.forms[i] === 's' && possessive.test(this.forms[i - 1]!));
    while (first < last && !SPOKEN.test(this.forms[first]!)) first++;
    while (last > first && isEnd(last)) last--;
    return [[first, last]];
  }

  /** Without the small words at its ends that stand around names: "with Bo Hale", "Bo Hale will". */
  private bare([from, to]: Run): Run {
    let [first, last] = [from, to];
    // "The left-leaning Tax Foundation": the end of a word is no beginning.
    const isEnding = (i: number): boolean =>
      i > 0 && SMALL.test(this.forms[i]!) && this.mark(i - 1) && !this.language.particle.test(this.forms[i - 2] ?? '');
    while (first < last && (this.isAround(first) || isEnding(first))) first++;
    while (last > first && this.isAround(last)) last--;
    return [first, last];
  }

  /** "Robert “Rusty” Hale", "William (Bill) Tanner": a nickname in marks is part of the name around it. */
  private joinNicknames(runs: Run[]): void {
    for (let i = runs.length - 2; i >= 0; i--) {
      const [one, two, three] = [runs[i]!, runs[i + 1]!, runs[i + 2]];
      if (!OPENING.test(this.forms[two[0] - 1]!) || one[1] !== two[0] - 2) continue;
      if (!this.isPerson(one) || !this.isPerson(two) || this.touches(one[1])) continue;
      const close = two[0] + 1 + this.forms.slice(two[0] + 1, two[0] + 3).findIndex((form) => CLOSING.test(form));
      const isInside = close > two[0] && close < two[1];
      const isBetween = close === two[1] + 1 && three?.[0] === close + 1 && this.isPerson(three);
      if (isInside) runs.splice(i, 2, [one[0], two[1]]);
      else if (isBetween) runs.splice(i, 3, [one[0], three[1]]);
    }
  }

  /** A small word that stands around names and not in them. */
  private isAround(i: number): boolean {
    return SMALL.test(this.forms[i]!) && this.language.afterHead.test(this.forms[i]!);
  }

  /** Over what belongs to a name and was not found: initials, capitalised neighbours, particles, a suffix. */
  private extended([from, to]: Run, after: number, before: number): Run {
    const { forms, labels } = this;
    const isFree = (i: number): boolean => i > after && i >= 0;
    let [first, last] = [from, to];
    // After an initial the surname follows: "Lambert H. Tarn".
    if (
      last > first &&
      INITIAL.test(forms[last]!) &&
      forms[last + 1] === '.' &&
      /^\p{Lu}\p{Ll}/u.test(forms[last + 2] ?? '')
    )
      last += 2;
    // "S.E.C." is one name, whichever of its letters were found.
    while (
      first > 1 &&
      forms[first - 1] === '.' &&
      INITIAL.test(forms[first]!) &&
      INITIAL.test(forms[first - 2]!) &&
      this.touches(first - 1) &&
      this.touches(first - 2)
    )
      first -= 2;
    const isBeside = (i: number): boolean => CAPITAL.test(forms[i]!) && labels[i]![0]! < BESIDE;
    // What surely begins a person's name has no word of it before.
    const isBegun = this.isPerson([first, last]) && labels[first]![1]! > ANEW && last > first;
    while (!isBegun && isFree(first - 1) && isBeside(first - 1)) first--;
    // A full name goes on with what is a person's only.
    const isOwn = (i: number): boolean =>
      last === first || !this.isPerson([first, last]) || this.person(i) >= NO_PERSON;
    while (last + 1 < before && isBeside(last + 1) && isOwn(last + 1)) last++;
    if (!this.isPerson([first, last])) return [this.owned([first, last], isFree), last];
    for (let at: number | undefined = first; at !== undefined; at = this.particle(first, isFree)) first = at;
    // "Saïd ould Hamadi": what stands before a particle is a first name.
    const isFirstName = isFree(first - 1) && CAPITAL.test(forms[first - 1]!) && labels[first - 1]![0]! < PARTICLE;
    if (SMALL.test(forms[first]!) && isFirstName) first--;
    return [first, this.suffixed(last)];
  }

  /** "Fen_of_Marlow": a name on the net is written as one word. */
  private spelled([from, to]: Run): Run {
    let [first, last] = [from, to];
    const isSpoken = (i: number): boolean => SPOKEN.test(this.forms[i] ?? '');
    const isTie = (i: number): boolean =>
      this.forms[i] === '_' && this.touches(i - 1) && this.touches(i) && isSpoken(i - 1) && isSpoken(i + 1);
    while (first > 1 && isTie(first - 1)) first -= 2;
    while (last + 2 < this.words.length && isTie(last + 1)) last += 2;
    return [first, last];
  }

  /** "The Teachers’ Union": where many people's body begins, of whom nothing was found. */
  private owned([first, last]: Run, isFree: (i: number) => boolean): number {
    const { forms } = this;
    const { owners, ownedBody, peoples } = this.language;
    const at = [first - 2, first - 3].find((i) => isFree(i) && owners.test(forms.slice(i, first).join('')));
    const isOwnable =
      forms.slice(first, last + 1).some((form) => ownedBody.test(form)) ||
      (at !== undefined && peoples.test(forms.slice(at, first).join('')) && CAPITAL.test(forms[first]!));
    return isOwnable && at !== undefined && CAPITAL.test(forms[at]!) && this.touches(at) ? at : first;
  }

  /** "El-Sayegh", "van der Hoek", "van ’t Hof": where a particle begins right before a person's name. */
  private particle(first: number, isFree: (i: number) => boolean): number | undefined {
    const mark = this.mark(first - 1) && this.touches(first - 2) ? first - 1 : first;
    const at = mark - 1;
    if (!isFree(at) || !this.language.particle.test(this.forms[at]!) || this.labels[at]![0]! >= PARTICLE)
      return undefined;
    return isFree(at - 1) && this.mark(at - 1) && !this.touches(at - 2) ? at - 1 : at;
  }

  /** Whether a hyphen or an apostrophe stands right before the word behind it. */
  private mark(i: number): boolean {
    return i > 0 && MARK.test(this.forms[i]!) && this.touches(i);
  }

  /** "Gerald Whitcombe, Jr": what tells a son from his father is part of the name. */
  private suffixed(last: number): number {
    const at = this.forms[last + 1] === ',' ? last + 2 : last + 1;
    return this.language.suffix.test(this.forms[at] ?? '') ? at : last;
  }

  /** What has a capital, a digit or a sign in it that names have. */
  private isNamed([first, last]: Run): boolean {
    return /\d|^@/.test(this.forms[first]!) || this.forms.slice(first, last + 1).some((form) => CAPITAL.test(form));
  }

  /** "Orla Stroud, PhD, FRSC": letters behind a person's name name nobody. */
  private isHonour(before: Run | undefined, [first, last]: Run): boolean {
    if (!before || !this.isPerson(before)) return false;
    return this.forms.slice(before[1] + 1, last + 1).every((form, i) => {
      const isWord = SPOKEN.test(form);
      return isWord ? this.language.honour.test(form) : /^[,.]$/.test(form) && before[1] + 1 + i !== first;
    });
  }

  /** Whether two runs are halves of one name. */
  private isOne(one: Run, two: Run): boolean {
    const isHyphened = two[0] === one[1] + 2 && this.forms[one[1] + 1] === '-';
    return (
      (isHyphened && this.touches(one[1]) && this.touches(one[1] + 1) && CAPITAL.test(this.forms[two[0]]!)) ||
      this.isBody(one[1], two[0]) ||
      this.isMasthead(one, two) ||
      this.isLinked(one, two) ||
      (this.joins(one, two[0]) && this.fits(one, two))
    );
  }

  /** "Commission on Harbour Fees": a body, a small word, and what it is for. */
  private isBody(end: number, start: number): boolean {
    const { body, bodyLink } = this.language;
    const between = this.forms.slice(end + 1, start).join(' ');
    return body.test(this.forms[end]!) && bodyLink.test(between) && CAPITAL.test(this.forms[start]!);
  }

  /** "The Farmers’ Herald": many people's paper, fund or union. */
  private isMasthead(one: Run, two: Run): boolean {
    const { owners, ownedBody, peoples } = this.language;
    const owner = this.forms.slice(one[0], two[0]).join('');
    if (!owners.test(owner) || this.isPerson(one)) return false;
    if (peoples.test(owner) && CAPITAL.test(this.forms[two[0]]!)) return true;
    if (this.isPerson(two)) return false;
    const [, , , begins, goesOn] = this.labels[two[0]]!;
    return goesOn! > begins! || this.forms.slice(two[0], two[1] + 1).some((form) => ownedBody.test(form));
  }

  /** "Mac an Bhaird", "Fonseca e Silva", "Rhodri ap Huw": small words inside a person's name. */
  private isLinked(one: Run, two: Run): boolean {
    const { particle, nameLink, personLink } = this.language;
    const between = this.forms.slice(one[1] + 1, two[0]).join(' ');
    const areNames = CAPITAL.test(this.forms[one[1]]!) && CAPITAL.test(this.forms[two[0]]!);
    if (areNames && personLink.test(between)) return true;
    const isSurname = this.isPerson(two) || this.person(two[1]) > SOME_PERSON;
    if (!isSurname) return false;
    if (between !== '') return this.isPerson(one) && nameLink.test(between);
    const isFirstName = this.isPerson(one) || (one[0] === one[1] && CAPITAL.test(this.forms[one[0]]!));
    return isFirstName && SMALL.test(this.forms[two[0]]!) && particle.test(this.forms[two[0]]!);
  }

  /** Whether between two runs stand only marks that names have inside. */
  private joins([, end]: Run, start: number): boolean {
    const { forms } = this;
    if (start === end + 1) return !this.parts.has(start) && !this.isAnew(end, start);
    if (start > end + 3) return false;
    for (let i = end + 1; i < start; i++) {
      if (!JOINT.test(forms[i]!) || !this.touches(i - 1)) return false;
      // A full stop ends an initial or a short form inside a name; after a word it ends the sentence.
      if (forms[i] === '.' && !this.touches(i) && !this.language.shortForm.test(forms[i - 1]!)) return false;
      // "Varga's Quay": a possessive parts two names; "D.C." goes on.
      if (/['’]/.test(forms[i]!) && (/^s$/i.test(forms[i + 1] ?? '') || !this.touches(i))) return false;
    }
    return true;
  }

  /** "Roads and Bridges Tobias Tarn": a first name behind a word that is none. */
  private isAnew(end: number, start: number): boolean {
    const { forms, labels, language } = this;
    const isSure = begins(labels[start]!) > ANEW * (1 - labels[start]![0]!);
    const isNone = this.person(end) < PERSON && !language.givenName(forms[end]!);
    return isSure && isNone && language.givenName(forms[start]!);
  }

  /** Two halves are one name if the second is not surely the beginning of another kind of thing. */
  private fits(one: Run, two: Run): boolean {
    const { forms, labels } = this;
    if (SMALL.test(forms[two[0]]!)) return false;
    // Apart only for a word that neither held: "Hallam Cross Crown Court".
    if (two[0] === one[1] + 1 && begins(labels[two[0]]!) < 0.5 * (1 - labels[two[0]]![0]!)) return true;
    const isHalf = one[0] === one[1] && two[0] === one[1] + 1 && this.person(one[0]) > SOME_PERSON;
    if (isHalf && this.isPerson(two)) return true;
    // After an initial the surname follows, whatever else it is: "Lambert H. Tarn".
    if (forms[two[0] - 1] === '.' && INITIAL.test(forms[two[0] - 2] ?? '') && one[1] > one[0]) return true;
    const [a, b] = [one, two].map((run) => {
      const types = meanTypes(labels, run, NAMES);
      return types.indexOf(Math.max(...types));
    });
    // "Republican Desmond Tarn", "Leeds Mayor Omar Rask": a person's name starts anew.
    return a === b || (b !== 0 && a !== 0);
  }
}
