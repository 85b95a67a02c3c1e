import { expect, test } from 'vitest';
import { isSaying } from '../../src/record/manner.js';
import { read } from '../reader.js';

/** Sentences that put something on record … */
const SAID = `
The harbour master, Edda Loos, said on Friday that the crane would be mended by June.
Loos warned that the quay was sinking.
The plan will fail, said a senior official who asked not to be named.
The report found that the quay had been built on sand.
An inquiry led by Judge Amin Tesfaye concluded that nobody had checked the bolts.
The tribunal ruled that the dismissal was unfair.
According to figures from the port, traffic fell by a third.
A study published on Monday found that dockers sleep two hours less than clerks.
Dockers sleep two hours less than clerks, a study says.
In a letter to members, Loos wrote that the union was broke.
"We are broke," the treasurer wrote in a letter.
Fans sang “We only came to see the swans” through the second half.
A banner outside the hall read: “Give us back our bus.”
Loos called the plan “a joke”.
Councillor Petra Amsel condemned the sale.
The mayor backed the nurses.
The bishop welcomed the ruling.
The minister declined to comment.
The company did not respond to a request for comment.
Loos wanted to know who had sold the crane.
Loos denied taking the money.
Amsel described the budget as a disgrace.
The treasurer admitted that the books were wrong.
The board agreed that the lift should be replaced.
The court heard that the guard had been asleep.
Nurses demanded a rise of 9 per cent.
It was reported that the ferry would be sold.
The doctor told jurors that the wound was old.
"I thought it was thunder," Amsel said.
Researchers found that goats remember faces.
The newspaper reported that the deal had collapsed.
Loos threatened to resign.
The union called for a boycott.
The watchdog found that the firm had misled customers.
Loos apologised to the families.
"Nobody asked us," complained baker Tilde Moos.
Amsel revealed that she had been offered the job.
Loos said she believed the report was wrong.
The ministry expressed concern that the dam was leaking.
Moos tweeted that the bakery would stay open.
‘We lost the plot,’ coach Rolf Ahn told the club's website.
Coach Rolf Ahn laments lost points
Rates will rise in June, the central bank said on Thursday.
The bank's governor hinted that rates would rise.
The watchdog's report accuses the firm of hiding losses.
The lawsuit alleges that the pump was faulty.
Prosecutors allege that Mr Brandt took the money.
The indictment says that Brandt moved the money to a bank in Osk.
The emails reveal that the directors knew of the leak.
A leaked memo says the plant will close.
The ombudsman concluded that the council had ignored the warnings.
Asked whether he would resign, Ahn said he would not.
Ahn joked that he would need a bigger boat.
Lawyers for the family argued that the will was forged.
Speaking after the match, Ahn praised his goalkeeper.
Residents complained that the bins had not been emptied for a month.
The pope urged leaders to stop the war.
Analysts at Norbank estimate that the strike cost the firm 40 million.
Police said a man had been arrested.
"It's a disgrace," one caller said.
The playwright once wrote that silence is a kind of applause.
Her doctor advised her to rest.
The airline confirmed the cancellations.
On her blog Moos posted: “I am done with flour.”
The plaque reads: “Here slept nobody of importance.”
Protesters chanted “Bread, not bombs” outside the ministry.
He was quoted as saying that the plan was dead.
Loos hailed the vote as a triumph.
The choir director told us the organ was out of tune.
Economists warned of a recession.
Moos vowed to fight on.
Loos stopped short of calling it a mistake.
The paper claims that the dam is unsafe.
“No,” Amsel deadpanned.
Amsel deadpanned that the bus had a mind of its own.
“They can keep it,” rasped the old ferryman, Tomas Lind.
The bishop intoned that the end was near.
Lind reckons the herring will come back in May.
“Not on my watch”, said Lind, who has run the pier since 1998.
‘Nobody rang,’ he said. ‘Nobody wrote.’
Ministers have been told that the dam could fail, according to a leaked note.
The chief constable apologised for the delay.
Campaigners branded the scheme a vanity project.
Unions slammed the offer as an insult.
A spokesman for the firm told the Gazette it would appeal.
The coroner recorded that the driver had not been wearing a belt.
The singer thanked her nurses.
Amsel insisted she would not go.
In evidence, Lind said he had never seen the knife.
The jury was told that Lind had bought the knife in May.
The treasurer has admitted stealing 40,000 crowns.
Lind's barrister, Ada Moos KC, said her client was sorry.
The report recommends that the lido be closed.
Scientists have called for a ban on the chemical.
Amsel would not say who had paid for the trip.
“We go again on Saturday,” added the captain.
The minister rejected claims that she had lied.
`
  .trim()
  .split('\n');

