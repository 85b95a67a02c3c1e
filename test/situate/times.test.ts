import { describe, expect, test } from 'vitest';
import { WORDING } from '../../src/language/en/wording.js';
import { timesOf } from '../../src/situate/time/times.js';
import { rows } from '../rows.js';
import { scene } from './marked.js';

/** The time of the first statement: a day, FROM..TO, or "open". 2017-06-09 was a Friday. */
function timeOf(marked: string, published: string | null): string {
  const told = scene(marked, published);
  const time = timesOf(told, told).get('x:1')!.time;
  if (time === null) return 'open';
  return time.start === time.end ? time.start : `${time.start}..${time.end}`;
}

/** All published on Friday, 9 June 2017. */
const FRIDAY = `
{s:Hale} {c:apologised} to the crew on Monday. | 2017-06-05
Peers voted on Tuesday to spare tents. Tents are cheap. Rain fell in 2016. {s:Hale} {c:told} the House that {w:it was late}. | 2017-06-06
The inquiry opened on Monday. {s:Hale} {c:told} the inquiry that {w:it was late}. | 2017-06-05
The Assembly set its budget on Tuesday. {s:Hale} {c:told} MPs that {w:it was late}. | 2017-06-06
It was late; on Monday {s:Hale} {c:said} {w:it was early}. | 2017-06-05
The owners came to the gate. On Monday the owners met. {s:Hale} {c:said} {w:it was late}. | 2017-06-05
On Tuesday evening the pipe was the only matter. {s:Hale} {c:proposed} {w:to sell it}. | 2017-06-06
Last night the hall was full. {w:“It is late,”} {s:Hale} {c:said}. | 2017-06-08
The clerk was shown a letter that she sent in March 2014. {w:“It is late,”} {s:it} {c:read}. | 2014-03-01..2014-03-31
The owner told of the works in a notice dated 3 March. {w:“It is late,”} {s:the notice} {c:said}. | 2017-03-03
A letter that Hale sent in 2014 was read out. {w:“It is late,”} {s:he} {c:wrote}. | 2014-01-01..2014-12-31
When Veld resigned on Monday, {s:Hale} {c:said} {w:it was late}. | 2017-06-05
When the pit closed in June 1992, {s:the clerk} {c:told} miners {w:it was late}. | 1992-06-01..1992-06-30
But when the pier burned in 2003, {s:Hale} {c:wrote} that {w:it was late}. | 2003-01-01..2003-12-31
The ferry sank in 2003. {s:Hale} {c:told} the committee that year that {w:it was late}. | 2003-01-01..2003-12-31
The ferry sank in March 2003. That month {s:Hale} {c:said} {w:it was late}. | 2003-03-01..2003-03-31
The ferry sank in March 2003. {w:“It is late,”} {s:Hale} {c:wrote} that year. | 2003-01-01..2003-12-31
She was elected in 2003. In her first speech that May, {s:Hale} {c:said} {w:it was late}. | 2003-05-01..2003-05-31
The ferry sank on 4 March 2003. {s:Hale} {c:said} that week that {w:it was late}. | 2003-03-03..2003-03-09
He ran the pit in 2003, when it flooded. Back then {s:Hale} {c:said} {w:it was late}. | 2003-01-01..2003-12-31
The ferry sank. Two years later, in 2003, {s:Hale} {c:said} {w:it was late}. | 2003-01-01..2003-12-31
In 2003 she gave the medal back. {s:Hale} {c:said} at the time that {w:it was late}. | 2003-01-01..2003-12-31
He left on Monday. At the time {s:Hale} {c:said} {w:it was late}. | 2017-06-05
In 2014 he left. {s:Hale} {c:said} then that {w:it was late}. | 2014-01-01..2014-12-31
Two hundred people packed the hall on Tuesday night. Rain fell. {s:Hale} {c:said} {w:it was late}. | 2017-06-06
The clerk went to a meeting in the hall on Sunday. {s:Hale} {c:warned} that {w:it was late}. | 2017-06-04
{a:She} came off the water on Sunday. {w:“It is late,”} {s:She} {c:said}. | 2017-06-04
{a:He} was at the quay on Monday. {s:He} {c:said} {w:it was late}. | 2017-06-05
{a:They} met the mayor on Tuesday. {s:They} {c:said} {w:it was late}. | 2017-06-06
{s2:Hale} {c2:asked} on Monday {w2:whether it was late}. {w:“It is,”} {s:Veld} {c:answered}. | 2017-06-05
In a May 4 letter, {s:Hale} {c:said} {w:it was late}. | 2017-05-04
In her 2004 memoirs, {s:Hale} {c:said} {w:it was late}. | 2004-01-01..2004-12-31
In a column from 2011, {s:Hale} {c:said} {w:it was late}. | 2011-01-01..2011-12-31
{s:Hale} {c:rejected} that charge on Monday. | 2017-06-05
{s2:Hale} {c2:apologised} to Veld on Monday. {w:“It was late,”} {s:Hale} {c:said}. | 2017-06-05
{s2:Hale} {c2:mocked} that figure on Tuesday. {s:Hale} {c:said} {w:it was late}. | 2017-06-06
At the gate on Monday the crew stood. {s:Hale} {c:said} {w:it was late}. | 2017-06-05
{s2:Hale} {c2:said} on Monday that {w2:it was late}. {s:Hale} {c:added} that {w:it was cold}. | 2017-06-05
The boats left on Tuesday. {s:Hale} {c:said} the same evening that {w:it was late}. | 2017-06-06
The boats left on Tuesday. {w:“It is late,”} {s:Hale} {c:said} that night. | 2017-06-06
The boats left on Tuesday. {s:Hale} {c:said} within the hour that {w:it was late}. | 2017-06-06
At Monday’s dinner {s:Hale} {c:said} {w:it was late}. | 2017-06-05
{s:Hale} {c:told} {a:Veld} on Monday there {w:was no boat}. | 2017-06-05
{s2:Veld} {c2:renewed his criticism} of Hale on Monday, two days after {c:faulting his handling} of the fire. | 2017-06-03
{s:Hale}’s posts of Monday and Tuesday {c:mocking} {a:Veld} were gone by noon. | 2017-06-05..2017-06-06
{s:Hale}’s tweets Monday {c:deriding} {a:Veld} were gone by noon. | 2017-06-05
Last October {s:Hale} {c:said} {w:it was late}. | 2016-10-01..2016-10-31
Last May {s:Hale} {c:said} {w:it was late}. | 2017-05-01..2017-05-31
{s:Hale} {c:said} in March of last year that {w:it was late}. | 2016-03-01..2016-03-31
{w:“It is late,”} {s:Hale} {c:said} in August last year. | 2016-08-01..2016-08-31
{s:Hale} {c:said} on 4 May last year that {w:it was late}. | 2016-05-04
{s:Hale} {c:said} on May 4 this year that {w:it was late}. | 2017-05-04
In a 1996 interview with the Herald, {s:Hale} {c:said} {w:it was late}. | 1996-01-01..1996-12-31
As early as 1997, {s:Hale} {c:said} {w:it was late}. | 1997-01-01..1997-12-31
As far back as 2003, when she was mayor, {s:Hale} {c:said} {w:it was late}. | 2003-01-01..2003-12-31
In March 2016, while the shaft was dry, {s:Hale} {c:said} {w:it was late}. | 2016-03-01..2016-03-31
{s2:Veld} {c2:said} in May 2016 that {w2:it was early}. A month later {s:Hale} {c:said} {w:it was late}. | 2016-06-01..2016-06-30
At Monday’s meeting {s:Hale} {c:said} {w:it was late}. | 2017-06-05
The quiet lasted until Monday, when {s:Hale} {c:said} {w:it was over}. | 2017-06-05
Councillors voted on Monday to sell the dock. Hale was there. {s:Hale} {c:told} the meeting that {w:it was late}. | 2017-06-05
The parents gathered on Tuesday evening. {w:“It is late,”} {s:Hale} {c:told} them. | 2017-06-06
Hale presented the figures to a committee in May. {s:Hale} {c:told} its members that {w:it was late}. | 2017-05-01..2017-05-31
The committee questioned officials on Monday. Opening the session, {s:Hale} {c:said} {w:it was late}. | 2017-06-05
On Monday, {s:Hale} {c:said} {w:no}. | 2017-06-05
On Monday {s:Hale} {c:said} {w:no}. | 2017-06-05
{s:Hale} on Monday {c:said} {w:no}. | 2017-06-05
{s:Hale} {c:said} on Monday that {w:it was late}. | 2017-06-05
{s:Hale} {c:said} Monday that {w:it was late}. | 2017-06-05
{w:“It is late,”} {s:Hale} {c:said} on Monday. | 2017-06-05
{w:“It is late,”} {c:said} {s:Hale} on Monday. | 2017-06-05
{w:“It is late,”} {s:Hale} {c:said} Tuesday. | 2017-06-06
{w:“It is late,”} {s:Hale} {c:said} Friday. | 2017-06-09
{w:“It is late,”} {s:Hale} {c:said} on Saturday. | 2017-06-03
{w:“It is late,”} {s:Hale} {c:said} on Sunday night. | 2017-06-04
{w:“It is late,”} {s:Hale} {c:said} late on Thursday. | 2017-06-08
{w:“It is late,”} {s:Hale} {c:said} early Thursday. | 2017-06-08
{w:“It is late,”} {s:Hale} {c:said} last Monday. | 2017-06-05
{w:“It is late,”} {s:Hale} {c:told} {a:Sky News} on Wednesday. | 2017-06-07
{w:“It is late,”} {s:Hale} {c:told} reporters in Norhaven on Wednesday. | 2017-06-07
{w:“It is late,”} {s:Hale} {c:said} in an interview with {a:CNN} on Sunday. | 2017-06-04
{w:“It is late,”} {s:Hale} {c:said} in a statement on Thursday. | 2017-06-08
In a statement on Thursday, {s:Hale} {c:said} {w:it was late}. | 2017-06-08
In a statement Thursday, {s:Hale} {c:said} {w:it was late}. | 2017-06-08
At a rally in Norhaven on Thursday, {s:Hale} {c:said} {w:it was late}. | 2017-06-08
{s:Hale} {c:said} at a rally on Thursday that {w:it was late}. | 2017-06-08
{s:Hale} {c:told} the council on Thursday that {w:it was late}. | 2017-06-08
{s:Hale} {c:told} the council on Thursday {w:it was late}. | 2017-06-08
{w:“It is late,”} {s:Hale} {c:said} yesterday. | 2017-06-08
Yesterday {s:Hale} {c:said} {w:it was late}. | 2017-06-08
{w:“It is late,”} {s:Hale} {c:said} today. | 2017-06-09
{w:“It is late,”} {s:Hale} {c:said} this morning. | 2017-06-09
{w:“It is late,”} {s:Hale} {c:said} earlier today. | 2017-06-09
{w:“It is late,”} {s:Hale} {c:said} last night. | 2017-06-08
{w:“It is late,”} {s:Hale} {c:said} overnight. | 2017-06-08..2017-06-09
{w:“It is late,”} {s:Hale} {c:said} last week. | 2017-05-29..2017-06-04
Last week, {s:Hale} {c:said} {w:it was late}. | 2017-05-29..2017-06-04
{w:“It is late,”} {s:Hale} {c:said} this week. | 2017-06-05..2017-06-09
Earlier this week, {s:Hale} {c:said} {w:it was late}. | 2017-06-05..2017-06-09
{w:“It is late,”} {s:Hale} {c:said} earlier this month. | 2017-06-01..2017-06-09
{w:“It is late,”} {s:Hale} {c:said} last month. | 2017-05-01..2017-05-31
{w:“It is late,”} {s:Hale} {c:said} earlier this year. | 2017-01-01..2017-06-09
{w:“It is late,”} {s:Hale} {c:said} last year. | 2016-01-01..2016-12-31
{w:“It is late,”} {s:Hale} {c:said} two days ago. | 2017-06-07
{w:“It is late,”} {s:Hale} {c:said} a week ago. | 2017-05-29..2017-06-04
{w:“It is late,”} {s:Hale} {c:said} two weeks ago. | 2017-05-22..2017-05-28
{w:“It is late,”} {s:Hale} {c:said} three months ago. | 2017-03-01..2017-03-31
{w:“It is late,”} {s:Hale} {c:said} five years ago. | 2012-01-01..2012-12-31
{w:“It is late,”} {s:Hale} {c:said} in 2014. | 2014-01-01..2014-12-31
In 2014, {s:Hale} {c:said} {w:it was late}. | 2014-01-01..2014-12-31
{w:“It is late,”} {s:Hale} {c:wrote} in March 2014. | 2014-03-01..2014-03-31
In March 2014, {s:Hale} {c:wrote} that {w:it was late}. | 2014-03-01..2014-03-31
{w:“It is late,”} {s:Hale} {c:said} in March. | 2017-03-01..2017-03-31
{w:“It is late,”} {s:Hale} {c:said} in August. | 2016-08-01..2016-08-31
In December, {s:Hale} {c:said} {w:it was late}. | 2016-12-01..2016-12-31
{w:“It is late,”} {s:Hale} {c:said} on June 4. | 2017-06-04
{w:“It is late,”} {s:Hale} {c:said} on 4 June. | 2017-06-04
{w:“It is late,”} {s:Hale} {c:said} on June 4, 2016. | 2016-06-04
{w:“It is late,”} {s:Hale} {c:said} on 4 June 2016. | 2016-06-04
{w:“It is late,”} {s:Hale} {c:said} on Dec. 4. | 2016-12-04
On Nov. 8, 2016, {s:Hale} {c:said} {w:it was late}. | 2016-11-08
{w:“It is late,”} {s:Hale} {c:tweeted} on Sunday and Monday. | 2017-06-04..2017-06-05
{w:“It is late,”} {s:Hale} {c:said} between Monday and Wednesday. | 2017-06-05..2017-06-07
{s:Hale}’s tweets Sunday and Monday {c:criticizing} {a:Veld} stood. | 2017-06-04..2017-06-05
{s:Veld} {c:renewed his criticism} of {a:Hale} on Monday. | 2017-06-05
On Monday {s:Veld} {c:criticised} {a:Hale}. | 2017-06-05
{s:Veld} {c:thanked} {a:Hale} on Twitter on Wednesday. | 2017-06-07
{s2:Veld} {c2:renewed his criticism} of Hale on Monday, a day after {c:attacking his handling} of the fire. | 2017-06-04
{s2:Veld} {c2:criticised} Hale on Monday, two days after {c:praising} {a:Lind}. | 2017-06-03
{s2:Veld} {c2:criticised} Hale on Wednesday, a day before {c:praising} {a:Lind}. | 2017-06-08
Two days after {s2:Veld} {c2:criticised} Hale on Monday, {s:Lind} {c:said} {w:it was late}. | 2017-06-07
On Monday, {s2:Hale} {c2:said} {w2:no}. The next day {s:Veld} {c:said} {w:yes}. | 2017-06-06
On Monday, {s2:Hale} {c2:said} {w2:no}. Two days later, {s:Veld} {c:said} {w:yes}. | 2017-06-07
On Monday, {s2:Hale} {c2:said} {w2:no}. A day later {s:Veld} {c:said} {w:yes}. | 2017-06-06
On Monday, {s2:Hale} {c2:said} {w2:no}. The day before, {s:Veld} {c:said} {w:yes}. | 2017-06-04
On Monday, {s2:Hale} {c2:said} {w2:no}. Later that day {s:Veld} {c:said} {w:yes}. | 2017-06-05
{s:Hale} {c:will tell} the conference on Monday that {w:it is late}. | 2017-06-12
{s:Hale} will {c:say} on Sunday that {w:it is late}. | 2017-06-11
{s:Hale} is expected to {c:say} on Tuesday that {w:it is late}. | 2017-06-13
{s:Hale} {c:will say} tomorrow that {w:it is late}. | 2017-06-10
{s:Hale}, speaking on Tuesday, {c:said} {w:it was late}. | 2017-06-06
{w:“It is late,”} {s:Hale} {c:said} on Monday, adding nothing. | 2017-06-05
{w:“It is late,”} {s:Hale} {c:said} Monday during a visit to Norhaven. | 2017-06-05
{w:“It is late,”} {s:Hale} {c:said} Monday after the vote. | 2017-06-05
According to {s:Hale} {c:on} {w:no}. | open
{s:The supreme court} on Monday {c:ruled} that {w:it was late}. | 2017-06-05
{s:The court} last week {c:ruled} that {w:it was late}. | 2017-05-29..2017-06-04
{s:The company} {c:yesterday announced} that {w:it was late}. | 2017-06-08
{s:Hale} last night {c:denied} that {w:it was late}. | 2017-06-08
{s:Hale} this week {c:told} {a:Radio Marlow} {w:it was late}. | 2017-06-05..2017-06-09
{s:Hale} {c:said on} Tuesday {w:it was late}. | 2017-06-06
Asked in 2015 about the crane, {s:Hale} {c:said} {w:it was late}. | 2015-01-01..2015-12-31
{c2:Asked} on Sunday {w2:if it was late}, {s:Hale} {c:said} {w:that it was}. | 2017-06-04
Interviewed in May, {s:Hale} {c:said} {w:it was late}. | 2017-05-01..2017-05-31
Speaking with the {a:Marlow Courier} on Monday, {s:Hale} {c:said} {w:it was late}. | 2017-06-05
Writing in the {a:Marlow Courier} last month, {s:Hale} {c:said} {w:it was late}. | 2017-05-01..2017-05-31
Speaking in Marlow on Sunday night, {s:Hale} {c:said} {w:it was late}. | 2017-06-04
Speaking to reporters on Sunday, {s:Hale} {c:said} {w:it was late}. | 2017-06-04
{w:“It is late,”} {s:Hale} {c:said} last weekend. | 2017-06-03..2017-06-04
{w:“It is late,”} {s:Hale} {c:said} at the weekend. | 2017-06-03..2017-06-04
{w:“It is late,”} {s:Hale} {c:said} over the weekend. | 2017-06-03..2017-06-04
{s:Hale} {c:confirmed} {w:the loss of the crane} last weekend. | 2017-06-03..2017-06-04
{s:Hale} {c:confirmed} {w:the loss of the crane last weekend}. | 2017-06-03..2017-06-04
On Monday, {s:Hale} {c:said}, {w:“it was late”}. | 2017-06-05
{s:Hale} {c:will tell} the council this weekend {w:who was late}. | 2017-06-10..2017-06-11
`;

