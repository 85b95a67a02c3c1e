import { WORDING } from '../../language/en/wording.js';
import type { Article } from '../../record/article.js';
import type { Finding } from '../../record/finding.js';
import type { Look } from './screen.js';
import { wrap } from './wrap.js';

/** A finding: its kind, what the record shows, and where that stands. */
export function finding(one: Finding, article: Article, { width, colours, short }: Look): string[] {
  const { kind, message, p, statement, elsewhere } = one;
  const { publisher, published, title, url, id } = article;
  const probability = `p .${String(Math.min(99, Math.round(100 * p))).padStart(2, '0')}`;
  const place = [publisher, published, title ?? url, short(statement ?? id)].filter(Boolean).join(' · ');
  return [
    `${colours.yellow(kind)} ${colours.dim(probability)}`,
    ...wrap(WORDING.message(message), width, 2),
    ...wrap([{ text: place, style: colours.dim }], width, 2),
    ...elsewhere.flatMap((other) => wrap([{ text: `see ${short(other.statement)}`, style: colours.dim }], width, 2)),
  ];
}
