import { isSaying } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import { actorsOf } from './names.js';

/** Languages by their English names, as GDELT has them. */
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** How much stands before and after a quotation, in UTF-16 code units, as in GDELT's. */
const AROUND = 100;

/**
 * An article with its quotations in the shape of GDELT's Global Quotation Graph
 * (https://blog.gdeltproject.org/announcing-the-global-quotation-graph/): `date`, `url`, `title`, `lang` and `quotes` of
 * `pre`, `quote` and `post`. Beyond it each quote has its `speaker`, and who that is over all articles (`person`), null while open. `date` is midnight UTC of the day of
 * publication. Only words in quotation marks that somebody said, wrote or displayed are quotes.
 */
export function toGqg(reading: Reading): object {
  const { article, statements } = reading;
  const { text } = article;
  const find = actorsOf(reading);
  return {
    date: article.published === null ? null : `${article.published}T00:00:00Z`,
    url: article.url,
    title: article.title,
    lang: LANGUAGES.of(article.language)!.toUpperCase(),
    quotes: statements
      .filter((statement) => statement.kind === 'direct' && isSaying(statement))
      .flatMap(({ content, speaker }) =>
        content.map(([start, end]) => ({
          pre: text.slice(Math.max(0, start - AROUND), start),
          quote: unmarked(text.slice(start, end)),
          post: text.slice(end, end + AROUND),
          speaker: find(speaker.actor)?.name ?? null,
          person: find(speaker.actor)?.person ?? null,
        })),
      ),
  };
}

/** A quotation without its marks. */
function unmarked(words: string): string {
  return words.replace(/^\s*["“”„«‘']+/u, '').replace(/["“”»’']+\s*$/u, '');
}