/** The same day, and nothing that dates the saying. */
const OPEN = `
A boat sank on Monday. {s:Hale} {c:told} the court that {w:it was late}.
The court sat on Monday and on Tuesday. {s:Hale} {c:told} the jury that {w:it was late}.
The court is to sit on Tuesday. {s:Hale} {c:said} {w:it was late}.
On Tuesday the owners will meet. {s:Hale} {c:said} {w:it was late}.
{a:He}, who sailed on Monday, was ill. {s:He} {c:said} {w:it was late}.
A boat sank on Monday. {s:He} {c:said} {w:it was late}.
On Monday and on Tuesday it rained. {s:Hale} {c:said} {w:it was late}.
On Monday it rained. {s:Hale} {c:says} {w:it is late}.
{s2:Veld} {c2:apologised} on Monday. {w:“It was late,”} {s:Hale} {c:said}.
{s2:Hale} {c2:asked} on Monday {w2:whether it was late}. {s:Veld} {c:said} {w:it was cold}.
The crane fell on Monday. {s:Hale} {c:told} the council that {w:it was late}.
The council met on Monday. {s:Hale} {c:told} reporters that {w:it was late}.
The council met on Monday. {s:Hale} {c:had told} the council that {w:it was late}.
The council met on Monday and again on Tuesday. {s:Hale} {c:told} the council that {w:it was late}.
In a swipe at {s2:Veld}’s posts of Monday {c2:mocking} {a:Rask}, {s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:says} {w:it is late}.
{s:Hale} {c:tells} The New York Times that {w:it is late}.
{s:Hale} {c:said} {w:the vote on Monday was lost}.
{s:Hale} {c:said} that {w:he signed it in March}.
{s:Hale} {c:said} {w:“I signed it on Monday.”}
{s:Hale} {c:said} {w:Veld would come on Friday}.
{s:Hale} {c:said} {w:no in 2014 was final}.
{s:Hale} {c:praised} {a:Lind}’s 2014 report.
{s:Hale} {c:criticised} Monday’s vote of {a:Lind}.
{s:Hale} {c:criticised} {a:Lind} after Monday’s vote.
{s:Hale} {c:attacked} {a:Lind} for the March signing.
{s:Hale} {c:backed} {a:Lind} before the Monday vote.
{w:“It is late,”} {s:Hale} {c:said} after Monday’s vote.
{w:“It is late,”} {s:Hale} {c:said} of the Monday vote.
{w:“It is late,”} {s:Hale} {c:said} of Sunday’s fire.
{w:“It is late,”} {s:Hale} {c:said} about the 2014 election.
{w:“It is late,”} {s:Hale} {c:has said} since Monday.
{w:“It is late,”} {s:Hale} {c:said} before Monday.
{w:“It is late,”} {s:Hale} {c:said}, after Veld resigned on Monday.
{w:“It is late,”} {s:Hale} {c:said}, days after Veld resigned on Monday.
{w:“It is late,”} {c:said} {s:Hale}, who resigned on Monday.
{w:“It is late,”} {c:said} {s:Hale}, who was elected in 2014.
{w:“It is late,”} {c:said} {s:Hale, elected in 2014}.
{w:“It is late,”} {c:said} {s:Hale, a minister since 2014}.
{s:Hale}, who resigned on Monday, {c:said} {w:it was late}.
{s:Hale}, elected in May, {c:said} {w:it was late}.
After the vote on Monday, {s:Hale} {c:said} {w:it was late}.
The ferry sank in 2003. {s:Hale} {c:said} that month that {w:it was late}.
The ferry sank. {s:Hale} {c:said} that year that {w:it was late}.
When Veld resigned on Monday, Lind rose, and {s:Hale} {c:said} {w:it was late}.
On Monday Veld resigned, and {s:Hale} {c:said} {w:it was late}.
On Monday, {s2:Veld} {c2:said} {w2:no} and {s:Hale} {c:agreed} {w:with him}.
The next day {s:Hale} {c:said} {w:it was late}.
Two days later, {s:Hale} {c:tells} Lind {w:it is late}.
A day after the fire, {s:Hale} {c:said} {w:it was late}.
Veld spoke. The day before, {s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} {w:it was late}. On Monday it rained.
It rained on Monday. {s:Hale} {c:said} {w:it was late}.
The Monday paper came. {w:“It is late,”} {s:Hale} {c:said}.
{s:Hale} {c:said} {w:it was} by Friday at the latest {w:over}.
{s:Hale} {c:said} in the past that {w:it was late}.
{s:Hale} {c:said} recently that {w:it was late}.
{s:Hale} {c:said} {w:it was late} in Monday-morning fog.
{s:May} {c:said} {w:it was late}.
{s:Theresa May} {c:said} {w:it was late}.
{s:Hale} {c:said} in the second half that {w:it was late}.
{s:Hale} {c:said} in the Sunday Herald that {w:it was late}.
{s:Hale} {c:said} {w:2014 was late}.
{s:August Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} for the first time that {w:it was late}.
{s:Hale} {c:told} Monday Okoro that {w:it was late}.
In March, {s:Hale} {c:said}, {w:the council sold the crane}.
In 2014, {c:said} {s:Hale}, {w:the council sold the crane}.
Asked if the crane sold in 2014 was his, {s:Hale} {c:said} {w:it was}.
{s:Hale} {c:confirmed} {w:the crane was lost last weekend}.
{s:Hale} {c:announced} {w:a strike on Monday}.
{s:Hale} {c:said} {w:this summer's crane was sold}.
`;

