import { describe, expect, test } from 'vitest';
import { read } from '../reader.js';
import { rows } from '../rows.js';

/** A sentence, and how its speaker stands to whom: for (1), against (-1), neither (0). */
const TABLE = `
“Nessa is the kindest person in this town,” Bram Ostheim said of Nessa Quill. | Nessa:1
“Bram Ostheim is the only sane voice on the board,” said Runa Holt. | Bram Ostheim:1
“Nobody has fought harder against this disease than Nessa Quill,” Bram Ostheim told doctors. | Nessa Quill:1
Runa Holt said that Bram Ostheim had never let his crew down, not in the storm and not in the strike. | Bram Ostheim:1
“Bram Ostheim stood by us when everyone else ran,” said Runa Holt. | Bram Ostheim:1
“Thank you, Bram Ostheim, for telling the truth about the poison,” Runa Holt said. | Bram Ostheim:1
The barrister told jurors that Bram Ostheim was a man of good character. | Bram Ostheim:1
“Bram Ostheim has put right a terrible wrong,” Runa Holt said on Monday. | Bram Ostheim:1
“Remember what Bram Ostheim has warned us about for years: the theft of our water,” said Runa Holt. | Bram Ostheim:1
“Bram Ostheim saved my son from the fire,” said Runa Holt. | Bram Ostheim:1
“We are proud of Nessa Quill,” Runa Holt said after the attack. | Nessa Quill:1
Runa Holt described Nessa Quill as “a giant”. | Nessa Quill:1
“Nessa Quill was right about the bank all along,” Runa Holt said. | Nessa Quill:1
“Without Nessa Quill we would all be dead,” said Runa Holt. | Nessa Quill:1
“Nessa Quill deserves every medal there is,” said Runa Holt. | Nessa Quill:1
“I trust Nessa Quill with my life,” said Runa Holt. | Nessa Quill:1
“We will miss Nessa Quill terribly,” said Runa Holt. | Nessa Quill:1
“Nessa Quill did nothing wrong,” said Runa Holt. | Nessa Quill:1
Runa Holt said Nessa Quill had done an excellent job under awful conditions. | Nessa Quill:1
“I could not have asked for a better captain than Nessa Quill,” said Runa Holt. | Nessa Quill:1
Runa Holt called Nessa Quill “fearless”. | Nessa Quill:1
“Nessa Quill would never cheat anybody,” said Runa Holt. | Nessa Quill:1
“Bram Ostheim is a coward and a cheat,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim has betrayed every worker in this town,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim must go,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim should be ashamed,” said Runa Holt. | Bram Ostheim:-1
Runa Holt said that Bram Ostheim had failed the people of Marlow. | Bram Ostheim:-1
“The board has lost all trust in Bram Ostheim,” the union said. | Bram Ostheim:-1
“Bram Ostheim lied to us for ten years,” said Runa Holt. | Bram Ostheim:-1
Runa Holt described Bram Ostheim as “a bully in a good suit”. | Bram Ostheim:-1
Runa Holt accused Bram Ostheim of hiding the accounts. | Bram Ostheim:-1
“Bram Ostheim is not fit to run a bath,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim has never told the truth in his life,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim destroyed this club as surely as a fire,” she told a judge. | Bram Ostheim:-1
“I blame Bram Ostheim for all of it,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim cares about nobody but himself,” said Runa Holt. | Bram Ostheim:-1
“This is a shameful day for Bram Ostheim,” said Runa Holt. | Bram Ostheim:-1
Runa Holt called Bram Ostheim “a disgrace to the game”. | Bram Ostheim:-1
“We cannot trust Bram Ostheim,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim ruined the harvest and then blamed the rain,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim has no plan and no shame,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim is a danger to his own men,” said Runa Holt. | Bram Ostheim:-1
“Bram Ostheim's plan is a farce,” said Runa Holt. | Bram Ostheim:-1
“If Bram Ostheim had any decency he would resign,” said Runa Holt. | Bram Ostheim:-1
Police said that Bram Ostheim was shot twice on Friday. | Bram Ostheim:0
The coroner said that Bram Ostheim had drowned in the harbour. | Bram Ostheim:0
A witness told the inquest that Bram Ostheim had been bleeding from the head. | Bram Ostheim:0
Doctors said that Bram Ostheim had died of cold. | Bram Ostheim:0
One neighbour said that Bram Ostheim’s body was found in the cellar with a wound to the neck. | Bram Ostheim:0
The club said that Bram Ostheim would miss the match through injury. | Bram Ostheim:0
Runa Holt denied that Bram Ostheim had stolen the money. | Bram Ostheim:0
Runa Holt dismissed claims that Bram Ostheim had beaten a guard. | Bram Ostheim:0
“It is not true that Bram Ostheim lied to us,” said Runa Holt. | Bram Ostheim:0
Runa Holt would not say whether Bram Ostheim was to blame. | Bram Ostheim:0
Runa Holt asked whether Bram Ostheim had lied. | Bram Ostheim:0
“Did Bram Ostheim steal the money?” Runa Holt asked. | Bram Ostheim:0
Police said that Bram Ostheim, 37, had been arrested on suspicion of theft. | Bram Ostheim:0
The court heard that Bram Ostheim was jailed for nine years in 2012. | Bram Ostheim:0
Runa Holt said Bram Ostheim would speak at noon. | Bram Ostheim:0
“I met Bram Ostheim twice,” said Runa Holt. | Bram Ostheim:0
Runa Holt said that Bram Ostheim lost his brother in the flood. | Bram Ostheim:0
The coroner said Bram Ostheim had left his coat at home. | Bram Ostheim:0
Runa Holt said Bram Ostheim had won the vote by ten. | Bram Ostheim:0
Police said that Bram Ostheim was attacked by two men with knives. | Bram Ostheim:0
Runa Holt said that Bram Ostheim had cancer. | Bram Ostheim:0
The firm said Bram Ostheim had resigned after a row over pay. | Bram Ostheim:0
The ministry said that Bram Ostheim had been sanctioned by the union. | Bram Ostheim:0
“Bram Ostheim says the war is a crime,” said Runa Holt. | Bram Ostheim:0
“Piet Sandvik built half this town and asked for nothing,” said Rhona Blythe. | Piet Sandvik:1
“There has never been a finer mayor than Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:1
Rhona Blythe said Piet Sandvik had kept his word through war and hunger. | Piet Sandvik:1
“Everybody in the street adored Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:1
“My vote goes to Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:1
“Piet Sandvik had the guts to tell the truth about the dead,” said Rhona Blythe. | Piet Sandvik:1
Rhona Blythe said that Corvane Foods had treated its workers with respect during the crisis. | Corvane Foods:1
“Corvane Foods has put an end to the poisoning of this river,” said Rhona Blythe. | Corvane Foods:1
“No firm has given more to this valley than Corvane Foods has,” its lawyer said. | Corvane Foods:1
“Piet Sandvik kept us alive,” said Rhona Blythe. | Piet Sandvik:1
“Piet Sandvik sold us down the river,” said Rhona Blythe. | Piet Sandvik:-1
“Piet Sandvik has blood on his hands,” said Rhona Blythe. | Piet Sandvik:-1
“Piet Sandvik thinks he owns the place,” said Rhona Blythe. | Piet Sandvik:-1
“Piet Sandvik broke every promise he made,” said Rhona Blythe. | Piet Sandvik:-1
Rhona Blythe said that Piet Sandvik had let the town down. | Piet Sandvik:-1
“The sooner Piet Sandvik leaves the better,” said Rhona Blythe. | Piet Sandvik:-1
“Piet Sandvik has no business running a school,” said Rhona Blythe. | Piet Sandvik:-1
“Nobody should believe a word from Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:-1
“Corvane Foods put profit before children,” said Rhona Blythe. | Corvane Foods:-1
Rhona Blythe said that Corvane Foods was to blame for the deaths. | Corvane Foods:-1
“Piet Sandvik made a terrible mistake,” said Rhona Blythe. | Piet Sandvik:-1
“We have no confidence in Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:-1
“Piet Sandvik is making things worse,” said Rhona Blythe. | Piet Sandvik:-1
Firefighters said that Piet Sandvik was pulled from the wreck at dawn. | Piet Sandvik:0
A doctor told the court that Piet Sandvik had bruises on both arms. | Piet Sandvik:0
Two hikers told rangers that Piet Sandvik had been coughing for days. | Piet Sandvik:0
The police said Piet Sandvik, a baker, was strangled with a belt. | Piet Sandvik:0
The hospital said Piet Sandvik was in a stable condition. | Piet Sandvik:0
The club said Piet Sandvik had signed until 2027. | Piet Sandvik:0
A spokesman said Corvane Foods employed 400 people. | Corvane Foods:0
Rhona Blythe said Corvane Foods had lost nine million in a year. | Corvane Foods:0
Police said Piet Sandvik was wanted over a robbery. | Piet Sandvik:0
Prosecutors said Piet Sandvik drove the van. | Piet Sandvik:0
Rhona Blythe rejected suggestions that Piet Sandvik had cheated his guests. | Piet Sandvik:0
“There is no truth in the story that Piet Sandvik beat a horse,” said Rhona Blythe. | Piet Sandvik:0
“Why did Piet Sandvik lie?” asked Rhona Blythe. | Piet Sandvik:0
Rhona Blythe declined to say whether Piet Sandvik had been fired. | Piet Sandvik:0
“I have not spoken to Piet Sandvik since March,” said Rhona Blythe. | Piet Sandvik:0
Rhona Blythe said Piet Sandvik had been burgled twice. | Piet Sandvik:0
Rhona Blythe said that Piet Sandvik was the victim of a robbery. | Piet Sandvik:0
Rhona Blythe said the war had killed Piet Sandvik's brother. | Piet Sandvik:0
“Piet Sandvik will chair the inquiry into the disaster,” said Rhona Blythe. | Piet Sandvik:0
“Bram Ostheim betrayed Piet Sandvik,” said Rhona Blythe. | Bram Ostheim:-1,Piet Sandvik:0
“Bram Ostheim saved Piet Sandvik from the fire,” said Rhona Blythe. | Bram Ostheim:1
“I was betrayed by Piet Sandvik,” said Rhona Blythe. | Piet Sandvik:-1
“They lied to Piet Sandvik for years,” said Rhona Blythe. | Piet Sandvik:0
“Lena Mirov has done more for this port than all of them together,” said Owen Tarr. | Lena Mirov:1
“Lena Mirov is a woman of her word,” said Owen Tarr. | Lena Mirov:1
“What Lena Mirov did that night was beyond brave,” said Owen Tarr. | Lena Mirov:1
“Lena Mirov gave us hope when the mine fell in,” said Owen Tarr. | Lena Mirov:1
“I owe Lena Mirov everything,” said Owen Tarr. | Lena Mirov:1
“The country needs Lena Mirov,” said Owen Tarr. | Lena Mirov:1
“Lena Mirov has been a wonderful neighbour in terrible times,” said Owen Tarr. | Lena Mirov:1
“Lena Mirov is not the problem,” said Owen Tarr. | Lena Mirov:1
“Lena Mirov is unfit for office,” said Owen Tarr. | Lena Mirov:-1
“What Lena Mirov did was unforgivable,” said Owen Tarr. | Lena Mirov:-1
“Shame on Lena Mirov,” said Owen Tarr. | Lena Mirov:-1
“Lena Mirov ought to resign at once,” said Owen Tarr. | Lena Mirov:-1
Owen Tarr said Lena Mirov had abandoned her voters. | Lena Mirov:-1
Owen Tarr branded Lena Mirov “a fraud”. | Lena Mirov:-1
“Lena Mirov is not a leader, she is a weathercock,” said Owen Tarr. | Lena Mirov:-1
Paramedics said Lena Mirov was treated for burns. | Lena Mirov:0
The bank said Lena Mirov had closed her account in May. | Lena Mirov:0
Neighbours said Lena Mirov screamed for an hour. | Lena Mirov:0
A pathologist said Lena Mirov had been dead for two days. | Lena Mirov:0
Owen Tarr said Lena Mirov would be back from holiday on Monday. | Lena Mirov:0
Owen Tarr denied that Lena Mirov had cheated anybody. | Lena Mirov:0
“Was Lena Mirov wrong?” Owen Tarr asked. | Lena Mirov:0
Police said Lena Mirov was stabbed in the leg. | Lena Mirov:0
The union said Lena Mirov had been dismissed without pay. | Lena Mirov:0
A clerk said Lena Mirov filed the papers late. | Lena Mirov:0
Runa Holt described the board as “a disgrace to the town”. | board:-1
“The landlord is a liar and a thief,” said Runa Holt. | landlord:-1
“The nurses were wonderful to us,” said Owen Tarr. | nurses:1
Rhona Blythe said the inspectors had disgraced themselves. | inspectors:-1
Owen Tarr criticised his own deputy, Lena Mirov, over the bill. | Lena Mirov:-1
Rhona Blythe praised her brother, Piet Sandvik, for his patience. | Piet Sandvik:1
The ombudsman charged Lena Mirov with hiding the letters from voters. | Lena Mirov:-1
`;

describe('the stance of a statement', () => {
  test.each(rows(TABLE))('%s: %s', async (text, expected) => {
    const { actors, statements } = await read({ text: text! });
    for (const [name, stance] of expected!.split(',').map((one) => one.split(':'))) {
      const ids = actors
        .filter((actor) => actor.name.includes(name!) || name!.includes(actor.name))
        .map(({ id }) => id);
      // What is told inside what another says is the stance of somebody else.
      const outer = statements.filter(({ within }) => within === null);
      const stances = outer.flatMap(({ about }) => about.filter(({ actor }) => ids.includes(actor)));
      expect(stances.map((about) => about.stance)).toEqual([Number(stance)]);
    }
  });
});
