/**
 * A typed client of a site that `onrecord serve` has opened, for Node and browsers; its types are made of the site's OpenAPI.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './paths.js';

export type { Problem, paths } from './paths.js';

/** How a site is asked. */
export interface ConnectOptions {
  /** What the site wants to be given, where it wants something. */
  readonly token?: string;
  /** Instead of the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What a page answers to programs, by its path: `Answer<'/search.json'>`. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Found } } } };
}
  ? Found
  : never;

/**
 * A client of a site: `GET` and `POST` take its paths and what each asks, and give `data`, or an `error` with what is wrong and
 * what to do in `detail`.
 *
 * @param url the site's address, for instance `http://127.0.0.1:7373`
 */
export function connect(url: string, { token, fetch }: ConnectOptions = {}): Client<paths> {
  return createClient<paths>({
    baseUrl: url,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch && { fetch }),
  });
}
