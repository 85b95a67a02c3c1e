import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../errors.js';
import { People, type PersonEntry, type Term } from '../identity/people.js';
import type { NameWords } from '../language/names.js';
import { ACTOR_TYPES, type ActorType } from '../record/actor.js';
import { isDay } from './day.js';

const COLUMNS = ['name', 'aliases', 'type', 'role', 'from', 'to', 'wikidata'];
const FIELDS = ['name', 'aliases', 'type', 'roles', 'identifiers'];
const DAY = 'write the day as YYYY-MM-DD, for instance 2016-05-09';

/**
 * The list of people that a newsroom keeps, as CSV (RFC 4180, with a header) or, where the name ends in `.json`, as an
 * array of objects. Several CSV lines with one name are one person with several roles.
 *
 * @throws {InputError} at the first line that can't be taken as it stands
 */
export function readPeople(source: string, where: string, language: NameWords): People {
  const entries = /\.json$/i.test(where) ? fromJson(source, where) : fromCsv(source, where);
  return new People(entries, language, where);
}

/** A line of the CSV: the cells, and where it begins. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function fromCsv(source: string, where: string): PersonEntry[] {
  const [head, ...rows] = rowsOf(source, where);
  if (head === undefined) throw new InputError('has no header', where, `begin it with the line ${COLUMNS.join(',')}`);
  const columns = head.cells.map((cell) => (cell.startsWith('id:') ? cell : cell.toLowerCase()));
  for (const [i, column] of columns.entries()) {
    const at = `${where}, line ${head.line}, column ${i + 1}`;
    if (!COLUMNS.includes(column) && !/^id:\S+$/.test(column)) {
      const known = `${COLUMNS.join(', ')} or id:REGISTER, with commas between them`;
      throw new InputError(`has an unknown column "${head.cells[i]}"`, at, `name it ${known}`);
    }
    if (columns.indexOf(column) < i) throw new InputError(`has a second column "${column}"`, at, 'take one away');
  }
  if (!columns.includes('name')) {
    throw new InputError('has no column "name"', `${where}, line ${head.line}`, 'name the column that holds the names');
  }
  const byName = new Map<string, PersonEntry>();
  for (const row of rows) {
    const before = byName.get(row.cells[columns.indexOf('name')]!);
    const entry = entryOf(row, columns, where, before?.type ?? 'person');
    byName.set(entry.name, before ? together(before, entry, row.line, where) : entry);
  }
  return [...byName.values()];
}

function rowsOf(source: string, where: string): Row[] {
  let last = 0;
  const rows: Row[] = [];
  try {
    parse(source, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        // The parser counts to a record's end.
        const inside = record.reduce((n, cell) => n + cell.split(/\r\n|\n|\r/).length - 1, 0);
        rows.push({ cells: record, line: lines - inside });
        last = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const place = error as CsvError & { readonly lines?: number; readonly index?: number };
    const line = open ? last + 1 : (place.lines ?? last + 1);
    const at = `${where}, line ${line}${open || place.index === undefined ? '' : `, column ${place.index + 1}`}`;
    const what = open ? 'opens a quotation mark that nothing closes' : 'has a quotation mark inside a cell';
    throw new InputError(what, at, 'put the cell in quotation marks, and write each mark inside it twice');
  }
  const width = rows[0]?.cells.length;
  for (const { cells, line } of rows) {
    if (cells.length === width) continue;
    throw new InputError(
      `has ${cells.length} cells where the header has ${width}`,
      `${where}, line ${line}`,
      'add or take away commas, or put a cell that holds one in quotation marks',
    );
  }
  return rows;
}

function entryOf({ cells, line }: Row, columns: readonly string[], where: string, usual: ActorType): PersonEntry {
  const at = (column: string): string => `${where}, line ${line}, column ${columns.indexOf(column) + 1} (${column})`;
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const name = cell('name');
  if (name === '') throw new InputError('has no name', at('name'), 'give one, or take the line away');
  const type = (cell('type') || usual) as ActorType;
  checkType(type, at('type'));
  const [role, from, to] = [cell('role'), cell('from') || null, cell('to') || null];
  if (role === '' && (from ?? to) !== null) {
    throw new InputError('has days but no role', at(from === null ? 'to' : 'from'), 'say what role was held then');
  }
  checkTerm(from, to, at);
  const identifiers: Record<string, string> = {};
  for (const column of columns.filter((c) => c === 'wikidata' || c.startsWith('id:'))) {
    if (cell(column) !== '') identifiers[column.replace(/^id:/, '')] = cell(column);
  }
  const aliases = cell('aliases')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  return { name, aliases, type, roles: role === '' ? [] : [{ role, from, to }], identifiers };
}

/** Two lines of one name. */
function together(a: PersonEntry, b: PersonEntry, line: number, where: string): PersonEntry {
  const at = `${where}, line ${line}`;
  if (a.type !== b.type) {
    throw new InputError(`says ${a.name} is a ${b.type}, a line before a ${a.type}`, at, 'give both lines one type');
  }
  for (const [register, id] of Object.entries(b.identifiers)) {
    const before = Object.hasOwn(a.identifiers, register) ? a.identifiers[register] : id;
    if (before === id) continue;
    const remedy = 'give both lines one identifier, or list two people of one name in a JSON file';
    throw new InputError(`gives ${a.name} the ${register} ${id}, a line before ${before}`, at, remedy);
  }
  return {
    ...a,
    aliases: [...new Set([...a.aliases, ...b.aliases])],
    roles: [...a.roles, ...b.roles],
    identifiers: { ...a.identifiers, ...b.identifiers },
  };
}

