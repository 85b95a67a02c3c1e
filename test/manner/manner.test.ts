import { describe, expect, test } from 'vitest';
import { manners } from '../../src/manner/manner.js';
import type { Act } from '../../src/record/act.js';
import type { Actor } from '../../src/record/actor.js';
import { first, scene } from '../situate/marked.js';

/** A sentence with its attribution marked, and its manner. */
const TABLE = `
# said, in whatever way
{s:Hale} {c:said} {w:the quay was sinking}. | said
{w:The quay is sinking}, {s:Hale} {c:said}. | said
{c:According to} {s:the port}, {w:traffic fell by a third}. | said
{s:Hale} {c:called} {w:the plan “a bad joke”}. | said
{s:Hale} {c:called for} {w:a boycott}. | said
{s:Hale} {c:promised} {w:a new lift}. | said
{s:Hale} {c:threatened} {w:to resign}. | said
{s:Hale} {c:described} {w:the budget as a disgrace}. | said
{s:The court} {c:ruled} that {w:the sacking was unfair}. | said
{s:The court} {c:heard} that {w:the guard had been asleep}. | said
{s:The board} {c:agreed} that {w:the lift should be replaced}. | said
{s:Hale} {c:made it clear} {w:the lift would stay}. | said
{s:Hale} {c:was adamant} that {w:the lift would stay}. | said
{s:Residents} {c:expressed concern} that {w:the dam was leaking}. | said
{s:Hale} {c:made a call for} {w:calm}. | said
{s:Hale} {c:repeated his warning} that {w:the dam was leaking}. | said
It {c:was reported} that {w:the ferry would be sold}. | said
{w:The ferry} {c:is said} {w:to be lost}. | said
{s:Hale} {c:will announce} {w:the closure}. | said
{s:Hale} {c:declined} {w:to comment}. | said
{s:Hale} {c:did not respond to} {w:a request for comment}. | said
{s:Hale} {c:did not return} {w:a request for comment}. | said
{s:Neither of the firms} {c:would respond to} {w:questions}. | said
{s:Hale} {c:sought to assure} {w:members that the dam was safe}. | said
{s:Hale} {c:felt} {w:“sold down the river”}. | said
{s:Hale} {c:croaked} that {w:the dam was leaking}. | said
{s:Hale} {c:croaked}: {w:“The dam is leaking.”} | said
{s:Hale} {c:sat next to me}: {w:“The dam is leaking.”} | said
{s:Hale}, who’s {c:called for} {w:calm}, lives there. | said
{s:Party figures} {c:declared} that {w:the vote was lost}. | said
{s:Hale} {c:wanted to}: {w:“Who has the keys to the dam?”} | said
{s:Hale}, {c:pointing} to {w:the cracks in the dam}, left. | said
{s:Analysts} {c:expect} {w:prices to fall}. | said
{s:Hale} {c:launched into a lament for} {w:“the lost children of the dam”}. | said
{s:Hale} {c:declined} to address {w:whether the dam was safe}. | said
{s:Hale} {c:refused} {w:to concede that the dam was leaking}. | said
{s:Hale} {c:tried to explain} that {w:the dam was safe}. | said
{s:Hale} {c:registered his concerns over} {w:the dam}. | said
{s:Hale} made good {c:his promise} {w:to build a lift}. | said
{w:“Happy Birthday,”} {s:Hale} {c:said}. | said
{w:“No,”} {s:Hale} {c:croaked}. | said
{w:‘No’}, {s:Hale} {c:croaked}. | said
{s:Hale} {c:came back to it later in the hearing}: {w:“Who has the keys to the dam?”} | said
# written
{s:Hale} {c:wrote} that {w:the union was broke}. | wrote
{s:Hale} {c:wrote}: {w:“Best. Lift. Ever”} | wrote
{w:“The union is broke,”} {s:Hale} {c:said in a letter}. | wrote
{s:The inquiry report} {c:found} that {w:nobody had checked the bolts}. | wrote
{s:A survey by the port} {c:showed} that {w:dockers are tired}. | wrote
{s:One small, brief study} {c:showed} that {w:goats remember faces}. | wrote
{s:Researchers} {c:found} that {w:goats remember faces}. | wrote
{c:According to} {s:a study of goats}, {w:they remember faces}. | wrote
# sung, or on a banner
{s:Fans} {c:sang} {w:“We only came to see the swans”}. | displayed
{s:A banner} {c:read}: {w:“Give us back our bus.”} | displayed
{s:Fans} drowned him with {c:chants of} {w:“Salt! Salt!”} | displayed
# an attitude that nobody voiced
{s:Commuters} {c:believe} {w:the fare will rise}. | thought
{s:Many in the valley} {c:fear} that {w:the mine will close}. | thought
{s:Parents} {c:were furious} that {w:the school had closed}. | thought
{s:Hale} {c:has doubts about} {w:the tunnel}. | thought
{s:Hale} {c:is a critic of} {w:the tunnel}. | thought
{w:“It is thunder,”} {s:Hale} {c:thought}. | thought
{w:The bridge} {c:is considered} {w:a masterpiece}. | thought
{w:The road} {c:is expected} {w:to reopen in May}. | thought
{s:Guests} {c:can expect} {w:an evening of “songs and soup”}. | thought
{s:You} {c:may remember} {w:Carla Ndiaye from the quiz show}. | thought
# what somebody wanted
{s:Hale} {c:wanted} {w:to leave by the back door}. | wanted
{s:The club} {c:plans} {w:to sign a goalkeeper}. | wanted
{s:Hale} {c:hopes} {w:the rain will stop}. | wanted
{s:Hale} {c:wanted to explain} {w:the dam}. | wanted
# what can’t speak found or showed
{s:Several lines of evidence} {c:point to} {w:a leak}. | found
{s:Blood tests} {c:revealed} {w:high levels of lead}. | found
{s:One of the tests} {c:showed} that {w:the rudder was cracked}. | found
{s:Data from the sensors} {c:show} {w:a fall in pressure}. | found
{s:A jury in Marrow} {c:found} {w:the pilot guilty of theft}. | found
{s:The divers} {c:found} {w:a wreck off the cape}. | found
{s:Experience} {c:shows} that {w:cheap paint peels}. | found
{s:A video} {c:shows} {w:the lorry rolling down the hill}. | found
# none of these
{s:All nine bishops} {c:voted for} {w:the merger}. | none
{s:The surgeon} {c:ordered} {w:a second scan}. | none
{s:Rovers} {c:agreed} {w:a fee with the striker}. | none
{s:Rovers} {c:agreed} {w:to pay a fee}. | none
{s:The agency} {c:named} {w:Carla Ndiaye as its new chief}. | none
{s:The senate} {c:rejected} {w:the bill}. | none
{s:The law} {c:requires} {w:owners to register their dogs}. | none
{s:Ministers} met {c:to discuss} {w:the price of salt}. | none
{s:Hale} {c:spoke about} {w:the price of salt}. | none
{s:Hale} {c:called} {w:a meeting of the board}. | none
{s:Hale} {c:refused} {w:to pay the fine}. | none
{c:a rejection of} {w:coal} | none
{s:Hale} {c:is assured of} {w:winning the vote}. | none
{s:Hale} {c:posted} {w:a picture of the dam}. | none
{s:The maker} {c:is displaying} {w:a car of salt}. | none
{s:People} {c:are talking about} {w:it}. | none
{s:Hale} {c:received a warning} that {w:the dam was leaking}. | none
{s:You} {c:called} {w:“Glasgow”} last. | none
It{c:’s portrayed as} {w:a dark thing}. | none
It{c:’s called} {w:“farmer’s lung”}. | none
{c:complaints} that {w:the dam was leaking} | none
{c:criticism of} {w:the tunnel} | none
{w:The pilot} {c:was charged with} {w:theft}. | none
{w:The tunnel} {c:has been described as} {w:a masterpiece}. | none
{s:Some} {c:might say} {w:the town was lucky}. | none
Did {s:Hale} {c:say} {w:the town was lucky}? | none
The novel {w:“A Winter Without Wheels”} {c:won} a prize. | none
{s:The film} {c:explores} {w:how a village lost its name}. | none
{s:Hale} {c:sat next to} {w:the driver of the bus}. | none
`
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(' | '));

