import { InputError } from '../../errors.js';
import { CORRECTABLE, type CorrectedField } from '../../ledger/entry.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { paintFor } from '../screen/paint.js';
import { table } from '../screen/table.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export interface CorrectOptions extends LedgerOptions {
  readonly by: string;
  readonly why: string;
}

/** `onrecord correct`: puts what a person knows beside the machine's reading, which stays. */
export function correctCommand(
  id: string,
  assignments: readonly string[],
  options: CorrectOptions,
  terminal: Terminal,
): Promise<number> {
  const fields = assignments.map(assignment);
  for (const name of ['by', 'why'] as const) {
    if (options[name].trim() === '') throw new InputError('is empty', `--${name}`, 'say it in a few words');
  }
  return withLedger(options, 'write', async (ledger) => {
    const reading = ledger.correct(id, fields, options.by.trim(), options.why.trim());
    const { stdout, env } = terminal;
    const statements = reading.statements.filter((statement) => statement.id === id);
    const colours = paintFor(stdout, env);
    if (statements[0]!.void) await write(stdout, `${id} is on record as no statement; search leaves it out.\n`);
    else await write(stdout, table({ ...reading, statements }, id, stdout.columns ?? 80, colours));
    return EXIT.done;
  });
}

function assignment(given: string): [CorrectedField, string] {
  const [, field, value] = /^(\w+)=(.*)$/s.exec(given) ?? [];
  if (!CORRECTABLE.includes(field as CorrectedField)) {
    throw new InputError('corrects no field', `"${given}"`, `write FIELD=VALUE; fields are ${CORRECTABLE.join(', ')}`);
  }
  return [field as CorrectedField, value!];
}
