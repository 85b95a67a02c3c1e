import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Tracer, type TraceSettings } from '../trace/tracer.js';
import { openLanguage } from './language.js';
import { MODEL } from './model.js';
import { openOdds } from './odds.js';

let shared: Tracer | undefined;

/** The tracer with the shipped weights, which are read at the first call. */
export function openTracer(): Tracer {
  if (shared) return shared;
  const settings = readFileSync(new URL('trace.json', MODEL), 'utf8');
  const odds = openOdds();
  const version = createHash('sha256')
    .update(settings)
    .update(
      [
        odds.verbatim,
        odds.verbatimRepeated,
        odds.sameWords,
        odds.otherOccasion,
        odds.oneOccasion,
        odds.translated,
      ].join(' '),
    )
    .digest('hex')
    .slice(0, 12);
  shared = new Tracer(JSON.parse(settings) as TraceSettings, version, openLanguage(), odds);
  return shared;
}
