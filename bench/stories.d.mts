import type { Ledger } from '../src/ledger/ledger.js';
import type { ArticleInput } from '../src/record/article.js';
import type { Finding } from '../src/record/finding.js';
import type { Reading } from '../src/record/reading.js';

/** A story that several papers tell, and what a reader makes of it. */
export interface Story {
  readonly name: string;
}

export interface Count {
  readonly right: number;
  readonly of: number;
}

/** What was found of a story. */
export interface Judged {
  readonly pairs: Count;
  readonly labels: Count;
  readonly findings: Count;
  readonly missed: Count;
  readonly wrong: readonly string[];
}

/** Those that were written last. */
export const LATER: URL;

export function stories(folder?: URL): Story[];

export function judged(
  story: Story,
  means: {
    readonly read: (article: ArticleInput) => Promise<Reading>;
    readonly ledger: Ledger;
    readonly message: (finding: Finding) => string;
  },
): Promise<Judged>;

export function sum(counts: readonly Judged[]): Pick<Judged, 'pairs' | 'labels' | 'findings' | 'missed'>;
