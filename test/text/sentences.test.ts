import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';
import { sentences } from '../../src/text/sentences.js';
import { ENGLISH } from '../english.js';

describe('sentences', () => {
  // Each line is a paragraph with | where one sentence ends and the next begins.
  test.each([
    'He came. | She left.',
    'Who pays? | Nobody knows! | Or nobody says.',
    // titles and initials
    'Mr. Varga met Dr. Lind. | They spoke.',
    'Sen. Ada Cole and Rep. Jon Pike thanked Gov. Ruth Amis. | Lt. Col. Reyes did not.',
    'J. K. Moss wrote it. | A. Orr did not.',
    'George W. Tanner ran again. | He lost.',
    'There is no Plan B. | The council wants one.',
    'Marty Kell Jr. | He is the third of the name.',
    'The St. Anne road is shut.',
    // places, firms, times
    'It is in the U.S. | The vote is on Nov. 3 at 5 p.m. in Ohio.',
    'The U.S. Senate voted at 9 a.m. on Jan. 4.',
    'Cole (D-N.Y.) and Pike, R-Tenn., left. | Amis stayed.',
    'RIVERTON, Ill. (NWS) — The bridge is shut.',
    'Brill Inc. bought Tarn Ltd. and Oake Corp. shares. | The price was not given.',
    'He lives at No. 10. | She said no. | Pike agreed.',
    'They met in Jan. | Then they parted.',
    'Cole vs. Pike was heard in 2004. | Pike won.',
    // numbers
    'It costs 3.5 million. | That is 20 percent more.',
    '1. Vote early. | It helps.',
    // dots
    'Who pays… nobody knows.',
    'She paused... and went on. | He waited… | They all did.',
    'We will . . . see. | Perhaps.',
    'What?! | You heard.',
    // marks and brackets stay with what they close
    '“We pay.” | He sat down.',
    '"We pay." | He sat down.',
    '‘We pay.’ | “And you?”',
    'He said “we pay.” | “They do not,” she said.',
    'He said (at last!) yes. | (It was late.) | Then no.',
    '„Nein.“ | «Non.» | »Nej.«',
    // a question or cry inside a quotation
    '“Why?” she asked. | “Go!”',
    '“Why?” asked Brandt. | “Why not?” Mayor Ilse Brandt said.',
    '“Will you go?” | Brandt would not say.',
    'Asked “Will you go?” | He answered: “No.”',
    // a small letter goes on
    'The firm shop.com sold yahoo! for nothing. | Nobody asked etc. and so on.',
  ])('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ');
    const [paragraph] = paragraphs(text);
    const found = sentences(text, paragraph!, ENGLISH.text).map(([start, end]) => text.slice(start, end));
    expect(found.join(' | ')).toBe(marked);
  });
});
