import { describe, expect, test } from 'vitest';
import { type Segmentation, segment } from '../../src/text/segment.js';
import type { Span } from '../../src/text/span.js';
import { ENGLISH } from '../english.js';

/** A text with ** around the paragraphs that a page has bold, and > before its block quotations. */
const told = (source: string): string[] => {
  const stressed: Span[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const words = line.replace(/^\*\*(.*)\*\*$/, '$1');
    if (words !== line) stressed.push([text.length, text.length + words.length]);
    text += `${words}\n`;
  }
  return shown(text, segment(text, ENGLISH.text, { stressed }));
};
const shown = (text: string, { turns }: Segmentation): string[] =>
  turns.map(
    ({ label, content }) =>
      `${label ? text.slice(...label) : '–'}| ${content.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' / ')}`,
  );

describe('turns', () => {
  test.each<[what: string, text: string, turns: string[]]>([
    [
      'questions and answers',
      'An interview.\n\nQ: Why?\n\nA: Because.\n\nQ: And then?',
      ['Q| Why?', 'A| Because.', 'Q| And then?'],
    ],
    [
      'the last turn below a label of its own, whatever it says',
      'Ann Rask -- Chief Executive\n\nThank you all.\n\nJon Rey -- Analyst\n\nHow is the line?\n\nOperator\n\nThe call is over.',
      ['Ann Rask| Thank you all.', 'Jon Rey| How is the line?', 'Operator| The call is over.'],
    ],
    [
      'the last turn below a label that came before',
      'Tove Lind\n\nDo you see it?\n\nSam Aziz\n\nI see it.\n\nTove Lind\n\nHow big?\n\nSam Aziz\n\nNine metres of wet rope.',
      ['Tove Lind| Do you see it?', 'Sam Aziz| I see it.', 'Tove Lind| How big?', 'Sam Aziz| Nine metres of wet rope.'],
    ],
    [
      'below labels, a short turn with a vocative',
      'Ann Rask – Chief Executive\n\nI hand over.\n\nJon Rey – Treasurer\n\nThanks, Ann. Sales went up in the north.\n\nAnn Rask – Chief Executive\n\nWe close here.',
      ['Ann Rask| I hand over.', 'Jon Rey| Thanks, Ann. Sales went up in the north.', 'Ann Rask| We close here.'],
    ],
    [
      'labels with an office behind a comma, on lines of their own',
      'Ann Rask, Chair\n\nDoes anybody object to me?\n\nJon Rey, Treasurer\n\nThe roof costs nine million.\n\nMia Bo, clerk\n\nI would wait.',
      ['Ann Rask| Does anybody object to me?', 'Jon Rey| The roof costs nine million.', 'Mia Bo| I would wait.'],
    ],
    [
      'no labels: who was there, and what became of them',
      'Ann Rask, Chair\n\nShe rowed for Sarn.\n\nJon Rey, Treasurer\n\nHe left in May.\n\nMia Bo, clerk\n\nShe came from Norhaven.',
      [],
    ],
    [
      'no labels: places behind names',
      'Ann Rask, Norhaven\n\nI like the bread.\n\nJon Rey, Sarn\n\nWe want more trains.',
      [],
    ],
    [
      'bold questions under a headline that says so',
      'Three questions for a baker\n\nAnn Rask bakes in Sarn.\n\n**What is the best flour?**\n\nRye, always.\n\n**Which town bakes worst?**\n\nSarn.',
      ['–| What is the best flour?', '–| Rye, always.', '–| Which town bakes worst?', '–| Sarn.'],
    ],
    [
      'the same of a conversation',
      'Ann Rask in conversation with Jon Rey\n\n**Is the ferry late?**\n\nAlways, since the war.\n\n**Who pays for it?**\n\nThe passengers.',
      ['–| Is the ferry late?', '–| Always, since the war.', '–| Who pays for it?', '–| The passengers.'],
    ],
    [
      'words of the page set off between an answer and a question',
      '**Who rings at four?**\n\nI do.\n\n> Rask, 71, has no watch.\n\n**Who rings at five?**\n\nI sleep.\n\n> Ring out, wild bells.\n\nI sing that.\n\n**Where?**\n\nAt home. I live there.\n\n> I sold it.\n\n**Why?**\n\nI had to.',
      [
        '–| Who rings at four?',
        '–| I do.',
        '–| Who rings at five?',
        '–| I sleep. / Ring out, wild bells. / I sing that.',
        '–| Where?',
        '–| At home. I live there. / I sold it.',
        '–| Why?',
        '–| I had to.',
      ],
    ],
    [
      'no interview: what a page asks and answers itself',
      'The mayor spoke to residents on Monday.\n\n**What happened?**\n\nThe dam broke.\n\n**Who pays?**\n\nThe county.',
      [],
    ],
    ['with full stops', 'Q. Why?\nA. Because.\nQ. So?', ['Q| Why?', 'A| Because.', 'Q| So?']],
    [
      'numbered questions of a committee',
      'Q14 Chair: Who signed it?\n\nNia Prosser: I did, in the car park.\n\nQ15 Chair: Why there?\n\nNia Prosser: It was the only dry place.',
      [
        'Chair| Who signed it?',
        'Nia Prosser| I did, in the car park.',
        'Chair| Why there?',
        'Nia Prosser| It was the only dry place.',
      ],
    ],
    [
      'letters run together with the words',
      'QWhy the harp?\nAI had no room for a piano.\nQDo you still play?\nAEvery day but Sunday.',
      ['Q| Why the harp?', 'A| I had no room for a piano.', 'Q| Do you still play?', 'A| Every day but Sunday.'],
    ],
    ['names', 'VELD: No.\nMR. ROY: Yes.\nVELD: No!', ['VELD| No.', 'MR. ROY| Yes.', 'VELD| No!']],
    [
      'a second paragraph of one turn',
      'VELD: No.\nNot now.\nROY: Yes.\nVELD: No!',
      ['VELD| No. / Not now.', 'ROY| Yes.', 'VELD| No!'],
    ],
    [
      'initials',
      'Ada Brask and Jon Rey met on the quay.\n\nAB: You sold it without a word to me.\n\nJR: I left a note.\n\nAB: On a boat.\n\nJR: It was our boat.',
      ['AB| You sold it without a word to me.', 'JR| I left a note.', 'AB| On a boat.', 'JR| It was our boat.'],
    ],
    [
      'first names alone',
      'Welcome back to the show with Tove Lind and Sam Aziz.\n\nTove: Did you see the comet?\n\nSam: I saw the cloud in front of it.\n\nTove: Same here.',
      ['Tove| Did you see the comet?', 'Sam| I saw the cloud in front of it.', 'Tove| Same here.'],
    ],
    [
      'offices and outlets behind the name, and asides',
      'GRETA OLLISON, ANCHOR: Where are you tonight?\n\nPAUL ENDICOTT, KLTV CORRESPONDENT (on camera): I am on the roof of the bank.\n\nOLLISON (voice-over): The river came at noon.\n\nANNE DRURY, BAKER (via telephone): We lost two ovens.',
      [
        'GRETA OLLISON| Where are you tonight?',
        'PAUL ENDICOTT| I am on the roof of the bank.',
        'OLLISON| The river came at noon.',
        'ANNE DRURY| We lost two ovens.',
      ],
    ],
    [
      'directions, and what is heard, are nobody’s words',
      '(BEGIN VIDEO CLIP)\n\nPELL: We will win.\n\n(APPLAUSE)\n\nPELL: And then we go home. (LAUGHTER) All of us [crosstalk] go home.\n\n[music]\n\nHOST: Thank you, (ph) Ms. Pell (inaudible).',
      [
        'PELL| We will win.',
        'PELL| And then we go home. / All of us / go home.',
        'HOST| Thank you, / Ms. Pell / .',
      ].map((line) => line.replace(' / .', '')),
    ],
    [
      'times before the label',
      '[00:14:02] Host: So you quit?\n\n[00:14:06] Lena: I was asked to, and I did.\n\n[00:14:11] Host: By whom?',
      ['Host| So you quit?', 'Lena| I was asked to, and I did.', 'Host| By whom?'],
    ],
    [
      'times behind the label, on a line of its own',
      'Speaker 1  00:03\nThanks for having me on.\n\nSpeaker 2  00:05\nIt took us a year to get you.\n\nSpeaker 1  00:09\nI was at sea.',
      ['Speaker 1| Thanks for having me on.', 'Speaker 2| It took us a year to get you.', 'Speaker 1| I was at sea.'],
    ],
    [
      'a name on a line of its own',
      'Marta Vello\nHow many ships are there?\n\nOle Brandt\nNine. We had twelve.\n\nMarta Vello\nWhere did they go?\n\nOle Brandt\nI sold three of them.',
      [
        'Marta Vello| How many ships are there?',
        'Ole Brandt| Nine. We had twelve.',
        'Marta Vello| Where did they go?',
        'Ole Brandt| I sold three of them.',
      ],
    ],
    [
      'firms behind dashes',
      'Operator\n\nOur first question comes from the line of Ravi Mehra.\n\nRavi Mehra — Crane Street Capital — Analyst\n\nThanks. What about your margins?\n\nIngrid Solvang — Chief Financial Officer\n\nWe see them at nine percent.',
      [
        'Operator| Our first question comes from the line of Ravi Mehra.',
        'Ravi Mehra| Thanks. What about your margins?',
        'Ingrid Solvang| We see them at nine percent.',
      ],
    ],
    [
      'a record of debates in capitals',
      'PLENARY SITTING\n\nTHE CHAIRMAN. The House will come to order.\n\nSEN. J. KORVATHI. Mr. Chairman, I ask that Bill No. 9 be read.\n\nSEN. DE LOURDES-PRAT (rising). I second it.\n\nVOTE ON THE BILL\n\nTHE ACTING CHAIRMAN (Sen. Oyelaran). May I ask for silence?',
      [
        'THE CHAIRMAN| The House will come to order.',
        'SEN. J. KORVATHI| Mr. Chairman, I ask that Bill No. 9 be read.',
        'SEN. DE LOURDES-PRAT| I second it.',
        'Sen. Oyelaran| May I ask for silence?',
      ],
    ],
    [
      'capitals and a full stop in court',
      'CORONER. When did you see the boat?\n\nWITNESS. About nine. I was late.\n\nMARLOWE. I object, sir.',
      ['CORONER| When did you see the boat?', 'WITNESS| About nine. I was late.', 'MARLOWE| I object, sir.'],
    ],
    [
      'no labels: towns in capitals',
      'SARN. The minister left on Friday.\n\nORME. The strike went on.\n\nMARL. It rained.',
      [],
    ],
    [
      'names with accents beside letters that are a word, members by their office, a holder with a place',
      'Councillor Marís Tóisan: You have said it twice.\n\nCouncillors on the back row: Sit down!\n\nMinister of State Odd Vail: I will.\n\nThe Under-Secretary, Department of Roads (Baron Vail of Orme) (Ind): I write to my noble friend.',
      [
        'Councillor Marís Tóisan| You have said it twice.',
        'Councillors| Sit down!',
        'Odd Vail| I will.',
        'Baron Vail of Orme| I write to my noble friend.',
      ],
    ],
    [
      'a page of reactions: where a post or a paper has words, and quotations with names behind them, which are no turns',
      'Ilse Marwick, baker (Orme): “I shall bake on the other bank.”\n\n• Odd Fennel – “Nobody asked me.”\n\n“We paid for that bridge once.” — Ruth Amblecote, miller\n\nDR. JORUN SKELL in a post on Bluesky: I crossed it twice.\n\nCLLR PIM ABERNETH in THE ORME COURIER: We needed the money.\n\n“We look at it,” the mayor’s spokesman, Per Lind, told us as we went to print.',
      [
        'Ilse Marwick| “I shall bake on the other bank.”',
        'Odd Fennel| “Nobody asked me.”',
        'DR. JORUN SKELL| I crossed it twice.',
        'CLLR PIM ABERNETH| We needed the money.',
      ],
    ],
    [
      'a voice that captions name in each, inside a sentence',
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ada Orr>I counted the gulls and\n\n2\n00:00:03.000 --> 00:00:05.000\n<v Ada Orr>they counted me.\n\n3\n00:00:05.000 --> 00:00:07.000\n<v Bo Lind>Who won?\n\n4\n00:00:07.000 --> 00:00:09.000\n<v Ada Orr>Neither.\nIt was a draw.',
      [
        'Ada Orr| I counted the gulls and / they counted me.',
        'Bo Lind| Who won?',
        'Ada Orr| Neither. / It was a draw.',
      ],
    ],
    [
      'a congress',
      'Mr. HALVERSON. Mr. Chairman, I rise in support.\n\nThe CHAIR. The gentleman has one minute.\n\nMrs. McKAY of Verona. I yield him another.',
      [
        'Mr. HALVERSON| Mr. Chairman, I rise in support.',
        'The CHAIR| The gentleman has one minute.',
        'Mrs. McKAY| I yield him another.',
      ],
    ],
    [
      'a parliament',
      'Ms Aoife Tarrant (Port Sorrel) (SDP): Will he resign?\n\nThe Secretary of State for Fisheries (Mr Dougal Reeve): I will not.\n\nSeveral hon. Members rose—\n\nMadam Deputy Speaker: Order. I want to hear the answer.',
      [
        'Ms Aoife Tarrant| Will he resign?',
        'Mr Dougal Reeve| I will not.',
        'Madam Deputy Speaker| Order. I want to hear the answer.',
      ],
    ],
    [
      'a court',
      'THE COURT: Please be seated.\n\nMR. ABELARD: Thank you, Your Honor.\n\nTHE WITNESS: I was not there.\n\nTHE COURT: You will be asked.',
      [
        'THE COURT| Please be seated.',
        'MR. ABELARD| Thank you, Your Honor.',
        'THE WITNESS| I was not there.',
        'THE COURT| You will be asked.',
      ],
    ],
    [
      'voices from the street, each once',
      'Do you like the new square?\n\nOlga Prinn, 71: I liked the trees.\n\nTim Rask, student: We have nowhere to sit.\n\nHedda Moe (43): I drive through it.',
      ['Olga Prinn| I liked the trees.', 'Tim Rask| We have nowhere to sit.', 'Hedda Moe| I drive through it.'],
    ],
    [
      'a reporter and an officer',
      'Reporter: Is he in custody?\n\nChief Dana Wolfe: I can’t tell you that.\n\nReporter: Can you tell us his name?\n\nChief Dana Wolfe: No.',
      [
        'Reporter| Is he in custody?',
        'Chief Dana Wolfe| I can’t tell you that.',
        'Reporter| Can you tell us his name?',
        'Chief Dana Wolfe| No.',
      ],
    ],
    [
      'answers in marks, over paragraphs',
      'Q: Why now?\nA: “I was tired.\n\n“And I was rich.”\nQ: And now?\nA: “Neither.”',
      ['Q| Why now?', 'A| “I was tired. / “And I was rich.”', 'Q| And now?', 'A| “Neither.”'],
    ],
    [
      'a word in marks inside an answer, and an answer that quotes',
      'Q: Is it art?\nA: It is paint.\nThe “school” that you name had two members.\nMy father said: “Paint the shed.” And I did.\nQ: And the shed?\nA: It burned.',
      [
        'Q| Is it art?',
        'A| It is paint. / The “school” that you name had two members. / My father said: “Paint the shed.” And I did.',
        'Q| And the shed?',
        'A| It burned.',
      ],
    ],
    [
      'a paragraph that quotes is told again',
      'VELD: No.\n“So it was,” he says.\nROY: Yes.\nVELD: No!',
      ['VELD| No.', 'ROY| Yes.', 'VELD| No!'],
    ],
    [
      'the last answer goes on; what tells of the speaker again does not',
      'Q: Why?\nA: I wanted to.\nIt was a long winter.\nQ: And now?\nA: I sleep.\nI may go back, if they let me.\nOrla Finch is 61 and lives in Sarn.',
      [
        'Q| Why?',
        'A| I wanted to. / It was a long winter.',
        'Q| And now?',
        'A| I sleep. / I may go back, if they let me.',
      ],
    ],
    [
      'headings, rules and fields end a turn',
      'ROY: We came last.\n\nTHE SECOND HALF\n\nVELD: You came fifth.\n\nPhoto: A. Person\n\nThe stand was empty.\n\nROY: Of four.\n\nENDS\n\nI am a footer.',
      ['ROY| We came last.', 'VELD| You came fifth.', 'ROY| Of four.'],
    ],
    [
      'bold questions',
      'A talk with Ines Kahr.\n\n**Why bees?**\n\nI wanted company. It was that or hens.\n\n**Tell us of the first swarm.**\n\nIt landed on my hat.\n\nI walked home under it.\n\n**And the honey?**\n\nNobody but me likes it.',
      [
        '–| Why bees?',
        '–| I wanted company. It was that or hens.',
        '–| Tell us of the first swarm.',
        '–| It landed on my hat. / I walked home under it.',
        '–| And the honey?',
        '–| Nobody but me likes it.',
      ],
    ],
    [
      'a bidding ahead of bold questions, and none of a standfirst',
      '**Ines Kahr has kept bees on the roof of the town hall since she was nine years old.**\n\n**So. Take us up there.**\n\nI would need a second hat.\n\n**Why bees?**\n\nI wanted company.\n\n**Your aunt gave you the first box.**\n\nShe did. I gave it back.\n\n**And the honey?**\n\nNobody but me likes it.',
      [
        '–| So. Take us up there.',
        '–| I would need a second hat.',
        '–| Why bees?',
        '–| I wanted company.',
        '–| Your aunt gave you the first box.',
        '–| She did. I gave it back.',
        '–| And the honey?',
        '–| Nobody but me likes it.',
      ],
    ],
    [
      'questions that nothing but their mark tells',
      'Ines Kahr keeps bees.\n\nWhen did you begin?\n\nI was nine. My aunt gave me a box.\n\nWhat did your parents say?\n\nThey hid the sugar. I found it.\n\nDo you get stung?\n\nI do. I count it as rent.',
      [
        '–| When did you begin?',
        '–| I was nine. My aunt gave me a box.',
        '–| What did your parents say?',
        '–| They hid the sugar. I found it.',
        '–| Do you get stung?',
        '–| I do. I count it as rent.',
      ],
    ],
    [
      'programmes',
      'REP. OLA STENBERG on MORNING TABLE (KQB): We have the votes.\n\nAMB. RUTH ACHEBE on THE HOUR (Radio Sarn): I have heard that before.',
      ['REP. OLA STENBERG| We have the votes.', 'AMB. RUTH ACHEBE| I have heard that before.'],
    ],
    [
      'one quotation behind a name',
      'The sale\n\nPia Lorne, chair of the league: “We were told on Friday.”\n\n• Hugo Marr – “It is a shed.”\n\nLorne: “So sell it.”',
      ['Pia Lorne| “We were told on Friday.”', 'Hugo Marr| “It is a shed.”', 'Lorne| “So sell it.”'],
    ],
    ['a headline with a colon', 'Mayor: ‘We won’t pay’\n\nThe mayor said so.', []],
    [
      'a headline that has a verb',
      'Varga Slams Rask Over Ferry: ‘You Will Pay’\n\nVarga spoke on Monday. Rask Over Ferry.',
      [],
    ],
    ['a list', 'Monday: rain.\nTuesday: sun.\nWednesday: rain.', []],
    ['times', '14:05 Road closed.\n14:20 Open.\n14:30 Closed.', []],
    [
      'a recipe',
      'Onion tart\n\nServes: 4\n\nIngredients: Six onions, butter, flour.\n\nMethod: Cook the onions until you can smell them.\n\nTip: Use your oldest pan.\n\nNote: We used red ones.\n\nTip: Eat it cold.',
      [],
    ],
    [
      'match facts',
      'Sarn: Pike; Orrell, Hale.\n\nOsk: Venn; Sole, Prisk.\n\nSarn: Ruiz 12\n\nOsk: Tae 88\n\nReferee: G. Pikestaff.\n\nAttendance: 1,204',
      [],
    ],
    [
      'a box of facts',
      'Name: Ada Brask\n\nAge: 51\n\nBorn: In Sarn, where you can see the sea.\n\nParty: Independent.\n\nLikes: We could not find out.\n\nBorn: Again.',
      [],
    ],
    [
      'claims and verdicts',
      'CLAIM: You can catch it from a towel.\n\nVERDICT: False. We asked three doctors.\n\nCLAIM: Your cat can give it to you.\n\nVERDICT: True. Do you have a cat?',
      [],
    ],
    [
      'what a desk adds',
      'Photo: Dana Wick.\n\nRelated: What you need to know.\n\nRead more: Ten walks that we like.\n\nUpdate: We have changed the time.\n\nCorrection: Our story gave the wrong day.\n\nUpdate: We did it again.',
      [],
    ],
    [
      'a letter',
      'Dear all,\n\nPS: I will be late.\n\nP.S.: You too.\n\nAddress: Our old house.\n\nPS: My dog will not.',
      [],
    ],
    [
      'an appeal',
      'Police want to hear from you.\n\nAnyone with information: call us on 101.\n\nContact: Your local station.\n\nAnyone with information: call us.',
      [],
    ],
    [
      'questions in a column, put to nobody',
      'Who will pay?\n\nThe state has no plan.\n\nWho gains?\n\nThe port, as I wrote last week.\n\nAnd who is next?\n\nThe answer is blowing about.',
      [],
    ],
    [
      'bold headings that ask',
      'The ferry was sold.\n\n**Who bought it?**\n\nA firm in Osk paid 4m, the board said.\n\n**What happens next?**\n\nThe crew will be told in May.',
      [],
    ],
    [
      'bold sentences that lead to answers',
      'Tova Reyes has run the ice rink for six winters.\n\n**The council wants the roof back.**\n\nThey can have it when I am done.\n\n**You skate yourself.**\n\nBadly. I fell on the mayor once.\n\n**The machine broke down in January.**\n\nIt did, and I wept.\n\n**And then?**\n\nWe used kettles.\n\nThe rink closes in March.',
      [
        '–| The council wants the roof back.',
        '–| They can have it when I am done.',
        '–| You skate yourself.',
        '–| Badly. I fell on the mayor once.',
        '–| The machine broke down in January.',
        '–| It did, and I wept.',
        '–| And then?',
        '–| We used kettles.',
      ],
    ],
    [
      'questions without a label before answers that have one',
      'We put the same questions to both.\n\nSo who cooks?\n\nDORA: I do. He burns toast.\n\nPIET: I burn it well.\n\nWho washes up?\n\nPIET: The dog, mostly.\n\nDORA: We have no dog.',
      [
        '–| So who cooks?',
        'DORA| I do. He burns toast.',
        'PIET| I burn it well.',
        '–| Who washes up?',
        'PIET| The dog, mostly.',
        'DORA| We have no dog.',
      ],
    ],
    [
      'an interview that says so, whose answers speak of other things',
      'The Herald spoke to the geologist Ibrahim Sall about the landslip.\n\nWhy do you think that the slope gave way?\n\nClay swells when it is wet. The drain was blocked, and nobody had looked.\n\nWould you live there?\n\nThe upper road is safe.',
      [
        '–| Why do you think that the slope gave way?',
        '–| Clay swells when it is wet. The drain was blocked, and nobody had looked.',
        '–| Would you live there?',
        '–| The upper road is safe.',
      ],
    ],
    [
      'a last question of a speech',
      'MR. VELD: I rise to oppose it.\n\nWho will pay?\n\nMS. ROY: We will.\n\nMR. VELD: And who is we?\n\nWho?\n\nMS. ROY: All of us.',
      [
        'MR. VELD| I rise to oppose it. / Who will pay?',
        'MS. ROY| We will.',
        'MR. VELD| And who is we? / Who?',
        'MS. ROY| All of us.',
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, turns) => {
    expect(told(text)).toEqual(turns);
    // The same marks in a plain text tell as much.
    expect(shown(text, segment(text, ENGLISH.text))).toEqual(turns);
  });
});
