import { describe, expect, test } from 'vitest';
import { Outlets } from '../../src/situate/outlets.js';
import { situate } from '../../src/situate/situate.js';
import { ENGLISH } from '../english.js';
import { rows } from '../rows.js';
import { scene } from './marked.js';

/** The channel of the first statement, once that of those before it is known. */
function channelOf(marked: string): string {
  const told = scene(marked, '2017-06-09');
  const { statements } = situate(told, told, new Outlets(ENGLISH.outlets));
  return statements.find(({ id }) => id === 'x:1')!.channel?.name ?? 'open';
}

const CARRIED = `
{w2:“It is late,”} {s2:Hale} {c2:told} the Norhaven Herald. {w:“Too late,”} {s:Hale} {c:said}. | Norhaven Herald
{s2:Hale} {c2:told} Radio Sarn that {w2:it was late}, and {s:Hale} {c:said} {w:it was cold}. | Radio Sarn
{s2:Hale} {c2:said} in a letter that {w2:it was late}. {s:Hale} {c:added} that {w:it was cold}. | letter
{s2:Hale} {c2:said} in an email {w2:it was late}. {w:“Too late,”} {s:Hale} {c:said}. | email
In an interview {s2:Veld} {c2:asked} {w2:whether it was late}. {w:“It is,”} {s:Hale} {c:replied}. | interview
{w2:“It is late,”} {s2:Veld} {c2:told} the Norhaven Herald. {w:“Too late,”} {s:Hale} {c:said}. | open
{s2:Hale} {c2:told} the Norhaven Herald that {w2:it was late}. {s:Hale} {c:said} {w:it was cold}. | open
`;

describe('situate', () => {
  test.each(rows(CARRIED))('%s: %s', (marked, channel) => expect(channelOf(marked!)).toBe(channel));
});
