import { Option } from 'commander';
import { UsageError } from './command.js';
import type { LedgerOptions } from './options.js';

/** What stands on record beside what a person puts right. */
export const BY = new Option('--by <name>', 'who corrects').makeOptionMandatory();
export const WHY = new Option('--why <reason>', 'what shows it').makeOptionMandatory();

export interface ReasonOptions extends LedgerOptions {
  readonly by: string;
  readonly why: string;
}

/** @throws {UsageError} if either says nothing */
export function given(options: ReasonOptions): { by: string; why: string } {
  for (const name of ['by', 'why'] as const) {
    if (options[name].trim() === '') throw new UsageError(`--${name} is empty: say it in a few words`);
  }
  return { by: options.by.trim(), why: options.why.trim() };
}
