import type { Lists } from '../lists.js';
import { anyOf } from '../pattern.js';
import type { Pole, StanceWords } from '../stance.js';
import { TENSES, type Verbs } from './verbs.js';

const T = "TARGET(?:[’']s)?";
const LEAVES =
  '(?:go|resign|quit|step down|stand down|leave|apologi[sz]e|be (?:sacked|fired|removed|dismissed|jailed|prosecuted|ashamed|investigated|charged|banned|replaced|held (?:to account|responsible|accountable)))';

export function stanceWords(lists: Lists, verbs: Verbs): StanceWords {
  const rows = lists.rows('judgements').map(({ word = '', pole = '' }) => {
    const stem = word.replace('*', '');
    return { stem, isStem: word.endsWith('*'), poles: pole.split(' ') as Pole[] };
  });
  const whole = new Map(rows.filter(({ isStem }) => !isStem).map(({ stem, poles }) => [stem, poles]));
  const stems = rows.filter(({ isStem }) => isStem).sort((a, b) => b.stem.length - a.stem.length);
  return {
    judging: new RegExp(
      `(?<![\\p{L}’'-])(?:${anyOf(whole.keys())}(?![\\p{L}-])|${anyOf(stems.map(({ stem }) => stem))}\\p{L}*(?!\\p{L}))`,
      'giu',
    ),
    poles: (word) => whole.get(word) ?? stems.find(({ stem }) => word.startsWith(stem))?.poles ?? [],
    negated:
      /(?:\b(?:not|never|no|nobody|no one|none|nothing|without|hardly|cannot|neither|nor|anything but|refus\p{L}+ to|declin\p{L}+ to)|n['’]t)\s+(?:(?!and\b|but\b)[\p{L}’'-]+\s+){0,3}$/iu,
    flips: /^\s(?:(?:all|any|the|his|her|its|their|our|my|every|of|in|a)\s){0,3}(?:\p{L}+\s)?$/iu,
    forTarget: [
      new RegExp(
        `${T}[^.;,]{0,20}\\b(?:done|given|worked|fought|achieved) (?:\\p{L}+ ){0,3}(?:more|harder)\\b[^.;]{0,60}\\bthan\\b`,
        'iu',
      ),
      new RegExp(`\\bowes? ${T} (?:everything|(?:my|our|his|her|their) \\p{L}+|a great|so much)`, 'iu'),
      new RegExp(`\\b(?:needs?|deserves?) (?:(?:people|leaders|women|men) like )?${T}`, 'iu'),
      new RegExp(
        `(?:\\b(?:nobody|none|never|not|no \\p{L}+)|n['’]t)\\b[^.;]{0,60}\\b(?:more|\\p{L}+er)\\b[^.;]{0,50}\\bthan ${T}`,
        'iu',
      ),
      new RegExp(
        `\\bwithout ${T}[^.;]{0,20}\\b(?:we|I|he|she|they|this|there|nobody|none)\\b[^.;]{0,20}\\b(?:would|could|might)\\b`,
        'iu',
      ),
      new RegExp(`\\b(?:we|I|all|everybody|everyone)\\b[^.;,]{0,20}\\bmiss(?:es|ed)? ${T}`, 'iu'),
      new RegExp(`${T}[^.;,]{0,30}\\b(?:is|was|has been|will be) (?:right|correct)\\b`, 'iu'),
      new RegExp(`${T}[^.;,]{0,40}\\bwarn(?:ed|ing)? (?:us|you|everyone|them all)\\b`, 'iu'),
      new RegExp(
        `${T}[^.;]{0,20}\\b(?:is|was|has been|had been)\\s(?:our|the|my) (?:first|only|greatest|one)\\b`,
        'iu',
      ),
      new RegExp(`${T}[^.;,]{0,40}\\bnever (?:once |yet )?let\\b[^.;,]{0,40}\\bdown\\b`, 'iu'),
    ],
    againstTarget: [
      new RegExp(`\\bthe sooner ${T} (?:goes|leaves|resigns|quits|is (?:gone|sacked|out))\\b`, 'iu'),
      new RegExp(
        `${T}[^.;,]{0,20}\\b(?:must|should|ought to|has to|have to|needs? to|had better)\\s(?:now |at once |simply )?${LEAVES}\\b`,
        'iu',
      ),
      new RegExp(`\\btime for ${T} to ${LEAVES}\\b`, 'iu'),
      new RegExp(`${T}[^.;,]{0,40}\\b(?:lets?|letting) \\p{L}+(?: \\p{L}+){0,3} down\\b`, 'iu'),
      new RegExp(
        `${T}[^.;,]{0,20}\\b(?:has|have|had) (?:blood on (?:his|her|its|their) hands|no (?:business|right to))\\b`,
        'iu',
      ),
      new RegExp(`\\bno (?:confidence|faith|trust) in ${T}`, 'iu'),
      new RegExp(`${T}[^.;,]{0,20}\\bthinks? (?:he|she|it|they) (?:owns?|runs?|rules?)\\b`, 'iu'),
      new RegExp(`${T}[^.;]{0,60}\\bif\\b[^.;,]{0,20}\\bhad any\\b|\\bif ${T} had any\\b`, 'iu'),
    ],
    predicateAhead:
      /(?:\b(?:am|is|are|was|were|be|been|being|becom\p{L}+|became|remain\p{L}*|as|like)|['’](?:s|re|m))\b[^.;:,!?]*$/iu,
    passing:
      /\b(?:in|at|to|from|of|for|with|near|across|throughout|into|around|between|on|over|outside|inside|like)\s(?:the\s|\p{Ll}+ern\s)?$/iu,
    modifies:
      /^(?:[’']s)?\s(?!(?:is|are|was|were|has|have|had|must|should|will|would|did|does|can|could|may|might|and|or|but|for|as|that|in|on|at|to)\b)\p{L}/u,
    by: /\bby\b/iu,
    adjunct:
      /\b(?:into|about|over|after|amid|during|under|from|against|in|through|despite|(?:victims?|accused|suspicion|suspected|charged|convicted|results?|cause|allegations?|claims?|fears?|charges?)\s(?:of|with|over))\s(?:(?:the|an?|this|that|these|those|his|her|its|their|our|such|all)\s)?(?:[\p{L}-]+\s)?$/iu,
    deniedWithin:
      /\b(?:not true|untrue|isn['’]t true|no truth|not the case|a lie that|false that|no evidence|nonsense that|never the case|wrong to (?:say|claim|suggest)|absurd to (?:say|claim|suggest))\b/iu,
    deniedOf: [
      new RegExp(
        `\\b(?:I|we)\\s(?:(?:do|did|will|can|could)(?:\\snot|n['’]t)|cannot|won['’]t|refuse\\sto)\\s(?:\\p{L}+\\s)?(?:accept|believe|think)\\s[^.;,“”]{0,30}?(?:that\\s(?:\\p{L}+\\s){0,2}?${T}|${T}(?=\\s(?:is|was|has|had|did|would|could|ever)\\b))`,
        'iu',
      ),
      new RegExp(
        `\\b(?:nobody|no one|none of us)\\s(?:could|can|would)\\s(?:ever\\s)?(?:call|describe|say)\\s(?:\\p{L}+\\s){0,2}?${T}`,
        'iu',
      ),
    ],
    toNobody: /^\s(?:nobody|no one|none)\b/iu,
    clauseBreak: /[;:—–]|,?\s(?:but|whereas|although|though|yet)\s|,\s(?:and|while|who|which)\s/giu,
    leadsToCalled: /^\s*(?:as\s*)?$/iu,
    pointed: /^(?:the|this|that)\s/iu,
    passive: /\s(?:(?:has|have|had)\s)?(?:is|are|was|were|been|being)\s(?:(?:\p{L}+ly|also|even|once|now)\s)*$/iu,
    anyone:
      /\b(?:if|when|unless)\syou\b|\byou\s(?:can|could|have to|wonder|get|see|know|need)\b|(?:n['’]t|not|never)\s(?:think|believe|say|said|call|called)\s(?:that\s)?you\b|\b(?:people|they)\s(?:say|call)\s(?:that\s)?you\b|\byou\s(?:were|was)\s\p{Ll}+ed\b/iu,
    calledWhat: /^\s(?:as\s|[“"‘'])/u,
    own: /^\sown\b/u,
    calls: [
      [new RegExp(`\\b(?:${anyOf(verbs.forms(['act-criticise', 'dismiss'], TENSES))})\\b`, 'iu'), 'against'],
      [new RegExp(`\\b(?:${anyOf(verbs.forms(['act-praise'], TENSES))})\\b`, 'iu'), 'for'],
    ],
    describesAhead: new RegExp(
      `\\b${anyOf(verbs.forms(['describe', 'charge', 'liken', 'act-accuse', 'act-criticise', 'act-praise', 'act-thank'], TENSES))}\\s(?:\\p{L}+['’]s\\s)?(?:[\\p{L}-]+\\s){0,4}$`,
      'iu',
    ),
    describes: new RegExp(`\\b${anyOf(verbs.forms(['describe', 'charge', 'liken'], TENSES))}\\b`, 'iu'),
  };
}
