import type { Child } from 'hono/jsx';
import { placesTold } from '../../ledger/placed.js';
import type { Actor } from '../../record/actor.js';
import type { Statement } from '../../record/statement.js';
import type { View } from '../page.js';
import { Signature } from './correction.js';
import { SignInFirst } from './sign-in.js';

/** Which words of a text are chosen, in what order, and what each is for. */
const PARTS = [
  { name: 'content', label: 'What was said', key: 'q' },
  { name: 'cue', label: 'The words that credit it', key: 'c' },
  { name: 'source', label: 'Whom they credit', key: 's' },
] as const;

/**
 * A form for the places of a statement's words. Without scripts they are written: as they stand in the text, or as offsets. With
 * them they are chosen in the marked text of the page, by mouse, finger or keys.
 */
export function Places({
  of,
  prefix,
  children,
}: {
  /** Where they stand now; null of a statement that is yet to be added. */
  of: Pick<Statement, 'content' | 'cue' | 'source'> | null;
  /** What keeps its fields apart from those of other forms of the page. */
  prefix: string;
  children?: Child;
}) {
  return (
    <>
      <p class="facts" data-how>
        Words as they stand in the text, pieces joined by “…”; or where they begin and end, in UTF-16 code units:
        120-222.
      </p>
      <div class="places-in">
        {PARTS.map(({ name, label, key }) => (
          <p class="field-in">
            <label for={`${prefix}-${name}`}>
              {label} <kbd hidden>{key}</kbd>
            </label>
            <input
              id={`${prefix}-${name}`}
              name={name}
              type="text"
              value={of === null ? '' : placesTold(of[name])}
              required={name === 'content'}
              maxlength={10_000}
              autocomplete="off"
              data-place={name}
            />
            <output for={`${prefix}-${name}`} data-words={name}></output>
          </p>
        ))}
        {children}
      </div>
    </>
  );
}

/** Adds a statement to an article that the reading lacks. */
export function AddForm({ article, actors, view }: { article: string; actors: readonly Actor[]; view: View }) {
  if (!view.mayWrite) return <SignInFirst />;
  return (
    <form class="places" method="post" action={`/articles/${article}/statements`} data-places>
      <Places of={null} prefix="add">
        <p class="field-in">
          <label for="add-speaker">Who said it; empty if that is open</label>
          <input id="add-speaker" name="speaker" type="text" list="add-actors" maxlength={200} autocomplete="off" />
          <datalist id="add-actors">
            {actors.map(({ name }) => (
              <option value={name}></option>
            ))}
          </datalist>
        </p>
        <Signature by={view.by} why="read in the article" prefix="add-" />
      </Places>
      <p class="buttons">
        <button type="submit">Put it on record</button>
      </p>
    </form>
  );
}

/** Moves a statement's edges. */
export function EdgesForm({ of, view, back }: { of: Statement; view: View; back: string }) {
  if (!view.mayWrite) return <SignInFirst />;
  return (
    <form class="places" method="post" action={`/statements/${encodeURIComponent(of.id)}/places`} data-places>
      <input type="hidden" name="back" value={back} />
      <Places of={of} prefix="edges">
        <Signature by={view.by} why="read in the article" prefix="edges-" />
      </Places>
      <p class="buttons">
        <button type="submit">Move its edges</button>
      </p>
    </form>
  );
}
