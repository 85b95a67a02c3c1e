// Reads in a thread of its own, so that the page can be scrolled meanwhile.
import * as ort from 'onnxruntime-web/wasm';
import { InputError, isSaying, openLanguage, openReader } from '../src/core.js';
import { paragraphs } from '../src/text/paragraphs.js';
import { viewOf } from '../src/text/view.js';
import type { Asked, Told } from './message.js';

const began = performance.now();
const tell = (told: Told): void => postMessage(told);

// A plain server does not isolate its pages, and without that there are no threads.
ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = new URL('./', location.href).href;

const STEP = 1_000_000;

/** Fetches files side by side, and tells how much of all of them is there. */
async function fetchAll(names: readonly string[]): Promise<Uint8Array[]> {
  const responses = await Promise.all(names.map((name) => fetch(name)));
  const missing = responses.find(({ ok }) => !ok);
  if (missing) throw new InputError(`answers ${missing.status}`, missing.url, 'put up the whole folder');
  const of = responses.reduce((sum, { headers }) => sum + Number(headers.get('content-length') ?? 0), 0);
  let [done, shown] = [0, 0];
  return Promise.all(
    responses.map(async ({ body }) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        chunks.push(chunk);
        done += chunk.length;
        // No more often than a person sees it change.
        if (done - shown >= STEP || done === of) tell({ what: 'fetched', done, of });
        if (done - shown >= STEP) shown = done;
      }
      return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
    }),
  );
}

async function open() {
  const [texts, tagger, stance] = await fetchAll(['texts.json', 'tagger.onnx', 'stance.onnx']);
  const files = new Map(Object.entries(JSON.parse(new TextDecoder().decode(texts)) as Record<string, string>));
  const session = (bytes: Uint8Array) => ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const sessions = {
    tagger: await session(tagger!),
    stance: await session(stance!),
    tensor: (data: Int32Array, size: readonly number[]) => new ort.Tensor('int32', data, [...size]),
  };
  tell({ what: 'ready', milliseconds: Math.round(performance.now() - began) });
  return { read: openReader(files, sessions as never), language: openLanguage(files) };
}

const opened = open();
opened.catch(failed);

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    const { read, language } = await opened;
    const start = performance.now();
    const whole = await read(data);
    const reading = { ...whole, statements: whole.statements.filter(isSaying) };
    const view = viewOf(reading.article.text, language.text);
    const milliseconds = Math.round(performance.now() - start);
    tell({ what: 'read', reading, paragraphs: paragraphs(view.text).map(view.back), milliseconds });
  } catch (error) {
    failed(error);
  }
});

function failed(error: unknown): void {
  const message = error instanceof InputError ? `${error.where} ${error.what}; ${error.remedy}.` : String(error);
  tell({ what: 'failed', message });
}
