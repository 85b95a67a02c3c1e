import { describe, expect, test } from 'vitest';
import { read } from './reader.js';
import { rows } from './rows.js';

/**
 * Whole passages as the shipped reader reads them: a text, the words of one statement's cue, a field, what it holds. `;` parts what a
 * field holds several of, `none` says that it is open.
 */
const TABLE = `
Speaking at Friday’s press conference, Ida Varga said the bridge was safe. | said | channel | press conference
Tomas Brandt told Tuesday’s council meeting that the pier was rotten. | told | channel | council meeting
In Sunday’s interview, Rosa Achebe said the well had run dry. | said | channel | interview
The member in the House of Representatives for Okporo, Tamuno Briggs, has said that the fund was shared. | has said | channel | none
Ida Varga told lawmakers that the bridge was safe. | told | channel | none
Tomas Brandt told jurors that he had been asleep. | told | channel | none
Reuters reported that the bridge was shut. | reported | channel | none
“My brother told me that the bridge was safe,” said Ida Varga. | told | addressee | Ida Varga
“The doctor told me it was nothing,” Tomas Brandt told reporters. | told | addressee | Tomas Brandt
“My mother told me never to sell,” said Rosa Achebe. | told | addressee | Rosa Achebe
The member representing Okporo East in the House of Representatives, Hon. Tamuno Briggs, has said that the fund was shared. | has said | speaker | Tamuno Briggs
The senator representing Lower Sarn, Sen. Ida Varga, said that the bridge was safe. | said | speaker | Ida Varga
The nurse representing the night staff, Rosa Achebe, said that the ward was full. | said | speaker | Rosa Achebe
“Nothing. My husband said we should stay,” said Ida Varga. | said | speaker | My husband
“I have nothing against Mr Tarrant. My sister said that he was kind,” Ida Varga told the court. | said | speaker | My sister
“Never. My wife said that it was dangerous,” Tomas Brandt told reporters. | said | speaker | My wife
Ida Varga urged the board to resign. | urged | addressee | board
The union asked the council for more street lights. | asked | addressee | council
The police asked residents to stay at home. | asked | addressee | residents
The Roads Authority said that the bridge was safe. | said | speaker | Roads Authority
The bakers’ union, which said that the tax was unfair, met on Monday. | said | speaker | bakers’ union
The Landlords Association, which complained that rents were frozen, met on Monday. | complained | speaker | Landlords Association
Karl Voss attacked Ida Varga, defending his own record. | defending his own record | about | none
“The pier is safe,” Ida Varga told a news conference. She apologised to members and left. | told | addressee | none
Karl Voss and Tomas Brandt met. Karl Voss defended his record. | defended his record | about | none
Rosa Achebe criticised Tomas Brandt, praising her own team. | praising | about | her own team
Ida Varga slammed the union, defending her own offer. | defending her own offer | about | none
The bridge is safe, jury told | told | speaker | none
Minister knew of leaks, court told | told | speaker | none
Rents will double, tenants told | told | speaker | none
“This town needs a leader,” said Ida Varga. | said | judged | none
“I would trust an honest banker,” said Tomas Brandt. | said | judged | none
“There are some wonderful nurses out there,” said Rosa Achebe. | said | judged | none
`;

describe('a field of a statement in a passage', () => {
  test.each(rows(TABLE))('%s “%s” %s: %s', async (text, words, field, expected) => {
    const { actors, statements } = await read({ text: text!, published: '2025-10-21' });
    const cueOf = ({ cue }: (typeof statements)[number]): string =>
      cue.map(([from, to]) => text!.slice(from, to)).join(' ');
    const name = (id: string | null | undefined): string => actors.find((actor) => actor.id === id)?.name ?? 'none';
    const own = statements.filter((statement) => cueOf(statement) === words);
    // Of two with the same cue the inner one comes first in the text.
    const statement = own.find(({ within }) => within !== null) ?? own[0];
    expect(statement, 'no such statement').toBeDefined();
    const { about, addressee, channel, speaker } = statement!;
    const values: Readonly<Record<string, string>> = {
      about: about.map(({ actor }) => name(actor)).join(';') || 'none',
      judged:
        about
          .filter(({ stance }) => stance !== 0)
          .map(({ actor }) => name(actor))
          .join(';') || 'none',
      addressee: name(addressee?.actor),
      channel: channel?.name ?? 'none',
      speaker: name(speaker.actor),
    };
    expect(values[field!]).toBe(expected);
  });
});
