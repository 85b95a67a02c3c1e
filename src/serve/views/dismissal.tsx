import type { FindingKind } from '../../record/finding-kind.js';
import type { View } from '../page.js';

/** Puts on record that a finding of a statement is none. */
export function Dismissal({
  of: { kind, statement },
  view,
  back,
}: {
  of: { readonly kind: FindingKind; readonly statement: string };
  view: View;
  back: string;
}) {
  if (!view.mayWrite) return null;
  const id = `dismiss-${kind}-${statement}`.replaceAll(/[^\w-]/gu, '-');
  return (
    <details class="dismissal">
      <summary>
        Dismiss<span class="aside"> this finding: {kind}</span>
      </summary>
      <form class="filter" method="post" action={`/statements/${encodeURIComponent(statement)}/corrections`}>
        <input type="hidden" name="field" value="finding" />
        <input type="hidden" name="value" value={kind} />
        <input type="hidden" name="back" value={back} />
        <p class="field-in">
          <label for={`${id}-by`}>Signed by</label>
          <input id={`${id}-by`} name="by" type="text" value={view.by} required maxlength={200} autocomplete="off" />
        </p>
        <p class="field-in grow">
          <label for={`${id}-why`}>Because</label>
          <input id={`${id}-why`} name="why" type="text" required maxlength={1000} autocomplete="off" />
        </p>
        <button type="submit" class="plain">
          Dismiss it
        </button>
      </form>
    </details>
  );
}
