import { z } from 'zod';
import type { Check } from '../../ledger/check.js';
import type { Utterance } from '../../ledger/utterances.js';
import { credits, type Witness } from '../../ledger/witness.js';
import type { Relation } from '../../trace/relation.js';
import { CITED, cited } from './cited.js';

const DIFFERS = z.string().describe('[-words of the fullest-] that it lacks, {+words+} that it has instead.');

/** A statement as it stands to the words that are checked. */
export const WITNESS = CITED.extend({
  from: z.string().nullable().describe('Where it was taken from: an address, or a file.'),
  label: z.string().describe('How it stands to the words: same, fuller, cut, joined, altered, paraphrase, near.'),
  differs: DIFFERS.describe('[-words asked for-] that it lacks, {+words+} that it has besides.'),
  fits: z.boolean().nullable().describe('Whether it is credited to the one who was asked for.'),
  utterances: z.array(z.string()).describe('For “trace”.'),
});

/** A statement as it stands to the fullest version of its utterance. */
export const VARIANT = CITED.extend({
  label: z.string().describe('Against the fullest version.'),
  differs: DIFFERS,
  turns: z.array(z.string()).describe('What of that may turn the meaning.'),
  misattributed: z.boolean().describe('Whether it is credited to another than the others are.'),
  recycled: z.boolean().describe('Whether it is told as new after it was first printed.'),
});

export function storyOf({ id, variants }: Utterance, site: string | null) {
  return {
    id,
    variants: variants.map(({ hit, label, relation, misattributed, recycled }) => ({
      ...cited(hit, site),
      label,
      differs: difference(relation),
      turns: relation.turns.map(({ sense, change, words }) => `${change} ${sense} “${words}”`),
      misattributed,
      recycled: recycled !== null,
    })),
  };
}

export function notesOf({
  differs,
  turns,
  misattributed,
  recycled,
}: ReturnType<typeof storyOf>['variants'][number]): string[] {
  return [
    ...differing(differs),
    ...(turns.length > 0 ? [`may turn the meaning: ${turns.join(', ')}`] : []),
    ...(misattributed ? ['credited to another than the others are'] : []),
    ...(recycled ? ['told as new after it was first printed'] : []),
  ];
}

export function witnessOf({ hit, from, label, relation, fits, utterances }: Witness, site: string | null) {
  return { ...cited(hit, site), from, label, differs: difference(relation), fits, utterances: [...utterances] };
}

/** What is told of a witness besides: how its words differ, and whence it is where it has no address. */
export function witnessed({ differs, address, from }: ReturnType<typeof witnessOf>): string[] {
  return [...differing(differs), ...(address === null && from !== null ? [`from ${from}`] : [])];
}

function differing(differs: string): string[] {
  return differs === '' ? [] : [`differs: ${differs}`];
}

/** To whom the record credits words, and whether that is who was asked for. */
export function creditedTo({ found, by }: Check): string {
  const fitting = found.filter(({ fits }) => fits).length;
  return by === null
    ? `Credited to ${credits(found)}.`
    : `Credited to ${by} in ${fitting} of ${found.length}: ${credits(found)}.`;
}

/** What differs, word by word; empty where nothing does. */
function difference({ difference: stretches }: Relation): string {
  if (stretches.every((stretch) => stretch.in === 'both')) return '';
  return stretches
    .map((stretch) => (stretch.in === 'both' ? stretch.words : marked(stretch.in, stretch.words)))
    .join('');
}

function marked(where: string, words: string): string {
  return where === 'former' ? `[-${words}-]` : `{+${words}+}`;
}
