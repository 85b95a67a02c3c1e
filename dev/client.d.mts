/** The types of the site's clients, as `src/client/paths.ts` has them. */
export function pathsOf(openApi: object): string;
