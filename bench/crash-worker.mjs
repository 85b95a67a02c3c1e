// The command line with a reader that takes no time, for crash.mjs: it finds the statements of made-up articles by their form.
import { run } from '../dist/cli/program.js';
import { toArticle } from '../dist/index.js';
import { person } from '../dist/record/actor.js';
import { draft, statementOf } from '../dist/record/draft.js';

const LINE = /(“[^”]*”) said ([^.]+)\./g;

const reader = async (input) => {
  const article = await toArticle(input);
  const names = [...new Set([...article.text.matchAll(LINE)].map(([, , name]) => name))];
  const actors = names.map((name, i) => person(`a${i}`, name));
  const statements = [...article.text.matchAll(LINE)].map(({ 1: words, 2: name, index }) => {
    const end = index + words.length;
    const content = [[index, end]];
    const cue = [[end + 1, end + 5]];
    const source = [[end + 6, end + 6 + name.length]];
    const speaker = { actor: `a${names.indexOf(name)}`, p: 1, candidates: [], reason: null, evidence: [] };
    return { ...statementOf(draft(article, { kind: 'direct', content, cue, source, p: 1 })), speaker };
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
