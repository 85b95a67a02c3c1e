// The command line with a reader that takes no time, for crash.mjs: it finds the statements of made-up articles by their form.
import { run } from '../dist/cli/program.js';
import { toArticle } from '../dist/index.js';

const LINE = /(“[^”]*”) said ([^.]+)\./g;

const reader = async (input) => {
  const article = await toArticle(input);
  const names = [...new Set([...article.text.matchAll(LINE)].map(([, , name]) => name))];
  const actors = names.map((name, i) => ({
    id: `a${i}`,
    name,
    type: 'person',
    aliases: [],
    mentions: [],
    roles: [],
    identity: null,
    identifiers: {},
  }));
  const statements = [...article.text.matchAll(LINE)].map(({ 1: words, 2: name, index }) => {
    const end = index + words.length;
    return {
      id: `${article.id.slice(0, 12)}:${index}-${end}`,
      kind: 'direct',
      content: [[index, end]],
      cue: [[end + 1, end + 5]],
      source: [[end + 6, end + 6 + name.length]],
      words,
      p: 1,
      code: null,
      speaker: { actor: `a${names.indexOf(name)}`, p: 1, candidates: [], reason: null, evidence: [] },
      addressee: null,
      channel: null,
      time: null,
      about: [],
      modality: null,
      within: null,
      onBehalfOf: null,
      open: {},
    };
  });
  return { article, actors, statements, findings: [] };
};

const { stdout, stderr, stdin, env, argv } = process;
const version = '0';
process.exitCode = await run(argv.slice(2), version, {
  stdout,
  stderr,
  stdin,
  env,
  openReader: async () => reader,
  readerVersion: async () => 'crash test',
});
