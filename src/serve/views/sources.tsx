import type { Source } from '../../watch/places.js';
import type { View } from '../page.js';
import { NameField } from './fields.js';
import { plural } from './plural.js';
import { SignInFirst } from './sign-in.js';

/** What is watched, with a form to watch more. */
export function Sources({ of: sources, view }: { of: readonly Source[]; view: View }) {
  return (
    <>
      <p class="facts">{sources.length === 0 ? 'Nothing is watched yet.' : `${plural(sources.length, 'source')}.`}</p>
      <ul class="watched">
        {sources.map((source) => (
          <li>
            <p>{source.address}</p>
            <p class="where">
              <When of={source} />
              {source.fault !== null && <span class="wrong"> · {source.fault}</span>}
            </p>
            {view.mayWrite && (
              <form method="post" action="/watches/removal">
                <input type="hidden" name="address" value={source.address} />
                <button type="submit" class="plain" aria-label={`Watch ${source.address} no more`}>
                  Remove
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {view.mayWrite ? (
        <form class="filter" method="post" action="/watches">
          <NameField name="address" label="Feed, list of feeds, sitemap or page" required />
          <button type="submit">Watch</button>
        </form>
      ) : (
        <SignInFirst />
      )}
    </>
  );
}

function When({ of: { asked, next, places, follow } }: { of: Source }) {
  return (
    <>
      {asked === null ? 'not asked yet' : <>asked {minute(asked)}</>}
      {next === null ? ', not asked any more' : <>, next {minute(next)}</>}
      {places > 0 && <> · leads to {plural(places, 'place')}</>}
      {!follow && ' · what stands in feeds'}
    </>
  );
}

function minute(milliseconds: number) {
  const at = new Date(milliseconds).toISOString();
  return <time datetime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>;
}
