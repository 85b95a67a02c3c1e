/**
 * A string as an unsigned number of 32 bits (FNV-1a over UTF-16 code units, mixed as in MurmurHash3): the same on every
 * machine, so that ledgers and archives traced apart can be compared.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mixed(h);
}

/** Two or more such numbers as one; their order counts. */
export function join(...parts: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) h = Math.imul(h ^ part, 0x01000193) + 0x7f4a7c15;
  return mixed(h);
}

function mixed(hashed: number): number {
  let h = hashed;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
