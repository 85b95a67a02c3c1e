import { z } from 'zod';
import type { Import } from '../imports.js';
import { form, page, type View } from '../page.js';
import type { Taken } from '../questions/reading.js';
import { to } from '../views/address.js';
import { plural } from '../views/plural.js';
import { SignInFirst } from '../views/sign-in.js';
import { whence } from '../views/whence.js';
import { NOT_READ } from './read.js';
import { ErrorLine, readAskedOf, SOURCE, SourceFields } from './source.js';

const { all: _, text, title, publisher, ...FILES } = SOURCE;
const count = z.int().min(0);
const IMPORT = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  count: count.describe('How many articles and faults were told so far.'),
  taken: z
    .array(
      z.union([
        z.object({
          outcome: z.enum(['added', 'version', 'elsewhere', 'known']),
          article: z.string(),
          statements: count,
          where: z.string(),
          former: z.string().nullable(),
          title: z.string().nullable(),
        }),
        NOT_READ,
      ]),
    )
    .describe('The latest of them, in order.'),
  result: z.object({ articles: count, statements: count, errors: count }).nullable(),
});

export const importPage = page({
  path: '/import',
  name: 'importForm',
  summary: 'A form to put articles on record with',
  asked: z.object({}),
  answer: z.object({}),
  ask: async () => ({}),
  draw: (_answer, _asked, view) => ({ title: 'Import', body: <ImportForm view={view} /> }),
});

export const importArticles = form({
  path: '/import',
  name: 'import',
  summary: 'Reads articles and puts them on record; what is there already is not read again',
  asked: z.object({
    ...FILES,
    text,
    title,
    publisher,
    examples: z.enum(['true', 'false']).default('false').describe('The example week that comes with On Record.'),
  }),
  answer: IMPORT,
  writes: true,
  ask: async (asks, { examples, ...asked }) => {
    if (examples === 'true') {
      const sources = { text: null, files: [], addresses: [], examples: true };
      return asks.imports.start({ sources, published: null });
    }
    const { sources, published } = await readAskedOf({ ...asked, all: false });
    return asks.imports.start({ sources, published });
  },
  after: ({ id }) => ({ seeOther: `/imports/${id}` }),
});

export const importProgress = page({
  path: '/imports/{id}',
  name: 'importProgress',
  summary: 'How far an import is; /imports/{id}/events tells of each step (server-sent events)',
  asked: z.object({ id: z.string().max(64).describe('Its id, which starting it gave.') }),
  answer: IMPORT,
  ask: async (asks, { id }) => asks.imports.find(id),
  draw: (current) => ({ title: 'Import', body: <Progress of={current} />, isLive: current.state === 'running' }),
});

function ImportForm({ view }: { view: View }) {
  return (
    <>
      <h1>Put articles on record</h1>
      <p class="standfirst">
        Each is read, and kept with all that it says that people said. One that is there already is not read again.
      </p>
      {view.mayWrite ? (
        <>
          <form class="sources" method="post" action="/import" enctype="multipart/form-data">
            <SourceFields button="Import" kept />
          </form>
          <p class="facts">Or look around first, in fourteen invented articles of three papers about one ferry.</p>
          <Examples />
        </>
      ) : (
        <SignInFirst />
      )}
    </>
  );
}

/** The example week, in one click. */
export function Examples() {
  return (
    <form class="examples" method="post" action="/import">
      <input type="hidden" name="examples" value="true" />
      <button type="submit" class="plain">
        Import the example week
      </button>
    </form>
  );
}

function Progress({ of: { id, state, count, taken, result } }: { of: Import }) {
  const left = count - taken.length;
  const versions = taken.filter((one) => 'outcome' in one && one.outcome === 'version').length;
  return (
    <div class="import" data-events={state === 'running' ? `/imports/${id}/events` : undefined}>
      <h1>{state === 'running' ? 'Reading …' : state === 'done' ? 'Imported' : 'Stopped'}</h1>
      <p class="facts" role="status">
        {result === null ? (
          <>
            {count.toLocaleString('en')} so far.{' '}
            {state === 'failed' && 'On Record itself failed; the log tells more. What is listed is on record.'}
          </>
        ) : (
          <>
            {plural(result.articles, 'article')} with {plural(result.statements, 'new statement')}
            {left === 0 && versions > 0 && (
              <>; {plural(versions, 'is', 'are')} new at an address that is on record already</>
            )}
            {result.errors > 0 && <>; {plural(result.errors, 'was', 'were')} not read</>}.{' '}
            <a href="/">See what is on record</a>
          </>
        )}
      </p>
      <ol class="taken">
        {[...taken].reverse().map((one) => (
          <li class={'what' in one ? 'error' : undefined}>
            <TakenLine of={one} />
          </li>
        ))}
      </ol>
      {left > 0 && <p class="facts">and {left.toLocaleString('en')} before these.</p>}
    </div>
  );
}

const OUTCOME = {
  added: 'added',
  version: 'a new version of its address',
  elsewhere: 'the same text as before, from elsewhere',
  known: 'on record already',
} as const;

function TakenLine({ of: one }: { of: Taken }) {
  if ('what' in one) return <ErrorLine error={one} />;
  return (
    <>
      <a href={to.article(one.article)}>{one.title ?? whence(one.where)}</a>{' '}
      <small>
        {OUTCOME[one.outcome]}
        {one.statements > 0 && `, ${plural(one.statements, 'statement')}`}
      </small>
    </>
  );
}
