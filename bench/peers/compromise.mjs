// compromise, which finds quotations and says of nobody that they are theirs. usage: compromise.mjs FOLDER LIST PREDICTIONS
import { createRequire } from 'node:module';
import { run } from './runner.mjs';

const [folder, ...rest] = process.argv.slice(2);

await run(rest, async () => {
  const nlp = createRequire(`${folder}/`)('compromise');
  return (text) => {
    const found = nlp(text).quotations().json({ offset: true });
    const points = (at) => [...text.slice(0, at)].length;
    return found.map(({ offset: { start, length } }) => ({
      source: [],
      cue: [],
      content: [[points(start), points(start + length)]],
    }));
  };
});
