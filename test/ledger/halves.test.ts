import { expect, test } from 'vitest';
import { Fetcher } from '../../src/intake/fetcher.js';
import { parse } from '../../src/intake/parse.js';
import { takeIn } from '../../src/intake/source.js';
import { hashOf, pack, START, unpack } from '../../src/ledger/entry.js';
import { MIGRATIONS } from '../../src/ledger/schema.js';
import { add, databaseOf, FERRY, newLedger, reading } from './paper.js';

const HALF = '\ud83d';
const OTHER_HALF = '\ude00';
const STAYS = /CREATE TRIGGER entry_stays.*/.exec(MIGRATIONS[0]!)![0];
const CUT = FERRY.replace('ferry', `ferry ${HALF}`);

async function taken(json: object) {
  const stdin = (async function* () {
    yield new TextEncoder().encode(JSON.stringify(json));
  })();
  const items = [];
  for await (const item of takeIn('-', { stdin, fetcher: new Fetcher(), parse })) items.push(item);
  return items;
}

test('half a character is kept as what stands for it, and that is told', async () => {
  const [item] = await taken({ text: `It is late ${HALF}.`, title: `${OTHER_HALF} Ferry`, publisher: 'Post 😀' });
  expect(item).toMatchObject({
    input: { text: 'It is late \ufffd.', title: '\ufffd Ferry', publisher: 'Post 😀' },
    note: expect.stringMatching(/half a character.* in its text and title/),
  });
  const [other] = await taken({ text: 'It is late 😀.' });
  expect(other).not.toMatchObject({ note: expect.anything() });
});

test('what the library is given with half a character is kept whole, and verifies', async () => {
  const ledger = newLedger();
  const [one] = await add(ledger, { lines: [CUT], title: `Ferry ${HALF}`, publisher: `Post ${OTHER_HALF}` });
  const [statement] = one!.statements;
  ledger.correct(statement!.id, [['channel', `radio ${HALF}`]], 'L. Obuya', `heard ${HALF}`);
  expect(ledger.verify().faults).toEqual([]);
  expect(ledger.reading(one!.article.id)!.statements[0]!.words).toContain('ferry \ufffd running');
  expect(ledger.search({ words: 'ferry' }, { sort: 'relevance', limit: 1 })[0]!.title).toBe('Ferry \ufffd');
});

test('a ledger of before that holds one is as it was written, can be read again, and is whole from then on', async () => {
  const ledger = newLedger();
  const one = await reading({ lines: [CUT], title: `Ferry ${HALF}` });
  ledger.add(one.article, one, 'test 1');
  asBefore(ledger);
  expect(ledger.verify().faults).toEqual([]);
  const again = ledger.reread(await reading({ lines: [CUT] }), 'test 2');
  expect(again.statements[0]!.words).toContain('ferry \ufffd running');
  expect(ledger.verify()).toMatchObject({ entries: 3, faults: [] });
  const last = databaseOf(ledger).prepare('SELECT body FROM entry WHERE seq = 3').pluck().get() as Uint8Array;
  expect(unpack(last)).not.toMatch(/\\ud83d/);
});

/** Puts the halves back into the record, as versions of before wrote them. */
function asBefore(ledger: ReturnType<typeof newLedger>): void {
  const database = databaseOf(ledger);
  database.exec('DROP TRIGGER entry_stays');
  let former: string = START;
  for (const entry of database.prepare('SELECT * FROM entry ORDER BY seq').all() as Parameters<typeof hashOf>[1][]) {
    const json = unpack((entry as unknown as { body: Uint8Array }).body).replaceAll('\ufffd', '\\ud83d');
    const hash = hashOf(former, entry, json);
    database.prepare('UPDATE entry SET body = ?, hash = ? WHERE seq = ?').run(pack(json), hash, entry.seq);
    former = hash;
  }
  database.exec(STAYS);
}
