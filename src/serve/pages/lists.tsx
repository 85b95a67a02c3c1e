import { z } from 'zod';
import { PEOPLE } from '../asked.js';
import { form, page, type View } from '../page.js';
import type { PeopleList } from '../questions/lists.js';
import { plural } from '../views/plural.js';
import { SignInFirst } from '../views/sign-in.js';

const LISTS = z.object({ lists: z.array(z.object({ name: z.string(), people: z.array(z.string()) })) });

export const lists = page({
  path: '/lists',
  name: 'lists',
  summary: 'Lists of people by whom statements can be chosen',
  asked: z.object({}),
  answer: LISTS,
  ask: (asks) => asks.ledger('lists', undefined),
  draw: ({ lists: kept }, _, view) => ({
    title: 'Lists of people',
    body: (
      <>
        <h1>Lists of people</h1>
        <p class="standfirst">
          Those whom you follow: each list of statements can be narrowed to what the people on one of yours say.
        </p>
        {kept.map((one) => (
          <ListForm of={one} view={view} />
        ))}
        <ListForm of={null} view={view} />
      </>
    ),
  }),
});

export const keepList = form({
  path: '/lists',
  name: 'keepList',
  summary: 'Keeps a list of people, in the place of one of that name; without people it is forgotten',
  asked: z.object({
    name: z.string().trim().min(1).max(200).describe('What it is called.'),
    people: PEOPLE.default([]),
  }),
  answer: z.object({ name: z.string(), people: z.array(z.string()) }),
  writes: true,
  ask: (asks, asked) => asks.change('keepList', asked),
  after: () => ({ seeOther: '/lists' }),
});

function ListForm({ of, view }: { of: PeopleList | null; view: View }) {
  if (!view.mayWrite) return of === null ? <SignInFirst /> : <p>{of.people.join(', ')}</p>;
  const id = of === null ? 'new' : `list-${of.name.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
  return (
    <section class="room" aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{of === null ? 'A new list' : `${of.name}, ${plural(of.people.length, 'name')}`}</h2>
      <form class="people-list" method="post" action="/lists">
        {of === null ? (
          <p class="field-in">
            <label for="name">What it is called</label>
            <input id="name" name="name" type="text" required maxlength={200} autocomplete="off" />
          </p>
        ) : (
          <input type="hidden" name="name" value={of.name} />
        )}
        <p class="field-in grow">
          <label for={`${id}-people`}>Names, one a line{of !== null && '; none, and the list is forgotten'}</label>
          <textarea id={`${id}-people`} name="people" rows={6} maxlength={50_000}>
            {of?.people.join('\n') ?? ''}
          </textarea>
        </p>
        <p class="buttons">
          <button type="submit">Keep it</button>
          {of !== null && (
            <>
              {' '}
              <a href={`/search?${new URLSearchParams({ list: of.name })}`}>What they say</a>
            </>
          )}
        </p>
      </form>
    </section>
  );
}
