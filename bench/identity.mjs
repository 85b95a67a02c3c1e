// Time and memory of bringing identities together, as the number of articles grows to 100,000. The articles are made up:
// eight actors each, drawn from 50,000 names of which a few stand in most articles, as in news.
//
//   taskset -c 0 node bench/identity.mjs [ARTICLES…]
//
// Each number runs in a process of its own, so that its memory is its own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Identities } from '../dist/index.js';
import { person } from '../dist/record/actor.js';
import { random } from './random.mjs';

const next = random(7);
const pick = (n) => Math.floor(next() * n);
const letters = (n) => n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[d]);
const proper = (n) => `X${letters(n)}o`;
const HEADS = ['mayor', 'spokeswoman', 'professor', 'minister', 'director', 'lawyer', 'analyst'];

function actorsOf(article) {
  return Array.from({ length: 8 }, (_, i) => {
    // The k-th name is drawn about as often as 1/k.
    const n = Math.floor(50_000 ** next());
    const middle = pick(10) === 0 ? ` ${'ABC'[pick(3)]}.` : '';
    const roles = pick(2) === 0 ? [`${HEADS[n % 7]}${pick(2) === 0 ? ` of ${proper(pick(300))}` : ''}`] : [];
    const name = `${proper(n % 700)}${middle} ${proper(n)}`;
    return { ...person(`${article}:${i}`, name), roles };
  });
}

const [count, child] = process.argv.slice(2);
if (child === 'alone') {
  const start = performance.now();
  const identities = new Identities();
  for (let i = 0; i < Number(count); i++) {
    const id = i.toString(16).padStart(64, '0');
    const article = { id, title: null, published: null, publisher: null, url: null, text: '' };
    identities.add({ article, actors: actorsOf(i), statements: [], findings: [] });
  }
  const found = identities.all();
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const most = found.reduce((n, { actors }) => Math.max(n, actors.length), 0);
  console.log(
    `${count} articles: ${seconds.toFixed(1)} s, ${memory} MiB, ${found.length} identities, the largest in ${most} articles`,
  );
} else {
  const counts = process.argv.length > 2 ? process.argv.slice(2) : ['1000', '10000', '100000'];
  for (const n of counts) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), n, 'alone'], { stdio: 'inherit' });
  }
}
