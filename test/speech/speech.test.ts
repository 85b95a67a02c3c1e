import { describe, expect, test } from 'vitest';
import { toArticle } from '../../src/record/article.js';
import { speechOf } from '../../src/speech.js';
import { ENGLISH } from '../english.js';

const wordsOf = async (text: string, by: string): Promise<string[]> =>
  speechOf(await toArticle({ text }, ENGLISH.text), by, ENGLISH).statements.map(({ words }) => words);

describe('a transcript as a reading', () => {
  test.each<[string, string, string[]]>([
    ['every paragraph', 'We are here.\n\nWe stay here.', ['We are here.', 'We stay here.']],
    [
      'no headings before the first, and no directions',
      'Remarks by the warden\n\nThe Guildhall, 3 May\n\nWe are here.\n\n(Applause.)\n\nWe stay. (Laughter) For good.',
      ['We are here.', 'We stay. … For good.'],
    ],
    [
      'a label before it',
      'THE WARDEN: We are here, and we stay.\n\nFor good.',
      ['We are here, and we stay.', 'For good.'],
    ],
    [
      'the turns of one of several',
      'WARDEN OSK: Good evening to you all. I have two things to say.\n\nMs PELL: Will you stay, warden?\n\nWARDEN OSK: I will stay, and I will pay.\n\nMs PELL: Thank you, and good night.',
      ['Good evening to you all. I have two things to say.', 'I will stay, and I will pay.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await wordsOf(text, 'Marit Osk')).toEqual(expected);
  });

  test('all are of who spoke, word for word', async () => {
    const article = await toArticle({ text: 'We are here.' }, ENGLISH.text);
    const { actors, statements } = speechOf(article, 'Marit Osk', ENGLISH);
    expect(actors.map(({ id, name }) => [id, name])).toEqual([[statements[0]!.speaker.actor, 'Marit Osk']]);
    expect(statements[0]).toMatchObject({ kind: 'direct', manner: 'said', p: 1, content: [[0, 12]] });
  });

  test('of several whom no label names, it asks which', async () => {
    const text =
      'Mr HALD: Good evening to you all.\n\nMs PELL: Will you stay here, sir?\n\nMr HALD: I will stay.\n\nMs PELL: Thank you.';
    await expect(wordsOf(text, 'Marit Osk')).rejects.toThrow(/several \(.*HALD.*PELL.*\).*none is labelled Marit Osk/);
  });

  test('without words it is none', async () => {
    await expect(wordsOf('(Applause.)', 'Marit Osk')).rejects.toThrow(/has no words in it/);
  });
});
