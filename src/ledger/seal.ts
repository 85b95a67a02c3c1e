import { InputError } from '../errors.js';

/** What a record came to at a time: whoever has it elsewhere can tell later whether anything up to there was cut or changed. */
export interface Seal {
  /** How many entries there were. */
  readonly entries: number;
  /** Hash of the last of them; of none, 64 zeros. */
  readonly head: string;
  /** When it was sealed: UTC, ISO 8601. */
  readonly at: string;
}

const FIRST_LINE = 'onrecord seal 1';
const SEAL =
  /^onrecord seal 1\r?\nentries (?<entries>\d{1,15})\r?\nhead (?<head>[0-9a-f]{64})\r?\nat (?<at>[\d:.TZ-]+)\r?\n?$/;

/** A seal as a file has it, and as it is signed. */
export function sealText({ entries, head, at }: Seal): string {
  return `${FIRST_LINE}\nentries ${entries}\nhead ${head}\nat ${at}\n`;
}

/** @throws {InputError} if the text is no seal */
export function sealIn(text: string, where: string): Seal {
  const parts = SEAL.exec(text)?.groups;
  if (!parts) throw new InputError('is no seal', where, 'give a file that onrecord seal wrote, as it was');
  return { entries: Number(parts.entries), head: parts.head!, at: parts.at! };
}
