import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export const MANIFEST = {
  versions: ['0.1', '0.2'],
  name: 'Register of Sarn',
  identifierSpace: 'http://www.wikidata.org/entity/',
  schemaSpace: 'http://www.wikidata.org/prop/direct/',
  defaultTypes: [{ id: 'Q5', name: 'human' }],
  batchSize: 2,
};

const candidate = (id: string, name: string, match: boolean) => ({
  id,
  name,
  score: match ? 100 : 40,
  match,
  type: [],
});

/** What the register of these tests knows. */
const ENTRIES: Readonly<Record<string, object[]>> = {
  'Ilse Varga': [candidate('Q1', 'Ilse Varga', true), candidate('Q2', 'Ilse Vargas', false)],
  'Tomas Brandt': [candidate('Q3', 'Tomas Brandt', true), candidate('Q4', 'Tomas Brandt', true)],
  'Ada Berg': [candidate('Q5', 'Ada Bergh', false)],
};

/** One request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The queries of a POST; null for the manifest. */
  readonly queries: Record<string, { query: string; type?: string }> | null;
}

/** A reconciliation service on this machine; the path decides how it behaves. */
export class Service {
  readonly asked: Asked[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Service> {
    const service: Service = new Service(
      createServer(async (request, response) => {
        const body = await bodyOf(request);
        const path = request.url!;
        const given = new URLSearchParams(body).get('queries');
        const queries = given === null ? null : (JSON.parse(given) as Asked['queries']);
        service.asked.push({ method: request.method!, path, queries });
        const send = (status: number, text: string, headers: Record<string, string> = {}): void => {
          response.writeHead(status, headers).end(text);
        };
        const results = (): string =>
          JSON.stringify(
            Object.fromEntries(
              Object.entries(queries ?? {}).map(([key, { query }]) => [key, { result: ENTRIES[query] ?? [] }]),
            ),
          );
        const manifest = (change: object): string => JSON.stringify({ ...MANIFEST, ...change });
        switch (path) {
          case '/ok':
            return send(200, queries === null ? manifest({}) : results());
          case '/elsewhere-known':
            return send(
              200,
              queries ? results() : manifest({ identifierSpace: 'https://sarn.example/id/', defaultTypes: [] }),
            );
          case '/slow':
            return;
          case '/slow-body':
            response.writeHead(200).write('{');
            return;
          case '/broken':
            return send(500, 'no');
          case '/once':
            return service.asked.length === 1 ? send(503, 'later') : send(200, queries ? results() : manifest({}));
          case '/moved':
            return send(301, '', { location: '/ok' });
          case '/missing':
            return send(404, 'no');
          case '/garbage':
            return send(200, '<html>');
          case '/list':
            return send(200, '[]');
          case '/nameless':
            return send(200, manifest({ name: undefined }));
          case '/future':
            return send(200, manifest({ versions: ['0.9'] }));
          case '/batch':
            return send(200, manifest({ batchSize: 0 }));
          case '/large':
            return send(200, 'x'.repeat(6_000_000));
          case '/no-result':
            return send(200, queries === null ? manifest({}) : '{}');
          case '/no-id':
            return send(
              200,
              queries === null ? manifest({}) : '{"q0":{"result":[{"name":"x","score":1,"match":true}]}}',
            );
          default:
            return send(404, '');
        }
      }),
    );
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** A service that runs while a file's tests do, and knows at each only what that test asked. */
export function serviceOfTests(): () => Service {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.asked.length = 0;
  });
  return () => service;
}
