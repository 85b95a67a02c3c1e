import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../src/acts/classes.js';
import { findActs } from '../../src/acts/find.js';
import { assemble } from '../../src/assemble.js';
import { contextOf } from '../../src/read.js';
import { toArticle } from '../../src/record/article.js';
import { EMPTY } from '../../src/record/scene.js';
import { openParts } from '../../src/runtime/node.js';
import { ENGLISH } from '../english.js';

const parts = await openParts();

/** The acts of a text as the shipped model mentions its people: "source | cue | target | class". */
async function actsOf(text: string): Promise<string[]> {
  const context = await contextOf(await toArticle({ text }, ENGLISH.text), parts);
  const { statements } = findActs(assemble(EMPTY, context), context);
  const acts = statements.flatMap(({ act }) => act ?? []);
  return acts.map(({ source, cue, target, class: kind }) =>
    [source, cue, target]
      .map((span) => text.slice(...span))
      .concat(kind)
      .join(' | '),
  );
}

/** Each act by words that its source, cue and target hold, and its class; none where the line ends. */
const TABLE = `
Mayors have backed Ann Hale in the dispute. > Mayors | backed | Hale | support
Several mayors backed Ann Hale on Tuesday. > mayors | backed | Hale | support
Tom Veld endorsed Ann Hale for mayor. > Veld | endorsed | Hale | support
The union has endorsed Ann Hale. > union | endorsed | Hale | support
Tom Veld supported Ann Hale in her fight with the council. > Veld | supported | Hale | support
Senior ministers rallied behind Ann Hale. > ministers | rallied behind | Hale | support
Tom Veld sided with Ann Hale against the board. > Veld | sided with | Hale | support
Tom Veld threw his support behind Ann Hale. > Veld | threw his support behind | Hale | support
Tom Veld voiced support for Ann Hale. > Veld | voiced support | Hale | support
Tom Veld defended Ann Hale on Monday. > Veld | defended | Hale | defend
Tom Veld rejected the allegation on Monday. > Veld | rejected | allegation | criticise
Ilse Varga opposed the new tax. > Varga | opposed | tax | criticise
A string of messages from Tom Veld mocking Ann Hale appeared overnight. > Veld | mocking | Hale | criticise
Tom Veld’s posts of Sunday and Monday ridiculing Ann Hale were deleted. > Veld | ridiculing | Hale | criticise
Tom Veld’s sermons belittling Ann Hale drew crowds. > Veld | belittling | Hale | criticise
Tom Veld later dared Ann Hale to a debate. > Veld | dared | Hale | challenge
His colleagues have closed ranks around Ann Hale. > His colleagues | closed ranks around | Hale | support
Tom Veld turned on Ann Hale after the vote. > Veld | turned on | Hale | criticise
Tom Veld renewed his onslaught on Ann Hale on Tuesday. > Veld | renewed his onslaught | Hale | criticise
Tom Veld went after his own ministry on Friday. > Veld | went after | ministry | criticise
Several parties backed the plan. > parties | backed | plan | support
The mayor said that Tom Veld had lied. Tom Veld denied it. > Veld | denied | it | deny
Tom Veld praised Ann Hale. > Veld | praised | Hale | praise
Tom Veld praised Ann Hale's handling of the strike. > Veld | praised | Hale | praise
Ilse Varga commended the firefighters. > Varga | commended | firefighters | praise
Ilse Varga paid tribute to the firefighters. > Varga | paid tribute to | firefighters | praise
Ilse Varga congratulated Tom Veld on his victory. > Varga | congratulated | Veld | praise
The prime minister hailed Ann Hale as a friend. > minister | hailed | Hale | praise
Ilse Varga thanked Tom Veld. > Varga | thanked | Veld | thank
Ilse Varga thanked the crew on Twitter. > Varga | thanked | crew | thank
Ilse Varga has apologised to Tom Veld. > Varga | apologised | Veld | apologise
The airline apologized to passengers. > airline | apologized to | passengers | apologise
Tom Veld criticised Ann Hale. > Veld | criticised | Hale | criticise
Tom Veld criticized Ann Hale on Monday. > Veld | criticized | Hale | criticise
Tom Veld has repeatedly criticised Ann Hale. > Veld | criticised | Hale | criticise
Tom Veld also condemned Ann Hale. > Veld | condemned | Hale | criticise
Tom Veld denounced the government. > Veld | denounced | government | criticise
Tom Veld lashed out at his ministry. > Veld | lashed out at | ministry | criticise
Tom Veld lashed out at Ann Hale. > Veld | lashed out at | Hale | criticise
Tom Veld hit back at Ann Hale on Friday. > Veld | hit back at | Hale | criticise
Tom Veld took aim at Ann Hale. > Veld | took aim at | Hale | criticise
Tom Veld mocked Ann Hale on Twitter. > Veld | mocked | Hale | criticise
Tom Veld ridiculed the mayor. > Veld | ridiculed | mayor | criticise
Tom Veld rebuked the mayor. > Veld | rebuked | mayor | criticise
Tom Veld attacked Ann Hale in a series of tweets. > Veld | attacked | Hale | criticise
Tom Veld blasted Ann Hale over her budget. > Veld | blasted | Hale | criticise
Tom Veld slammed Ann Hale in an interview. > Veld | slammed | Hale | criticise
Tom Veld renewed his criticism of Ann Hale. > Veld | renewed his criticism | Hale | criticise
Tom Veld sent his condolences to Ann Hale. > Veld | sent his condolences | Hale | support
Tom Veld extended his deepest sympathies to Ann Hale. > Veld | extended his deepest sympathies | Hale | support
Tom Veld conveyed warm congratulations to Ann Hale. > Veld | conveyed warm congratulations | Hale | praise
Tom Veld reserved special praise for Ann Hale. > Veld | reserved special praise | Hale | praise
Tom Veld sent thanks to Ann Hale. > Veld | sent thanks | Hale | thank
Tom Veld renewed his attacks on Ann Hale. > Veld | renewed his attacks | Hale | criticise
Tom Veld stepped up his criticism of Ann Hale. > Veld | stepped up his criticism | Hale | criticise
Tom Veld heaped scorn on Ann Hale. > Veld | heaped scorn on | Hale | criticise
A ministry spokeswoman declined to comment. > spokeswoman | declined to comment | to comment | decline
Tom Veld refused to comment on the sale. > Veld | refused to comment | the sale | decline
Tom Veld would not comment. > Veld | would not comment | comment | decline
The airline did not immediately respond to a request for comment. > airline | did not immediately respond | a request | decline
Tom Veld didn’t reply to several messages. > Veld | didn’t reply | several messages | decline
The airline has yet to respond. > airline | has yet to respond | respond | decline
Tom Veld was not available for comment. > Veld | was not available for comment | for comment | decline
Ann Hale could not be reached for comment on Monday. > Hale | could not be reached for comment | for comment | decline
Tom Veld denies two counts of murder. > Veld | denies | two counts | deny
Tom Veld, of Mill Lane, Norhaven, denied fraud. > Veld | denied | fraud | deny
The council denied wrongdoing. > council | denied | wrongdoing | deny
Ann Hale praised her mother's courage. > Hale | praised | mother | praise
Tom Veld criticised his former colleagues' greed. > Veld | criticised | colleagues | criticise
Tom Veld attacked his brother's plan. > Veld | attacked | brother | criticise
Tom Veld had no comment. > Veld | had no comment | no comment | decline
The airline did not return calls. > airline | did not return calls | return calls | decline
Ann Hale was criticised by Tom Veld. > Veld | criticised | Hale | criticise
Ann Hale has been criticised by Tom Veld. > Veld | criticised | Hale | criticise
Ann Hale was praised on Facebook by Tom Veld. > Veld | praised | Hale | praise
Ann Hale was thanked by the crew. > crew | thanked | Hale | thank
Ann Hale ran the city while being criticised on Twitter by Tom Veld. > Veld | criticised | Hale | criticise
Ann Hale resigned after being attacked by Tom Veld in a speech. > Veld | attacked | Hale | criticise
Ann Hale, who was mocked by Tom Veld, resigned. > Veld | mocked | Hale | criticise
Tom Veld's tweets criticizing Ann Hale were deleted. > Veld | criticizing | Hale | criticise
Tom Veld sent a barrage of tweets attacking Ann Hale. > Veld | attacking | Hale | criticise
Tom Veld posted a video mocking Ann Hale. > Veld | mocking | Hale | criticise
Tom Veld renewed his criticism of Ann Hale, a day after attacking her handling of the fire. > Veld | attacking | her | criticise
Tom Veld praised Ann Hale and criticised Bo Lind. > Veld | criticised | Lind | criticise
Tom Veld praised Ann Hale, then thanked Bo Lind. > Veld | thanked | Lind | thank
Tom Veld, the transport minister, criticised Ann Hale. > Veld | criticised | Hale | criticise
The mayor criticised Ann Hale. > mayor | criticised | Hale | criticise
She criticised Tom Veld. > She | criticised | Veld | criticise
They backed her. > They | backed | her | support
Tom Veld accused Ann Hale. > Veld | accused | Hale | accuse
Tom Veld blamed Ann Hale for the delay. > Veld | blamed | Hale | accuse
Tom Veld later challenged Ann Hale to a debate. > Veld | challenged | Hale | challenge
Ann Hale threatened Tom Veld with a lawsuit. > Hale | threatened | Veld | threaten
Tom Veld demanded Ann Hale's resignation. > Veld | demanded | Hale | demand
Tom Veld promised voters a new bridge. > Veld | promised | voters | promise
Tom Veld appealed to Ann Hale. > Veld | appealed to | Hale | appeal
Ministers condemned Russia. > Ministers | condemned | Russia | criticise
Norhaven mayor Ilse Varga criticised the mayor Bo Lind. > Varga | criticised | Lind | criticise
Veld criticises Hale. > Veld | criticises | Hale | criticise
Mayors back Ann Hale. > Mayors | back | Hale | support
Tom Veld slammed Ann Hale over her response to the flood. > Veld | slammed | Hale | criticise
After the shooting, Tom Veld attacked Ann Hale in a speech. > Veld | attacked | Hale | criticise
Ilse Varga defended Ann Hale's handling of the storm. > Varga | defended | Hale | defend
Bo Lind backed Ann Hale, whose brother was killed in the bombing. > Lind | backed | Hale | support
The mayor hailed the soldiers' mothers as heroes, and Tom Veld blasted Ann Hale. > Veld | blasted | Hale | criticise
Tom Veld championed Ann Hale for years. > Veld | championed | Hale | support
The bishops condemned the verdict on Sunday. > bishops | condemned | verdict | criticise
Mayor Runa Holt slammed the audit. > Holt | slammed | audit | criticise
Union leaders welcomed the ruling. > leaders | welcomed | ruling | praise
Three priests welcomed the arrests. > priests | welcomed | arrests | praise
Tom Veld rejected that argument. > Veld | rejected | argument | criticise
The mayor echoed that call. > mayor | echoed | call | support
Ilse Varga dismissed the poll. > Varga | dismissed | poll | criticise
Ann Hale laughed off the claim. > Hale | laughed off | claim | deny
The minister brushed aside the criticism. > minister | brushed aside | criticism | deny
The company questioned the figures. > company | questioned | figures | criticise
The club is sticking by Tom Veld. > club | sticking by | Veld | support
Elders rallied to Ann Hale. > Elders | rallied to | Hale | support
Tom Veld agreed with Ann Hale. > Veld | agreed with | Hale | support
The board touted the plan. > board | touted | plan | praise
The ministry welcomed it. > ministry | welcomed | it | praise
Runa Holt blasted a plan to close the pool. > Holt | blasted | plan | criticise
Farmers attacked the price of seed. > Farmers | attacked | price | criticise
Runa Holt defended the decision to sell the crane. > Holt | defended | decision | defend
The harbour board attacked the ministry's silence. > board | attacked | ministry | criticise
Olga Farrant marvelled at the divers. > Farrant | marvelled at | divers | praise
Olga Farrant ripped into the mayor. > Farrant | ripped into | mayor | criticise
Olga Farrant tore into Runa Holt. > Farrant | tore into | Holt | criticise
Olga Farrant laid into Runa Holt over the pool. > Farrant | laid into | Holt | criticise
Olga Farrant rounded on Runa Holt. > Farrant | rounded on | Holt | criticise
Olga Farrant took Runa Holt to task for the pool. > Farrant | took | Holt | criticise
Olga Farrant used her speech to take a swipe at Runa Holt. > Farrant | take a swipe at | Holt | criticise
Olga Farrant used the interview to praise Runa Holt. > Farrant | praise | Holt | praise
Olga Farrant took to the stage to thank the nurses. > Farrant | thank | nurses | thank
Runa Holt and Olga Farrant attacked each other's plans. > Runa Holt and Olga Farrant | attacked | each other's plans | criticise
Runa Holt and Olga Farrant criticised one another. > Runa Holt and Olga Farrant | criticised | one another | criticise
Runa Holt spoke highly of the crew. > Holt | spoke highly of | crew | praise
Runa Holt turned her fire on the banks. > Holt | turned her fire on | banks | criticise
Governor Ib Sand attacked the water board over its pipes. > Sand | attacked | water board | criticise
After the bombing, Runa Holt defended the police chief. > Holt | defended | chief | defend
Runa Holt praised the neighbours who had chased the gunman. > Holt | praised | neighbours | praise
Runa Holt attacked the gun lobby in a speech. > Holt | attacked | lobby | criticise
The striker Ib Sand criticised Runa Holt. > Sand | criticised | Holt | criticise
Brightmere backed Runa Holt but attacked the price of water. > Brightmere | attacked | price | criticise
A minister attacked Runa Holt. > minister | attacked | Holt | criticise
Runa Holt attacked Tom Sand with a barrage of insults. > Holt | attacked | Sand | criticise
The allotment society thanked residents for their patience. > society | thanked | residents | thank
The bakers' guild has backed her. > guild | backed | her | support
Bo Lind praised the patience of the passengers. > Lind | praised | patience | praise
The pilots' association has complained to the airport. > association | complained to | airport | criticise
Fans jeered the referee at Sarn. > Fans | jeered | referee | criticise
The ferry workers disagree with the minister. > workers | disagree with | minister | criticise
Ilse Varga was criticised by her predecessor. > predecessor | criticised | Varga | criticise
Bo Lind was praised by his old teacher for his patience. > his old teacher | praised | Lind | praise
Runa Holt was rebuked by the ferry board on Monday. > ferry board | rebuked | Holt | criticise
Ib Sand was thanked by a bus drivers' association. > bus drivers' association | thanked | Sand | thank
Tom Veld was attacked by Ann Hale's lawyer in a letter. > Ann Hale's lawyer | attacked | Veld | criticise
Olga Farrant was mocked by the coach's brother, Bo Lind. > Bo Lind | mocked | Farrant | criticise
Runa Holt was applauded by one of her former pupils. > one of her former pupils | applauded | Holt | praise
Bo Lind was condemned by Prime Minister Olga Farrant. > Olga Farrant | condemned | Lind | criticise
Tom Veld criticised his own deputy, Bo Lind, over the bill. > Veld | criticised | Bo Lind | criticise
Ann Hale praised her sister in a speech. > Hale | praised | sister | praise
Olga Farrant attacked the minister's aide, Bo Lind. > Farrant | attacked | aide | criticise
Runa Holt stood by the verdict. > Holt | stood by | verdict | defend
The board stood by Bo Lind on Monday. > board | stood by | Lind | defend
Tom Veld distanced himself from the remarks. > Veld | distanced himself from | remarks | criticise
The party has distanced itself from Olga Farrant. > party | distanced itself from | Farrant | criticise
Ib Sand held the minister responsible for the flood. > Sand | held | minister | accuse
The union disowned the letter. > union | disowned | letter | criticise
Runa Holt savaged the costumes. > Holt | savaged | costumes | criticise
The owner of the pier, Tom Veld, disagreed. > Veld | disagreed | disagreed | criticise
Tom Veld hit back within the hour. > Veld | hit back | hit back | criticise
Ann Hale apologised a day later. > Hale | apologised | apologised | apologise
Adrian Fosse apologised unreservedly to the families on Tuesday. > Fosse | apologised unreservedly to | families | apologise
The remark was condemned by the pilots' association. > association | condemned | remark | criticise
Ann Hale declined to discuss the price. > Hale | declined to discuss | price | decline
Veld's people did not want to comment. > people | did not want to comment | want to comment | decline
The airline would not say. > airline | would not say | say | decline
The pilot blamed the fog. > pilot | blamed | fog | accuse
Runa Holt blamed rising costs. > Holt | blamed | costs | accuse
Ib Sand blamed the leak on the plumbers. > Sand | blamed the leak on | plumbers | accuse
Ib Sand refused to be drawn on the price. > Sand | refused to be drawn | the price | decline
The referee declined to be interviewed. > referee | declined to be interviewed | to be interviewed | decline
The bank would neither confirm nor deny reports of a sale. > bank | would neither confirm nor deny | reports of a sale | decline
`;

