import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/text/language-of.js';
import { ENGLISH } from '../english.js';

const of = (text: string): Promise<string> => languageOf(text, ENGLISH.text);

const GERMAN = [
  'Der Stadtrat von Altmoor hat am Dienstag beschlossen, die Fähre noch ein Jahr fahren zu lassen.',
  '„Wir werden sie nicht verkaufen“, sagte die Bürgermeisterin nach der Sitzung, an der auch der Hafenmeister teilnahm.',
  'Die Opposition will vor Gericht ziehen und verlangt, dass der Bericht veröffentlicht wird.',
];
const PLAIN = [
  'The council of Altmoor decided on Tuesday that the ferry would go on for another year.',
  '“We will not sell it,” said the mayor after the meeting, to which the harbour master had come as well.',
  'The opposition means to go to court and asks that the report be put out.',
];

describe('the language of a text', () => {
  test.each([
    ['English', PLAIN.join('\n\n'), 'en'],
    ['German', GERMAN.join('\n\n'), 'de'],
    [
      'French',
      'Le conseil municipal de Saint-Orlan a décidé mardi de maintenir le bac pendant encore un an. « Nous ne le vendrons pas », a déclaré la maire.',
      'fr',
    ],
    [
      'Spanish',
      'El ayuntamiento decidió el martes mantener el transbordador un año más. «No vamos a venderlo», dijo la alcaldesa al término de la sesión.',
      'es',
    ],
    [
      'Danish',
      'Byrådet besluttede tirsdag at lade færgen sejle et år mere. »Vi vil ikke sælge den«, sagde borgmesteren efter mødet.',
      'da',
    ],
    ['Russian', 'Городской совет во вторник решил, что паром будет ходить ещё год.', 'ru'],
    ['Chinese', '市议会周二决定让渡轮再运行一年。市长在会后说：“我们不会把它卖掉。”', 'zh'],
    [
      'Welsh, which is none of those that are told apart',
      "Penderfynodd cyngor y dref ddydd Mawrth gadw'r fferi i redeg am flwyddyn arall. “Fyddwn ni ddim yn ei gwerthu,” meddai'r maer ar ôl y cyfarfod.",
      'und',
    ],
    ['a German page with an English quotation', [...GERMAN, PLAIN[1]].join('\n\n'), 'de'],
    ['an English page with a German quotation', [...PLAIN, GERMAN[1]].join('\n\n'), 'en'],
    ['a headline', 'Rask slams Brandt in ferry row', 'en'],
    ['capitals', 'MAYOR SLAMS HARBOUR BOARD OVER FERRY SCANDAL AS STRIKE ENTERS SECOND MONTH', 'en'],
    [
      'names alone',
      'Real Otterley: Hernandez; Garcia (Lopez 67), Ramos, Fernandez, Martinez; Silva, Rodriguez, Gonzalez; Perez, Torres (Moreno 81), Diaz.',
      'en',
    ],
    ['too little to tell', '„Nein“, sagte Brandt.', 'en'],
    ['short lines, together', GERMAN.join(' ').replaceAll(/(.{20,30}) /g, '$1\n\n'), 'de'],
    ['nothing', '', 'en'],
    ['figures', '4,120 3,998 1,204 (44.1)', 'en'],
  ])('%s', async (_, text, language) => {
    expect(await of(text)).toBe(language);
  });

  test('a long text is asked here and there', async () => {
    expect(await of(`${PLAIN.join('\n')}\n${`${GERMAN.join('\n')}\n`.repeat(2000)}`)).toBe('de');
  });
});