function checkType(type: string, at: string): void {
  if (!(ACTOR_TYPES as readonly string[]).includes(type)) {
    throw new InputError(`has the type "${type}"`, at, `write one of ${ACTOR_TYPES.join(', ')}`);
  }
}

function checkTerm(from: string | null, to: string | null, at: (field: string) => string): void {
  if (from !== null && !isDay(from)) throw new InputError(`has the day "${from}"`, at('from'), DAY);
  if (to !== null && !isDay(to)) throw new InputError(`has the day "${to}"`, at('to'), DAY);
  if (from !== null && to !== null && to < from) {
    throw new InputError(`ends on ${to}, before it begins on ${from}`, at('to'), 'mend one of the two days');
  }
}

function fromJson(source: string, where: string): PersonEntry[] {
  let list: unknown;
  try {
    list = JSON.parse(source);
  } catch (error) {
    const { message } = error as Error;
    throw new InputError(
      `is no JSON (${message.replace(/\s+/g, ' ')})`,
      where + placeIn(source, message),
      'mend it there',
    );
  }
  if (!Array.isArray(list)) throw new InputError('holds no array', where, 'put the people between [ and ]');
  return list.map((item, i) => entryIn(item, `${where}, entry ${i + 1}`));
}

/** The line and column that the engine's message tells; not every message does. */
function placeIn(source: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  const end = /end of JSON input/.test(message) ? source.length : undefined;
  const at = position === undefined ? end : Number(position);
  if (at === undefined) return '';
  const before = source.slice(0, at).split(/\r\n|\n|\r/);
  return `, line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

function entryIn(item: unknown, at: string): PersonEntry {
  const entry = objectIn(item, at, FIELDS);
  const { name, aliases = [], type = 'person', roles = [], identifiers = {} } = entry;
  if (typeof name !== 'string' || name.trim() === '') throw new InputError('has no name', at, 'give it a "name"');
  if (!isTexts(aliases)) throw new InputError('has aliases that are no texts', at, 'write "aliases": ["…"]');
  if (typeof type !== 'string') throw new InputError('has a type that is no text', at, 'write "type": "person"');
  checkType(type, `${at}, type`);
  if (!Array.isArray(roles)) throw new InputError('has roles that are no array', at, 'write "roles": [{"role": "…"}]');
  const ids = objectIn(identifiers, `${at}, identifiers`);
  if (!isTexts(Object.values(ids))) {
    throw new InputError(
      'has an identifier that is no text',
      `${at}, identifiers`,
      'write "identifiers": {"wikidata": "Q…"}',
    );
  }
  return {
    name: name.trim(),
    aliases,
    type: type as ActorType,
    roles: roles.map((role, i) => termIn(role, `${at}, role ${i + 1}`)),
    identifiers: ids as Record<string, string>,
  };
}

function termIn(item: unknown, at: string): Term {
  const { role, from = null, to = null } = objectIn(item, at, ['role', 'from', 'to']);
  if (typeof role !== 'string' || role.trim() === '') throw new InputError('has no role', at, 'give it a "role"');
  for (const day of [from, to]) {
    if (day !== null && typeof day !== 'string') throw new InputError('has a day that is no text', at, DAY);
  }
  checkTerm(from as string | null, to as string | null, (field) => `${at}, ${field}`);
  return { role: role.trim(), from: from as string | null, to: to as string | null };
}

function objectIn(item: unknown, at: string, fields?: readonly string[]): Record<string, unknown> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new InputError('is no object', at, 'write it between { and }');
  }
  const unknown = Object.keys(item).find((field) => fields !== undefined && !fields.includes(field));
  if (unknown !== undefined) {
    throw new InputError(`has an unknown field "${unknown}"`, at, `use ${fields!.join(', ')}`);
  }
  return item as Record<string, unknown>;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'string' && item.trim() !== '');
}
