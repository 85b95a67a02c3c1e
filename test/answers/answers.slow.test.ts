import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { onrecord } from '../cli/onrecord.js';
import { read } from '../reader.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ledger = ['--ledger', join(mkdtempSync(join(tmpdir(), 'onrecord-answers-')), 'answers.db')];
const openReader = async () => read;
const run = (...args: string[]) => onrecord([...args, ...ledger], { openReader });
/** Articles that are checked and not on record. */
const DRAFT = /^draft/;

beforeAll(async () => {
  const articles = readdirSync(HERE).filter((name) => /\.(?:md|txt)$/.test(name) && !DRAFT.test(name));
  expect((await run('add', ...articles.map((name) => join(HERE, name)))).code).toBe(0);
});

describe('what check answers', () => {
  test.each<[args: string[], told: string[], not: string[]]>([
    // What is asked, what must be told, and what must not.
    [['The reservoir is going to be drained'], ['negation “not”'], ['On record.']],
    [['The reservoir is not going to be drained'], ['On record.', 'Odile Marchbank'], []],
    [['somebody on this council has asked for that'], ['[-somebody-]{+Nobody+}'], ['On record.']],
    [['anyone would vote for it'], ['On record.', 'hardly'], []],
    [['Everyone would vote for it'], [], ['On record.']],
    [['I have taken a penny from the water company'], ['negation “never”'], ['On record.']],
    [['Every bill was paid by me'], ['On record.', 'condition “unless”'], []],
    [
      ['I have never taken a penny from the water company. Every bill was paid by me'],
      ['On record.', 'condition “unless”'],
      [],
    ],
    [['from the water company every bill was paid by me'], [], ['On record.']],
    [['All of the children in the valley are vaccinated'], ['[-All-]{+Most+}', 'quantity'], ['On record.']],
    [['the children in the valley are vaccinated'], ['On record.', 'Most'], []],
    [['40 per cent of the adults are not'], ['On record.'], ['[-']],
    [['About 14 percent of the adults are not'], ['[-14-]{+40+}'], ['On record.']],
    [['We did close a single ward last winter'], ['negation'], ['On record.']],
    [['We did not close a single ward last winter'], ['On record.', 'Tobias Renn'], []],
    [['It is what it is'], ['On record.', 'Pilar Quesada'], []],
    [['we are where we are', '--by', 'Pilar Quesada'], ['On record.', 'Pilar Quesada (1)'], []],
    [['No more than that'], ['On record.', 'Pilar Quesada'], []],
    [['We win together and we lose together'], ['On record.', 'as long as'], []],
    [['we win together, and we lose together, as long as I am here'], ['On record.'], ['[-']],
    [['The mill will close in October'], ['On record.', 'September'], []],
    [['The mill will close in September'], ['On record.', 'Lowland Echo · 2026-04-09'], []],
    [['The mill will close in November'], ['[-November-]{+September+}', '[-November-]{+October+}'], ['On record.']],
    [['The mill closed in September'], [], ['On record.']],
    [['the wages were fair'], ['On record.', 'negation “not”'], []],
    [['I did say that the wages were fair'], ['negation “not”'], ['On record.']],
    [['the mill will close only the night shift will go'], [], ['On record.']],
    [['draft1.txt'], ['1 quotation: 1 on record'], ['in part only']],
    [['draft2.txt'], ['3 quotations', 'negation', 'but not for good'], []],
    [['We shall appeal this verdict before the end of the month'], ['On record.', 'Bruno Castellane'], []],
    [['There was no plan and there was money'], ['negation “no”'], ['On record.']],
    [['There was a plan and there was no money'], ['[-a-]{+no+}'], ['On record.']],
    [['You will get your hospital by Christmas'], ['On record.'], []],
    [['We will spend 12 million crowns on the schools'], ['On record.', 'condition “provided”'], []],
    [['We will spend 21 million crowns on the schools'], ['[-21-]{+12+}'], ['On record.']],
    [['The wolves are safe behind the fence'], [], ['On record.']],
    [['The wolves are safe. Behind the fence nobody has been bitten'], ['On record.', 'Anselm Dray'], []],
    [['the keepers are cruel'], ['negation “not”'], ['On record.']],
    [['The keepers are not cruel', '--by', 'Wilma Stork'], ['On record.', 'Wilma Stork'], ['Anselm Dray (1)']],
    [['The line to Marsk will reopen next year'], ['On record.', 'hedge “Perhaps”'], []],
    [['It might cost more than we think and it is dead'], [], ['On record.']],
    [['We have to be honest with one another about the long-term debts'], ['On record.', 'Ines Falkmar'], ['[-']],
    [['Nothing is forever'], ['On record.'], []],
    [['no amount of any complaining fills a ditch'], ['On record.', 'Dag Ostrom'], ['[-']],
    [['You can pump what the river does not carry'], ['negation'], ['On record.']],
    [['You cannot pump what the river does carry'], ['negation “not”'], ['On record.']],
    [['What the river does not carry you can pump'], [], ['On record.']],
    [['Nobody has ever been bitten by a wolf here'], [], ['On record.']],
    [['keep its money'], ['On record.', 'condition “if”'], []],
  ])('%j', async ([words, ...options], told, not) => {
    const asked = DRAFT.test(words!) ? join(HERE, words!) : words!;
    const { out } = await run('check', asked, ...options);
    const plain = out.replace(/\s+/g, ' ');
    for (const part of told) expect(plain).toContain(part);
    for (const part of not) expect(plain).not.toContain(part);
  });
});
