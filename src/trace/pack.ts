import { KINDS } from '../record/statement.js';
import type { Saying } from './saying.js';

/** Numbers of the head, of 32 bits each. */
const HEAD = 15;
/** What the number of the kind is less than; the manner stands above it. */
const MANNER = 8;
const NONE = -0x80000000;

/**
 * A saying in as few bytes as it needs, to keep a million of them: a head of 32-bit numbers, the lists of 32-bit numbers,
 * then the places of 16 bits and the bytes; in the byte order of the machine, which is little-endian on all that run Node.
 */
export function pack(saying: Saying): Uint8Array {
  const { forms, places, flags, bag, bagWeights, bagFlags, context, speaker, maybe, sites, dates } = saying;
  const lists = [forms, bag, context, speaker, maybe, sites, dates];
  const words = HEAD + lists.reduce((sum, list) => sum + list.length, 0);
  const out = new Uint8Array(4 * words + 2 * places.length + flags.length + 2 * bagWeights.length);
  const head = new Int32Array(out.buffer, 0, HEAD);
  head.set(lists.map((list) => list.length));
  head.set(
    [
      saying.article | 0,
      saying.day ?? NONE,
      saying.said?.[0] ?? NONE,
      saying.said?.[1] ?? NONE,
      KINDS.indexOf(saying.kind) + MANNER * saying.manner,
      saying.channel | 0,
      saying.addressee | 0,
      saying.publisher | 0,
    ],
    lists.length,
  );
  let at = 4 * HEAD;
  for (const list of lists) {
    new Uint32Array(out.buffer, at, list.length).set(list);
    at += 4 * list.length;
  }
  new Uint16Array(out.buffer, at, places.length).set(places);
  at += 2 * places.length;
  for (const list of [flags, bagWeights, bagFlags]) {
    out.set(list, at);
    at += list.length;
  }
  return out;
}

/** What `pack` packed. The lists are views of the bytes. */
export function unpack(id: string, bytes: Uint8Array): Saying {
  // Views of 32-bit numbers need a beginning that four divides.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const rest = new Rest(aligned);
  const head = rest.take(Int32Array, HEAD);
  const [words, stems] = [head[0]!, head[1]!];
  const forms = rest.take(Uint32Array, words);
  const bag = rest.take(Uint32Array, stems);
  const context = rest.take(Uint32Array, head[2]!);
  const speaker = rest.take(Uint32Array, head[3]!);
  const maybe = rest.take(Uint32Array, head[4]!);
  const sites = rest.take(Uint32Array, head[5]!);
  const dates = rest.take(Int32Array, head[6]!);
  const places = rest.take(Uint16Array, words);
  return {
    id,
    article: head[7]! >>> 0,
    day: head[8] === NONE ? null : head[8]!,
    said: head[9] === NONE ? null : [head[9]!, head[10]!],
    kind: KINDS[head[11]! % MANNER]!,
    manner: Math.floor(head[11]! / MANNER),
    dates,
    forms,
    flags: rest.take(Uint8Array, words),
    places,
    bag,
    bagWeights: rest.take(Uint8Array, stems),
    bagFlags: rest.take(Uint8Array, stems),
    context,
    speaker,
    maybe,
    sites,
    channel: head[12]! >>> 0,
    addressee: head[13]! >>> 0,
    publisher: head[14]! >>> 0,
  };
}

/** What is not yet read of some bytes: each list is a view of what stands behind the one before. */
class Rest {
  private readonly buffer: ArrayBufferLike;
  private at: number;

  constructor({ buffer, byteOffset }: Uint8Array) {
    this.buffer = buffer;
    this.at = byteOffset;
  }

  take<List extends ArrayBufferView>(
    list: new (buffer: ArrayBufferLike, at: number, length: number) => List,
    length: number,
  ): List {
    const view = new list(this.buffer, this.at, length);
    this.at += view.byteLength;
    return view;
  }
}
