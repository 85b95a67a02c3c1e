// The page of the docs' site that tells every command with its options, every address of the site, every column of the tables, as the
// code has them; on standard output.
//
//   npm run build && node docs/reference.mjs
import { COMMANDS } from '../dist/cli/commands.js';
import { COLUMNS_OF } from '../dist/ledger/take.js';
import { openApi } from '../dist/serve/openapi.js';
import { FORMS, PAGES } from '../dist/serve/pages.js';

/** What people write between bars would end a cell, and between angles would be HTML. */
const cell = (words) => String(words).replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (words) => `\`${String(words).replaceAll('|', '\\|')}\``;
const table = (head, rows) => (rows.length === 0 ? [] : [row(head), row(head.map(() => '---')), ...rows.map(row), '']);
const row = (cells) => `| ${cells.join(' | ')} |`;

const commands = await Promise.all(COMMANDS.map(async ({ name, load }) => ({ name, ...(await load()).command })));

const text = [
  '# Reference',
  '',
  'Made from the code by `docs/reference.mjs`. The [guide](guide.md) explains, and has the formats that are read.',
  '',
  '## Commands',
  '',
  ...commands.flatMap(command),
  '## Addresses of the site',
  '',
  'Each page has its content for programs at its path with `.json` behind it. `/openapi.json` describes all of it with its fields.',
  '',
  ...addresses(),
  '## Columns of exports',
  '',
  'Of `onrecord export --format csv`, `xlsx`, `parquet` and `jsonl`, by `--table`.',
  '',
  ...Object.entries(COLUMNS_OF).flatMap(([name, columns]) => [
    `### ${name}`,
    '',
    ...table(
      ['column', 'type'],
      columns.map((column) => [code(column.name), column.type]),
    ),
  ]),
].join('\n');

process.stdout.write(text);

function command({ name, description, args, options }) {
  const usage = ['onrecord', name, ...args.map(([form]) => form), ...(options.length > 0 ? ['[options]'] : [])].join(
    ' ',
  );
  return [
    `### onrecord ${name}`,
    '',
    cell(description),
    '',
    '```',
    usage,
    '```',
    '',
    ...table(
      ['argument', 'meaning'],
      args.map(([form, meaning]) => [code(form), cell(meaning)]),
    ),
    ...table(
      ['option', 'meaning'],
      options.map((option) => [code(option.flags), cell(meaningOf(option))]),
    ),
  ];
}

function meaningOf({ description, argChoices, defaultValue, envVar }) {
  const more = [
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined || typeof defaultValue === 'boolean' ? [] : [`${defaultValue} if not given`]),
    ...(envVar ? [`also by the variable ${envVar}`] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

function addresses() {
  const { paths } = openApi(PAGES, FORMS, '');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { summary, parameters = [], requestBody, responses }]) => [
      `### ${method.toUpperCase()} ${path.replaceAll('{', '\\{')}`,
      '',
      cell(summary),
      '',
      ...table(
        ['parameter', 'where', 'meaning'],
        [
          ...parameters.map((one) => [code(one.name), one.in, cell(one.description ?? shape(one.schema))]),
          ...fields(requestBody?.content['multipart/form-data'].schema).map(([name, schema]) => [
            code(name),
            'body',
            cell(schema.description ?? shape(schema)),
          ]),
        ],
      ),
      ...answer(responses[200].content),
    ]),
  );
}

function answer(content) {
  const [type] = Object.keys(content);
  if (type !== 'application/json') return [`Answers with \`${type}\`.`, ''];
  const names = fields(content[type].schema).map(([name]) => code(name));
  return names.length === 0 ? [] : [`Answers with ${names.join(', ')}.`, ''];
}

function fields(schema) {
  return Object.entries(schema?.properties ?? {});
}

/** What a value may be, in a few words. */
function shape({ type, enum: values, anyOf, items, const: only }) {
  if (values) return `one of ${values.join(', ')}`;
  if (only !== undefined) return String(only);
  if (anyOf) return [...new Set(anyOf.map(shape))].join(' or ');
  if (type === 'array') return `list of ${shape(items ?? {})}`;
  return type ?? 'any';
}