/** Other days: turns of the week, the month and the year, leap days. */
const OTHERS = `
2017-01-01 | {w:“It is late,”} {s:Hale} {c:said} yesterday. | 2016-12-31
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} last week. | 2016-12-26..2017-01-01
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} last month. | 2016-12-01..2016-12-31
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} in December. | 2016-12-01..2016-12-31
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} on Sunday. | 2017-01-01
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} on Monday. | 2017-01-02
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} last Monday. | 2016-12-26
2017-01-02 | {w:“It is late,”} {s:Hale} {c:said} on Tuesday. | 2016-12-27
2016-03-01 | {w:“It is late,”} {s:Hale} {c:said} yesterday. | 2016-02-29
2016-03-01 | {w:“It is late,”} {s:Hale} {c:said} last month. | 2016-02-01..2016-02-29
2015-03-01 | {w:“It is late,”} {s:Hale} {c:said} last month. | 2015-02-01..2015-02-28
2016-03-01 | {w:“It is late,”} {s:Hale} {c:said} overnight. | 2016-02-29..2016-03-01
2026-11-23 | {w:“It is late,”} {s:Hale} {c:said} this week. | 2026-11-23
2026-11-22 | {w:“It is late,”} {s:Hale} {c:said} this week. | 2026-11-16..2026-11-22
2026-11-22 | {w:“It is late,”} {s:Hale} {c:said} last week. | 2026-11-09..2026-11-15
2026-11-01 | {w:“It is late,”} {s:Hale} {c:said} earlier this month. | 2026-11-01
2026-11-01 | {w:“It is late,”} {s:Hale} {c:said} on October 31. | 2026-10-31
2026-11-01 | {w:“It is late,”} {s:Hale} {c:said} on November 2. | 2025-11-02
2026-11-01 | {w:“It is late,”} {s:Hale} {c:said} on November 1. | 2026-11-01
2020-02-29 | {w:“It is late,”} {s:Hale} {c:said} a year ago. | 2019-01-01..2019-12-31
2026-11-22 | {w:“It is late,”} {s:Hale} {c:said} this weekend. | 2026-11-21..2026-11-22
2026-11-21 | {w:“It is late,”} {s:Hale} {c:said} over the weekend. | 2026-11-21
2026-11-22 | {w:“It is late,”} {s:Hale} {c:said} last weekend. | 2026-11-14..2026-11-15
2026-11-24 | {s:Hale} {c:will tell} the council next weekend {w:who was late}. | 2026-11-28..2026-11-29
`;

