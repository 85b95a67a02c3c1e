import type { Manner } from '../../record/manner.js';

/** What is told of a manner; nothing of what is simply said or written. */
const TOLD: Readonly<Record<Manner, string>> = {
  said: '',
  wrote: '',
  displayed: 'displayed',
  thought: 'thought, not said',
  wanted: 'wanted, not said',
  found: 'found, not said',
  none: 'no saying',
};

export function mannerTold(manner: Manner): string {
  return TOLD[manner];
}
