import { z } from 'zod';
import type { Hit } from '../../ledger/hit.js';
import type { Head } from '../questions/head.js';
import { to } from '../views/address.js';
import { citationsOf, linkTo } from '../views/citation.js';

/** A statement as an assistant is given it: what was said, and how to cite it. */
export const CITED = z.object({
  id: z.string().optional().describe('By which “trace” and the site know it.'),
  words: z.string(),
  kind: z.string().describe('direct, mixed, indirect, or act.'),
  speaker: z.string().nullable().describe('Null where the text leaves it open: never guess it.'),
  addressee: z.string().nullable(),
  channel: z.string().nullable(),
  saidFrom: z.string().nullable(),
  saidTo: z.string().nullable(),
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
  const { id, words, kind, cue, speaker, addressee, channel, said_from, said_to, title, publisher, published } = hit;
  return {
    id,
    words: kind === 'act' ? `${cue} ${words}` : words,
    kind,
    speaker,
    addressee,
    channel,
    saidFrom: said_from,
    saidTo: said_to,
    title,
    publisher,
    published,
    citation: citationOf(words, speaker, { id: hit.article, title, publisher, published, url: hit.url, byline: null }),
    address: linkTo({ words }, hit.url),
    record: site && new URL(to.statement(id), site).href,
  };
}

export function citationOf(words: string, speaker: string | null, article: Head): string {
  return citationsOf({ words }, speaker, article)[0]!.text;
}

/** Statements for whoever reads text alone. */
export function listed(statements: readonly Cited[]): string {
  return statements
    .map(({ citation, address, record, id }, i) => {
      const places = [address, record, id && `id ${id}`].filter(Boolean).join(' · ');
      return `${i + 1}. ${citation}${places && `\n   ${places}`}`;
    })
    .join('\n');
}
