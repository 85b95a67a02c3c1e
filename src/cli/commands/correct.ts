import { CORRECTABLE, type CorrectedField } from '../../ledger/entry.js';
import { chosenId } from '../choose.js';
import { type Command, UsageError } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import { LEDGER } from '../options.js';
import { BY, given, type ReasonOptions, WHY } from '../reason.js';
import { table } from '../screen/reading.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const MORE = `
Fields: ${CORRECTABLE.join(', ')}.
  speaker="Ilse Varga"      a name; none where it must stay open
  time=2026-03-02           a day, or 2026-03-02/2026-03-04
  about="Tomas Brandt for"  for, neither, against, or none
  statement=none            this is no statement at all

The machine's reading stays on record beside the correction, with the name,
the reason and the time of it.

Example:
  onrecord correct 0f3c9a2b7d11:120-222 speaker="Ilse Varga" \\
    --by "L. Obuya" --why "The minutes name her"
`;

const ASSIGNMENT = /^(\w+)=(.*)$/s;

/** What a person knows is put beside the machine's reading, which stays. */
export const correct: Command<[string, string[]], ReasonOptions> = {
  name: 'correct',
  summary: 'put a correction beside a statement',
  description: "Puts what a person knows beside the machine's reading.",
  args: [
    ['<statement>', "the statement's id, or the first digits of it"],
    ['<field=value...>', 'what a field should be'],
  ],
  options: [BY, WHY, LEDGER],
  more: MORE,
  keeps: true,
  run: async ([name, assignments], options, terminal) => {
    const fields = assignments.map(assignment);
    const { by, why } = given(options);
    return withLedger(options, 'write', async (ledger) => {
      await noteUntraced(ledger, terminal);
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const id = chosenId(ledger, name);
      const reading = ledger.correct(id, fields, by, why);
      const statements = reading.statements.filter((statement) => statement.id === id);
      const isVoid = statements[0]!.void;
      await screen.say(
        isVoid
          ? `${screen.short(id)} is on record as no statement; search leaves it out.\n`
          : table({ ...reading, statements }, screen.short(id), screen),
      );
      return EXIT.done;
    });
  },
};

function assignment(given: string): [CorrectedField, string] {
  const [, field, value] = ASSIGNMENT.exec(given) ?? [];
  if (!CORRECTABLE.includes(field as CorrectedField)) {
    throw new UsageError(`"${given}" corrects no field: write FIELD=VALUE; fields are ${CORRECTABLE.join(', ')}`);
  }
  // A variable of the shell that is not set must leave nothing open for good.
  if (value!.trim() === '') throw new UsageError(`"${given}" gives no value: write ${field}=none to leave it open`);
  return [field as CorrectedField, value!];
}
