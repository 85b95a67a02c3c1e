import { words as fold } from '../identity/fold.js';
import { sameName } from '../identity/same-name.js';
import type { Language } from '../language/language.js';
import type { SenseTurn } from '../language/trace.js';
import type { Article } from '../record/article.js';
import { sayings } from '../record/manner.js';
import { inView } from '../record/moved.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { segment } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { type View, viewOf } from '../text/view.js';
import type { Stretch } from './difference.js';
import { FAULTS, type Faith, faithful, sentencesOf } from './faithful.js';
import { marked } from './marked.js';
import { senseTurns } from './sense-turns.js';
import { type Source, sourceOf } from './source.js';

/**
 * What became of a speech's words in a quotation: its gravest fault; `part`, some words of a sentence inside a paper's own,
 * and nothing that they lack turns them; or none.
 */
export const FAITHS = [...FAULTS, 'part', 'word for word'] as const;
export type FaithLabel = (typeof FAITHS)[number];

/** A quotation, held against a speech. */
export interface Quoted extends Faith {
  readonly statement: Statement;
  /** What stands in the marks. */
  readonly words: string;
  readonly label: FaithLabel;
  /** Whom the article credits; null while that is open. */
  readonly speaker: string | null;
  /** Whether that is who spoke; null while it is open. */
  readonly fits: boolean | null;
}

/** What an article has of a speech. */
export interface Report {
  readonly article: Article;
  /** Its quotations of the speech, and all others that it credits to who spoke; in text order. */
  readonly quotations: readonly Quoted[];
  /** How much more it credits to who spoke in its own words, or in too few of theirs to compare. */
  readonly uncompared: number;
}

/** Quotations of fewer words stand anywhere. */
export const LEAST_WORDS = 3;
/** What is credited to another is of the speech if it has so many words of it, and so large a part of its own. */
const OTHERS = { words: 6, shared: 0.8 };

/** A speech as reports are held against it. */
export class Speech {
  private readonly source: Source;
  private readonly view: View;
  readonly by: string;

  /** @param reading as `speechOf` makes it */
  constructor(
    readonly reading: Reading,
    private readonly language: Language,
  ) {
    const { article, statements, actors } = reading;
    this.by = actors[0]!.name;
    this.view = viewOf(article.text, language.text);
    const parts = statements.flatMap(({ content }) => content.map(this.view.into));
    this.source = sourceOf(this.view.text, language, parts);
  }

  /** The sentences of the speech. */
  get sentences(): readonly string[] {
    return this.source.sentences.map((span) => this.source.text.slice(...span));
  }

  /** What an article has of it. */
  in(report: Reading): Report {
    const view = viewOf(report.article.text, this.language.text);
    const seen = inView(report, view);
    const names = new Map(seen.actors.map(({ id, name }) => [id, name]));
    const { sentences } = segment(view.text, this.language.text);
    const own = sayings(seen.statements).filter(({ kind }) => kind !== 'act');
    let uncompared = 0;
    const quotations = own.flatMap((statement): Quoted[] => {
      const speaker = names.get(statement.speaker.actor ?? '') ?? null;
      const fits = speaker === null || statement.within !== null ? null : sameName(speaker, this.by);
      const extent: Span = [statement.content[0]![0], statement.content.at(-1)![1]];
      const around = sentences.touching(extent).map((span) => view.text.slice(...span));
      const retelling = { statement, speaker, fits, around: around.join(' ') };
      const compared = this.partsOf(statement).flatMap((words) => this.held(words, retelling));
      if (compared.length === 0 && fits === true) uncompared++;
      return compared.filter((one) => isOf(one));
    });
    const original = new Map(report.statements.map((one) => [one.id, one]));
    return {
      article: report.article,
      quotations: quotations.map((one) => ({ ...one, statement: original.get(one.statement.id) ?? one.statement })),
      uncompared,
    };
  }

  private partsOf({ kind, words }: Statement): string[] {
    const parts =
      kind === 'direct'
        ? [words]
        : kind === 'mixed'
          ? [...marked(words)].flatMap(([part, isQuoted]) => (isQuoted ? part : []))
          : [];
    return parts.filter((part) => fold(part).length >= LEAST_WORDS);
  }

  /** A quotation; where not all of its sentences are of the speech, each by itself. */
  private held(words: string, retelling: Told): Quoted[] {
    const whole = this.quoted(words, retelling);
    const sentences = sentencesOf(words, this.language).filter((one) => fold(one).length >= LEAST_WORDS);
    if (sentences.length < 2 || !GRAVE.has(whole.label)) return [whole];
    const parts = sentences.map((one) => this.quoted(one, retelling));
    return parts.some(({ label }) => label === 'not in it') ? parts : [whole];
  }

  private quoted(words: string, { around, ...retelling }: Told): Quoted {
    const comparison = faithful(words, this.source, this.language);
    const isPart = retelling.statement.kind !== 'direct';
    const turns = isPart ? this.turnsOfPart(comparison, words, around) : comparison.turns;
    const faults =
      isPart && turns.length === 0 ? comparison.faults.filter((fault) => fault !== 'cut') : comparison.faults;
    const isWhole = comparison.faults.length === 0;
    const label = faults[0] ?? (isWhole ? 'word for word' : 'part');
    const places = comparison.places.map(this.view.back);
    return { ...comparison, turns, faults, places, words, label, ...retelling };
  }

  /**
   * Of some words in a paper's own sentence: what turns them in the words next to them, unless the paper has words of its
   * own for it.
   */
  private turnsOfPart({ difference, turns }: Faith, words: string, around: string): readonly SenseTurn[] {
    const { trace } = this.language;
    const own = around.replace(words, ' ');
    if (TOLD.some((sense) => own.search(trace.markers[sense]) >= 0))
      return turns.filter(({ change }) => change === 'gained');
    const last = difference.length - 1;
    const near = difference.map((one, i): Stretch => {
      if (one.in !== 'former' || (i > 0 && i < last)) return one;
      return { ...one, words: (i === 0 ? LAST_WORDS : FIRST_WORDS).exec(one.words)![0] };
    });
    return senseTurns(near, trace);
  }
}

/** What is known of a quotation beside its words. */
interface Told extends Pick<Quoted, 'statement' | 'speaker' | 'fits'> {
  /** The sentences of the article that it stands in. */
  readonly around: string;
}

/** What may be a sentence of the speech beside one that is none. */
const GRAVE: ReadonlySet<FaithLabel> = new Set(['not in it', 'altered']);
/** What a paper may say for what its quotation lost, in one word for another. */
const TOLD = ['negation', 'condition', 'hedge'] as const;
/** The words next to a quotation. */
const LAST_WORDS = /(?:\S+\s*){0,4}$/u;
const FIRST_WORDS = /^\s*(?:\S+\s*){0,4}/u;

function isOf({ label, fits, words, shared }: Quoted): boolean {
  if (fits === true) return true;
  if (label === 'not in it') return false;
  return fits === null || (shared >= OTHERS.shared && fold(words).length >= OTHERS.words);
}
