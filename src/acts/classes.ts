import type { Stance } from '../record/about.js';
import type { ActClass } from '../record/act.js';

/** The class's code in the CAMEO codebook (Schrodt 2012), which PLOVER keeps as a mode, and the stance that it takes. */
export const CLASSES: Readonly<Record<ActClass, { readonly code: string; readonly stance: Stance }>> = {
  support: { code: '051', stance: 1 },
  defend: { code: '052', stance: 1 },
  praise: { code: '051', stance: 1 },
  thank: { code: '051', stance: 1 },
  apologise: { code: '055', stance: 0 },
  criticise: { code: '111', stance: -1 },
  accuse: { code: '112', stance: -1 },
  challenge: { code: '110', stance: -1 },
  threaten: { code: '130', stance: -1 },
  promise: { code: '030', stance: 0 },
  demand: { code: '100', stance: -1 },
  appeal: { code: '020', stance: 0 },
};
