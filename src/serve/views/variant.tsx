import type { Child } from 'hono/jsx';
import type { Hit } from '../../ledger/hit.js';
import type { Retelling } from '../../ledger/utterances.js';
import type { Relation } from '../../trace/relation.js';
import { to } from './address.js';
import { Difference, Turns } from './difference.js';
import { Circumstances, Place, Speaker } from './hit.js';

/** A statement beside another of the same words: how it stands to that, its differences, who said it and where it stands. */
export function Variant({
  of: { hit, label, relation },
  id,
  amiss,
  children,
}: {
  of: { readonly hit: Hit; readonly label: string; readonly relation: Relation };
  /** What a drawing leads to it by. */
  id?: string;
  /** What is wrong with it beside its words. */
  amiss: readonly string[];
  /** Where it leads to, beside its own page. */
  children?: Child;
}) {
  return (
    <article class={`variant label-${label}`} id={id}>
      <p class="label">
        <span class="kind">{label}</span>
        {amiss.map((what) => (
          <span class="amiss"> {what}</span>
        ))}
      </p>
      <p class="words">
        <Difference relation={relation} words={hit.words} />
      </p>
      <Turns relation={relation} />
      <p class="who">
        <Speaker name={hit.speaker} />
        <Circumstances hit={hit} />
      </p>
      <p class="where">
        <Place of={hit} /> · <a href={to.statement(hit.id)}>statement</a>
        {children}
      </p>
    </article>
  );
}

const RECYCLED = {
  date: 'told as said on a day after it was first printed',
  tense: 'told in the present tense, long after it was first printed',
} as const;

/** A version of an utterance. */
export function VariantEntry({ of }: { of: Retelling }) {
  const amiss = [
    ...(of.misattributed ? ['credited to another than the others are'] : []),
    ...(of.recycled === null ? [] : [RECYCLED[of.recycled]]),
  ];
  return <Variant of={of} id={`v-${of.hit.id}`} amiss={amiss} />;
}
