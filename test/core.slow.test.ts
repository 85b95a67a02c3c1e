import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import type * as Core from '../src/core.js';
import { read, segment } from '../src/index.js';

const MODEL = fileURLToPath(new URL('../model/', import.meta.url));
const ARTICLE = readFileSync(new URL('../examples/2026-03-02-harbour-post-ferry.md', import.meta.url), 'utf8');

const TEXT = /\.(?:txt|json|tsv)$/;
const texts = new Map(
  readdirSync(MODEL, { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXT.test(name))
    .map((name) => [name, readFileSync(join(MODEL, name), 'utf8')]),
);

/** The core as a page has it: bundled for browsers, and run where nothing of Node is to be had. */
async function inBrowser(): Promise<typeof Core> {
  const { outputFiles, warnings } = await build({
    entryPoints: [fileURLToPath(new URL('../src/core.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'core',
    write: false,
  });
  expect(warnings).toEqual([]);
  const page: { core?: typeof Core } & Record<string, unknown> = { crypto, TextEncoder, URL };
  runInNewContext(`${outputFiles[0]!.text}; globalThis.core = core;`, page);
  return page.core!;
}

describe('onrecord/core', async () => {
  const core = await inBrowser();

  test('reads as the library for Node does', async () => {
    const open = (name: string) => InferenceSession.create(join(MODEL, name));
    const reader = core.openReader(texts, {
      tagger: await open('tagger.onnx'),
      stance: await open('stance.onnx'),
      tensor: (data, size) => new Tensor('int32', Int32Array.from(data), size),
    });
    expect(plain(await reader({ text: ARTICLE }))).toEqual(plain(await read(ARTICLE)));
  });

  test('cuts as the library for Node does', () => {
    expect(plain(core.segment(ARTICLE, core.openLanguage(texts)))).toEqual(plain(segment(ARTICLE)));
  });

  test('a text that is not handed in is named', () => {
    const sessions = { tagger: { run: never }, stance: { run: never }, tensor: never };
    expect(() => core.openReader(new Map([...texts].filter(([name]) => name !== 'vocab.txt')), sessions)).toThrow(
      /^vocab\.txt: is missing/,
    );
  });
});

const never = (): never => {
  throw new Error('is not called');
};

/** Without the prototypes of another context. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
