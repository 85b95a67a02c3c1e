import { describe, test } from 'vitest';
import { readHtml } from '../../src/formats/html.js';
import { expectLinear } from '../growth.js';

describe('time grows no faster than a page', () => {
  const repeated = (words: (i: number) => string, count: number) => (share: number) => {
    const source = `<body><h1>Ferry</h1>${Array.from({ length: count * share }, (_, i) => words(i)).join('')}`;
    try {
      readHtml(source, 'x');
    } catch {
      // Refused in time is as good as read.
    }
  };
  test.each<[string, (i: number) => string, number]>([
    ['paragraphs', (i) => `<p>The council sat until midnight, and heard speaker number ${i} of many.`, 16_000],
    ['nested formatting', () => '<b>', 40_000],
    ['formatting that is opened anew', (i) => `<p><b a${i}>x</p>`, 8_000],
    ['attributes', (i) => (i === 0 ? '<p ' : `a${i}=1 `), 80_000],
    ['classes', (i) => (i === 0 ? '<p class="' : `c${i}-related `), 80_000],
    ['bodies', (i) => `<body a${i}=1>`, 16_000],
    ['what stands in a table and must not', () => '<table>x<i>y</i>', 6_000],
    [
      'links',
      (i) => `<div><a href="/${i}">The council sat until midnight</a><p>It heard ${i} speakers.</p></div>`,
      6_000,
    ],
    ['headings', (i) => `<h2>Speaker number ${i}</h2>`, 24_000],
    [
      'block quotations',
      (i) => `<blockquote>The council sat until midnight, and heard ${i} speakers.</blockquote>`,
      8_000,
    ],
    [
      'bodies of articles',
      (i) =>
        `<div class="article-body"><p>The council sat until midnight, and heard ${i} speakers, and then more of them.</p></div>`,
      6_000,
    ],
    ['lines that are nearly prompts', () => `<p>share ${', share this on'.repeat(14)} ferry</p>`, 3_200],
    ['lines that are nearly credits', () => `<p>(Photo ${'by credit '.repeat(22)}/</p>`, 3_200],
    ['lines that are nearly requests', () => `<p>Sign up to the ${'our free daily '.repeat(14)}</p>`, 3_200],
    ['entities', () => '&amp', 160_000],
  ])('%s', (_, words, count) => {
    expectLinear(repeated(words, count));
  });
});
