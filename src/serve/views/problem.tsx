import type { Problem } from '../problem.js';
import { SearchForm } from './search-form.js';

/** Why a request was not answered, and what to do next: the page from which it was sent, where that is known, and the ways on. */
export function ProblemPage({ of, request, from }: { of: Problem; request: string; from: string | null }) {
  const { title, status, detail } = of;
  return (
    <article class="problem">
      <h1>{title}</h1>
      <p class="standfirst">{detail}</p>
      <ul class="ways">
        {status === 401 && (
          <li>
            <a href="/sign-in">Sign in with the token</a>
          </li>
        )}
        {from !== null && (
          <li>
            <a href={from}>Go back to where you were</a>
          </li>
        )}
        <li>
          <a href="/">Go to the first page</a>
        </li>
      </ul>
      {status === 404 && <SearchForm />}
      <p class="facts">
        The log knows this request as <code>{request}</code>.
      </p>
    </article>
  );
}
