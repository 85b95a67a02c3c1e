import { parentPort, workerData } from 'node:worker_threads';
import { type Answering, answer } from '../../runtime/crew/answering.js';
import { openLedger } from '../../runtime/ledger.js';
import { Answered } from '../questions/answered.js';
import { type CorrectAsked, correct } from '../questions/correct.js';
import { QUESTIONS, type QuestionName } from '../questions/questions.js';
import { changeWatches, type WatchChange } from '../questions/watches.js';

/** A thread that answers what is asked of a ledger. */
const ledger = openLedger((workerData as { ledger: string }).ledger, { mode: 'write' });

const answered = new Answered(ledger);

const answers = (Object.keys(QUESTIONS) as QuestionName[]).map((name): [string, Answering] => [
  name,
  (asked) => answered.ask(name, asked),
]);
answer(parentPort!, {
  ...Object.fromEntries(answers),
  correct: (asked: CorrectAsked) => correct(ledger, asked),
  changeWatches: (change: WatchChange) => changeWatches(ledger, change),
});
