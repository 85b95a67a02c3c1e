import type { Find } from './context.js';
import { elsewhere, where } from './elsewhere.js';

/** One quotation of what was said on two occasions. */
export const joined: Find = (statement, _, context) => {
  if (!context.isToldOtherwise(statement)) return null;
  const parts = context.utterancesOf(statement).flatMap(({ variants }) => {
    const own = variants.find(({ hit }) => hit.id === statement.id);
    const first = variants.find(({ hit, label }) => label !== 'joined' && hit.article !== own?.hit.article);
    return own?.label === 'joined' && first ? [first.hit] : [];
  });
  if (parts.length < 2) return null;
  return {
    kind: 'joined',
    statement: statement.id,
    message: {
      code: 'joined',
      words: statement.words,
      parts: parts.map((part) => ({ words: part.words, where: where(part) })),
    },
    evidence: statement.content,
    p: context.odds.joined,
    elsewhere: parts.map((part) => elsewhere(context, part)),
  };
};
