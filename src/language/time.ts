import type { ParsedResult } from 'chrono-node';

/** A unit of the calendar. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** What calendars and newsrooms say in words of their own. All patterns are global. */
export interface TimePatterns {
  /** Days between two weekdays, groups `first` and `last`: "between Monday and Friday". */
  readonly weekdays: RegExp;
  /** A weekday, group `name`; groups `last` or `next` where it says which: "late last Friday"; of an occasion: "at Friday's meeting". */
  readonly weekday: readonly RegExp[];
  /** Between the day before and the day of publication: "overnight". */
  readonly overnight: RegExp;
  readonly yesterday: RegExp;
  readonly today: RegExp;
  readonly tomorrow: RegExp;
  /** A whole unit, group `unit`; groups `last` or `next` where it is not the present one, `later` where what is left of it. */
  readonly unit: RegExp;
  /** A Saturday and Sunday: "last weekend"; groups `last` or `next` where it says which. */
  readonly weekend: RegExp;
  /** So many units back, groups `number` and `unit`: "two weeks ago". */
  readonly ago: RegExp;
  /** So many units from an event, groups `number` (one where absent) and `unit`; `back` where before it, `same` where at it. */
  readonly fromEvent: readonly RegExp[];
  /** On the day of an event: "later that day". */
  readonly sameDay: readonly RegExp[];
  /** A month of a year told by the present one, group `month`; `day` or `date` in it; `last` where of the year before; `previous` where the last so called. */
  readonly ofMonth: readonly RegExp[];
  /** A year, group `year`: "in 2014", "in a 2014 interview". */
  readonly year: readonly RegExp[];
}

/** What reading times needs to know of a language. */
export interface TimeWords {
  readonly patterns: TimePatterns;
  /** The number of a weekday's name: 0 is Monday (ISO 8601). */
  readonly weekdayOf: (name: string) => number;
  /** The number of a month's name, from 1. */
  readonly monthOf: (name: string) => number;
  readonly numberOf: (word: string) => number;
  readonly unitOf: (word: string) => Unit;
  /** The beginning of an expression that is a name if it stands inside a sentence: "USA Today". */
  readonly maybeName: RegExp;
  readonly dates: {
    /** A month's name with what makes it one, or digits that may be a date; what lacks it has no date. */
    readonly hint: RegExp;
    /** All dates of some words that name a month. */
    readonly parse: (words: string, reference: Date) => readonly ParsedResult[];
    /** In what was found: it hangs on something else than a calendar. */
    readonly relative: RegExp;
  };
}

/** What telling which expression says when something was said needs to know of a language. */
export interface SayingTimeWords {
  /** Ahead of a cue, and in it: it is to be said later. */
  readonly plannedAhead: RegExp;
  readonly plannedCue: RegExp;
  /** What may stand before an expression that tells when. */
  readonly opens: RegExp;
  /** What before one makes it no time of the saying ("since Monday", "the 2014 report"). */
  readonly notOfIt: RegExp;
  /** An expression with its preposition; and what before such a one makes it no time of the saying. */
  readonly withPreposition: RegExp;
  readonly notOfPhrase: RegExp;
  /** What may follow one: the clause's end, or words that begin another phrase. A noun makes it an attribute: "Monday vote". */
  readonly closes: RegExp;
  /** Behind one that is somebody's: "Monday's". */
  readonly owns: RegExp;
  /** What ends the clause of a cue. */
  readonly clauseEnd: RegExp;
  /** Between a source and an expression: another clause has begun. */
  readonly aside: RegExp;
  /** Between a cue and an expression: nothing but a comma and a preposition. */
  readonly comma: RegExp;
  /** Between them: another verb. */
  readonly verb: RegExp;
  /** What may stand at a sentence's beginning before an expression. */
  readonly sentenceStart: RegExp;
  /** A clause at a sentence's beginning that tells when that was, in the past tense, up to the expression that tells when (“When the line closed in”). */
  readonly frontedWhen: RegExp;
  /** There, too: a participle of saying or asking with what belongs to it ("Speaking to reporters in Norhaven"). */
  readonly adjunct: RegExp;
  /** An expression that is no attribute of a noun before it ("last week"; "on Monday" may be). */
  readonly adverb: RegExp;
  /** Between an expression and its cue: a clause with a verb of its own. */
  readonly clause: RegExp;
  /** Behind an expression: a clause between commas that tells what else was then (", when she was mayor,"). */
  readonly meanwhile: RegExp;
  /** So many units from another statement, groups `number`, `unit` and `back`: right before a cue, and anywhere. */
  readonly shiftAhead: RegExp;
  readonly shift: RegExp;
  /** A sentence that tells that people met or sat; what opens one in which somebody speaks there ("Opening the session,"). */
  readonly sits: RegExp;
  readonly opening: RegExp;
  /** Behind a cue: those who met; and a pronoun for them, or some of them. */
  readonly hearsSitting: RegExp;
  /** Words for those who sit, anywhere in a sentence. */
  readonly sitting: RegExp;
  readonly hearsThem: RegExp;
  /** Between an expression and who speaks: it tells when that was, whatever stands before it ("until Friday, when Hale said"). */
  readonly when: RegExp;
  /** What may stand before an expression at the beginning of a sentence that sets the scene for the next. */
  readonly sets: RegExp;
  /** Around one that is of what carries the saying, "in a May 4 letter": what stands ahead of it, and behind. */
  readonly ofCarrier: { readonly ahead: RegExp; readonly behind: RegExp };
  /** A noun for what is written, which tells what it says: "letter". */
  readonly document: RegExp;
  /** A cue that says that its source wrote. */
  readonly writes: RegExp;
  /** A source that is such a document told of before: "it", "the letter" (`noun`). */
  readonly itself: RegExp;
  /** Behind a cue, and ahead of it: that it was said when what was told before happened. */
  readonly atTheTime: { readonly behind: RegExp; readonly ahead: RegExp };
  /** The same by a word for a time told before: “that year” (`unit`), “that May” (`month`), “back then”. */
  readonly pointsBack: { readonly behind: RegExp; readonly ahead: RegExp };
  /** A sentence tells of an event to which people came, up to the expression that tells when. */
  readonly event: RegExp;
  /** An act's object begins with a word that points back: "rejected that charge on Monday". */
  readonly pointing: RegExp;
  /** A cue that says that it goes on from what was said before. */
  readonly adds: RegExp;
  /** A sentence that tells of what is to come, and words that tell more of somebody. */
  readonly ahead: RegExp;
  readonly relative: RegExp;
  /** A cue in the present tense, which tells no day. */
  readonly present: RegExp;

  /** The time at the beginning of a liveblog's entry: groups `hour` and `minute`, or `full` (an hour alone); `half` or `side` (a or p); `zone`. */
  readonly stamp: RegExp;
  /** By the letters of a zone that mean one: its offset, ISO 8601. */
  readonly zones: ReadonlyMap<string, string>;
  /** A cue in the present tense: it is told as it happens. */
  readonly live: RegExp;
  /** Words in an entry that look back. */
  readonly older: RegExp;
  /** What stands under an embedded post, with its day in a group `date`. */
  readonly post: RegExp;
}
