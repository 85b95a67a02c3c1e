import { withParameters } from './address.js';

/** Leads to the pages before and after. */
export function Pager({ url, page, limit, total }: { url: URL; page: number; limit: number; total: number }) {
  const last = Math.max(1, Math.ceil(total / limit));
  if (last === 1 && page === 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a rel="prev" href={withParameters(url, { page: page === 2 ? null : String(page - 1), cursor: null })}>
          ← Before
        </a>
      )}
      <span>
        Page {page.toLocaleString('en')} of {last.toLocaleString('en')}
      </span>
      {page < last && (
        <a rel="next" href={withParameters(url, { page: String(page + 1), cursor: null })}>
          After →
        </a>
      )}
    </nav>
  );
}
