// What a program of others does with the library; compiled as strictly as can be, with no types but the package's own, and run.
import {
  type Article,
  InputError,
  type Ledger,
  LedgerError,
  openLedger,
  type Reading,
  read,
  readerVersion,
  segment,
  worded,
} from 'onrecord';

declare const console: { log(...what: unknown[]): void };

const text = '“We will keep the ferry running,” said Ilse Varga, the mayor of Lowport, on Monday.';
const reading: Reading = await read({ text, published: '2026-03-03' });
const article: Article = reading.article;
const [statement] = worded(reading).statements;
const speaker = reading.actors.find(({ id }) => id === statement?.speaker.actor);
if (speaker?.name !== 'Ilse Varga') throw new Error(`said by ${speaker?.name}`);
if (segment(text).quotations.length !== 1) throw new Error('no quotation');

const ledger: Ledger = openLedger('library.db');
const { outcome } = ledger.add(article, reading, await readerVersion());
const [hit] = ledger.search({ speaker: 'Varga' }, { sort: 'published', limit: 1 });
if (hit?.id !== statement?.id) throw new Error(`found ${hit?.id}`);
const { verdict } = ledger.check('keep the ferry running', { by: 'Ilse Varga' });
if (verdict !== 'on record') throw new Error(verdict);
let share = 0;
const onProgress = (done: number, of: number): void => {
  share = done / of;
};
const { statements } = await ledger.retrace({ onProgress });
const { faults } = ledger.verify();
if (statements !== 1 || share !== 1 || faults.length > 0)
  throw new Error(`${statements} traced, ${faults.length} faults`);
ledger.close();
try {
  openLedger('nowhere/library.db');
} catch (error) {
  if (!(error instanceof LedgerError && error instanceof InputError)) throw error;
  console.log(outcome, error.remedy);
}
