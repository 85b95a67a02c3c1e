import { z } from 'zod';
import type { Form, Page } from './page.js';
import { PROBLEM } from './problem.js';

const PARAMETER = /\{(?<name>\w+)\}/gu;
const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

/** The path at which programs have what people have at another. */
export function twinOf(path: string): string {
  return path === '/' ? '/index.json' : `${path}.json`;
}

/** The path at which its table is downloaded. */
export function sheetOf(path: string): string {
  return `${path}.csv`;
}

/** What programs can ask of the site, as OpenAPI 3.1 has it (https://spec.openapis.org/oas/v3.1.1). */
export function openApi(pages: readonly Page[], forms: readonly Form[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const page of pages) {
    paths[twinOf(page.path)] = { get: asked(page) };
    if (page.sheet) paths[sheetOf(page.path)] = { get: downloaded(page) };
  }
  for (const form of forms) paths[twinOf(form.path)] = { ...paths[twinOf(form.path)], post: sent(form) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'On Record',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Who said what, as articles on record tell it. Each page of the site has its content here, at its path with .json behind it. ' +
        'Fields may be added to answers; none is renamed. Errors are problem+json (RFC 9457).',
    },
    paths,
    components: {
      schemas: { Problem: plain(z.toJSONSchema(PROBLEM)) },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    // Asked for where the site was started with one.
    security: [{}, { token: [] }],
  };
}

function asked({ name, summary, path, asked, answer }: Page): object {
  const inPath = namesIn(path);
  const { properties = {}, required = [] } = plain(z.toJSONSchema(asked, { io: 'input', unrepresentable: 'any' }));
  return {
    operationId: name,
    summary,
    parameters: Object.entries(properties as Record<string, { description?: string }>).map(
      ([parameter, { description, ...schema }]) => ({
        name: parameter,
        in: inPath.has(parameter) ? 'path' : 'query',
        required: inPath.has(parameter) || (required as string[]).includes(parameter),
        ...(description !== undefined && { description }),
        schema,
      }),
    ),
    responses: responses(answer, inPath.size > 0),
  };
}

/** The same question, answered by a table. */
function downloaded(page: Page): object {
  const { responses, ...rest } = asked(page) as { responses: Record<number, object> };
  const sheet = { description: 'The table.', content: { 'text/csv': { schema: { type: 'string' } } } };
  return {
    ...rest,
    operationId: `${page.name}Csv`,
    summary: `${page.summary}, as CSV`,
    responses: { ...responses, 200: sheet },
  };
}

function namesIn(path: string): ReadonlySet<string> {
  return new Set([...path.matchAll(PARAMETER)].map(({ groups }) => groups!.name!));
}

function sent({ name, summary, path, asked, answer }: Form): object {
  const inPath = namesIn(path);
  const schema = plain(z.toJSONSchema(asked, { io: 'input', unrepresentable: 'any' }));
  const all = Object.entries((schema.properties ?? {}) as Record<string, object>);
  const required = ((schema.required ?? []) as string[]).filter((field) => !inPath.has(field));
  const body = (isIn: (field: string) => boolean) => ({
    schema: { ...schema, required, properties: Object.fromEntries(all.filter(([field]) => isIn(field))) },
  });
  return {
    operationId: name,
    summary,
    ...(inPath.size > 0 && {
      parameters: all
        .filter(([field]) => inPath.has(field))
        .map(([field, schema]) => ({ name: field, in: 'path', required: true, schema })),
    }),
    requestBody: {
      required: true,
      content: {
        [JSON_TYPE]: body((field) => !inPath.has(field) && field !== 'files'),
        'multipart/form-data': body((field) => !inPath.has(field)),
      },
    },
    responses: responses(answer, true),
  };
}

function responses(answer: z.ZodType, mayBeMissing: boolean): object {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    200: {
      description: 'What was asked for.',
      content: { [JSON_TYPE]: { schema: plain(z.toJSONSchema(answer, { io: 'input', unrepresentable: 'any' })) } },
    },
    400: problem('It could not be understood, or not be done as asked.'),
    ...(mayBeMissing && { 404: problem('There is nothing of that name.') }),
    default: problem('It was refused, or something failed.'),
  };
}

/** A schema without what says which dialect it is in: OpenAPI 3.1 has the same. */
function plain({ $schema: _, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return schema;
}
