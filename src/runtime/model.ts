/** Where the package keeps its weights and lists; the same from `src` and from `dist`. */
export const MODEL = new URL('../../model/', import.meta.url);
