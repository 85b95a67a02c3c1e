import type { Answer } from '../../ledger/answer.js';
import type { Check } from '../../ledger/check.js';
import { plural } from './plural.js';

/** Whether the words are all that was said, and if they are not on record, what is; and whether it was somebody else. */
export function WasItAll({ of: { answer, found, by } }: { of: Check }) {
  const isOthers = by !== null && found.length > 0 && found.every(({ fits }) => fits === false);
  const sentence = answer.isAll === null ? instead(answer) : all(answer);
  if (sentence === '' && !isOthers) return null;
  return (
    <p class="was-it-all">
      {sentence}
      {isOthers && <span class="amiss"> None credits {by} with it.</span>}
    </p>
  );
}

function all({ papers, rest }: Answer): string {
  const cut = papers.less > 0 ? ` ${plural(papers.less, 'paper')} cut it.` : '';
  if (rest === null) return `And it was all: no version has more of it.${cut}`;
  const turns = rest.turns.map(({ sense, words }) => `with the ${sense} “${words}”`);
  const turn = turns.length > 0 ? ` The meaning may turn: ${[...new Set(turns)].join(', ')}.` : '';
  const more = `${plural(papers.more, 'paper')} ${papers.more === 1 ? 'has' : 'have'} more of the sentence`;
  return `But it was not all: ${more}, “${rest.words.replace(/^[\s,]+/u, '')}”.${turn}${cut}`;
}

/** What is on record where not all of the words are. */
function instead({ parts, changes }: Answer): string {
  const own = parts.flatMap(({ words, hit }) => (hit ? [`“${words}” (${hit.speaker ?? 'open'})`] : []));
  if (own.length > 0) {
    const none = parts.flatMap(({ words, hit }) => (hit ? [] : [`“${words}”`]));
    const rest = none.length > 0 ? `; none has ${none.join(', ')} with it` : '';
    return `${own.length > 1 ? 'It is put together of' : 'On record is'} ${own.join(' and ')}${rest}.`;
  }
  if (changes.length === 0) return '';
  const clauses = changes.slice(0, 3).map(({ from, to }) => {
    if (to === '') return `without “${from}”`;
    return from === '' ? `with “${to}”` : `with “${to}” for “${from}”`;
  });
  return `On record it stands ${clauses.join(', ')}.`;
}
