// Makes the types of the site's clients, src/client/paths.ts, of its OpenAPI, as openapi-fetch wants them. After `npm run build`:
//
//     npm run client
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../src/client/paths.ts', import.meta.url));
const HEAD = `/**
 * What the site answers, by its paths. Made of /openapi.json by \`npm run client\`; not written by hand.
 */`;
const JSON_TYPE = 'application/json';

/**
 * @param {any} openApi
 * @returns {string} TypeScript
 */
export function pathsOf({ paths, components }) {
  const all = Object.entries(paths).map(([path, item]) => property(path, object(methods(item)), false));
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `${doc(schema)}export type ${name} = ${type(schema)};`,
  );
  return `${HEAD}\nexport interface paths ${object(all)}\n\n${schemas.join('\n\n')}\n`;
}

function methods(item) {
  return Object.entries(item).map(([method, operation]) => {
    const { summary, parameters = [], requestBody, responses } = operation;
    const parts = [
      property('parameters', object([...parametersIn('query', parameters), ...parametersIn('path', parameters)])),
    ];
    if (requestBody) parts.push(property('requestBody', content(requestBody.content)));
    const answers = Object.entries(responses).map(([status, { content: given }]) => property(status, content(given)));
    parts.push(property('responses', object(answers)));
    return `/** ${summary}. */\n${property(method, object(parts))}`;
  });
}

function parametersIn(place, parameters) {
  const own = parameters.filter((one) => one.in === place);
  const fields = own.map(
    ({ name, description, schema, required }) => `${doc({ description })}${property(name, type(schema), !required)}`,
  );
  return fields.length === 0
    ? []
    : [
        property(
          place,
          object(fields),
          own.every(({ required }) => !required),
        ),
      ];
}

/** Of several media types JSON, which programs send and get. */
function content(given) {
  const [name] = given[JSON_TYPE] ? [JSON_TYPE] : Object.keys(given);
  return object([property('content', object([property(name, type(given[name].schema))]))]);
}

function property(name, value, isOptional = false) {
  const key = /^[\w$]+$/u.test(name) ? name : `'${name}'`;
  return `${key}${isOptional ? '?' : ''}: ${value};`;
}

function object(properties) {
  if (properties.length === 0) return 'Record<string, never>';
  return `{\n${properties.join('\n').replace(/^/gmu, '  ')}\n}`;
}

function doc({ description }) {
  return description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`;
}

const PLAIN = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' };

/** A type of TypeScript for a schema of JSON Schema 2020-12, as far as zod writes it. */
function type(schema) {
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(type))].join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((one) => type({ ...schema, type: one })).join(' | ');
  if (schema.type === 'array') return list(schema);
  if (schema.type === 'object') return record(schema);
  if (PLAIN[schema.type]) return PLAIN[schema.type];
  if (Object.keys(schema).every((key) => key === 'description' || key === 'default')) return 'unknown';
  throw new Error(`no type is known for ${JSON.stringify(schema).slice(0, 200)}`);
}

function literal(value) {
  return typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);
}

function list({ items, minItems, maxItems }) {
  const item = type(items);
  if (minItems !== undefined && minItems === maxItems) return `[${Array(minItems).fill(item).join(', ')}]`;
  return /[ {]/u.test(item) ? `Array<${item}>` : `${item}[]`;
}

function record({ properties, required = [], additionalProperties }) {
  if (!properties) return `Record<string, ${additionalProperties ? type(additionalProperties) : 'unknown'}>`;
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${doc(schema)}${property(name, type(schema), !required.includes(name))}`,
  );
  return object(fields);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [{ openApi }, { PAGES, FORMS }] = await Promise.all([
    import('../dist/serve/openapi.js'),
    import('../dist/serve/pages.js'),
  ]);
  writeFileSync(FILE, pathsOf(openApi(PAGES, FORMS, '')));
}
