import { describe, expect, test } from 'vitest';
import { Addressees } from '../../src/situate/addressee.js';
import { rows } from '../rows.js';
import { first, scene } from './marked.js';

function addresseeOf(marked: string, target?: string): string | null {
  const told = scene(marked);
  return new Addressees(told, told).of(first(told), target).addressee?.actor ?? null;
}

const FILLED = `
{s:Hale} {c:told} {a:Veld} that {w:it was late}. | Veld
{s:Hale} {c:told} the {a:council} that {w:it was late}. | council
{w:“It is late,”} {s:Hale} {c:told} {a:Sky News}. | Sky News
{w:“It is late,”} {s:Hale} {c:told} the {a:BBC} on Monday. | BBC
{s:Hale} {c:tells} {a:The New York Times} that {w:it is late}. | The New York Times
{s:Hale} {c:tells} CNN’s {a:Ann Lind} that {w:it is late}. | Ann Lind
{s:Hale} {c:told} {a:CNN}’s “Early Start” that {w:it was late}. | CNN
{s:Hale} {c:told} Mayor {a:Ilse Varga} that {w:it was late}. | Ilse Varga
{s:Hale} {c:told} his wife, {a:Ilse Varga}, that {w:it was late}. | null
{s:Hale} {c:told} the former mayor {a:Ilse Varga} that {w:it was late}. | Ilse Varga
{s:Hale} {c:has told} {a:Veld} that {w:it is late}. | Veld
{s:Hale} {c:asked} {a:Veld} whether {w:it was late}. | Veld
{s:Hale} {c:urged} {a:Veld} to {w:leave}. | Veld
{s:Hale} {c:warned} {a:Veld} that {w:it was late}. | Veld
{s:Hale} {c:informed} {a:Veld} that {w:it was late}. | Veld
{s:Hale} {c:reminded} {a:Veld} that {w:it was late}. | Veld
{s:Hale} {c:assured} the {a:union} that {w:it was late}. | union
{s:Hale} {c:promised} {a:voters} that {w:it would be late}. | voters
{w:“It is late,”} {s:Hale} {c:wrote} to {a:Veld}. | Veld
{w:“It is late,”} {s:Hale} {c:said} to {a:Veld}. | Veld
{w:“It is late,”} {s:Hale} {c:wrote} in a letter to {a:Veld}. | Veld
In a letter to {a:Veld}, {s:Hale} {c:wrote} that {w:it was late}. | Veld
In an interview with {a:CNN}, {s:Hale} {c:said} {w:it was late}. | CNN
{w:“It is late,”} {s:Hale} {c:said} in an interview with {a:CNN}. | CNN
{w:“It is late,”} {s:Hale} {c:said} in a message to {a:Veld}. | Veld
{w:“Thank you, Mayor Hale, for your help,”} {s:Veld} {c:said}. | null
{w:“Thank you,} Mayor {a:Hale}{w:, for your help”} {s:Veld} {c:said}. | null
{w:“It is late,”} {s:Hale} {c:replied} to {a:Veld}. | Veld
{s:Hale} {c:apologised} to {a:Veld} for {w:being late}. | Veld
{s:Hale} {c:appealed} to {a:Veld} to {w:leave}. | Veld
{s:Hale} {c:called} on {a:Veld} to {w:leave}. | Veld
`;

const OPEN = `
{s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} of {a:Veld} that {w:he was late}.
{s:Hale} {c:criticised} {a:Veld}.
{s:Hale} {c:told} {a:Veld}’s lawyer that {w:it was late}.
{s:Hale} {c:told} the {a:Norhaven} captain that {w:it was late}.
{s:Hale} {c:told} a friend of {a:Veld} that {w:it was late}.
{s:Hale} {c:told} the court that {a:Veld} {w:was late}.
{s:Hale} {c:said} that {a:Veld} {w:was late}.
{s:Hale} {c:said} after {a:Veld} spoke that {w:it was late}.
{s:Hale} {c:said} with {a:Veld} beside him that {w:it was late}.
{s:Hale} {c:said} about {a:Veld}: {w:“He is late.”}
{s:Hale} {c:asked} for {a:Veld} to {w:leave}.
{s:Hale} {c:said} it; {a:Veld} told {w:nobody}.
{s:Hale} {c:told} himself that {w:it was late}.
{s:Hale} {c:claimed} {a:Veld} {w:was late}.
{w:“It is late,”} {s:Hale} {c:said} in an interview on {a:ITV}.
{s:Hale} {c:responded} to {a:Veld}’s attack that {w:it was late}.
{s:Hale} {c:spoke} of a letter to {a:Veld}’s wife {w:in the car}.
Before a letter to {a:Veld}’s wife, {s:Hale} {c:said} {w:it was late}.
`;

/** In the words themselves: the content holds the name. */
const CALLED: readonly (readonly [words: string, name: string, isCalled: boolean])[] = [
  ['“Thank you, Mayor Hale, for your help.”', 'Hale', true],
  ['“Thank you, Hale.”', 'Hale', true],
  ['“Senator Hale, you know better.”', 'Hale', true],
  ['“You know better, Mr. Hale,”', 'Hale', true],
  ['“Sorry, Ann Hale, your time is up.”', 'Ann Hale', true],
  ['“Congratulations, Hale!”', 'Hale', true],
  ['“Thank you for Hale, who came.”', 'Hale', false],
  ['“I thank Hale for your help.”', 'Hale', false],
  ['“Hale, the mayor, is late for you.”', 'Hale', false],
  ['“We know Hale, and you know Lind.”', 'Hale', false],
  ['“He told Hale, not you.”', 'Hale', false],
  ['“It is late, Hale said.”', 'Hale', false],
];

describe('Addressees', () => {
  test.each(rows(FILLED))('%s: %s', (marked, expected) => {
    expect(String(addresseeOf(marked!))).toBe(expected);
  });

  test.each(rows(OPEN))('nobody: %s', (marked) => {
    expect(addresseeOf(marked!)).toBeNull();
  });

  test.each(CALLED)('%s calls %s: %s', (words, name, isCalled) => {
    const told = scene(`{w:${words}} {s:Veld} {c:said}.`);
    const start = told.article.text.indexOf(name);
    const actors = [
      ...told.actors,
      { ...told.actors[0]!, id: name, name, mentions: [[start, start + name.length] as const] },
    ];
    const { addressee, reason } = new Addressees({ ...told, actors }, told).of(first(told), undefined);
    expect(addressee?.actor ?? null).toBe(isCalled ? name : null);
    expect(reason).toEqual(isCalled ? null : { code: 'no addressee' });
  });

  test('a challenge, thanks and an apology address whom they are about', () => {
    const told = scene('{s:Veld} {c:challenged} {a:Hale} to a race.');
    const at = told.article.text.indexOf('Hale');
    const act = {
      cue: first(told).cue[0]!,
      source: first(told).source[0]!,
      target: [at, at + 4],
      object: [],
      class: 'challenge',
      code: '110',
      stance: -1,
    } as const;
    const challenge = { ...first(told), code: '110', act };
    expect(new Addressees(told, told).of(challenge, 'Hale').addressee).toMatchObject({ actor: 'Hale' });
  });
});
