import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const DOCS = fileURLToPath(new URL('../../', import.meta.url));
const ROOT = resolve(DOCS, '..');
const REPOSITORY = 'https://github.com/onrecord/onrecord/blob/main/';

/** Pages link to the source as they do in the repository; on the site such a link leads there. */
function away(href: string, page: string): string {
  if (!/^\.\.?\/|^[\w-]+[./]/u.test(href) || /^\w+:/u.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = resolve(dirname(join(DOCS, page)), path);
  const isOnSite = !relative(DOCS, target).startsWith('..') && /\.(?:md|svg|png)$/u.test(path);
  if (isOnSite || !existsSync(target)) return href;
  return REPOSITORY + relative(ROOT, target) + (anchor === undefined ? '' : `#${anchor}`);
}

export default defineConfig({
  title: 'On Record',
  description: 'Reads news and keeps a ledger of who said what.',
  // A copy of docs/, with what is made: see build.mjs.
  srcDir: './pages',
  outDir: './dist',
  cleanUrls: true,
  // A link that leads nowhere fails the build.
  ignoreDeadLinks: false,
  markdown: {
    // What stands between angles or braces in the guide is text, and no component.
    html: false,
    config: (md) => {
      // The pages' code has curly braces that a template would take for its own.
      const { code_inline } = md.renderer.rules;
      md.renderer.rules.code_inline = (tokens, i, options, env, self) =>
        code_inline!(tokens, i, options, env, self).replace('<code', '<code v-pre');
      md.core.ruler.push('away', (state) => {
        for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.attrGet('href');
          if (token.type === 'link_open' && href !== null) token.attrSet('href', away(href, state.env.relativePath));
        }
      });
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'First hour', link: '/first-hour' },
      { text: 'Guide', link: '/guide' },
      { text: 'Reference', link: '/reference' },
      { text: 'Quality', link: '/quality' },
    ],
    sidebar: [
      {
        text: 'Use',
        items: [
          { text: 'A newsroom’s first hour', link: '/first-hour' },
          { text: 'Guide', link: '/guide' },
          { text: 'The site', link: '/serve' },
          { text: 'The example week', link: '/week' },
          { text: 'The ledger', link: '/ledger' },
          { text: 'Archives on Apache Spark', link: '/spark' },
          { text: 'When it was said', link: '/times' },
        ],
      },
      {
        text: 'Look up',
        items: [
          { text: 'Commands, addresses, columns', link: '/reference' },
          { text: 'Library and fields', link: '/api/' },
        ],
      },
      {
        text: 'Trust',
        items: [
          { text: 'How it reads', link: '/method' },
          { text: 'Figures', link: '/quality' },
          { text: 'Known failures', link: '/failures' },
          { text: 'Promises and their tests', link: '/promises' },
          { text: 'What must never happen', link: '/security' },
          { text: 'How to cite', link: '/cite' },
        ],
      },
    ],
  },
});
