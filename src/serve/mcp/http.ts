import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Asks } from '../asks.js';
import { type Log, mcpServer } from './server.js';

/**
 * Answers a request of a client by streamable HTTP. Nothing is remembered from one to the next: whatever process answers, and
 * whenever it was started, the answer is the same.
 */
export async function answerMcp(request: Request, asks: Asks, version: string, log: Log): Promise<Response> {
  const server = mcpServer(asks, version, new URL('/', request.url).href, log);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  return transport.handleRequest(request);
}
