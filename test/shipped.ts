import { openOdds } from '../src/runtime/odds.js';

/** The probabilities that ship. */
export const SHIPPED = openOdds();
