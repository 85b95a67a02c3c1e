import type { Relation } from '../../trace/relation.js';

/** Words that differ from another version's: what is left out, what is put in; the words themselves where nothing is. */
export function Difference({ relation, words }: { relation: Relation; words: string }) {
  if (relation.difference.length === 0) return <>{words}</>;
  return (
    <>
      {relation.difference.map((stretch) => {
        if (stretch.in === 'both') return stretch.words;
        return stretch.in === 'former' ? <del>{stretch.words}</del> : <ins>{stretch.words}</ins>;
      })}
    </>
  );
}

/** What of the difference may turn the meaning. */
export function Turns({ relation: { turns } }: { relation: Relation }) {
  if (turns.length === 0) return null;
  const notes = turns.map(
    ({ sense, change, words }) => `${change === 'lost' ? 'without' : 'with'} the ${sense} “${words}”`,
  );
  return <p class="turns">The meaning may turn: {[...new Set(notes)].join(', ')}.</p>;
}
