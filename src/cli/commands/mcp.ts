import type { Readable } from 'node:stream';
import { packageVersion } from '../../runtime/version.js';
import type { Command } from '../command.js';
import { checkFile } from '../ledger.js';
import { LEDGER, type LedgerOptions } from '../options.js';
import { untilStopped } from '../stop.js';
import { EXIT } from '../terminal.js';

const MORE = `
The program that starts it, an assistant's, talks to it on standard input and
output, by the Model Context Protocol. Its tools are search, check, read, who
and trace; each answer has citations and addresses, and nothing is changed.
onrecord serve answers the same over HTTP, at http://127.0.0.1:7373/mcp.

As assistants are configured:
  { "mcpServers": { "onrecord": { "command": "onrecord",
    "args": ["mcp", "--ledger", "/home/ann/week.db"] } } }
`;

/** The ledger for assistants, on standard input and output. */
export const command: Command<[], LedgerOptions> = {
  description: 'Answers an assistant by the Model Context Protocol, on standard input and output.',
  args: [],
  options: [LEDGER],
  more: MORE,
  run: async (_, { ledger }, { stdin, stdout, stderr }) => {
    checkFile(ledger, false);
    // What serves is loaded for this command alone: no other waits for it.
    const { serveMcp } = await import('../../serve/mcp/stdio.js');
    const version = await packageVersion();
    await untilStopped((signal) =>
      serveMcp({ ledger, version, stdin: stdin as unknown as Readable, stdout, stderr, signal }),
    );
    return EXIT.done;
  },
};
