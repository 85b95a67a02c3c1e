import type { Command } from './command.js';

/** What is known of a command before it is asked for. */
export interface Listed {
  readonly name: string;
  /** What it does, in a line of the list of commands. */
  readonly summary: string;
  /** Whether it puts something on record: then it goes on when nobody reads what it prints any more. */
  readonly keeps?: true;
  /** The rest of it, with all that it needs: a command that is not asked for costs nothing. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly Listed[] = [
  { name: 'read', summary: 'print who said what in articles', load: () => import('./commands/read.js') },
  { name: 'add', summary: 'put articles on record', keeps: true, load: () => import('./commands/add.js') },
  {
    name: 'watch',
    summary: 'put articles on record as feeds, sitemaps and folders get them',
    keeps: true,
    load: () => import('./commands/watch.js'),
  },
  {
    name: 'alert',
    summary: 'be told when somebody says something, or a quotation turns up cut or altered',
    load: () => import('./commands/alert.js'),
  },
  { name: 'search', summary: 'find statements on record', load: () => import('./commands/search.js') },
  {
    name: 'timeline',
    summary: 'list statements by the day on which they were said',
    load: () => import('./commands/timeline.js'),
  },
  { name: 'who', summary: 'what someone said, and what was said of them', load: () => import('./commands/who.js') },
  {
    name: 'check',
    summary: 'ask whether words are on record, and all of them',
    load: () => import('./commands/check.js'),
  },
  {
    name: 'trace',
    summary: 'show what became of a saying from article to article',
    keeps: true,
    load: () => import('./commands/trace.js'),
  },
  { name: 'findings', summary: 'show what a careful editor would flag', load: () => import('./commands/findings.js') },
  { name: 'show', summary: 'show a statement or an article', load: () => import('./commands/show.js') },
  { name: 'diff', summary: 'show what changed at an address', load: () => import('./commands/diff.js') },
  {
    name: 'correct',
    summary: 'put a correction beside a statement',
    keeps: true,
    load: () => import('./commands/correct.js'),
  },
  { name: 'join', summary: 'put on record that two persons are one', load: () => import('./commands/join.js') },
  {
    name: 'part',
    summary: 'put on record that some articles speak of somebody else',
    load: () => import('./commands/part.js'),
  },
  {
    name: 'reread',
    summary: 'read the articles on record again',
    keeps: true,
    load: () => import('./commands/reread.js'),
  },
  { name: 'export', summary: 'take statements away in a format of others', load: () => import('./commands/export.js') },
  { name: 'verify', summary: 'check that the ledger is as it was written', load: () => import('./commands/verify.js') },
  {
    name: 'seal',
    summary: 'print what the record comes to, to be kept elsewhere',
    load: () => import('./commands/seal.js'),
  },
  { name: 'serve', summary: 'open the ledger as a site on this machine', load: () => import('./commands/serve.js') },
  {
    name: 'mcp',
    summary: 'answer an assistant by the Model Context Protocol',
    load: () => import('./commands/mcp.js'),
  },
  {
    name: 'evaluate',
    summary: 'score On Record against annotated articles',
    load: () => import('./commands/evaluate.js'),
  },
  {
    name: 'worker',
    summary: 'read and trace for another program, over pipes',
    load: () => import('./commands/worker.js'),
  },
];
