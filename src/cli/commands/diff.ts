import { InputError } from '../../errors.js';
import type { Ledger, Revision } from '../../ledger/ledger.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { changed, fieldChanged } from '../screen/change.js';
import { json } from '../screen/json.js';
import { plural } from '../screen/plural.js';
import { type Look, screenOn } from '../screen/screen.js';
import { taken, versionFields } from '../screen/version.js';
import { wrap } from '../screen/wrap.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface DiffOptions extends LedgerOptions {
  readonly format: (typeof FORMATS)[number];
}

/** What changed in the statements from each version at an address to the next. */
export const command: Command<[string], DiffOptions> = {
  description: 'Shows what changed in the statements from each version of an article to the next.',
  args: [['<address>', 'the address that the versions share']],
  options: [formatOption(FORMATS), LEDGER],
  run: ([address], options, { stdout, env }) =>
    withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(stdout, env, ledger);
      const revisions = revisionsAt(address, ledger);
      if (options.format === 'json') {
        await screen.say(json(revisions.map(forPrograms)));
        return EXIT.done;
      }
      if (revisions.length === 0) {
        await screen.say(`${screen.colours.dim('One version is on record: nothing to compare it with.')}\n`);
      }
      for (const one of revisions) await screen.say(`${shown(one, screen).join('\n')}\n`);
      return EXIT.done;
    }),
};

function revisionsAt(address: string, ledger: Ledger): Revision[] {
  if (ledger.versions(address).length === 0) {
    throw new InputError(
      `has no article from "${address}"`,
      ledger.file,
      'give the address as the article has it; onrecord search --format json shows it',
    );
  }
  return ledger.diff(address);
}

function forPrograms({ former, later, changes }: Revision): object {
  return {
    former: versionFields(former),
    later: versionFields(later),
    changes: changes.filter(({ change }) => change !== 'same'),
  };
}

function shown({ former, later, changes }: Revision, look: Look): string[] {
  const { width, colours, short } = look;
  const [was, is] = [former.article, later.article];
  const differing = changes.filter(({ change }) => change !== 'same');
  const same = changes.length - differing.length;
  const rest = `${plural(same, 'statement')} ${same === 1 ? 'is as it was' : 'are as they were'}.`;
  return [
    ...wrap([{ text: is.title ?? is.url!, style: colours.bold }], width),
    colours.dim(`${short(was.id)} → ${short(is.id)}, added ${later.at.slice(0, 10)}`),
    ...wrap([{ text: `taken from ${taken(former)}`, style: colours.dim }], width),
    ...wrap([{ text: `then from ${taken(later)}`, style: colours.dim }], width),
    '',
    ...(was.title !== is.title ? fieldChanged('title', was.title, is.title, look) : []),
    ...(was.published !== is.published ? fieldChanged('published', was.published, is.published, look) : []),
    ...differing.flatMap((change) => [...changed(change, look), '']),
    colours.dim(differing.length === 0 ? `No statement changed. ${rest}` : rest),
  ];
}
