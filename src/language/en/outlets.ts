import type { ChannelKind } from '../../record/channel.js';
import type { Lists } from '../lists.js';
import type { OutletWords } from '../outlets.js';

export function outletWords(lists: Lists): OutletWords {
  const rows = lists.rows('outlets');
  return {
    outlets: rows.map(({ word = '', kind, aliases }) => ({
      name: word,
      kind: kind as ChannelKind,
      aliases: aliases ? aliases.split('|') : [],
    })),
    common: rows.flatMap(({ common }) => (common ? common.split('|') : [])),
    article: 'the ',
  };
}
