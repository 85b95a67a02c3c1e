import type { Actor, Article, OpenField, Statement } from '../statement.js';
import type { Segmentation } from '../text/segment.js';
import { addresseeOf } from './addressee.js';
import { channelOf } from './channel.js';
import { modalityOf } from './modality.js';
import type { Outlets } from './outlets.js';
import { timesOf } from './time/times.js';

/** All that the steps of this floor look at: the article, and who speaks in it. */
export interface Scene {
  readonly article: Article;
  readonly segmentation: Segmentation;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/** Fills time, channel, addressee and modality of each statement, or says why they are open. */
export function situate(scene: Scene, outlets?: Outlets): Statement[] {
  const times = timesOf(scene);
  return scene.statements.map((statement): Statement => {
    const { channel, reason: noChannel } = channelOf(statement, scene, outlets);
    const { addressee, reason: noAddressee } = addresseeOf(statement, scene);
    const { time, reason: noTime } = times.get(statement.id)!;
    const { time: _, channel: __, addressee: ___, modality: ____, ...rest } = statement.open;
    const open: Partial<Record<OpenField, string>> = { ...rest };
    if (noTime !== null) open.time = noTime;
    if (noChannel !== null) open.channel = noChannel;
    if (noAddressee !== null) open.addressee = noAddressee;
    return { ...statement, time, channel, addressee, modality: modalityOf(statement, scene).modality, open };
  });
}
