import { describe, expect, test } from 'vitest';
import { writerOf } from '../../src/actors/writer.js';
import { Addressees } from '../../src/situate/addressee.js';
import { Called } from '../../src/situate/called.js';
import { Pointers } from '../../src/situate/pointers.js';
import { ENGLISH } from '../english.js';
import { rows } from '../rows.js';
import { first, scene } from './marked.js';

function addresseeOf(marked: string, target?: string): string | null {
  const told = scene(marked);
  const calls = new Called(told, told);
  const all = new Addressees(told, told, calls, new Pointers(told, told));
  const found = told.statements.map((draft) => [draft.id, all.of(draft, target).addressee] as const);
  const addressee = new Map(found).get('x:1');
  return calls.all().find(({ id }) => id === addressee?.actor)?.name ?? null;
}

const FILLED = `
{a:Veld} {c:was asked} {w:if it was late}. | Veld
Customers who {c:were told} {w:to wait} went home. | Customers
{a:Veld} {c:was told} that {w:it was late}. | Veld
{s2:Veld} {c2:asked} {w2:“Is it late?”} {w:“It is,”} {s:Hale} {c:replied}. | Veld
{s:Veld} {c:asked} {w:“Is it late?”} {w2:“It is,”} {s2:Hale} {c2:replied}. | Hale
{w:“Is it late?”} {c:asked} {s:Veld}. {w2:“It is,”} {c2:answered} {s2:Hale}. | Hale
{c2:Asked} by {s2:Veld} {w2:how late it was}, {s:Hale} {c:answered} that {w:it was ten}. | Veld
{s2:Rask} {c2:asked} {w2:whether it was late}. {w:“It was,”} {s:Hale} {c:told} him. | Rask
{s2:Rask} {c2:said} {w2:it was early}. {s:Hale} {c:told} him that {w:it was late}. | Rask
{s:Hale} {c:asked} him {w:why it was late}. {s2:Rask} {c2:replied} {w2:that it was not}. | Rask
{s2:Hale} {c2:told} {m:lawmakers} that {w2:it was early}. {s:Hale} {c:told} them {w:it was late}. | lawmakers
In a letter to shareholders dated 3 May, {s:Hale} {c:described} {w:the boat as sound}. | shareholders
{s:Hale} {c:told} {a:Veld} that {w:it was late}. | Veld
{s:Hale} {c:told} the {a:council} that {w:it was late}. | council
{w:“It is late,”} {s:Hale} {c:told} {a:Sky News}. | Sky News
{w:“It is late,”} {s:Hale} {c:told} the {a:BBC} on Monday. | BBC
{s:Hale} {c:tells} {a:The New York Times} that {w:it is late}. | The New York Times
{s:Hale} {c:tells} CNN’s {a:Ann Lind} that {w:it is late}. | Ann Lind
{s:Hale} {c:told} {a:CNN}’s “Early Start” that {w:it was late}. | CNN
{s:Hale} {c:told} Mayor {a:Ilse Varga} that {w:it was late}. | Ilse Varga
{s:Hale} {c:told} his wife, {a:Ilse Varga}, that {w:it was late}. | Ilse Varga
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
{s:Hale} {c:told} {a:Veld}’s lawyer that {w:it was late}. | Veld’s lawyer
{s:Hale} {c:told} the {a:Norhaven} captain that {w:it was late}. | Norhaven captain
{s:Hale} {c:told} a friend of {a:Veld} that {w:it was late}. | friend of Veld
{s:Hale} {c:told} the court that {a:Veld} {w:was late}. | court
{s:Hale} {c:told} reporters {w:it was late}. | reporters
{w:“It is late,”} {s:Hale} {c:told} lawmakers. | lawmakers
{s:Hale} {c:told} detectives from the capital that {w:it was late}. | detectives
{s:Hale} {c:reminded} his forwards that {w:it was late}. | his forwards
{s:Hale} {c:told} the planning board {w:it was late}. | planning board
{s:Hale} {c:told} the coroner's court that {w:it was late}. | coroner's court
{s:Hale} {c:told} a crowd of strikers that {w:it was late}. | crowd of strikers
{s:Hale} {c:told} a packed hall in Marlow: {w:“It is late.”} | packed hall
{s:Hale} {c:told} reporters gathered outside that {w:it was late}. | reporters
{s:Hale} {c:told} reporters on Monday that {w:it was late}. | reporters
{s:Hale} {c:told} {m:supporters} and {m:journalists} that {w:it was late}. | supporters and journalists
{s:Hale} {c:told} {m:supporters} and left. {w:“It was late.”} | supporters
{s:Hale} {c:told} Carrick TV {w:it was late}. | Carrick TV
{s:Hale} {c:told} dozens of growers that {w:it was late}. | dozens of growers
{s:Hale} {c:warned} {m:farmers} that {w:it was late}. | farmers
{s:Hale} {c:warned} growers {w:it was late}. | growers
{s:Hale} {c:asked} {m:ministers} to {w:resign}. | ministers
{s:Hale} {c:asked} {w:ministers to resign}. | ministers
{s:Hale} {c:urged} {w:both armies to “stand down”}. | both armies
{s:Hale} {c:promised} {m:pensioners} that {w:it would be late}. | pensioners
{w:“It is late,”} {s:Hale} {c:said} to the {m:clerk}. | clerk
{w:“It is late,”} {c:said} {s:Bo Lind} to {m:reporters}. | reporters
{s:Hale} {c:admitted} to {m:investigators} that {w:it was late}. | investigators
{s:Hale} {c:explained} to {m:pupils} {w:how late it was}. | pupils
{w:“It is late,”} {s:Hale} {c:snapped} at the conductor. | conductor
{w:“It is late,”} {s:Hale} {c:testified} before the committee. | committee
{w:“It is late,”} {s:Hale} {c:pleaded} with {m:fans}. | fans
Speaking to {m:reporters} in Marlow on Sunday, {s:Hale} {c:said} {w:it was late}. | reporters
{w:“It is late,”} {c:said} {s:Hale}, speaking to {m:customers} of the bank. | customers of the bank
Addressing {m:miners} at the pit, {s:Hale} {c:said} {w:it was late}. | miners
In front of a crowd of dockers, {s:Hale} {c:said} {w:it was late}. | crowd of dockers
At a briefing for {m:reporters}, {s:Hale} {c:said} {w:it was late}. | reporters
In an email to staff, {s:Hale} {c:said} {w:it was late}. | staff
In a note to shareholders last month, {s:Hale} {c:said} {w:it was late}. | shareholders
{w:“It is late,”} {s:Hale} {c:wrote} in a letter sent to parents. | parents
{s:A letter sent to parents by the school} {c:said} {w:it was late}. | parents
At a meeting with {m:unions}, {s:Hale} {c:said} {w:it was late}. | unions
In a speech to the nation, {s:Hale} {c:said} {w:it was late}. | nation
{a:Veld} was {c:told} by {s:Hale} that {w:it was late}. | Veld
The parents were {c:assured} by {s:Hale} that {w:it was late}. | parents
{w:“It is late,”} voters {c:were told} by {s:Hale}. | voters
{c:Asked} by {s:Hale} {w:whether it was late}, {a:Veld} said no. | Veld
{c:Asked} {w:whether it was late}, {a:Veld} laughed. | Veld
{c:Asked} {w:whether it was late}, {a:Rovers} coach {a:Veld} laughed. | Veld
{c:Asked} {w:who would play}, {a:Sarn} assistant coach {a:Ann Veld} shrugged. | Ann Veld
{c:Asked} {w:if it was late}, {a:Rovers} thanked {a:Veld}. | Rovers
{w:“It is late,”} {c:growled} the ferryman, {s:Hale}, to a councillor. | councillor
{w:“It is late,”} {c:snapped} the conductor, {s:Hale}, at the cellist. | cellist
{w:“It is late,”} {c:said} {s:Hale}, the clerk of works, to {m:visitors}. | visitors
{w:“It is late,”} {c:whispered} {s:Hale}, a nun, to {a:Veld}. | Veld
The inquest {c:heard} that {w:it was late}. | inquest
A fatal accident inquiry into the fire {c:has heard} that {w:it was late}. | fatal accident inquiry
{w:It was late}, the county court {c:heard} on Friday. | county court
But the committee in Marlow {c:had earlier heard} that {w:it was late}. | committee
{s:Hale} {c:told} the conference that {w:it was late}. | conference
{s:Hale} {c:told} a rally in Marlow that {w:it was late}. | rally
`;

