/** The fields of an article that columns of a table and fields of an object are looked through for. */
export const FIELDS = ['text', 'title', 'published', 'publisher', 'byline', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** Which column, or field of an object, holds what, where a person says so. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** The names that a field goes by, the likeliest first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  // On Record's own; news-please; Media Cloud; others.
  text: [
    'text',
    'maintext',
    'story_text',
    'articleBody',
    'article_text',
    'full_text',
    'fulltext',
    'body',
    'content',
    'raw_text',
    'article',
  ],
  title: ['title', 'headline', 'title_page'],
  published: [
    'published',
    'date_publish',
    'publish_date',
    'datePublished',
    'published_at',
    'publishedAt',
    'publication_date',
    'pub_date',
    'date',
  ],
  // trafilatura has the site's name in "sitename" or "source-hostname", and the page's address in "source".
  publisher: [
    'publisher',
    'media_name',
    'sitename',
    'source-hostname',
    'source_domain',
    'hostname',
    'publication',
    'newspaper',
    'outlet',
  ],
  byline: ['byline', 'author', 'authors'],
  url: ['url', 'source', 'link'],
};
const FOLDED: Readonly<Record<Field, readonly string[]>> = folded();

/** A table's names with the spelling that fields have, so that “Publish Date” is found as `publish_date`; others stay. */
export function columnNames(header: readonly string[]): string[] {
  return header.map((name) => {
    const plain = fold(name);
    for (const field of FIELDS) {
      const at = FOLDED[field].indexOf(plain);
      if (at >= 0) return NAMES[field][at]!;
    }
    return name.trim();
  });
}

/** Whether one of a table's columns, in the spelling of {@link columnNames}, may hold the text. */
export function hasText(names: readonly string[], columns: Columns = {}): boolean {
  return namesOf('text', columns).some((name) => names.includes(name));
}

/** Whether a name is one that a field goes by. */
export function isKnown(name: string): boolean {
  return FIELDS.some((field) => NAMES[field].includes(name));
}

/** The names that a field goes by, the likeliest first; the one that a person says, if one does. */
export function namesOf(field: Field, columns: Columns): readonly string[] {
  const named = columns[field];
  return named === undefined ? NAMES[field] : [named];
}

function folded(): Record<Field, string[]> {
  const pairs = FIELDS.map((field) => [field, NAMES[field].map(fold)] as const);
  return Object.fromEntries(pairs) as Record<Field, string[]>;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}