const NONE = `
Tom Veld did not answer the door.
Tom Veld did not respond to treatment.
The lifeboat could not be reached by road.
The harbour had no response team.
“Hale declined to comment,” Tom Veld said.
Tom Veld backed out of the talks with Ann Hale.
Tom Veld backed the car into Ann Hale's gate.
The hammer price thanked nobody at the auction.
The storm threatened the coast.
Rebels attacked the town with rockets.
Three gunmen attacked Ann Hale outside her house.
The striker Tom Veld attacked down the left, and Ann Hale saved.
Ann Hale defended her title in the championship.
A hacker attacked Ann Hale in March.
They attacked the crew of the ship, killing two sailors.
A police dog attacked Bo Lind.
Bo Lind attacked Tom Veld with a kitchen knife.
Militants attacked Ann Hale's convoy at dawn.
The knife attacked its owner's pride.
The bird tweets in the morning before Ann Hale wakes.
Tom Veld refused to condemn Ann Hale.
Tom Veld declined to criticise Ann Hale.
Tom Veld did not criticise Ann Hale.
Tom Veld never praised Ann Hale.
Tom Veld has not endorsed Ann Hale.
Tom Veld would back Ann Hale.
Tom Veld might attack Ann Hale.
Tom Veld will endorse Ann Hale.
Tom Veld was expected to endorse Ann Hale.
Tom Veld wants to thank Ann Hale.
Tom Veld faces pressure to criticise Ann Hale.
Tom Veld stopped criticising nobody.
Did Tom Veld criticise Ann Hale?
If Tom Veld criticised Ann Hale, he would lose.
Tom Veld could have praised Ann Hale.
Tom Veld cannot support Ann Hale.
Ann Hale was not criticised by Tom Veld.
Ann Hale will be praised by Tom Veld.
“Tom Veld criticised Ann Hale,” Bo Lind said.
Bo Lind said that Tom Veld criticised Ann Hale.
According to Bo Lind, Tom Veld praised Ann Hale.
“Veld Attacked Hale” was the title of the book.
The company supported pipes of steel.
Tom Veld charged the battery of his car.
Forty percent support Ann Hale, a poll found.
The roof supported Ann Hale.
The promised land is near Norhaven.
Demand for oil threatened prices.
The job demanded Ann Hale's patience.
Tom Veld will promise voters a bridge.
The book by Tom Veld is thanked for nothing.
Tom Veld applauded.
A man attacked two nurses in the car park.
Two gunmen attacked the mayor at her door.
Soldiers defended the bridge for nine hours.
A lorry slammed into the gate.
The army attacked the airport.
A bear attacked Ib Sand near the lake.
Ib Sand attacked Runa Holt with a bottle.
The mayor welcomed the delegation at the station.
The hotel welcomed guests from ten countries.
The lawyer questioned the witness.
She shrugged off her coat.
Ib Sand hailed a taxi.
The crowd saluted the flag.
Hackers attacked the ministry's servers.
Runa Holt stopped short of condemning the verdict.
Nobody praised the verdict.
Runa Holt took the train to work.
Tom Veld was praised for standing by his wife.
Ann Hale was criticised by letter.
Bo Lind distanced himself from the pack on the last climb.
The porters stood by the door.
The bridge held the weight.
Ann Hale dared to speak.
The dog went after the ball.
Tom Veld accused the firm of lobbying against a cap.
The union blamed Ann Hale for leaving early.
Tom Veld disagreed that the pier was safe.
The porter turned on the lights.
`;

