import type { Parsers } from '../intake/parsers.js';
import type { Reader } from '../read.js';
import type { Message } from '../record/message.js';
import { openTracer } from '../runtime/tracer.js';
import { arrives } from './arriving.js';
import { compares } from './copying.js';
import { versionOf } from './derived.js';
import { flags } from './flagging.js';
import { tellsApart } from './people.js';
import { derives, reads } from './reading.js';
import { judges, parts } from './tracing.js';
import { settles } from './versions.js';
import type { Task } from './worker.js';

/** What the tasks work with. */
export interface Means {
  readonly reader: () => Promise<Reader>;
  readonly readerVersion: () => Promise<string>;
  readonly parsers: Parsers;
  /** A message in words. */
  readonly worded: (message: Message) => string;
}

/** Tasks behind whose questions bytes follow. */
export const TAKES_BYTES: ReadonlySet<string> = new Set(['intake']);

/** All that a worker can be asked, by name. */
export function tasksWith({ reader, readerVersion, parsers, worded }: Means): Readonly<Record<string, Task>> {
  const tells: Task = async function* () {
    const version = await readerVersion();
    yield { reader: version, version: versionOf(version, openTracer()) };
  };
  return {
    version: tells,
    intake: arrives(parsers),
    read: reads(reader),
    derive: derives,
    standing: settles,
    copies: compares,
    people: tellsApart,
    judge: judges,
    family: parts,
    findings: flags(worded),
  };
}
