import type { Stance } from '../record/about.js';
import type { ActClass } from '../record/act.js';

/**
 * The class's code in the CAMEO codebook (Schrodt 2012), which PLOVER keeps as a mode, the stance that it takes, whether
 * who does it judges a matter as well as somebody, whether its object is mostly what is said, and whether that is always something
 * that is yet to be done.
 */
export const CLASSES: Readonly<
  Record<
    ActClass,
    {
      readonly code: string;
      readonly stance: Stance;
      readonly ofMatters: boolean;
      readonly isWorded?: true;
      readonly isOfFuture?: true;
    }
  >
> = {
  support: { code: '051', stance: 1, ofMatters: true },
  defend: { code: '052', stance: 1, ofMatters: true },
  praise: { code: '051', stance: 1, ofMatters: true },
  thank: { code: '051', stance: 1, ofMatters: false },
  apologise: { code: '055', stance: 0, ofMatters: true },
  criticise: { code: '111', stance: -1, ofMatters: true },
  accuse: { code: '112', stance: -1, ofMatters: false, isWorded: true },
  challenge: { code: '110', stance: -1, ofMatters: false },
  threaten: { code: '130', stance: -1, ofMatters: false, isWorded: true, isOfFuture: true },
  promise: { code: '030', stance: 0, ofMatters: false, isWorded: true, isOfFuture: true },
  demand: { code: '100', stance: -1, ofMatters: false, isWorded: true, isOfFuture: true },
  appeal: { code: '020', stance: 0, ofMatters: false, isWorded: true },
  deny: { code: '016', stance: 0, ofMatters: true, isWorded: true },
  decline: { code: '011', stance: 0, ofMatters: false },
};
