import { withParameters } from './address.js';

/** A link to what a page shows as a table; `limit` is how many rows it has at most, where a page is asked for that. */
export function Download({ url, what, limit = null }: { url: URL; what: string; limit?: number | null }) {
  const sheet = new URL(`${url.pathname}.csv${url.search}`, url);
  return (
    <p class="more">
      <a
        href={withParameters(sheet, { page: null, cursor: null, limit: limit === null ? null : String(limit) })}
        download=""
      >
        Download {what} (CSV)
      </a>
    </p>
  );
}
