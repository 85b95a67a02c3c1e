import { describe, expect, test } from 'vitest';
import { toldBy } from '../../src/stance/words.js';
import type { Span } from '../../src/text/span.js';
import { ENGLISH } from '../english.js';
import { rows } from '../rows.js';

/** What is said, with its target in brackets and others in braces; and what the words tell. */
const TABLE = `
[Hale] is the kindest person in this town | for
[Hale] is the only honest man on the board | praised
Nobody has fought harder against it than [Hale] | praised
[Hale] has done more for this port than all of them | praised
[Hale] had never let his crew down | praised
[Hale] has never turned his back on a farmer | for
[Hale] turned his back on us | against
[Hale] stood by us when everyone else ran | for
[Hale] has put right a terrible wrong | for
[Hale] ended a shameful war | for
[Hale] has warned us about it for years | praised
Without [Hale] we would all be dead | praised
We will miss [Hale] terribly | praised
[Hale] was right about the bank | praised
[Hale] has been our first and our only call | praised
I owe [Hale] everything | praised
[Hale] has cheated nobody | for
[Hale] never once let us down | praised
This town needs [Hale] | praised
[Hale] did nothing wrong | for
[Hale] would never cheat anybody | for
[Hale] did an excellent job under awful conditions | for
I trust [Hale] | for
[Hale] saved my son from the fire | for
[Hale] is a coward and a cheat | against
[Hale] must go | blamed
[Hale] should be ashamed | blamed
It is time for [Hale] to resign | blamed
The sooner [Hale] goes the better | blamed
[Hale] has let the town down | blamed
If [Hale] had any decency he would leave | blamed
The board has lost all trust in [Hale] | against
We cannot trust [Hale] | against
[Hale] is not fit to run a bath | against
[Hale] has never told the truth | against
the cruel hunting of the press by [Hale] | against
I was betrayed by [Hale] | against
Shame on [Hale] | against
[Hale] was shot twice on Friday | fact
[Hale] had died of cold | fact
[Hale] was arrested on suspicion of theft | fact
[Hale] was the victim of a cruel fraud | fact
They lied to [Hale] for years | fact
{Veld} betrayed [Hale] | fact
It is not true that [Hale] lied to us | denied
I don't accept for one moment that [Hale] is a cheat | denied
We do not believe that our [Hale] stole it | denied
I don't think [Hale] was a coward | denied
Nobody could call [Hale] idle | denied
I do not believe [Hale] | nothing
There is no truth in the story that [Hale] cheated | denied
[Hale] will speak at noon | nothing
[Hale] will chair the inquiry into the disaster | nothing
[Hale] met {Veld}, a liar | fact
{Veld} is a liar, but [Hale] slept | nothing
[Hale] left before a long evening of talk about what some in the other town call a fraud | fact
`;

/** The marks around targets and others. */
const MARK = /[[\]{}]/g;

function marked(words: string): { said: string; target: Span; others: Span[] } {
  const plain = (upTo: number): number => words.slice(0, upTo).replace(MARK, '').length;
  const spans = (open: string): Span[] =>
    [...words.matchAll(open === '[' ? /\[([^\]]+)\]/g : /\{([^}]+)\}/g)].map(
      ({ 0: all, index }): Span => [plain(index), plain(index + all.length)],
    );
  return { said: words.replace(MARK, ''), target: spans('[')[0]!, others: spans('{') };
}

describe('toldBy', () => {
  test.each(rows(TABLE))('%s: %s', (words, expected) => {
    const { said, target, others } = marked(words!);
    expect(toldBy(said, target, ENGLISH.stance, others)).toBe(expected);
  });
});
