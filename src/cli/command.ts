import type { Option } from 'commander';
import type { Terminal } from './terminal.js';

/** A command: what its help says, and what it does. What it is called stands in the list of commands. */
export interface Command<Args extends readonly unknown[] = never, Options = never> {
  /** What it does, in a sentence or two above its options. */
  readonly description: string;
  /** What stands behind its name, in order: how it is written, and what it is. */
  readonly args: readonly (readonly [form: string, meaning: string])[];
  /** In the order in which the help lists them. */
  readonly options: readonly Option[];
  /** What the help says below the options, set for 80 columns. */
  readonly more?: string;
  /**
   * @returns the exit code
   * @throws {UsageError} if what is given does not go together
   */
  readonly run: (args: Args, options: Options, terminal: Terminal) => Promise<number>;
}

/** Arguments or options that are right one by one, and make no sense together. */
export class UsageError extends Error {}
