import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/runtime/ledger.js';
import { add, FERRY, INSULT, newFile } from '../ledger/paper.js';
import { type Running, serving } from '../serve/running.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const FULL = '“We will keep the ferry running until the spring comes” said Ilse Varga.';
let site: Running;
let statement: string;

beforeAll(async () => {
  const file = newFile();
  const ledger = openLedger(file);
  const [one] = await add(
    ledger,
    { lines: [FERRY, INSULT], title: 'A ferry', url: 'https://post.example/ferry' },
    { lines: [FULL], publisher: 'Daily Lantern', published: '2026-03-03', title: 'Until spring' },
  );
  statement = one!.statements[0]!.id;
  ledger.close();
  site = await serving([], file);
});
afterAll(async () => {
  await site.stop();
});

const TRANSPORTS = {
  'standard input and output': () =>
    new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp', '--ledger', site.ledger] }),
  'streamable HTTP': () => new StreamableHTTPClientTransport(new URL(`${site.url}/mcp`)),
} as const;

type Cited = {
  id: string;
  words: string;
  speaker: string;
  citation: string;
  address: string | null;
  record: string | null;
};

describe.each(Object.entries(TRANSPORTS))('over %s', (name, open) => {
  let client: Client;
  const ask = async (tool: string, given: object) => {
    const { structuredContent, content, isError } = await client.callTool({ name: tool, arguments: { ...given } });
    const text = (content as { text: string }[])[0]!.text;
    return { value: structuredContent as Record<string, unknown>, text, isError: isError ?? false };
  };

  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(open() as Parameters<Client['connect']>[0]);
  });
  afterAll(() => client.close());

  test('it says who it is, and what it can do', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'onrecord', title: 'On Record' });
    expect(client.getInstructions()).toContain('Cite each statement');
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual(['search', 'check', 'read', 'who', 'trace']);
    for (const { inputSchema, outputSchema, annotations, description } of tools) {
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      expect([annotations?.readOnlyHint, (description ?? '').length > 50]).toEqual([true, true]);
    }
  });

  test('search finds statements, each with a citation and an address', async () => {
    const { value, text } = await ask('search', { words: 'ferry', speaker: 'Varga' });
    const { total, statements } = value as { total: number; statements: Cited[] };
    expect(total).toBe(2);
    const one = statements.find(({ id }) => id === statement)!;
    expect(one).toMatchObject({
      speaker: 'Ilse Varga',
      citation: '“We will keep the ferry running until spring” (Ilse Varga, in “A ferry”, Harbour Post, March 2, 2026)',
      address: 'https://post.example/ferry#:~:text=We%20will%20keep%20the%20ferry%20running%20until%20spring',
    });
    expect(one.record).toBe(
      name === 'streamable HTTP' ? `${site.url}/statements/${encodeURIComponent(statement)}` : null,
    );
    for (const { citation } of statements) expect(text).toContain(citation);
  });

  test('check tells the verdict, and who has more', async () => {
    const { value } = await ask('check', { words: 'We will keep the ferry running', by: 'Ilse Varga' });
    expect(value).toMatchObject({ verdict: 'on record', isAll: false, searched: { articles: 2 } });
    expect((value.found as Cited[]).map(({ citation }) => citation.includes('Ilse Varga'))).toEqual([true, true]);
  });

  test('check tells in its text what versions have besides, and whom else they are credited to', async () => {
    const { value, text } = await ask('check', { words: 'We will keep the ferry running', by: 'Tomas Brandt' });
    expect(value).toMatchObject({ rest: 'until the spring comes', near: [] });
    expect(text).toContain('It was not all: the fullest version has “until the spring comes” besides.');
    expect(text).toContain('Credited to Tomas Brandt in 0 of 2: Ilse Varga (2).');
    expect(text).toContain('differs: We will keep the ferry running{+ until spring+}');
  });

  test('each statement has how it was said, and the sentence around it', async () => {
    const { value, text } = await ask('search', { words: 'insult' });
    expect(value).toMatchObject({ pages: 1, statements: [{ kind: 'direct', modality: 'asserted' }] });
    expect(text).toContain('in the text: “This is an insult” said Tomas Brandt of Ilse Varga against.');
  });

  test('a list tells how many pages it has, and can be put in order', async () => {
    const { value, text } = await ask('search', { sort: 'published', ascending: true, limit: 1, page: 2 });
    expect(value).toMatchObject({ total: 3, page: 2, pages: 3 });
    expect(text).toContain('3 found, page 2 of 3.');
  });

  test('who tells what somebody said', async () => {
    const { value, text } = await ask('who', { name: 'Brandt' });
    expect(value).toMatchObject({
      bearers: [{ name: 'Tomas Brandt', said: 1, latest: [{ words: '“This is an insult”' }] }],
    });
    expect(text).toContain('(Tomas Brandt, in “A ferry”');
    expect((await ask('who', { name: 'Nobody Here' })).text).toBe('Nobody of that name is on record.');
  });

  test('trace tells what each paper made of it', async () => {
    const { value, text } = await ask('trace', { id: statement });
    const [{ variants }] = value.utterances as unknown as [
      { variants: (Cited & { label: string; differs: string })[] },
    ];
    expect(variants.map(({ publisher }: Cited & { publisher?: string }) => publisher)).toEqual([
      'Harbour Post',
      'Daily Lantern',
    ]);
    expect(variants[0]!.differs).toContain('-]');
    expect(text).toContain(`differs: ${variants[0]!.differs}`);
  });

  test('read tells who says what in a text, with why a field is open', async () => {
    const { value, text } = await ask('read', { text: '“We will pay the men,” said Dagny Holt.', title: 'Wages' });
    expect(value).toMatchObject({ articles: [{ title: 'Wages', statements: [{ speaker: 'Dagny Holt' }] }] });
    const [{ statements }] = value.articles as unknown as [{ statements: { open: object }[] }];
    expect(Object.keys(statements[0]!.open)).toContain('channel');
    expect(text).toContain('(Dagny Holt, in “Wages”');
  });

  test.each([
    ['search', { words: '-ferry' }, 'a word that must be there'],
    ['search', { words: 'ferry', limit: 5000 }, 'limit'],
    ['search', { from: '2026-03-02' }, 'Unrecognized key: "from"'],
    ['search', { stance: 'against' }, 'give “about”'],
    ['check', { words: '…' }, 'no word'],
    ['read', {}, 'Give either a text or an address'],
    ['read', { address: 'http://127.0.0.1:9/' }, 'private or reserved'],
    ['read', { address: '/etc/passwd' }, 'address'],
    ['trace', { id: 'ffff' }, 'No statement or utterance'],
  ])('%s %j is refused in words', async (tool, given, told) => {
    const { text, isError } = await ask(tool, given);
    expect([isError, text]).toEqual([true, expect.stringContaining(told)]);
  });

  test('what is no tool is refused by the protocol', async () => {
    const asked = client
      .callTool({ name: 'delete', arguments: {} })
      .catch((error: Error) => ({ content: [{ text: error.message }] }));
    expect(((await asked) as { content: { text: string }[] }).content[0]!.text).toContain('not found');
  });
});

