import { type FileHandle, open } from 'node:fs/promises';
import { Option } from 'commander';
import { InputError } from '../../errors.js';
import { type Attribution, goldDocuments } from '../../evaluate/brat.js';
import { Scorer } from '../../evaluate/score.js';
import type { Statement } from '../../record/statement.js';
import { CodePoints } from '../../text/codepoints.js';
import type { Command } from '../command.js';
import { Progress } from '../screen/progress.js';
import { reliability, report } from '../screen/scores.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

interface EvaluateOptions {
  /** A file to write the predictions to, one JSON line a document, offsets in code points. */
  readonly predictions?: string;
  /** Print how the statements' probabilities compare with how often they were right. */
  readonly reliability?: boolean;
}

const MORE = `
Prints precision (P), recall (R) and F1 over all texts:
  tokens_…         words labelled as source, cue or content
  content_exact    contents with the very same words
  content_overlap  contents that share at least half of their words
  relation         contents that overlap and have the right source
  direct_…         share of the quotations in full that were found, and found
                   with their source

Examples:
  onrecord evaluate polnear/dev
  onrecord evaluate polnear/dev --predictions found.jsonl
`;

/** Reads the texts of an annotated folder and compares what it finds with the annotations. */
export const command: Command<[string], EvaluateOptions> = {
  description: 'Reads the texts of a folder in brat standoff and compares the statements with the annotations.',
  args: [['<folder>', 'holds text/NAME.txt and attributions/NAME.ann or NAME_XXXX.ann']],
  options: [
    new Option('--predictions <file>', 'also write what was found, one JSON line a text, offsets in code points'),
    new Option('--reliability', 'also print how the probabilities compare with how often they were right'),
  ],
  more: MORE,
  run: async ([folder], options, { stdout, stderr, env, openReader }) => {
    // Opened before anything is read: a path that can't be written must not cost the minutes that reading takes.
    const predictions = options.predictions === undefined ? undefined : await create(options.predictions);
    const screen = screenOn(stdout, env);
    const progress = new Progress(stderr);
    try {
      const scorer = new Scorer();
      const read = await openReader();
      for await (const document of goldDocuments(folder)) {
        progress.show(document.name);
        const { statements } = await read({ text: document.text });
        const points = new CodePoints(document.text);
        // Corpora in this layout annotate nothing inside the content of another.
        const attributions = statements.filter(({ within }) => within === null).map((s) => attribution(s, points));
        scorer.add(document, attributions);
        await predictions?.write(`${JSON.stringify({ doc: document.name, attributions })}\n`);
      }
      progress.clear();
      await screen.say(report(scorer.scores()));
      if (options.reliability) await screen.say(reliability(scorer.reliability()));
      return EXIT.done;
    } finally {
      progress.clear();
      await predictions?.close();
    }
  },
};

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`can't be written (${code})`, path, 'name a file in a folder that you may write to');
  }
}

function attribution({ source, cue, content, p }: Statement, points: CodePoints): Attribution & { p: number } {
  const convert = (spans: Statement['content']): [number, number][] =>
    spans.map(([start, end]) => [points.fromUtf16(start), points.fromUtf16(end)]);
  return { source: convert(source), cue: convert(cue), content: convert(content), p };
}
