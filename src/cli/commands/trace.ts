import { Option } from 'commander';
import type { Ledger } from '../../ledger/ledger.js';
import type { Utterance } from '../../ledger/utterances.js';
import { openLanguage } from '../../runtime/language.js';
import { relate } from '../../trace/relation.js';
import { chosenStatement } from '../choose.js';
import { type Command, UsageError } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import {
  formatOption,
  LEDGER,
  type LedgerOptions,
  limitOption,
  PAGE,
  VERSIONS,
  type VersionsOptions,
} from '../options.js';
import { json, jsonLine } from '../screen/json.js';
import { noteFormer } from '../screen/notice.js';
import { NOTHING_YET, pageNote } from '../screen/page.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { printed, ROWS_FORMATS, type RowsFormat } from '../screen/rows.js';
import { remark, rule, type Screen, screenOn } from '../screen/screen.js';
import { MOST_REPEATED, type Repetition, retold, told, utteranceRows } from '../screen/utterance.js';
import { EXIT, type Terminal } from '../terminal.js';

interface TraceOptions extends LedgerOptions, VersionsOptions {
  readonly format: RowsFormat;
  readonly limit: number;
  readonly page: number;
  readonly again?: boolean;
}

const MORE = `
An utterance is one act of saying; statements of several articles may point to
it. Against the fullest of them each is the same but for case and marks, cut,
altered, a paraphrase (told in other words) or a translation; joined, if it was
made of this saying and another; maybe the same, if it has the words at another
time and no paper tells the occasion. [-words-] are in the fullest and
not here, {+words+} are here and not there. What is seen first is so of what is
on record: another paper may have had it earlier. Adding an article traces it at
once; --again does all anew, after an update that traces otherwise, and puts
together anew who is who, where an update does that otherwise.

Examples:
  onrecord trace
  onrecord trace 0f3c9a2b7d11:120-222
  onrecord trace --again
`;

/** What was told in several articles, or what became of one utterance in each of them. */
export const command: Command<[string | undefined], TraceOptions> = {
  description: 'Lists what is told in several articles; or shows one utterance, with all statements that give it.',
  args: [['[id]', 'of a statement or an utterance, or the first digits of it']],
  options: [
    formatOption(ROWS_FORMATS),
    limitOption('utterances a page', 20),
    PAGE,
    VERSIONS,
    new Option('--again', 'trace all that is on record anew'),
    LEDGER,
  ],
  more: MORE,
  run: async ([id], options, terminal) => {
    const { again = false, format } = options;
    if (again && id !== undefined) throw new UsageError('--again traces all that is on record: give no id');
    if (format === 'csv' && (again || id !== undefined)) {
      throw new UsageError('--format csv is for the list of utterances; json has the rest');
    }
    if (again) return traceAgain(options, terminal);
    return withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      await noteUntraced(ledger, terminal);
      if (id === undefined) await list(ledger, options, screen);
      else await showAll(ledger, chosenStatement(ledger, id), options, terminal);
      return EXIT.done;
    });
  },
};

function traceAgain(options: TraceOptions, { stdout, stderr, env }: Terminal): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const screen = screenOn(stdout, env, ledger);
    const progress = new Progress(stderr);
    let last = -1;
    const onProgress = (n: number, of: number): void => {
      const percent = Math.floor((100 * n) / Math.max(of, 1));
      if (percent !== last) progress.say(`tracing, ${percent} %`);
      last = percent;
    };
    const done = await ledger.retrace({ onProgress });
    progress.clear();
    const { statements, compared, links, utterances: several } = done;
    const counts = [plural(compared, 'pair'), plural(links, 'link'), plural(several, 'utterance')];
    const sentence = `${plural(statements, 'statement')} traced: ${counts[0]} compared, ${counts[1]}, ${counts[2]} told more than once.\n`;
    await screen.say(options.format === 'table' ? sentence : jsonLine(done));
    return EXIT.done;
  });
}

/** The utterances that a statement gives. */
async function showAll(
  ledger: Ledger,
  statement: string,
  { format, versions }: TraceOptions,
  terminal: Terminal,
): Promise<void> {
  const screen = screenOn(terminal.stdout, terminal.env, ledger);
  const stories = ledger.utteranceIds(statement).map((one) => {
    const now = ledger.story(one, versions)!;
    // Who asks for what a former version says wants that, too.
    return now.variants.some(({ hit }) => hit.id === statement) ? now : ledger.story(one, true)!;
  });
  await noteFormer(
    stories.reduce((sum, { former }) => sum + former, 0),
    terminal,
  );
  if (format === 'json') return screen.say(json(stories));
  if (format === 'jsonl') return screen.say(stories.map(jsonLine).join(''));
  for (const [i, one] of stories.entries()) {
    const lines = told(one, repetitions(ledger, one), screen);
    await screen.say(`${i > 0 ? rule(screen) : ''}${lines.join('\n')}\n`);
  }
}

/** The first of the occasions on which nearly the same was said, each against the fullest version of this one. */
function repetitions(ledger: Ledger, { variants, repeated }: Utterance): Repetition[] {
  const fullest = variants.find(({ label }) => label === 'fullest')!.hit;
  return repeated.slice(0, MOST_REPEATED).flatMap((id) => {
    const hit = ledger.utterance(id)?.variants[0]?.hit;
    if (!hit) return [];
    const areDirect = fullest.kind === 'direct' && hit.kind === 'direct';
    return [{ hit, relation: relate(fullest.words, hit.words, areDirect, openLanguage().trace) }];
  });
}

async function list(ledger: Ledger, { format, limit, page, versions }: TraceOptions, screen: Screen): Promise<void> {
  const offset = (page - 1) * limit;
  const total = ledger.countUtterances(versions);
  const rows = ledger.utterances({ limit, offset }, versions).rows;
  if (format !== 'table') return screen.say(printed(utteranceRows(rows, total), format));
  for (const row of rows) await screen.say(`${retold(row, screen).join('\n')}\n\n`);
  const what = ' told in several statements; onrecord trace ID shows what became of one';
  const note = total > 0 ? pageNote({ page, offset, shown: rows.length, total }, 'utterance', what) : nothing(ledger);
  await screen.say(remark(note, screen));
}

/** Why nothing is listed, as far as it is known. */
function nothing(ledger: Ledger): string {
  const statements = ledger.count({});
  if (statements === 0) return NOTHING_YET;
  if (!ledger.isTraced()) return 'What is told in several statements is not known before onrecord trace --again.';
  return `Nothing on record is told in several statements yet; ${plural(statements, 'statement')} ${statements === 1 ? 'was' : 'were'} traced.`;
}
