import { CORRECTABLE, type CorrectableField } from '../../ledger/entry.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { StandingReading } from '../../ledger/standing.js';
import { chosenId } from '../choose.js';
import { type Command, UsageError } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import { LEDGER } from '../options.js';
import { BY, given, type ReasonOptions, WHY } from '../reason.js';
import { table } from '../screen/reading.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const MORE = `
Fields: ${CORRECTABLE.slice(0, 7).join(', ')},
${CORRECTABLE.slice(7).join(', ')}.
  speaker="Ilse Varga"      a name; none where it must stay open
  time=2026-03-02           a day, or 2026-03-02/2026-03-04
  about="Tomas Brandt for"  for, neither, against, or none
  content="the boat sails"  where the words stand: words of the text, pieces
  cue=said                  joined by “…”, or offsets (120-222); also of the
  source=120-134            words that credit them, and of whom they credit
  statement=none            this is no statement at all
  finding=cut               what onrecord findings tells of it is none
  undo=17                   this earlier correction, by its entry, holds no more

With an article in the place of a statement, content puts a statement on record
that the machine did not find, with whatever else is given of it.

The machine's reading stays on record beside the correction, with the name,
the reason and the time of it.

Examples:
  onrecord correct 0f3c9a2b7d11:120-222 speaker="Ilse Varga" \\
    --by "L. Obuya" --why "The minutes name her"
  onrecord correct 0f3c9a2b7d11 content="We will pay" cue=said \\
    source="The mayor" speaker="Ilse Varga" --by "L. Obuya" --why "missed"
`;

const ASSIGNMENT = /^(\w+)=(.*)$/s;

/** What a person knows is put beside the machine's reading, which stays. */
export const command: Command<[string, string[]], ReasonOptions> = {
  description: "Puts what a person knows beside the machine's reading.",
  args: [
    ['<statement>', "a statement's id, or an article's that lacks one; the first digits will do"],
    ['<field=value...>', 'what a field should be'],
  ],
  options: [BY, WHY, LEDGER],
  more: MORE,
  run: async ([name, assignments], options, terminal) => {
    const fields = assignments.map(assignment);
    const { by, why } = given(options);
    return withLedger(options, 'write', async (ledger) => {
      await noteUntraced(ledger, terminal);
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const { id, reading } = put(ledger, chosenCorrectable(ledger, name), fields, by, why);
      const statements = reading.statements.filter((statement) => statement.id === id);
      const [own] = statements;
      await screen.say(
        own === undefined || own.void
          ? `${screen.short(id)} is on record as no statement; search leaves it out.\n`
          : table({ ...reading, statements }, screen.short(id), screen),
      );
      return EXIT.done;
    });
  },
};

/** An article, a statement, or one that was added and is taken back, which nothing but its corrections knows. */
function chosenCorrectable(ledger: Ledger, name: string): string {
  const [article = ''] = name.split(':');
  const isKnown = ledger.corrections(article)?.some(({ statement }) => statement === name);
  return isKnown ? name : chosenId(ledger, name);
}

/** Corrects a statement, or adds one to an article. */
function put(
  ledger: Ledger,
  id: string,
  fields: readonly [CorrectableField, string][],
  by: string,
  why: string,
): { id: string; reading: StandingReading } {
  if (id.includes(':')) return { id, reading: ledger.correct(id, fields, by, why) };
  const places = new Map<CorrectableField, string>(fields);
  const [content, cue, source] = [places.get('content'), places.get('cue'), places.get('source')];
  if (content === undefined) {
    throw new UsageError(
      'this is an article: give content="…" to add a statement to it, or the id of one of its statements',
    );
  }
  const rest = fields.filter(([field]) => !['content', 'cue', 'source'].includes(field));
  const statement = {
    content,
    fields: rest,
    ...(cue !== undefined && { cue }),
    ...(source !== undefined && { source }),
  };
  return ledger.addStatement(id, statement, by, why);
}

function assignment(given: string): [CorrectableField, string] {
  const [, field, value] = ASSIGNMENT.exec(given) ?? [];
  if (!CORRECTABLE.includes(field as CorrectableField)) {
    throw new UsageError(`"${given}" corrects no field: write FIELD=VALUE; fields are ${CORRECTABLE.join(', ')}`);
  }
  // A variable of the shell that is not set must leave nothing open for good.
  if (value!.trim() === '') throw new UsageError(`"${given}" gives no value: write ${field}=none to leave it open`);
  return [field as CorrectableField, value!];
}
