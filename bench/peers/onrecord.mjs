// On Record as one of the peers. usage: onrecord.mjs LIST PREDICTIONS
import { openReader } from '../../dist/index.js';
import { CodePoints } from '../../dist/text/codepoints.js';
import { run } from './runner.mjs';

await run(process.argv.slice(2), async () => {
  const read = await openReader();
  return async (text) => {
    const { statements } = await read({ text });
    const points = new CodePoints(text);
    const at = (spans) => spans.map(([start, end]) => [points.fromUtf16(start), points.fromUtf16(end)]);
    // Corpora in this layout annotate nothing inside the content of another.
    return statements
      .filter(({ within }) => within === null)
      .map(({ source, cue, content }) => ({ source: at(source), cue: at(cue), content: at(content) }));
  };
});