const OPEN = `
{s:Hale} {c:thanked} {a:Veld}.
{s2:Veld} {c2:asked} {w2:“Is it late?”} {s:Hale} {c:said} {w:it was cold}.
{s2:Veld} {c2:said} {w2:it was late}. {w:“It is,”} {s:Hale} {c:replied}.
{s2:Rask} {c2:wrote} {w2:that it was early} and left {a:Lind}. {s:Hale} {c:told} her that {w:it was late}.
{s2:Hale} {c2:told} {a:Veld} that {w2:it was early}. {s:Hale} {c:told} them {w:it was late}.
{s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} of {a:Veld} that {w:he was late}.
{s:Hale} {c:criticised} {a:Veld}.
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
{s:Hale} {c:told} how {w:late it was}.
{s:Hale} {c:told} a story: {w:“It is late.”}
{s:Hale} {c:told} everyone {w:it was late}.
{s:Hale} {c:told} the club’s website {w:it was late}.
{s:Hale} {c:told} a press conference that {w:it was late}.
{s:Hale} {c:told} a press briefing in Marlow that {w:it was late}.
{s:Hale} {c:said} to applause that {w:it was late}.
{s:Hale} {c:said} to her surprise {w:it was late}.
{s:Hale}, speaking to mark the day, {c:said} {w:it was late}.
{s:Hale} {c:said} before the vote that {w:it was late}.
{s:Hale} {c:warned} last week that {w:it was late}.
{s:Hale} {c:warned} of {w:floods}.
{s:Hale} {c:asked} permission {w:to leave}.
{s:Hale}, who once spoke to {a:Veld}, {c:said} {w:it was late}.
Hale wrote to {a:Veld} and {s:Lind} {c:said} {w:it was late}.
{s:Hale} {c:told} her {w:it was late}.
{w:“It is late,”} {s:Hale} {c:said} in an interview before the polls closed.
{s:Hale} {c:told} a news conference that {w:it was late}.
In a column for the {a:Norhaven Herald}, {s:Hale} {c:said} {w:it was late}.
In an article for {a:The Slate}, {s:Hale} {c:argued} that {w:it was late}.
In a video for {a:Radio Sarn}, {s:Hale} {c:said} {w:it was late}.
{w:“It is late,”} {c:said} {s:Hale}, the envoy to {a:Veld}.
{s:Hale} {c:heard} that {w:it was late}.
{s:Hale}, whom the court had praised, {c:heard} that {w:it was late}.
`;