const mannerIn = (marked: string, edit: (actors: readonly Actor[]) => readonly Actor[] = (actors) => actors) => {
  const told = scene(marked!);
  return first(manners({ ...told, actors: edit(told.actors) }, told)).manner;
};

describe('manner', () => {
  test.each(TABLE)('%s is %s', (marked, manner) => {
    expect(mannerIn(marked!)).toBe(manner);
  });

  test('what an organization found that it tells is in words, what a person found is not', () => {
    const marked = '{s:Hale} {c:found} that {w:the firm had misled its customers}.';
    const as = (type: Actor['type']) => (actors: readonly Actor[]) => actors.map((actor) => ({ ...actor, type }));
    expect(mannerIn(marked, as('organization'))).toBe('wrote');
    expect(mannerIn(marked, as('person'))).toBe('found');
  });

  test.each([
    ['{s:Hale} {c:criticised} {a:Veld}.', 'criticise', 'said'],
    ['{s:Mayors} {c:backed} {a:Veld}.', 'support', 'said'],
    ['{s:A majority of nurses} {c:backed} {a:Veld}.', 'support', 'thought'],
    ['{s:Veld} {c:won praise from} {a:Hale}.', 'praise', 'none'],
  ] as const)('as an act, %s is %s: %s', (marked, kind, manner) => {
    const told = scene(marked);
    const [act] = told.statements;
    const done = { ...told, statements: [{ ...act!, act: { class: kind } as Act }] };
    expect(first(manners(done, told)).manner).toBe(manner);
  });

  test('a quotation that no words credit is a saying, and a title is none', () => {
    expect(mannerIn('{w:“The dam is leaking.”}')).toBe('said');
    expect(mannerIn('{w:“The Dam and the Dog”}')).toBe('none');
  });
});
