import type { Alert, KeptTip } from '../../alerts/alert.js';
import { askedIn, toldIn } from '../../alerts/told.js';
import { WORDING } from '../../language/en/wording.js';
import { jsonLine } from './json.js';
import type { Look, Screen } from './screen.js';
import { inLine } from './wrap.js';

/** An alert, and where it is sent. */
export function alertLine({ id, asks, webhook }: Alert, { colours }: Look): string {
  return `${id}  ${inLine(askedIn(asks))}${webhook === null ? '' : colours.dim(`  to ${inLine(webhook)}`)}\n`;
}

/** Prints what alerts told, a line each. */
export async function tellTips(
  tips: readonly KeptTip[],
  format: 'table' | 'jsonl',
  { say, colours }: Screen,
): Promise<void> {
  for (const tip of tips) {
    if (format === 'jsonl') await say(jsonLine({ ...tip, told: toldIn(tip, WORDING) }));
    else await say(`${colours.yellow('alert')}     ${tip.alert}  ${inLine(toldIn(tip, WORDING))}\n`);
  }
}
