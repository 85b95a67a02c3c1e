import type { Form, Page } from './page.js';
import { actors, joinPeople, partPeople } from './pages/actors.js';
import { addStatement, article } from './pages/article.js';
import { articles } from './pages/articles.js';
import { check, checkArticle } from './pages/check.js';
import { findings } from './pages/findings.js';
import { home } from './pages/home.js';
import { importArticles, importPage, importProgress } from './pages/import.js';
import { keepList, lists } from './pages/lists.js';
import { quoted } from './pages/quoted.js';
import { read, readPage } from './pages/read.js';
import { correct, correctEach, review, reviewList } from './pages/review.js';
import { search } from './pages/search.js';
import { movePlaces, statement } from './pages/statement.js';
import { utterance } from './pages/utterance.js';
import { utterances } from './pages/utterances.js';
import { addAlert, addWatch, removeAlert, removeWatch, watches } from './pages/watches.js';

/** All that can be looked at. */
export const PAGES: readonly Page[] = [
  home,
  search,
  articles,
  article,
  statement,
  utterances,
  utterance,
  actors,
  findings,
  check,
  quoted,
  lists,
  readPage,
  review,
  reviewList,
  importPage,
  importProgress,
  watches,
];

/** All that can be sent. */
export const FORMS: readonly Form[] = [
  read,
  checkArticle,
  correct,
  correctEach,
  addStatement,
  movePlaces,
  joinPeople,
  partPeople,
  keepList,
  importArticles,
  addWatch,
  removeWatch,
  addAlert,
  removeAlert,
];
