import { expect, test, vi } from 'vitest';
import { alone } from '../../src/findings/context.js';
import { recordFindings } from '../../src/findings/list.js';
import type { ChannelKind } from '../../src/record/channel.js';
import type { Statement } from '../../src/record/statement.js';
import { scene } from '../situate/marked.js';

// What all else on record has of an utterance is dear to ask: of what can show nothing it is not asked.
test.each<[string, ChannelKind, boolean]>([
  ['a letter', 'letter', false],
  ['a press conference', 'press conference', false],
  ['the Harbour Post', 'newspaper', true],
])('of what was told in %s others are asked only if it may be second-hand', (name, kind, isAsked) => {
  const told = scene('{w:“The ferry will sail in May,”} {s:Ilse Varga} {c:said}.');
  const statements = told.statements.map(
    (one): Statement => ({ ...(one as unknown as Statement), channel: { name, kind, evidence: [] } as never }),
  );
  const utterancesOf = vi.fn(() => []);
  const context = alone({ ...told, statements, findings: [] } as never, told);
  recordFindings({ ...context, utterancesOf });
  expect(utterancesOf.mock.calls.length > 0).toBe(isAsked);
});
