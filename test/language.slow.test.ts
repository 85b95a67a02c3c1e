import { expect, test } from 'vitest';
import { read as reader } from './reader.js';

const DUTCH =
  'De gemeenteraad heeft dinsdag besloten de veerboot nog een jaar te laten varen.\n\n“We gaan haar in geen geval verkopen.”';

test('of a text in another language nothing is on record, unless it is asked for', async () => {
  const reading = await reader({ text: DUTCH, title: 'Veerboot' });
  expect(reading).toMatchObject({ article: { language: 'nl', title: 'Veerboot', text: DUTCH } });
  expect([reading.actors, reading.statements, reading.findings]).toEqual([[], [], []]);
  const { article, statements } = await reader({ text: DUTCH }, { force: true });
  expect(article.language).toBe('nl');
  expect(statements.map(({ words }) => words)).toContain('“We gaan haar in geen geval verkopen.”');
});

test('a text that quotes another language is read', async () => {
  const text = 'The council met on Tuesday. “Wij verkopen haar niet,” Ilse Varga told them in Dutch, and went home.';
  const { article, statements } = await reader({ text });
  expect(article.language).toBe('en');
  expect(statements.length).toBeGreaterThan(0);
});
