import { readFileSync } from 'node:fs';
import { type Odds, type OddsFile, oddsOf } from '../odds.js';
import { MODEL } from './model.js';

let shared: Odds | undefined;

/** The probabilities that no model gives, which are read at the first call. */
export function openOdds(): Odds {
  shared ??= oddsOf(JSON.parse(readFileSync(new URL('odds.json', MODEL), 'utf8')) as OddsFile);
  return shared;
}
