import { reader } from '../dist/read.js';
import { CodePoints } from '../dist/text/codepoints.js';
import { isNamed, located, match } from './records.mjs';

/**
 * Whom the judge of stance is asked about when an article of the reader's corpus is read, and what its reader says: what the words tell,
 * the model's bare scores (against, neither, for), the tagger's beside it, and the readers' stance, 0 to 2 in the same order. Those of whom
 * the reader says nothing are left out.
 */
export async function asked(gold, parts) {
  const { text, published, publisher, title } = gold;
  const points = new CodePoints(text);
  const calls = [];
  // Told to be sure of all, the reading keeps each that it asks about.
  const reading = await reader({ ...parts, judge: watching(parts.judge, calls) })({
    text,
    published,
    publisher,
    title,
  });
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const given = reading.statements.map((statement) => ({ statement, ...located(statement, points) }));
  const wanted = gold.statements.map((statement) => ({ statement, ...located(statement) }));
  return [...match(wanted, given, text)].flatMap(([{ statement }, own]) =>
    own.statement.about.flatMap(({ actor, evidence: [span] }) => {
      const call = calls.find(
        ({ target, content }) => `${target}` === `${span}` && `${content}` === `${own.statement.content}`,
      );
      const about = statement.about.find((one) => isNamed(gold.actors[one.actor], names.get(actor) ?? '', text));
      if (!call || !about) return [];
      const { told, scores, beside } = call;
      return [{ told, scores, beside, stance: about.stance + 1 }];
    }),
  );
}

/** A judge that answers “for” surely, and writes down what it was asked and what the model makes of it. */
function watching(judge, calls) {
  const told = { praised: 0, blamed: 0, for: 0, against: 0, fact: 0, denied: 0, nothing: 0 };
  const bare = Object.assign(Object.create(Object.getPrototypeOf(judge)), judge, {
    settings: { temperature: 1, hints: 0, words: told, least: 0 },
  });
  return {
    async stance(text, saying, target, words) {
      const odds = await bare.odds(text, saying, target, words);
      const scores = odds.map((p) => Math.log(Math.max(p, 1e-9)));
      calls.push({ content: saying.content, target, told: words, scores, beside: saying.leaning ?? [0, 0, 0] });
      return { stance: 1, p: 1 };
    },
  };
}
