import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Asks } from '../asks.js';
import { problemOf } from '../problem.js';
import { TOOLS } from './tools.js';

const INSTRUCTIONS =
  'On Record keeps who said what in news articles, each field pinned to the words that say so. Where a field is open the text does not ' +
  'say it: do not fill it in. Cite each statement that you use with its citation and address.';

/** What is told of an error of ours. */
export interface Log {
  error(told: { request: string; error: unknown }): void;
}

/**
 * A server of the Model Context Protocol (https://modelcontextprotocol.io/specification) for a ledger: it reads, and changes nothing.
 *
 * @param site the address of the site, with `/` at its end; null where there is none
 */
export function mcpServer(asks: Asks, version: string, site: string | null, log: Log): McpServer {
  const server = new McpServer({ name: 'onrecord', title: 'On Record', version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, asked, answer, run } of TOOLS) {
    const annotations = {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: name === 'read',
    };
    const config = { title, description, inputSchema: asked, outputSchema: answer, annotations };
    server.registerTool(name, config, async (given: Record<string, unknown>, { signal }) => {
      try {
        const { value, text } = await run(given, { asks, site, signal });
        return { structuredContent: value, content: [{ type: 'text', text }] };
      } catch (error) {
        const { status, detail } = problemOf(error);
        // Nobody hears what became of what is taken back.
        if (status === 500 && !signal.aborted) log.error({ request: `mcp ${name}`, error });
        return { isError: true, content: [{ type: 'text', text: detail }] };
      }
    });
  }
  return server;
}
