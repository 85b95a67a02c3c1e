import type { Bearer } from '../../ledger/who.js';
import type { View } from '../page.js';
import { Signature } from './correction.js';
import { plural } from './plural.js';

/** Says that a person is one with another of the name, or that some articles speak of somebody else. */
export function WhoIsWho({ of, others, view }: { of: Bearer; others: readonly Bearer[]; view: View }) {
  const { id } = of.identity;
  // Who is known in one article only has no id that outlives it.
  if (!isPerson(of)) return null;
  const back = view.url.pathname + view.url.search;
  return (
    <details class="who-is-who">
      <summary>
        Not one, or one with somebody else<span class="aside">: {of.identity.name}</span>?
      </summary>
      <form class="filter" method="post" action="/people/joins">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="back" value={back} />
        <p class="field-in">
          <label for={`${id}-other`}>Is also (a name, or an id where several bear it)</label>
          <input
            id={`${id}-other`}
            name="other"
            type="text"
            list={`${id}-others`}
            required
            maxlength={300}
            autocomplete="off"
          />
          <datalist id={`${id}-others`}>
            {others.filter(isPerson).map(({ identity }) => (
              <option value={identity.id}>{identity.name}</option>
            ))}
          </datalist>
        </p>
        <Signature by={view.by} prefix={`${id}-join-`} />
        <button type="submit">They are one</button>
      </form>
      <Parting of={of} view={view} back={back} />
      <p class="facts">
        Its id is <code>{id}</code>. Each decision is an entry of the record, and can be taken back by its contrary.
      </p>
    </details>
  );
}

/** Who was put down as this one by hand, each with what takes that back. */
export function Joins({ of, view }: { of: Bearer; view: View }) {
  if (of.joined.length === 0) return null;
  const back = view.url.pathname + view.url.search;
  return (
    <ul class="joins">
      {of.joined.map(({ id, name, by, why, at }) => (
        <li>
          <p>
            {by} put down {name} as the same, on <time datetime={at}>{at.slice(0, 10)}</time>: {why}
          </p>
          {view.mayWrite && (
            <details>
              <summary>
                Take it back<span class="aside">: {name}</span>
              </summary>
              <form class="filter" method="post" action="/people/parts">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="back" value={back} />
                <Signature by={view.by} prefix={`${id}-unjoin-`} />
                <button type="submit">They are two</button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What articles speak of somebody else. */
function Parting({ of, view, back }: { of: Bearer; view: View; back: string }) {
  const { id } = of.identity;
  const articles = new Map([...of.saidLately, ...of.saidOfLately].map((hit) => [hit.article, hit]));
  if (articles.size < 2) return null;
  return (
    <form class="parting" method="post" action="/people/parts">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={back} />
      <fieldset>
        <legend>Which of the latest {plural(articles.size, 'article')} speak of somebody else?</legend>
        {Array.from(articles.values(), ({ article, title, publisher, published }) => (
          <p>
            <input type="checkbox" id={`${id}-in-${article}`} name="articles" value={article} />{' '}
            <label for={`${id}-in-${article}`}>
              {[title ?? article.slice(0, 12), publisher, published].filter((part) => part !== null).join(', ')}
            </label>
          </p>
        ))}
      </fieldset>
      <div class="filter">
        <Signature by={view.by} prefix={`${id}-part-`} />
        <button type="submit">These speak of somebody else</button>
      </div>
    </form>
  );
}

function isPerson({ identity: { id } }: Bearer): boolean {
  return !id.includes('@');
}
