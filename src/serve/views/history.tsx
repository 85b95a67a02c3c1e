import type { Signed } from '../../ledger/effect.js';
import type { View } from '../page.js';
import { dayTold } from './day.js';
import { plural } from './plural.js';
import { WORDING } from './wording.js';

/** What people put right, by whom and why, each with a button that takes it back. */
export function History({
  of,
  view,
  back,
  wordsOf,
}: {
  of: readonly Signed[];
  view: View;
  back: string;
  /** What a statement is called in the list; null where all are of one. */
  wordsOf: ((statement: string) => string) | null;
}) {
  if (of.length === 0) return null;
  return (
    <details class="history" id="history">
      <summary>{plural(of.length, 'correction')} by hand</summary>
      <ol>
        {of.map((one) => (
          <li class={one.undone === null ? undefined : 'undone'}>
            <p>
              {wordsOf !== null && <q class="words">{wordsOf(one.statement)}</q>}{' '}
              {WORDING.correction(one.field, one.value)}: {one.why}{' '}
              <small>
                {one.by}, {dayTold(one.at)}, entry {one.seq}
                {one.undone !== null && <>, taken back by entry {one.undone}</>}
              </small>
            </p>
            {one.undone === null && view.mayWrite && <Undo of={one} view={view} back={back} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Takes a correction back; who took one back brings it back with the same. */
export function Undo({
  of: { seq, statement, field },
  view,
  back,
  id = `undo-${seq}`,
}: {
  of: Pick<Signed, 'seq' | 'statement' | 'field'>;
  view: View;
  back: string;
  /** Where a page has several of the same. */
  id?: string;
}) {
  return (
    <form class="filter undo" method="post" action={`/statements/${encodeURIComponent(statement)}/corrections`}>
      <input type="hidden" name="field" value="undo" />
      <input type="hidden" name="value" value={String(seq)} />
      <input type="hidden" name="back" value={back} />
      {view.by === '' ? (
        <p class="field-in">
          <label for={`${id}-by`}>Signed by</label>
          <input id={`${id}-by`} name="by" type="text" required maxlength={200} autocomplete="off" />
        </p>
      ) : (
        <input type="hidden" name="by" value={view.by} />
      )}
      <p class="field-in">
        <label for={`${id}-why`}>Because</label>
        <input id={`${id}-why`} name="why" type="text" required maxlength={1000} value="a mistake" autocomplete="off" />
      </p>
      <button type="submit" class="plain">
        {field === 'undo' ? 'Bring it back' : 'Take it back'}
        <span class="aside"> (entry {seq})</span>
      </button>
    </form>
  );
}
