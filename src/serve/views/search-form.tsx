import type { Child } from 'hono/jsx';

/** Where people say what they look for; what narrows it stands inside. */
export function SearchForm({ words, children }: { words?: string | undefined; children?: Child }) {
  return (
    <search>
      <form class="search" action="/search">
        <label for="words">Who said what?</label>
        <div class="row">
          <input id="words" name="words" type="search" value={words} placeholder="ferry, “one day longer”, harb*" />
          <button type="submit">Search</button>
        </div>
        {children}
      </form>
    </search>
  );
}
