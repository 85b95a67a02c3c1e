import { expect, test } from 'vitest';
import { openReader } from '../../src/index.js';
import { read as shipped } from '../reader.js';

test('a newsroom’s own outlets are channels', async () => {
  const text = 'Ilse Varga told Blatt on Monday that the ferry would sail.';
  const plain = await shipped({ text });
  expect(plain.statements[0]!.channel?.kind).not.toBe('newspaper');
  const read = await openReader({ outlets: [{ name: 'Das Blatt', kind: 'newspaper', aliases: ['Blatt'] }] });
  expect((await read({ text })).statements[0]!.channel).toMatchObject({ name: 'Das Blatt', kind: 'newspaper' });
});