/** No day of publication. */
const UNDATED = `
On Monday, {s:Hale} {c:said} {w:no}. | open
{w:“It is late,”} {s:Hale} {c:said} yesterday. | open
{w:“It is late,”} {s:Hale} {c:said} last week. | open
{w:“It is late,”} {s:Hale} {c:said} overnight. | open
{w:“It is late,”} {s:Hale} {c:said} on June 4. | open
{w:“It is late,”} {s:Hale} {c:said} two days ago. | open
{w:“It is late,”} {s:Hale} {c:said} on June 4, 2016. | 2016-06-04
{w:“It is late,”} {s:Hale} {c:said} in 2014. | 2014-01-01..2014-12-31
In March 2014, {s:Hale} {c:wrote} that {w:it was late}. | 2014-03-01..2014-03-31
On June 4, 2016, {s2:Hale} {c2:said} {w2:no}. The next day {s:Veld} {c:said} {w:yes}. | 2016-06-05
`;

/** Stamps and posts. */
const LAYOUTS: readonly (readonly [string, string])[] = [
  ['14:05 {s:Hale} {c:says} {w:it is late}.\n\n14:20 Rain.', '2017-06-09T14:05'],
  ['14:05 Rain.\n\n2.30 p.m. {s:Hale} {c:said} {w:it was late}.', '2017-06-09T14:30'],
  ['12:05 a.m. {s:Hale} {c:says} {w:it is late}.\n\n1:20 a.m. Rain.', '2017-06-09T00:05'],
  ['12:05 p.m.\n\n{s:Hale} {c:says} {w:it is late}.\n\n1:20 p.m.\n\nRain.', '2017-06-09T12:05'],
  ['6 p.m.\n\n{s:Hale} {c:says} {w:it is late}.\n\n5 p.m.\n\nRain.', '2017-06-09T18:00'],
  ['6 p.m.\n\nRain fell. {s:Hale} {c:said} {w:it was late}.\n\n5 p.m.\n\nRain.', '2017-06-09T18:00'],
  ['6 p.m.\n\nRain on the hills\n\n{s:Hale} {c:said} {w:it was late}.\n\n5 p.m.\n\nRain.', '2017-06-09T18:00'],
  ['6 p.m.\n\nRain fell.\n\n{s:Hale} {c:said} {w:it was late}.\n\n5 p.m.\n\nRain.', 'open'],
  ['6 p.m.\n\nRain fell. {s:Hale} {c:had said} {w:it was late}.\n\n5 p.m.\n\nRain.', 'open'],
  ['14:05 GMT {s:Hale} {c:says} {w:it is late}.\n\n14:20 GMT Rain.', '2017-06-09T14:05Z'],
  ['14:05 BST {s:Hale} {c:says} {w:it is late}.\n\n14:20 BST Rain.', '2017-06-09T14:05+01:00'],
  ['9:15 a.m. ET {s:Hale} {c:says} {w:it is late}.\n\n9:20 a.m. ET Rain.', '2017-06-09T09:15'],
  ['9:15 a.m. EDT {s:Hale} {c:says} {w:it is late}.\n\n9:20 a.m. EDT Rain.', '2017-06-09T09:15-04:00'],
  ['14:05 {s:Hale} {c:says} {w:it is late}.', 'open'],
  ['3:05 {s:Hale} {c:said} on Monday that {w:it was late}.\n\n3:20 Rain.', '2017-06-05'],
  ['{w:“It is late.”} — Ann Hale (@annhale) June 4, 2017', '2017-06-04'],
  ['{w:“It is late.”}\n— Ann Hale (@annhale) 4 June 2017', '2017-06-04'],
  ['{w:“It is late.”} — Ann Hale (@annhale)', 'open'],
  ['{w:“It is late.”} — Ann Hale (@ann-hale.bsky.social) June 4, 2017 at 2:15 PM', '2017-06-04'],
  ['{w:“It is late.”} — Ann Hale (@hale@ports.example) Jun 04, 2017, 09:12', '2017-06-04'],
];

