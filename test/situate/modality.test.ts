import { describe, expect, test } from 'vitest';
import { modalityOf } from '../../src/situate/modality.js';
import { first, scene } from './marked.js';

const TABLE = `
{s:Hale} {c:said} {w:it was late}. | asserted
{s:Hale} {c:says} {w:it is late}. | asserted
{w:“It is late,”} {s:Hale} {c:told} reporters. | asserted
{s:Hale} {c:insisted} that {w:it was not late}. | asserted
{s:Hale} {c:said} {w:he would not come}. | asserted
{s:Hale} {c:said} {w:he had not denied it}. | asserted
{s:Hale} {c:warned} {w:it was late}. | asserted
{s:Hale} {c:asked} the court to {w:wait}. | asserted
{s:Hale} {c:asked} {w:to be left alone}. | asserted
{s:Hale} {c:asked} for {w:more time}. | asserted
{s:Hale} {c:questioned} {w:the plan}. | asserted
{s:Hale} {c:criticised} {a:Veld}. | asserted
According to {s:Hale}, {c:it} {w:is late}. | asserted
{s:Hale} {c:has said} {w:it is late}. | asserted
{s:Hale} {c:had said} {w:it was late}. | asserted
{s:Hale}, who will leave, {c:said} {w:it was late}. | asserted
{s:Hale} {c:is calling} it {w:late}. | asserted
{s:Hale} {c:denied} that {w:it was late}. | denied
{s:Hale} {c:denies} {w:being late}. | denied
{s:Hale} {c:has denied} {w:being late}. | denied
{s:Hale} {c:vehemently denied} {w:being late}. | denied
{s:Hale} {c:rejected} the claim that {w:it was late}. | denied
{s:Hale} {c:disputed} that {w:it was late}. | denied
{s:Hale} {c:rejected} the claim {w:as “nonsense”}. | asserted
{s:Hale} {c:rejected as} {w:“a joke”} the idea that it was late. | asserted
{s:Hale} {c:dismissed} suggestions of a sale {w:as “gossip”}. | asserted
{s:Hale} {c:would neither confirm nor deny} that {w:it was late}. | declined
{s:Hale} {c:refuted} {w:the claim}. | denied
{s:Hale} did not {c:deny} that {w:it was late}. | declined
{s:Hale} {c:declined} to {w:comment}. | declined
{s:Hale} {c:declined to say} whether {w:it was late}. | declined
{s:Hale} {c:refused to say} {w:when}. | declined
{s:Hale} {c:would not say} whether {w:it was late}. | declined
{s:Hale} {c:wouldn’t say} whether {w:it was late}. | declined
{s:Hale} would not {c:say} {w:when}. | declined
{s:Hale} {c:did not respond} to {w:requests}. | declined
{s:Hale} {c:did not immediately respond to} {w:a request for comment}. | declined
{s:Hale} did not {c:say} that {w:it was late}. | declined
{s:Hale} didn’t {c:say} {w:it was late}. | declined
{s:Hale} never {c:said} {w:it was late}. | declined
{s:Hale} has never {c:said} {w:it was late}. | declined
{s:Hale} has not {c:commented} on {w:the fire}. | declined
{s:Hale} cannot {c:say} {w:when}. | declined
{s:Hale} {c:will tell} the conference that {w:it is late}. | planned
{s:Hale} will {c:say} {w:it is late}. | planned
{s:Hale} will also {c:say} {w:it is late}. | planned
{s:Hale} is expected to {c:say} {w:it is late}. | planned
{s:Hale} is due to {c:announce} {w:the plan}. | planned
{s:Hale} plans to {c:announce} {w:the plan}. | planned
{s:Hale} {c:plans to announce} {w:the plan}. | planned
{s:Hale} {c:is to tell} MPs {w:it is late}. | planned
{s:Hale} {c:asked} whether {w:it was late}. | asked
{s:Hale} {c:asked} if {w:it was late}. | asked
{w:“Is it late?”} {s:Hale} {c:asked}. | asked
{w:“Is it late?”} {c:asks} {s:Hale}. | asked
{s:Hale} {c:wondered} {w:if it was late}. | asked
{s:Hale} {c:questioned} whether {w:it was late}. | asked
{w:“Is it late?”} {s:Hale} {c:demanded}. | asked
{w:“Is it late?”} {c:said} {s:Hale}. | asked
{w:“Is it late? And for whom?”} {s:Hale} {c:said}. | asked
{w:“Is it late?} {c:said} {s:Hale}. {w:Or early?”} | asked
{w:“Is it late? I think so,”} {s:Hale} {c:said}. | asserted
{w:“We will see, right?”} {s:Hale} {c:said}. | asserted
{w:“It is late, isn’t it?”} {s:Hale} {c:said}. | asserted
{w:“Stay at home,”} {s:Hale} {c:said}. {w:“Who else can?”} | asserted
{w:“If it is late,”} {s:Hale} {c:said}, {w:“who will pay?”} | asked
{c:Asked about} {w:the crane}, {s:Hale} laughed. | asked
{w:“I think so. Is it late?”} {s:Hale} {c:said}. | asserted
{s:Hale} {c:said} {w:it was late, was it not?} | asserted
{s:Hale} {c:wanted to know} {w:who was late}. | asked
{s:Hale} {c:wanted} {w:to know who was late}. | asked
{s:Hale} {c:wanted} {w:to leave}. | asserted
{s:Hale} {c:asked} about {w:the crane}. | asked
{s:Hale} {c:asked} {w:the board to sell the crane}. | asserted
{s:Hale} {c:asked} {w:for the crane to be sold}. | asserted
{s:Hale} {c:asked for} {w:the crane to be sold}. | asserted
{s:Hale} {c:asked} {w:who had sold it}. | asked
{c:Asked} {w:whether it was late}, {s:Hale} laughed. | asked
{s:Hale} {c:dismissed} claims that {w:it was late}. | denied
{s:Hale} {c:pressed her on} {w:whether it was late}. | asked
{s:A miner} {c:shouted to ask} {w:when it was over}. | asked
{s:Hale} {c:pressed on}, saying {w:it was late}. | asserted
{s:Hale} {c:dismissed} {w:suggestions that it was late}. | denied
{s:Hale} {c:brushed off} the newspaper’s reports that {w:it was late}. | denied
{s:Hale} {c:dismissed claims} that {w:it was late}. | denied
{s:Hale} {c:dismissed} {w:the threat}. | asserted
{s:Hale} did not {c:dismiss} claims that {w:it was late}. | declined
{w:“No comment,”} {c:said} {s:Hale}. | declined
{w:‘No comment!’} {s:Hale} {c:told} reporters. | declined
{s:Hale} {c:said}: {w:“No comment on that.”} | asserted
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' | '));

describe('modalityOf', () => {
  test.each(TABLE)('%s: %s', (marked, expected) => {
    const told = scene(marked!);
    expect(modalityOf(first(told), told)).toBe(expected);
  });

  test.each([
    ['{w:“It is late.”}', 'asserted'],
    ['{w:It is late. Will you stay?}', 'asked'],
    ['{w:Will you stay? I will.}', 'asserted'],
  ])('what no words credit: %s: %s', (marked, expected) => {
    const told = scene(marked);
    expect(modalityOf(first(told), told)).toBe(expected);
  });
});
