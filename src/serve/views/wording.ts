import { wordingBy } from '../../language/en/wording.js';
import { dayTold } from './day.js';

/** What the record tells, as pages have it: with days as people write them. */
export const WORDING = wordingBy(dayTold);
