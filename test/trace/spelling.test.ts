import { describe, expect, test } from 'vitest';
import { spelled } from '../../src/trace/spelling.js';
import { ENGLISH } from '../english.js';
import { rows } from '../rows.js';

const SAME = `
short forms | We won’t, can’t and don’t; they’re sure I’m late | We will not, can not and do not; they are sure I am late
spoken forms | I’m gonna tell ’em, kinda | I am going to tell them, kind of
a dropped g | they're comin', he said | they are coming, he said
British endings | the organisation analysed its programmes and labour | the organization analyzed its programs and labor
a doubled letter | he travelled, cancelling | he traveled, canceling
percent | ten percent | ten per cent
[sic] | their [sic] house (sic) | their house
a mark turned the wrong way | Tarn‘s view | Tarn’s view
accents and dashes | the café — closed | The cafe closed
`;

const APART = `
other words | Though he came | Although he came
a hope and a promise | we will | we may
its and it is | its house | it is house
an identity and what someone had | his ID | his I had
hours | our hour | or hor
`;

describe('spelled', () => {
  const { spelling } = ENGLISH.trace;

  test.each(rows(SAME))('%s', (_, a, b) => {
    expect(spelled(a!, spelling)).toEqual(spelled(b!, spelling));
  });

  test.each(rows(APART))('%s stay apart', (_, a, b) => {
    expect(spelled(a!, spelling)).not.toEqual(spelled(b!, spelling));
  });
});
