import type { Server } from 'node:http';

/** Serves a folder at any free port of this machine; gives the address, and the server. */
export function serveFiles(folder: string): Promise<{ url: string; server: Server }>;
