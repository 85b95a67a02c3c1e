import { parentPort, workerData } from 'node:worker_threads';
import { type Answering, answer } from '../../runtime/crew/answering.js';
import { openLedger } from '../../runtime/ledger.js';
import { Answered } from '../questions/answered.js';
import { CHANGES, type ChangeName } from '../questions/changes.js';
import { QUESTIONS, type QuestionName } from '../questions/questions.js';
import { changeWatches, type WatchChange } from '../questions/watches.js';

/** A thread that answers what is asked of a ledger. */
const ledger = openLedger((workerData as { ledger: string }).ledger, { mode: 'write' });

const answered = new Answered(ledger);

const answers = (Object.keys(QUESTIONS) as QuestionName[]).map((name): [string, Answering] => [
  name,
  (asked) => answered.ask(name, asked),
]);
const changes = (Object.keys(CHANGES) as ChangeName[]).map((name): [string, Answering] => [
  name,
  (asked) => (CHANGES[name] as (of: typeof ledger, given: never) => unknown)(ledger, asked),
]);
answer(parentPort!, {
  ...Object.fromEntries([...answers, ...changes]),
  changeWatches: (change: WatchChange) => changeWatches(ledger, change),
});
