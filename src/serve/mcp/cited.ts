import { z } from 'zod';
import type { Hit } from '../../ledger/hit.js';
import type { Head } from '../questions/head.js';
import { to } from '../views/address.js';
import { citationsOf, linkTo, type Quotable } from '../views/citation.js';

/** A statement as an assistant is given it: what was said, how, and how to cite it. */
export const CITED = z.object({
  id: z.string().optional().describe('By which “trace” and the site know it.'),
  words: z.string(),
  kind: z.string().describe('direct and mixed are in the speaker’s words, indirect and act in the paper’s.'),
  modality: z
    .string()
    .nullable()
    .describe('asserted, asked, denied, declined or planned: what is not asserted was not said.'),
  speaker: z.string().nullable().describe('Null where the text leaves it open: never guess it.'),
  onBehalfOf: z.string().nullable().describe('For whom a spokesperson speaks.'),
  addressee: z.string().nullable(),
  channel: z.string().nullable(),
  saidFrom: z.string().nullable(),
  saidTo: z.string().nullable(),
  about: z.string().nullable().describe('Whom it is about, and whether for or against them.'),
  context: z.string().nullable().describe('The sentences in which it stands.'),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  citation: z.string().describe('To be given with whatever is told of it.'),
  address: z.string().nullable().describe('The words in the publisher’s page.'),
  record: z.string().nullable().describe('Its page on the site of the record.'),
});
export type Cited = z.infer<typeof CITED>;

/** @param site the address of the site, with `/` at its end; null where there is none */
export function cited(hit: Hit, site: string | null): Cited {
  const { id, kind, cue, modality, speaker, addressee, channel, about, context, title, publisher, published } = hit;
  const words = kind === 'act' ? `${cue} ${hit.words}` : hit.words;
  const article = { id: hit.article, title, publisher, published, url: hit.url, byline: null };
  return {
    ...{ id, words, kind, modality, speaker, onBehalfOf: hit.on_behalf_of, addressee, channel },
    ...{ saidFrom: hit.said_from, saidTo: hit.said_to, about, context, title, publisher, published },
    citation: citationOf({ words, kind, modality }, speaker, article),
    address: linkTo({ words: hit.words }, hit.url),
    record: site && new URL(to.statement(id), site).href,
  };
}

export function citationOf(statement: Quotable, speaker: string | null, article: Head): string {
  return citationsOf(statement, speaker, article)[0]!.text;
}

/**
 * Statements for whoever reads text alone.
 *
 * @param notes what a tool tells of each besides
 */
export function listed<One extends Cited & { readonly label?: string }>(
  statements: readonly One[],
  notes: (one: One) => readonly string[] = () => [],
): string {
  return statements
    .map((one, i) => {
      const { citation, address, record, id, label } = one;
      const places = [address, record, id && `id ${id}`].filter(Boolean).join(' · ');
      const head = `${label === undefined ? '' : `[${label}] `}${citation}`;
      return `${i + 1}. ${[head, circumstances(one), ...notes(one), places].filter(Boolean).join('\n   ')}`;
    })
    .join('\n');
}

/** How, for and to whom, through what and when it was said, as far as the text says; and the sentences around the words. */
function circumstances(one: Cited): string {
  const { kind, modality, onBehalfOf, addressee, channel, saidFrom, saidTo, about, context, words } = one;
  const facts = [
    kind,
    modality === 'asserted' ? null : modality,
    onBehalfOf && `for ${onBehalfOf}`,
    addressee && `to ${addressee}`,
    channel && `through ${channel}`,
    saidFrom && `said ${saidFrom === saidTo ? `on ${saidFrom}` : `from ${saidFrom} to ${saidTo}`}`,
    about && `about ${about}`,
  ];
  const around = context === null || context === words ? '' : `\n   in the text: ${context.replaceAll(/\s+/gu, ' ')}`;
  return facts.filter(Boolean).join('; ') + around;
}