describe('timesOf', () => {
  test.each(rows(FRIDAY))('%s: %s', (marked, expected) => {
    expect(timeOf(marked!, '2017-06-09')).toBe(expected);
  });

  test.each(rows(OPEN))('nothing dates: %s', (marked) => {
    expect(timeOf(marked!, '2017-06-09')).toBe('open');
  });

  test.each(rows(OTHERS))('%s: %s: %s', (published, marked, expected) => {
    expect(timeOf(marked!, published!)).toBe(expected);
  });

  test.each(rows(UNDATED))('undated: %s: %s', (marked, expected) => {
    expect(timeOf(marked!, null)).toBe(expected);
  });

  test.each(LAYOUTS)('%s: %s', (marked, expected) => {
    expect(timeOf(marked, '2017-06-09')).toBe(expected);
  });

  test('what it hangs on is told and pinned', () => {
    const told = scene('{w:“It is late,”} {s:Hale} {c:said} on Monday.', '2017-06-09');
    const { time } = timesOf(told, told).get('x:1')!;
    expect(time).toMatchObject({ precision: 'day', basis: { code: 'publication', day: '2017-06-09' } });
    expect(told.article.text.slice(...time!.evidence[0]!)).toBe('on Monday');
  });

  test.each([
    ['{s:Hale} {c:tells} Lind {w:it is late}.', '“tells” is in the present tense, and the text does not say when'],
    ['{s:Hale} {c:said} {w:it was late}.', 'the text does not say when'],
    ['The next day {s:Hale} {c:said} {w:no}.', '“The next day” hangs on an event whose day the text does not give'],
    ['On Monday {s:Hale} {c:said} {w:no}.', '“On Monday” hangs on the day of publication, which is not known'],
  ])('%s: %s', (marked, reason) => {
    const told = scene(marked, null);
    const { time, reason: why } = timesOf(told, told).get('x:1')!;
    expect([time, WORDING.reason(why!)]).toEqual([null, reason]);
  });
});
