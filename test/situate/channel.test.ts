import { describe, expect, test } from 'vitest';
import { Channels } from '../../src/situate/channel.js';
import { Outlets } from '../../src/situate/outlets.js';
import { Pointers } from '../../src/situate/pointers.js';
import { ENGLISH } from '../english.js';
import { rows } from '../rows.js';
import { first, scene } from './marked.js';

function channelOf(marked: string, outlets = new Outlets(ENGLISH.outlets)): string {
  const told = scene(marked, '2017-06-09');
  const { channel } = new Channels(told, told, outlets, new Pointers(told, told)).of(first(told));
  return channel === null ? 'open' : `${channel.name} (${channel.kind})`;
}

const FILLED = `
{w:“It is late,”} {s:Hale} {c:told} the Warbler. | Warbler (other)
{w:“It is late,”} {s:Hale} {c:told} Gazeta del Puerto. | Gazeta del Puerto (other)
{s:Hale} {c:tells} Der Abend {w:it is late}. | Der Abend (other)
{w:“It is late,”} {s:Hale} {c:told} state television Wednesday night. | state television (broadcaster)
On Telegram, {s:Hale} {c:wrote}: {w:“It is late.”} | Telegram (social platform)
{s:Hale} {c:announced} from the pulpit that {w:it was late}. | pulpit (other)
From the stage {s:Hale} {c:said} {w:it was late}. | stage (other)
{w:“It is late,”} {s:Hale} {c:said} by satellite phone. | satellite phone (phone call)
{w:“It is late,”} {s:Hale} {c:said} on the phone. | phone (phone call)
In a presentation to investors, {s:Hale} {c:said} {w:it was late}. | presentation (speech)
{w:“It is late,”} {s:Hale} {c:said} on an earnings call. | earnings call (phone call)
In his homily, {s:Hale} {c:said} {w:it was late}. | homily (speech)
It followed a string of posts on Facebook in which {s:Hale} {c:mocked} {a:Veld}. | Facebook (social platform)
It followed a volley of tweets in which {s:Hale} {c:mocked} {a:Veld}. | Twitter (social platform)
{w:It is late}, {s:researchers} {c:reported} on Monday in the journal Moss Letters. | Moss Letters (magazine)
{s:Hale}, in comments to the Sarn weekly Slate, {c:says} {w:it is late}. | Slate (magazine)
In an interview with Oar and Sail in May, {s:Hale} {c:said} {w:it was late}. | Oar and Sail (other)
In an interview with Harbour Monthly in May, {s:Hale} {c:said} {w:it was late}. | Harbour Monthly (magazine)
In an interview with the BBC in May, {s:Hale}, then a pilot, {c:said} {w:it was late}. | BBC (broadcaster)
{s:Hale} {c:dared} {a:Veld} to a race while speaking on Sky News. | Sky News (broadcaster)
{w:“It is late.”} pic.twitter.com/Ab1 {c:—} {s:Ann Hale} (@annhale) June 4, 2017 | Twitter (social platform)
{w:“It is late.”} https://t.co/Ab1 {c:—} {s:Ann Hale} (@annhale) June 4, 2017 | Twitter (social platform)
{w:It is late.} https://bsky.app/profile/x {c:—} {s:Ann Hale} (@annhale) June 4, 2017 | Bluesky (social platform)
{w:It is late.} {c:—} {s:Ann Hale} (@ann-hale.bsky.social) June 4, 2017 at 2:15 PM | Bluesky (social platform)
{w:It is late.} {c:—} {s:Ann Hale} (@hale@ports.example) Jun 04, 2017, 09:12 | Mastodon (social platform)
{s:Hale} {c:told} {a:Sky News} that {w:it was late}. | Sky News (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} the {a:BBC}. | BBC (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} {a:BBC Radio 4}’s Today programme. | BBC (broadcaster)
{s:Hale} {c:tells} {a:The New York Times} that {w:it is late}. | The New York Times (newspaper)
{s:Hale} {c:told} the {a:Guardian} {w:it was late}. | The Guardian (newspaper)
{s:Hale} {c:told} the {a:Times} {w:it was late}. | The Times (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:Reuters}. | Reuters (agency)
{w:“It is late,”} {s:Hale} {c:told} the {a:Associated Press}. | Associated Press (agency)
{w:“It is late,”} {s:Hale} {c:told} {a:AFP} by telephone. | Agence France-Presse (agency)
{w:“It is late,”} {s:Hale} {c:told} {a:Le Monde}. | Le Monde (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:Der Spiegel}. | Der Spiegel (magazine)
{w:“It is late,”} {s:Hale} {c:told} {a:Al Jazeera} on Monday. | Al Jazeera (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} {a:NHK}. | NHK (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} {a:Folha de S.Paulo}. | Folha de S.Paulo (newspaper)
{w:“It is late,”} {s:Hale} {c:told} the {a:Times of India}. | Times of India (newspaper)
{w:“It is late,”} {s:Hale} {c:told} the {a:South China Morning Post}. | South China Morning Post (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:El País}. | El País (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:Haaretz}. | Haaretz (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:Politico}. | Politico (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:BuzzFeed News}. | BuzzFeed (news site)
{w:“It is late,”} {s:Hale} {c:told} the {a:Norhaven Herald}. | Norhaven Herald (newspaper)
{w:“It is late,”} {s:Hale} {c:told} {a:Radio Sarn}. | Radio Sarn (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} {a:Sarn FM}. | Sarn FM (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} the {a:Port Ansel Gazette}. | Port Ansel Gazette (newspaper)
{w:“It is late,”} {s:Hale} {c:said} on {a:CNN}. | CNN (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} on {a:CNN}’s “State of the Union.” | CNN (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} Sunday on {a:NBC}. | NBC (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} in an interview with {a:CNBC}. | CNBC (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} during an interview on {a:ITV}. | ITV (broadcaster)
{s:Veld} later {c:challenged} {a:Hale} to a race during an interview on {a:ITV}. | ITV (broadcaster)
In an interview with the {a:Financial Times}, {s:Hale} {c:said} {w:it was late}. | Financial Times (newspaper)
Speaking on {a:LBC}, {s:Hale} {c:said} {w:it was late}. | LBC (broadcaster)
{w:“It is late,”} {s:Hale} {c:wrote} in the {a:Daily Telegraph}. | The Daily Telegraph (newspaper)
{w:“It is late,”} {s:Hale} {c:wrote} in an op-ed in {a:The Washington Post}. | The Washington Post (newspaper)
{w:“It is late,”} {s:Hale} {c:wrote} on {a:Twitter}. | Twitter (social platform)
{w:“It is late,”} {s:Hale} {c:wrote} on {a:X}. | X (social platform)
{w:“It is late,”} {s:Hale} {c:posted} on {a:Facebook}. | Facebook (social platform)
{w:“It is late,”} {s:Hale} {c:said} in a Facebook post. | Facebook (social platform)
{w:“It is late,”} {s:Hale} {c:wrote} in a long Instagram post on Monday. | Instagram (social platform)
In a LinkedIn post, {s:Hale} {c:said} {w:it was late}. | LinkedIn (social platform)
{w:“It is late,”} {s:Hale} {c:wrote} in a blog post. | blog post (article)
{w:“It is late,”} {s:Hale} {c:said} in a post on {a:Truth Social}. | Truth Social (social platform)
{w:“It is late,”} {s:Hale} {c:wrote} on {a:Instagram}. | Instagram (social platform)
{w:“It is late,”} {s:Hale} {c:said} on {a:Telegram}. | Telegram (social platform)
{w:“It is late,”} {s:Hale} {c:said} on {a:WeChat}. | WeChat (social platform)
{w:“It is late,”} {s:Hale} {c:tweeted}. | Twitter (social platform)
{s:Hale} {c:tweets} that {w:it is late}. | Twitter (social platform)
{w:“It is late,”} {s:Hale} {c:retweeted}. | Twitter (social platform)
{w:“It is late,”} {s:Hale} {c:said} in a tweet. | Twitter (social platform)
{w:“It is late,”} {s:Hale} {c:said} in a series of tweets on Friday. | Twitter (social platform)
In a tweet on Monday, {s:Hale} {c:said} {w:it was late}. | Twitter (social platform)
{s:Hale}’s tweets {c:criticizing} {a:Veld} stood. | Twitter (social platform)
{s:Veld} {c:sent a barrage of tweets attacking} {a:Hale}. | Twitter (social platform)
{s:Hale} {c:took to Twitter} to say {w:it was late}. | Twitter (social platform)
{a:Hale} was {c:criticised} on Twitter by {s:Veld}. | Twitter (social platform)
{s:Veld} {c:thanked} {a:Hale} on Twitter. | Twitter (social platform)
{w:“It is late,”} {s:Hale} {c:said} in a statement. | statement (statement)
In a statement, {s:Hale} {c:said} {w:it was late}. | statement (statement)
In a statement issued late on Monday, {s:Hale} {c:said} {w:it was late}. | statement (statement)
{w:“It is late,”} {s:Hale} {c:said} in a written statement. | written statement (statement)
{w:“It is late,”} {s:Hale} {c:said} through a spokesman. | spokesman (statement)
{w:“It is late,”} {s:Hale} {c:said} at a rally in Ohio. | rally in Ohio (rally)
At a rally in Norhaven, {s:Hale} {c:said} {w:it was late}. | rally in Norhaven (rally)
{w:“It is late,”} {s:Hale} {c:said} in a speech to the union. | speech (speech)
In her first speech, {s:Hale} {c:said} {w:it was late}. | first speech (speech)
{w:“It is late,”} {s:Hale} {c:said} at a press conference. | press conference (press conference)
{w:“It is late,”} {s:Hale} {c:said} at a news conference on Monday. | news conference (press conference)
{w:“It is late,”} {s:Hale} {c:said} during a debate. | debate (debate)
{w:“It is late,”} {s:Hale} {c:said} in an interview. | interview (interview)
In an interview on Monday, {s:Hale} {c:said} {w:it was late}. | interview (interview)
{w:“It is late,”} {s:Hale} {c:said} in a telephone interview. | telephone interview (interview)
{w:“It is late,”} {s:Hale} {c:wrote} in a letter to {a:Veld}. | letter (letter)
In a letter to {a:Veld}, {s:Hale} {c:wrote} that {w:it was late}. | letter (letter)
{w:“It is late,”} {s:Hale} {c:wrote} in an email to {a:Veld}. | email (email)
{w:“It is late,”} {s:Hale} {c:said} by email. | email (email)
{w:“It is late,”} {s:Hale} {c:wrote} in his book. | book (book)
{w:“It is late,”} {s:Hale} {c:writes} in her memoir. | memoir (book)
{w:“It is late,”} {s:Hale} {c:said} on a podcast. | podcast (podcast)
{s:Hale} {c:told} the podcast “Second Half” that {w:it was late}. | Second Half (podcast)
{s:Hale} {c:said} on the talk show *Mezzanine* that {w:it was late}. | Mezzanine (broadcaster)
{s:Hale} {c:told} the Sunday talk show Face the Town that {w:it was late}. | Face the Town (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} on breakfast show Rise! | Rise! (broadcaster)
{s:Hale} {c:wrote} on the blog Red Clay that {w:it was late}. | Red Clay (article)
{s:Hale} {c:told} Radio 4’s Today programme {w:it was late}. | Radio 4 (broadcaster)
{s:Hale} {c:told} the radio show Monday that {w:it was late}. | radio show (broadcaster)
{w:“It is late,”} {s:Hale} {c:said} on a conference call. | conference call (phone call)
{w:“It is late,”} {s:Hale} {c:said} in a blog post. | blog post (article)
{w:“It is late,”} {s:Hale} {c:wrote} in a column. | column (article)
{w:“It is late,”} {s:Hale} {c:said} in a video. | video (video)
{w:“It is late,”} {s:Hale} {c:said} in her testimony. | testimony (hearing)
{s:Hale} {c:told} the court {w:it was late}. | court (court)
{s:Hale} {c:told} the high court that {w:it was late}. | high court (court)
{s:Hale} {c:told} a press conference in Marlow that {w:it was late}. | press conference in Marlow (press conference)
{s:Hale} {c:told} a rally in Marlow that {w:it was late}. | rally in Marlow (rally)
{s:Hale} {c:told} the annual meeting that {w:it was late}. | annual meeting (meeting)
{s:Hale} issued a statement {c:warning} that {w:it was late}. | statement (statement)
{s:Hale} {c:released a statement saying} that {w:it was late}. | statement (statement)
{s:Hale} put out a press release {c:announcing} that {w:it was late}. | press release (statement)
{s:Hale} held a news conference to {c:say} {w:it was late}. | news conference (press conference)
{s:The players} issued a joint statement that {c:read}: {w:“It is late.”} | joint statement (statement)
{s:A statement from the club} {c:said}: {w:“It is late.”} | statement (statement)
{s:The club’s statement} {c:said}: {w:“It is late.”} | statement (statement)
{s:A letter sent to parents} {c:said} {w:it was late}. | letter (letter)
{s:The letter} {c:said} {w:it was late}. | letter (letter)
{s:A letter} {c:reads}: {w:It is late.} | letter (letter)
{w:“It is late,”} {s:Hale} {c:said} in testimony before a committee. | testimony (hearing)
{w:“It is late,”} {s:Hale} {c:said} in a fireside chat with {a:Veld}. | fireside chat (interview)
{w:“It is late,”} {s:Hale} {c:said} on a panel. | panel (meeting)
{w:“It is late,”} {s:Hale} {c:said} in a commentary. | commentary (article)
{w:“It is late,”} {s:the Crimson Star} {c:wrote} in an editorial. | editorial (article)
{w:“It is late,”} {s:Hale} {c:said} in court. | court (court)
{w:“It is late,”} {s:Hale} {c:said} in parliament. | parliament (parliament)
{w:“It is late,”} {s:Hale} {c:said} in the House of Commons. | House of Commons (parliament)
{w:“It is late,”} {s:Hale} {c:said} by phone. | phone (phone call)
{w:“It is late,”} {s:Hale} {c:said} via video link. | video link (video)
{w:“It is late,”} {s:Hale} {c:said} on television. | television (broadcaster)
{w:“It is late,”} {s:Hale} {c:wrote} in a text message. | text message (phone call)
{w:“It is late,”} {s:Hale} {c:told} this newspaper. | this newspaper (newspaper)
{w:“It is late,”} {s:Hale} {c:told} a local radio station. | local radio station (broadcaster)
{w:“It is late,”} {s:Hale} {c:told} the club’s website. | club’s website (news site)
{w:“It is late,”} {s:Hale} {c:told} the magazine {a:Northern Boats}. | Northern Boats (magazine)
{w:“It is late,”} {s:Hale} {c:told} the news agency {a:Nordwire}. | Nordwire (agency)
{w:“It is late,”} {s:Hale} {c:told} the {a:Norhaven Mirror}. | Norhaven Mirror (newspaper)
{w:“It is late,”} {s:Hale} {c:told} the {a:Bugle}. | Bugle (newspaper)
Speaking with the {a:Marlow Courier} on Monday, {s:Hale} {c:said} {w:it was late}. | Marlow Courier (newspaper)
Writing in the {a:Marlow Courier}, {s:Hale} {c:said} {w:it was late}. | Marlow Courier (newspaper)
{w:“It is late,”} {s:Hale} {c:wrote} on his {a:Instagram} account. | Instagram (social platform)
{w:“It is late,”} {s:Hale} {c:wrote} on the club’s {a:Facebook} page. | Facebook (social platform)
{w:“It is late,”} {s:Hale} {c:posted} from his official Twitter account. | Twitter (social platform)
{s:Hale} posted a picture from their {a:Instagram} account with the {c:caption}: {w:“It is late.”} | Instagram (social platform)
In a letter to {a:Veld} and {a:Lind}, {s:Hale} {c:wrote} that {w:it was late}. | letter (letter)
{s:Hale} {c:wrote} on her blog that {w:it was late}. | blog (article)
{w:“It is late,”} {s:the club} {c:said} on its website. | website (news site)
{w:“It is late,”} {c:says} {s:the museum} on the homepage. | homepage (news site)
{s:Hale} {c:used her column to call} {a:Veld} {w:a late riser}. | column (article)
{s:Hale} used a speech to {c:warn} that {w:it was late}. | speech (speech)
{s:Hale} is using his newsletter to {c:say} {w:it is late}. | newsletter (article)
{w:“It is late,”} {s:Hale} {c:said} in an interview with the village paper, The Slate. | The Slate (newspaper)
{w:“It is late,”} {s:Hale} {c:told} the union magazine, The Anvil, on Friday. | The Anvil (magazine)
{s:Hale} {c:told} a local radio station, the Marlow Wave, that {w:it was late}. | the Marlow Wave (broadcaster)
{s:Hale} {c:told} the {a:Daily Pail} {w:it was late}. | Daily Pail (newspaper)
{w:“It is late,”} {s:Hale} {c:told} the {a:Evening Tide}. | Evening Tide (newspaper)
{s:Hale} {c:said} in an email leaked to the {a:Marlow Courier} that {w:it was late}. | email (email)
{s:Hale} {c:said} in a memo passed on to the {a:BBC} that {w:it was late}. | memo (letter)
{s:Hale} {c:said} in a letter handed by rivals to the {a:Marlow Courier} that {w:it was late}. | letter (letter)
`;

