import type { Act } from '../acts/find.js';
import type { OpenField, Statement } from '../record/statement.js';
import { Topics } from '../stance/about.js';
import { Addressees } from './addressee.js';
import { Channels } from './channel.js';
import { Modalities } from './modality.js';
import { Outlets } from './outlets.js';
import { Frames, type Scene } from './scene.js';
import { timesOf } from './time/times.js';

const OUTLETS = new Outlets();
/** How many statements back the one stands that a participle goes on from. */
const NEAR = 20;

/** Fills time, channel, addressee and modality of each statement, or says why they are open. */
export function situate(scene: Scene, acts: ReadonlyMap<string, Act>, outlets: Outlets = OUTLETS): Statement[] {
  const times = timesOf(scene);
  const channels = new Channels(scene, outlets);
  const addressees = new Addressees(scene);
  const modalities = new Modalities(scene);
  const topics = new Topics(scene.actors);
  const out = scene.statements.map((statement): Statement => {
    const act = acts.get(statement.id);
    const target = act && topics.at(act.target);
    const { channel, reason: noChannel } = channels.of(statement);
    const { addressee, reason: noAddressee } = addressees.of(statement, target, act);
    const { time, reason: noTime } = times.get(statement.id)!;
    const { time: _, channel: __, addressee: ___, modality: ____, ...rest } = statement.open;
    const open: Partial<Record<OpenField, string>> = { ...rest };
    if (noTime !== null) open.time = noTime;
    if (noChannel !== null) open.channel = noChannel;
    if (noAddressee !== null) open.addressee = noAddressee;
    return { ...statement, time, channel, addressee, modality: modalities.of(statement), open };
  });
  return shared(out, scene);
}

/** "Hale tweeted about the fire, suggesting that …": what goes on as a participle goes on through the same channel. */
function shared(statements: readonly Statement[], scene: Scene): Statement[] {
  const { text } = scene.article;
  const frames = new Frames(scene);
  const ordered = [...statements].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  const taken = new Map<string, Statement>();
  for (const [i, statement] of ordered.entries()) {
    const cue = statement.cue[0];
    if (!cue || !/^(?:\p{L}+ly )?(?:and )?(?:also )?\p{L}+ing\b/iu.test(text.slice(...cue))) continue;
    const sentence = frames.of(statement)?.sentence;
    const before = ordered
      .slice(Math.max(0, i - NEAR), i)
      .reverse()
      .find(
        (other) =>
          other.cue[0] && sentence && other.cue[0][0] >= sentence[0] && other.speaker.actor === statement.speaker.actor,
      );
    if (
      !before ||
      statement.speaker.actor === null ||
      !/,\s*(?:\p{L}+ly )?$/u.test(text.slice(before.cue[0]![1], cue[0]))
    )
      continue;
    const main = taken.get(before.id) ?? before;
    const channel = statement.channel ?? main.channel;
    const time = statement.time ?? main.time;
    const { channel: c, time: t, ...open } = statement.open;
    taken.set(statement.id, {
      ...statement,
      channel,
      time,
      open: { ...open, ...(channel ? {} : { channel: c }), ...(time ? {} : { time: t }) },
    });
  }
  return statements.map((statement) => taken.get(statement.id) ?? statement);
}
