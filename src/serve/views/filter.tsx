import type { FilterGiven } from '../asked.js';
import { Choice, DayField, NameField } from './fields.js';

/** The fields by which a list is narrowed, with what sends them; open where it is. */
export function FilterFields({ of, lists, button }: { of: FilterGiven; lists: readonly string[]; button: string }) {
  const { outlet, role, channel, publishedFrom, publishedTo, list, people } = of;
  const isNarrowed = [outlet, role, channel, publishedFrom, publishedTo, list, people].some((one) => one !== undefined);
  return (
    <details class="narrow" open={isNarrowed}>
      <summary>Only some of it</summary>
      <div class="fields-in">
        <NameField name="outlet" label="Published by" value={outlet} />
        <NameField name="role" label="Role of the speaker" value={role} />
        <NameField name="channel" label="Through" value={channel} />
        <DayField name="publishedFrom" label="Published from" value={publishedFrom} />
        <DayField name="publishedTo" label="Published to" value={publishedTo} />
        <PeopleFields list={list} people={people} lists={lists} />
      </div>
      <p class="buttons">
        <button type="submit">{button}</button>
      </p>
    </details>
  );
}

/** Only what the people of a list say: of one that is kept, or of one that is pasted. */
export function PeopleFields({
  list,
  people,
  lists,
}: {
  list: string | undefined;
  people: readonly string[] | undefined;
  lists: readonly string[];
}) {
  return (
    <>
      {lists.length > 0 && <Choice name="list" label="People on my list" of={lists} value={list} />}
      <p class="field-in">
        <label for="people">Only these people, one a line</label>
        <textarea id="people" name="people" rows={2} maxlength={50_000}>
          {people?.join('\n') ?? ''}
        </textarea>
        <small>
          <a href="/lists">Keep a list</a>
        </small>
      </p>
    </>
  );
}