test('what is taken back, or cut off by the end, is no mistake of ours', { timeout: 60_000 }, async () => {
  const args = [MAIN, 'mcp', '--ledger', site.ledger];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' });
  const told: string[] = [];
  transport.stderr!.on('data', (data) => told.push(String(data)));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  const read = (text: string, signal = new AbortController().signal) =>
    client.callTool({ name: 'read', arguments: { text } }, undefined, { signal, timeout: 60_000 });
  await read('“We will pay,” said Dagny Holt.');
  const taken = new AbortController();
  const long = read(
    '“We will pay the men,” said Dagny Holt, who chairs the board of the ferry.\n\n'.repeat(2500),
    taken.signal,
  );
  setTimeout(() => taken.abort(), 500);
  await expect(long).rejects.toThrow();
  await read('“We will pay,” said Dagny Holt.');
  const another = read('“We will pay the men,” said Dagny Holt.\n\n'.repeat(4000)).catch(() => {});
  await client.close();
  await another;
  expect(told).toEqual([]);
});

test('over HTTP other sites, other hosts and other methods are refused', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const post = (more: Record<string, string>) =>
    fetch(`${site.url}/mcp`, { method: 'POST', headers: { ...headers, ...more }, body });
  expect((await post({})).status).toBe(200);
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await fetch(`${site.url}/mcp`)).status).toBe(405);
});

test('without a ledger it says so, and nothing on standard output', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'mcp', '--ledger', newFile()], {
    encoding: 'utf8',
    input: '',
  });
  expect([status, stdout, stderr]).toEqual([4, '', expect.stringContaining('does not exist')]);
});
