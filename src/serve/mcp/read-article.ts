import { z } from 'zod';
import { WORDING } from '../../language/en/wording.js';
import { STANCE_NAMES } from '../../record/about.js';
import type { ReadArticle } from '../questions/reading.js';
import { linkTo } from '../views/citation.js';
import { CITED, citationOf } from './cited.js';

const count = z.int().min(0);

/** A statement of an article that is only read. */
export const READ = CITED.extend({
  spans: z.array(z.array(count).readonly()).readonly().describe('Where its words stand in the text.'),
  open: z.record(z.string(), z.string()).describe('Why each open field is open.'),
  p: z.number(),
});

/** An article that was read, as an assistant is given it. */
export function readOf({ article, actors, statements }: ReadArticle) {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const { title, publisher, published, url: address } = article;
  return {
    ...{ title, publisher, published, address },
    statements: statements.map((one) => {
      const speaker = nameOf.get(one.speaker.actor ?? '') ?? null;
      const { reason } = one.speaker;
      const cue = one.cue.map(([start, end]) => article.text.slice(start, end)).join(' ');
      const words = one.kind === 'act' ? `${cue} ${one.words}` : one.words;
      const open = Object.entries(one.open).map(([field, why]) => [field, WORDING.reason(why!)]);
      return {
        words,
        ...{ kind: one.kind, modality: one.modality, speaker },
        onBehalfOf: nameOf.get(one.onBehalfOf ?? '') ?? null,
        addressee: nameOf.get(one.addressee?.actor ?? '') ?? null,
        channel: one.channel?.name ?? null,
        saidFrom: one.time?.start ?? null,
        saidTo: one.time?.end ?? null,
        about:
          one.about.map(({ actor, stance }) => `${nameOf.get(actor)} (${STANCE_NAMES[stance]})`).join('; ') || null,
        context: null,
        ...{ title, publisher, published },
        citation: citationOf({ ...one, words }, speaker, article),
        address: linkTo(one, address),
        record: null,
        spans: one.content,
        open: { ...Object.fromEntries(open), ...(reason && { speaker: WORDING.reason(reason) }) },
        p: one.p,
      };
    }),
  };
}
