import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = ['.', 'docs', 'docs/decisions', 'src', 'training', 'model'].flatMap(pagesIn);

const LINK = /(?<!`)\[[^\]]*\]\((?<href>[^)\s]+)\)/gu;
const FENCED = /^```[\s\S]*?^```/gmu;
const HEADING = /^#{1,6}\s+(?<words>.+)$/gmu;

/** The name by which a heading is linked to. */
function anchorOf(words: string): string {
  const plain = words.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replace(FENCED, '');
}

describe('links of the pages', () => {
  test.each(PAGES)('%s', (page) => {
    const hrefs = [...read(page).matchAll(LINK)].map(({ groups }) => groups!.href!);
    for (const href of hrefs.filter((one) => !/^\w+:/u.test(one))) {
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
      expect(existsSync(target), `${href} leads nowhere`).toBe(true);
      if (anchor === undefined) continue;
      const anchors = [...readFileSync(target, 'utf8').replace(FENCED, '').matchAll(HEADING)];
      expect(anchors.map(({ groups }) => anchorOf(groups!.words!))).toContain(anchor);
    }
  });
});

describe('the side bar of the docs’ site', () => {
  const config = readFileSync(join(ROOT, 'docs/site/.vitepress/config.mts'), 'utf8');
  const MADE = ['reference', 'api/'];

  test.each(pagesIn('docs').filter((page) => page !== join('docs', 'index.md')))('%s is in it', (page) => {
    expect(config).toContain(`link: '/${page.slice('docs/'.length, -'.md'.length)}'`);
  });

  test('leads nowhere else', () => {
    const links = [...config.matchAll(/link: '\/(?<name>[^']*)'/gu)].map(({ groups }) => groups!.name!);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links)
      expect(MADE.includes(link) || existsSync(join(ROOT, 'docs', `${link}.md`)), link).toBe(true);
  });
});