const OPEN = `
{c:According to} {s:Reuters}, {w:it was late}.
{c:According to} {s:the BBC}, {w:it was late}.
{s:The Guardian} {c:reported} that {w:it was late}.
{s:Xinhua} {c:said} {w:it was late}.
{w:It was late}, {s:Reuters} {c:reported}.
{s:Hale} {c:told} MPs that {w:it was late}.
{s:Hale} {c:told} parliament that {w:it was late}.
{s:Hale} {c:told} the House of Commons that {w:it was late}.
{s:Hale} {c:told} the jury {w:it was late}.
{s:Hale} {c:said} {w:it was late}.
{w:“It is late,”} {s:Hale} {c:said}.
{s:Hale} {c:said} {w:he had told the BBC so}.
{s:Hale} {c:said} {w:Veld’s tweets were late}.
{s:Hale} {c:said} {w:he would appear on CNN}.
{s:Hale} {c:said} {w:“I wrote on Facebook.”}
{s:Hale} {c:said} {w:the statement was late}.
{s:Hale} {c:said} of the {a:BBC} that {w:it was late}.
{s:Hale} {c:criticised} the {a:BBC}.
{s:Hale} {c:criticised} {a:Fox News} for its debate.
{s:Hale} {c:praised} the {a:Guardian}.
{s:Hale}, a former {a:CNN} host, {c:said} {w:it was late}.
{s:Hale}, who worked for the {a:BBC}, {c:said} {w:it was late}.
{s:Hale} left the {a:BBC} and {c:said} {w:it was late}.
{s:Hale} sued {a:Facebook} and {c:said} {w:it was late}.
{s:Hale} {c:said} after the debate that {w:it was late}.
{s:Hale} {c:said} before the rally that {w:it was late}.
{s:Hale} {c:said} about the report that {w:it was late}.
{s:Hale} {c:said} of his book that {w:it was late}.
{s:Hale} {c:told} reporters {w:it was late}.
{s:Hale} {c:told} {a:Veld} {w:it was late}.
{s:Hale} {c:told} his wife {w:it was late}.
{s:Hale} {c:said} on Time Square that {w:it was late}.
{s:Hale} {c:said} at the {a:Guardian} building that {w:it was late}.
{s:Hale} {c:said} in Reading that {w:it was late}.
{s:Hale} {c:said} for the {a:BBC} to {w:be late was wrong}.
{s:Hale} {c:said} at the time that {w:it was late}.
{s:Hale} {c:said} in the lead-up to the debate that {w:it was late}.
{s:The birds} {c:said} {w:the tweets of spring were late}.
{s:Hale} {c:said}; the {a:BBC} had left.
{s:Hale} {c:said}, while {a:CNN} showed the fire, that {w:it was late}.
{s:Hale} {c:said} like a tweeting bird that {w:it was late}.
{s:Hale} {c:said} against {a:Twitter} that {w:it was late}.
{s:Hale} {c:said} {w:it} would not be on the {a:BBC}.
{s:A BBC reporter} {c:said} {w:it was late}.
{s:A Guardian reader} {c:said} {w:it was late}.
{w:“It is late,”} {c:said} {s:Hale}, who was not involved in the study.
{s:Hale}, the author of the report, {c:said} {w:it was late}.
{s:Hale}, the speaker in the debate on fish, {c:said} {w:it was late}.
{s:Hale} criticised the statement and {c:said} {w:it was late}.
Veld issued a statement, and {s:Hale} {c:said} {w:it was late}.
{s:Hale} {c:said} through his lawyer that {w:it was late}.
{s:Hale} {c:told} {a:Post} office workers {w:it was late}.
{s:A report} {c:said} {w:it was late}.
{w:It was late}, {c:according to} a {s:memo}.
A {s:note} {c:said} {w:it was late}.
{s:Letters to parents} {c:said} {w:it was late}.
{s:Hale} {c:gave evidence} that {w:it was late}.
{s:Lists} sold to the {a:Marlow Courier} {c:show} that {w:it was late}.
{s:Hale} {c:told} the village paper’s editor, {a:Lind}, {w:it was late}.
{s:Hale} {c:said} on the bridge, the Marlow Arch, {w:it was late}.
`;