/** In the words themselves: the content holds the name. */
const CALLED: readonly (readonly [words: string, name: string, isCalled: boolean])[] = [
  ['“Thank you, Mayor Hale, for your help.”', 'Hale', true],
  ['“Thank you, Hale.”', 'Hale', true],
  ['“Senator Hale, you know better.”', 'Hale', true],
  ['“You know better, Mr. Hale,”', 'Hale', true],
  ['“Sorry, Ann Hale, your time is up.”', 'Ann Hale', true],
  ['“Congratulations, Hale!”', 'Hale', true],
  ['“We are with you, Mayor Hale, and so is the port.”', 'Hale', true],
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
    const cast = { ...told, actors };
    const all = new Addressees(cast, told, new Called(cast, told), new Pointers(cast, told));
    const { addressee, reason } = all.of(first(told), undefined);
    expect(addressee?.actor ?? null).toBe(isCalled ? name : null);
    expect(reason).toEqual(isCalled ? null : { code: 'no addressee' });
  });

  test.each<[string, string | null, string | null]>([
    ['{w:“It is late,”} {s:Hale} {c:told} me.', 'Lena Obuya', 'Lena Obuya'],
    ['{s:Hale} {c:told me} that {w:it was late}.', 'Lena Obuya', 'Lena Obuya'],
    ['{s:Hale} {c:tells} me {w:it is late}. So wrote {a:Lena Obuya}.', 'Lena Obuya', 'Lena Obuya'],
    ['{w:“It is late,”} {s:Hale} {c:told} me.', 'Lena Obuya and Tomas Brandt', null],
    ['{w:“It is late,”} {s:Hale} {c:told} me.', 'Harbour Post Staff', null],
    ['{w:“It is late,”} {s:Hale} {c:told} me.', null, null],
    ['“{s:Hale} {c:told} me that {w:it was late},” said nobody.', 'Lena Obuya', null],
    ['{s:Hale} {c:told} men that {w:it was late}.', 'Lena Obuya', null],
  ])('%s by %s: to who wrote it', (marked, byline, name) => {
    const told = scene(marked);
    const written = { ...told, writer: writerOf(byline, ENGLISH.addressee.house) };
    const calls = new Called(written, written);
    const { addressee } = new Addressees(written, written, calls, new Pointers(written, written)).of(
      first(written),
      undefined,
    );
    const found = calls.all().find(({ id }) => id === addressee?.actor)?.name ?? null;
    expect(found === 'Lena Obuya').toBe(name !== null);
  });

  test('a challenge and an apology address whom they are about', () => {
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
    expect(
      new Addressees(told, told, new Called(told, told), new Pointers(told, told)).of(challenge, 'Hale').addressee,
    ).toMatchObject({
      actor: 'Hale',
    });
  });
});
