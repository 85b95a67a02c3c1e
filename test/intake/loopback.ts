import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { DEFAULT_LIMITS, type FetchLimits } from '../../src/intake/address.js';

/** Any host may be asked, as no test could ask one else. */
export const anywhere: FetchLimits = { ...DEFAULT_LIMITS, allows: () => true };

/** A server of a file of tests' own, and its address once it runs. */
export function serve(listener: RequestListener): { base: string } {
  const server = createServer(listener);
  return running(server, () => server.closeAllConnections());
}

/** The same below HTTP: what it writes is whatever is written. */
export function serveRaw(listener: (socket: Socket) => void): { base: string } {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    listener(socket);
  });
  return running(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

function running(server: Server, closeAll: () => void): { base: string } {
  const place = { base: '' };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    place.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    closeAll();
    server.close();
  });
  return place;
}