const lines = (table: string): string[] => table.trim().split('\n');

describe('findActs', () => {
  test.each(lines(TABLE))('%s', async (line) => {
    const [text, expected] = line.split(' > ');
    const [source, cue, target, kind] = expected!.split(' | ');
    const found = (await actsOf(text!)).map((act) => act.split(' | '));
    const match = found.find(
      ([s, c, t, k]) => s!.includes(source!) && c!.includes(cue!) && t!.includes(target!) && k === kind,
    );
    expect(match, JSON.stringify(found)).toBeDefined();
  });

  test.each(lines(NONE))('none: %s', async (text) => {
    expect(await actsOf(text)).toEqual([]);
  });
});

test('every verb has a class with a code of three digits', () => {
  for (const verb of [...ENGLISH.acts.verbs.values()].flat()) expect(CLASSES[verb.class].code).toMatch(/^\d{3}$/);
});

test.each([
  ['Tom Veld praised Mayor Ann Hale.', 'Mayor Ann Hale'],
  ['Tom Veld renewed his criticism of Mr. Hale.', 'Mr. Hale'],
  ['Tom Veld backed Norhaven mayor Ann Hale and criticised Bo Lind.', 'Norhaven mayor Ann Hale'],
])('an object has its title, whatever found it: %s', async (text, words) => {
  const context = await contextOf(await toArticle({ text }, ENGLISH.text), parts);
  const acts = findActs(assemble(EMPTY, context), context).statements.filter(({ act }) => act !== null);
  expect(acts[0]?.words).toBe(words);
});
