// What the files of the source are made of: for `bench/house.mjs`, which prints it, and the house test.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

const LISTS = new URL('../model/en/', import.meta.url);
/** The lists whose words only a language has; others hold names, or nouns that the record's values are called by, too. */
const TELLING = ['function-words', 'meaning', 'months', 'numbers', 'people', 'pronouns', 'titles', 'verbs', 'weekdays'];
const LONGEST = 40;
const FEWEST = 3;
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** See survey.d.mts. */
export function englishWords() {
  const words = new Set();
  for (const name of TELLING) {
    const [, ...rows] = readFileSync(new URL(`${name}.tsv`, LISTS), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const row of rows) for (const word of row.split('\t')[0].toLowerCase().split(' ')) words.add(word);
  }
  return new Set([...words].filter((word) => word.length > 1));
}

/** See survey.d.mts. */
export function survey(folder, words) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const lines = lineStarts(text);
    const room = { file, lines: lines.length - 1, long: [], regexes: [], english: [] };
    const lineOf = ({ start }) => lines.findLastIndex((at) => at <= start) + 1;
    visit(parseSync(file, text).program, 0, {
      function: (node) => {
        if (lineOf({ start: node.end }) - lineOf(node) + 1 > LONGEST) room.long.push(lineOf(node));
      },
      regex: (node) => room.regexes.push(lineOf(node)),
      // Most of what it lists are words: names of columns and values are not.
      list: (node, list) => {
        const known = new Set(list.filter((word) => words.has(word)));
        if (known.size >= FEWEST && known.size >= new Set(list).size / 2) room.english.push(lineOf(node));
      },
    });
    return room;
  });
}

function lineStarts(text) {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Walks a tree; `depth` counts the functions around a node. */
function visit(node, depth, see) {
  const isFunction = FUNCTIONS.has(node.type);
  if (isFunction) see.function(node);
  const isMade = node.type === 'NewExpression' && node.callee.name === 'RegExp';
  const isRegex = node.type === 'Literal' && node.regex !== undefined;
  if ((isMade || isRegex) && depth > 0) see.regex(node);
  if (isRegex) see.list(node, alternatives(node.regex.pattern));
  if (isMade && node.arguments[0]) see.list(node, alternatives(stringsOf(node.arguments[0]).join('')));
  // The record's own values.
  if (node.type === 'TSAsExpression' && node.typeAnnotation.typeName?.name === 'const') return;
  if (node.type === 'ArrayExpression')
    see.list(
      node,
      node.elements.flatMap((item) => (item ? stringsOf(item) : [])),
    );
  if (node.type === 'CallExpression' && node.callee.property?.name === 'split')
    see.list(node, stringsOf(node.callee.object).join(' ').toLowerCase().split(/\s+/));
  for (const child of childrenOf(node)) visit(child, depth + (isFunction ? 1 : 0), see);
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((value) => value !== null && typeof value === 'object' && typeof value.type === 'string');
}

/** The words between the bars of a pattern. */
function alternatives(pattern) {
  return pattern.includes('|') ? (pattern.toLowerCase().match(/(?<=[(|:]|^)[a-z]+(?=[|)?s]|$)/g) ?? []) : [];
}

/** The strings that an expression is put together from. */
function stringsOf(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw);
  if (node.type === 'BinaryExpression') return [...stringsOf(node.left), ...stringsOf(node.right)];
  if (node.type === 'CallExpression' && node.callee.object) return stringsOf(node.callee.object);
  return [];
}
