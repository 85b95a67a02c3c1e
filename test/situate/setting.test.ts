import { describe, expect, test } from 'vitest';
import { toArticle } from '../../src/record/article.js';
import { settingOf } from '../../src/situate/setting.js';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';
import { SHIPPED } from '../shipped.js';
import { UNTAGGED } from '../untagged.js';

const TURNS = [
  'HALE: You have run the ferry for nine years. Is that right?',
  'ROY: Nine in May. I was the only one who could start it.',
  'HALE: And the crane was never mended?',
  'ROY: Not once. I wrote to the board about it.',
];

/** When and through what the turns behind some words were spoken; published on Friday, 9 June 2017. */
async function told(ahead: string, turns = TURNS, published: string | null = '2017-06-09'): Promise<unknown> {
  const article = await toArticle({ text: [ahead, ...turns].join('\n\n'), published }, ENGLISH.text);
  const segmentation = segment(article.text, ENGLISH.text);
  const known = { language: ENGLISH, odds: SHIPPED, writer: null };
  const { time, channel } = settingOf({ ...UNTAGGED, article, segmentation, ...known });
  return [time?.start ?? null, channel?.name ?? null];
}

describe('what stands ahead of turns tells when and through what they were spoken', () => {
  test.each<[ahead: string, day: string | null, channel: string | null]>([
    ['Excerpts from an interview with Kit Roy at the harbour on Tuesday:', '2017-06-06', 'interview'],
    ['This is an edited transcript of Wednesday’s hearing of the harbour board.', '2017-06-07', 'hearing'],
    ['Kit Roy ran the ferry until it sank in 2014. We met him in his shed on Monday.', '2017-06-05', null],
    ['Kit Roy spoke to the Lantern yesterday.', '2017-06-08', null],
    [
      'This is part of our podcast of Thursday. The episode was recorded on Monday in the customs house.',
      '2017-06-05',
      'podcast',
    ],
    [
      'The following is the record of Tuesday’s sitting of the inquiry into the storm, in which a pilot drowned on 27 May.',
      '2017-06-06',
      'sitting',
    ],
    ['From a news conference on 2 June, with the mayor and the pilot.', '2017-06-02', 'news conference'],
    [
      'Text of a press briefing at the Ministry of Harbours, Norhaven, on Thursday, 8 June.',
      '2017-06-08',
      'press briefing',
    ],
    ['Proceedings before the board of inquiry, held in the customs house on Wednesday, June 7th.', '2017-06-07', null],
    [
      'Extract from the second day of the hearing into the crane, held at the harbour on Wednesday, June 7th. The hearing had met on Tuesday.',
      '2017-06-07',
      null,
    ],
    ['*The coroner resumed the inquest at Norhaven on Wednesday.*', '2017-06-07', 'inquest'],
    ['These exchanges took place at Norhaven Harbour Court on Tuesday.', '2017-06-06', 'Norhaven Harbour Court'],
    ['It is the row over the crane: the pilot was on Radio Norhaven on Thursday.', '2017-06-08', 'Radio Norhaven'],
    [
      'It is the row of the week! Here is what was said on yesterday’s Breakfast Quay, word for word.',
      '2017-06-08',
      null,
    ],
    ['The board met on Monday. Its chairman spoke to us on Tuesday.', null, null],
    ['The ferry sank on Monday.', null, null],
    ['Kit Roy spoke to the Lantern last month.', null, null],
    // The one day in the head of a record.
    ['Harbour questions\n\nIsland Assembly, Tuesday 6 June 2017\n\nMr Deputy took the Chair.', '2017-06-06', null],
    ['Odra Ferries (ODF) Q1 Earnings Transcript\n\nThursday, June 8, 2017, 8 a.m.\n\nOn the line', '2017-06-08', null],
    ['The crane\n\nDay 4 of the inquiry, Wednesday 7 June 2017', '2017-06-07', null],
    ['The pilot who never slept\n\nBy Kit Lowe, 8 June 2017', null, null],
    ['The pilot who never slept\n\n8 June 2017\n\nKit Roy ran the ferry.', null, null],
    ['House of Islands, 6 June 2017\n\nPrinted for the House, 7 June 2017', null, null],
    ['', null, null],
  ])('%s', async (ahead, day, channel) => {
    expect(await told(ahead)).toEqual([day, channel]);
  });

  test('of two who talk in a story, and without a day of publication, nothing is told', async () => {
    expect(await told('We met on Monday.', TURNS.slice(0, 2))).toEqual([null, null]);
    expect(await told('We met on Monday.', TURNS, null)).toEqual([null, null]);
  });
});
