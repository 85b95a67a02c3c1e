import type { Command } from './command.js';
import { add } from './commands/add.js';
import { alert } from './commands/alert.js';
import { check } from './commands/check.js';
import { correct } from './commands/correct.js';
import { diff } from './commands/diff.js';
import { evaluate } from './commands/evaluate.js';
import { exportAs } from './commands/export.js';
import { findings } from './commands/findings.js';
import { join } from './commands/join.js';
import { mcp } from './commands/mcp.js';
import { part } from './commands/part.js';
import { read } from './commands/read.js';
import { reread } from './commands/reread.js';
import { seal } from './commands/seal.js';
import { search } from './commands/search.js';
import { serve } from './commands/serve.js';
import { show } from './commands/show.js';
import { timeline } from './commands/timeline.js';
import { trace } from './commands/trace.js';
import { verify } from './commands/verify.js';
import { watch } from './commands/watch.js';
import { who } from './commands/who.js';
import { worker } from './commands/worker.js';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  read,
  add,
  watch,
  alert,
  search,
  timeline,
  who,
  check,
  trace,
  findings,
  show,
  diff,
  correct,
  join,
  part,
  reread,
  exportAs,
  verify,
  seal,
  serve,
  mcp,
  evaluate,
  worker,
];