describe('Channels', () => {
  test.each(rows(FILLED))('%s: %s', (marked, expected) => {
    expect(channelOf(marked!)).toBe(expected);
  });

  test.each(rows(OPEN))('none: %s', (marked) => {
    expect(channelOf(marked!)).toBe('open');
  });

  test('its words are pinned', () => {
    const told = scene('{w:“It is late,”} {s:Hale} {c:said} in a series of tweets.');
    const { channel } = new Channels(told, told, new Outlets(ENGLISH.outlets), new Pointers(told, told)).of(
      first(told),
    );
    expect(channel!.evidence.map((span) => told.article.text.slice(...span))).toEqual(['tweets']);
  });

  test.each([
    ['{w:“It is late,”} {s:Hale} {c:told} the {a:Mirror}.', 'The Kolm Mirror', 'The Kolm Mirror (newspaper)'],
    ['{w:“It is late,”} {s:Hale} {c:told} {a:The Kolm Mirror}.', 'The Kolm Mirror', 'The Kolm Mirror (newspaper)'],
    ['{w:“It is late,”} {s:Hale} {c:told} the {a:Times}.', 'Kolm Post', 'The Times (newspaper)'],
    ['{w:“It is late,”} {s:Hale} {c:told} the {a:Times}.', 'The Kolm Times', 'The Kolm Times (newspaper)'],
    ['{w:“It is late,”} {s:Hale} {c:told} the {a:Times}.', 'Norbury & Sons', 'The Times (newspaper)'],
  ])('what published the article goes before others of its name: %s in %s', (marked, publisher, expected) => {
    const told = scene(marked);
    const paper = { ...told, article: { ...told.article, publisher } };
    const { channel } = new Channels(told, paper, new Outlets(ENGLISH.outlets), new Pointers(told, told)).of(
      first(told),
    );
    expect(`${channel?.name} (${channel?.kind})`).toBe(expected);
  });

  test('a newsroom adds outlets, which go before the list', () => {
    const marked = '{s:Hale} {c:told} {a:Blatt} that {w:it was late}.';
    expect(channelOf(marked)).toBe('open');
    expect(
      channelOf(marked, new Outlets(ENGLISH.outlets, [{ name: 'Das Blatt', kind: 'newspaper', aliases: ['Blatt'] }])),
    ).toBe('Das Blatt (newspaper)');
  });
});
