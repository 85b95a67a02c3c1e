import type { Told } from './context.js';

/** Whether it is the speaker's words, or a part of them, as the fullest version has them. */
export function isVerbatim({ label, relation }: Told): boolean {
  return label === 'fullest' || ['same', 'cut', 'altered'].includes(relation.label);
}