/** … and sentences that credit nobody with a saying, whatever they tell. */
const UNSAID = `
The members could not agree whether the pier was a ruin or a jewel.
The jury failed to decide whether the goat had been stolen.
Loos said so twice.
A survey by Varn Research put trust in the port at 12 per cent.
All nine bishops voted for the merger.
A jury in Marrow found the pilot guilty of theft.
Tests showed a crack in the rudder.
Blood samples revealed high levels of lead.
The surgeon ordered a second scan.
Rovers agreed a fee with the striker.
The agency named Carla Ndiaye as its new chief.
Moos was named baker of the year.
The bridge is considered a masterpiece.
Her concerto is thought to have been written in 1911.
The road is expected to reopen in May.
Many in the valley fear that the mine will close.
Commuters believe the fare will rise.
Experience shows that cheap paint peels.
You may remember Carla Ndiaye from the quiz show.
Ministers met to discuss the price of salt.
The novel “A Winter Without Wheels” won a prize.
The exhibition, “The Last Lamp”, is a history of mining and a rejection of coal.
The two leaders signed a treaty.
The council approved the budget on Tuesday.
Loos wanted to leave by the back door.
Moos hopes to open a second shop.
The club plans to sign a goalkeeper.
The survey vessel found a wreck off the cape.
Data from the sensors show a fall in pressure.
The judge fined him 200 dollars.
The law requires owners to register their dogs.
Police arrested two men for the theft.
The scan showed no change.
Parents were furious that the school had closed.
Amsel has doubts about the tunnel.
She knew that the train had gone.
The senate rejected the bill by two votes.
The company refused to pay the fine.
It is known as the “devil's staircase”.
A video shows the lorry rolling down the hill.
The committee awarded the contract to a Danish firm.
Visitors can see why the painter loved the valley.
The film explores how a village lost its name.
Some might say that the town was lucky.
The board elected Petra Amsel as chair.
The court sentenced the driver to six years.
Doctors diagnosed a broken hip.
The company reported a profit of 40 million.
The fire destroyed nine houses.
The vaccine is thought to protect for a year.
Shares are expected to fall when trading resumes.
He is widely regarded as the best goalkeeper of his time.
Researchers tested 400 mice.
Villagers feared the worst.
The minister hopes the talks will succeed.
The union wants a four-day week.
She decided to retire in spring.
The singer released her fourth album, “Salt and Ash”, in May.
The film tells the story of a lighthouse.
The treaty bans the sale of ivory.
The mayor refused to open the gates.
Engineers found a fault in the signal box.
Police found 40 kilos of cocaine in the van.
The figures show a rise in thefts.
Polls show a narrow lead for the Greens.
An X-ray showed a fracture.
The autopsy found traces of lead.
The poet loved the harbour and hated the sea.
The two sides agreed to meet again in May.
The club sacked its manager.
Two members, who asked not to be named, left at noon.
Lawmakers asked the witness about concerns that his predecessor had raised.
A nurse asked us not to use her name.
She was awarded the prize for her study of moss.
A rescue team discovered the wreck.
The painting is known as “The Grey Nun”.
The firm is considering a sale of its mines.
The council will discuss the plan on Monday.
Voters rejected the plan in a referendum.
Neighbours remember a quiet man.
The senators debated the bill for nine hours.
The school banned phones.
The pilot realised that the runway was too short.
Nobody knows why the bees left.
Satellite images show that the ice is shrinking.
The census counted 4,000 households.
Lind scored twice in the second half.
The council is to vote on the plan next week.
The lido was designed by Ada Moos.
Amsel resigned on Monday.
The firm's shares fell by a third.
Lind's family moved to the valley when he was four.
The team hopes to win the cup.
A study of 900 nurses looked at sleep and diet.
The exhibition runs until May.
The ferry is due to sail at noon.
Amsel joined the board in 2012.
The new rules allow shops to open on Sundays.
He understood the value of silence.
The police officer drew his gun.
The band played “Harbour Lights” and left.
Lind thought of his mother.
The storm is forecast to reach the coast by night.
The verdict shocked the town.
The company makes clocks for ships.
The mayor opened the new library.
Many people enjoy the view from the tower.
The judge adjourned the case until June.
The tower was declared unsafe in 2003.
`
  .trim()
  .split('\n');

test.each(SAID)('said: %s', async (text) => {
  expect((await read({ text })).statements.some(isSaying)).toBe(true);
});

test.each(UNSAID)('not said: %s', async (text) => {
  expect((await read({ text })).statements.filter(isSaying)).toEqual([]);
});
