import type { Ledger } from '../../ledger/ledger.js';
import { actors } from './actors.js';
import { article, articles } from './article.js';
import { check } from './check.js';
import { findings } from './findings.js';
import { home } from './home.js';
import { lists } from './lists.js';
import { quoted } from './quoted.js';
import { review, reviewList } from './review.js';
import { search, searchTable } from './search.js';
import { statement } from './statement.js';
import { utterance, utterances } from './utterance.js';
import { alertFeed, watches } from './watches.js';

/** What can be asked of a ledger, by name: each is a page's whole content, from one or several of the library's questions. */
export const QUESTIONS = {
  actors,
  alertFeed,
  article,
  articles,
  check,
  coverage: (ledger: Ledger) => ledger.coverage(),
  findings: (ledger: Ledger, asked: Parameters<typeof findings>[1]) => findings(ledger, asked),
  home: (ledger: Ledger) => home(ledger),
  lists: (ledger: Ledger) => lists(ledger),
  quoted,
  readAhead: (ledger: Ledger) => ledger.readAhead(),
  review,
  reviewList,
  search,
  searchTable,
  statement,
  utterance,
  utterances,
  watches: (ledger: Ledger) => watches(ledger),
} as const;

export type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
export type AskedOf<Name extends QuestionName> = Parameters<Questions[Name]>[1];
export type AnswerOf<Name extends QuestionName> = ReturnType<Questions[Name]>;
