import { expect, test } from 'vitest';
import { read } from '../reader.js';
import { rows } from '../rows.js';

/** What a cue's verb has as its object is no part of what is said: a text, a cue, the words of its statement. */
const TABLE = `
Ann Hale accused the paper of a cruel smear. | accused | a cruel smear
Otto Lind described the timing of the remarks as unfortunate. | described | unfortunate
A spokesman for Ms Quell dismissed that as gossip. | dismissed | gossip
Ann Hale urged the council to open the pier before June. | urged | to open the pier before June
The police asked residents to stay at home. | asked | to stay at home
Otto Lind said it was late. He called it a disgrace. | called | a disgrace
Otto Lind, who leads the dockers, called the closure of the pier “a bitter blow”. | called | “a bitter blow”
Ann Hale called the walkout illegal. | called | illegal
Ann Hale dismissed the idea as “fog with buttons”. | dismissed | “fog with buttons”
The dean rejected as “a fairy tale” the claim that he had sold the organ. | rejected | “a fairy tale”
The mayor rejected the report as “tosh”. | rejected | “tosh”
Ann Hale described the visitors as “geese in boots”. | described | “geese in boots”
Otto Lind likened the depot to “a ship without a rudder”. | likened | “a ship without a rudder”
The court requested the harbour board to return the keys. | requested | to return the keys
Ib Sand blamed the airline for refusing to meet. | blamed | refusing to meet
Tom Veld accused the firm of lobbying against a cap. | accused | lobbying against a cap
Runa Holt rebuked Veld for “counting only friends”. | rebuked | “counting only friends”
Ib Sand thanked the crew for “rowing in the dark”. | thanked | “rowing in the dark”
Ib Sand praised the islanders for their “salt and patience”. | praised | their “salt and patience”
Runa Holt criticised the board that ran the trial for “marking its own papers”. | criticised | “marking its own papers”
Ann Hale dismissed Tom Veld's second book as “a draught under a door”. | dismissed | “a draught under a door”
Ann Hale praised Tom Veld as “a rock in a storm”. | praised | “a rock in a storm”
Ib Sand said Runa Holt sailed well. He called her “the little captain”. | called | “the little captain”
The dean wrote that “nobody was told”. | wrote | “nobody was told”
Residents branded the timetable a waste of paper. | branded | a waste of paper
Ann Hale labelled the trust's answer polite and useless. | labelled | polite and useless
`;

test.each(rows(TABLE))('%s “%s”: %s', async (text, words, expected) => {
  const { statements } = await read({ text: text! });
  const found = statements.find(({ cue }) => cue.some((span) => text!.slice(...span).includes(words!)));
  expect(found?.words).toBe(expected);
});
