import { describe, expect, test } from 'vitest';
import { read } from '../reader.js';

/** What only the model tells: that "by letter" and "in 2018" behind an addressee are of the saying. */
describe('what the model points to', () => {
  test.each([
    ['“We will not be moved,” Dara Finch told the board by letter in 2018.', 'letter', '2018-01-01'],
    ['“Nobody asked the fishermen,” the skipper wrote to the harbour board in 2019.', null, '2019-01-01'],
    ['“We sold the crane in 2019,” Dara Finch told the board.', null, null],
    ['Dara Finch told the board that the harbour had lost money in 2019.', null, null],
  ])('%s', async (text, channel, start) => {
    const [statement] = (await read({ text, published: '2026-03-03' })).statements;
    expect([statement?.channel?.name ?? null, statement?.time?.start ?? null]).toEqual([channel, start]);
  });
});
