import { CORRECTABLE } from '../../ledger/entry.js';
import type { View } from '../page.js';
import { Choice, NameField } from './fields.js';
import { SignInFirst } from './sign-in.js';

/** Who corrects, and why: every correction is signed. */
export function Signature({ by, why = '', prefix = '' }: { by: string; why?: string; prefix?: string }) {
  return (
    <>
      <NameField id={`${prefix}by`} name="by" label="Signed by" value={by} required />
      <NameField id={`${prefix}why`} name="why" label="Because" value={why} required />
    </>
  );
}

/** What is written in a field; places, findings and what is taken back have forms of their own. */
const FIELDS = CORRECTABLE.filter((field) => !['content', 'cue', 'source', 'finding', 'undo'].includes(field));

/** A form that puts a correction beside a statement; `names` are of those whom its article has. */
export function CorrectionForm({
  statement,
  names,
  view,
}: {
  statement: string;
  names: readonly string[];
  view: View;
}) {
  if (!view.mayWrite) return <SignInFirst />;
  return (
    <form class="filter" method="post" action={`/statements/${encodeURIComponent(statement)}/corrections`}>
      <Choice name="field" label="What is wrong" of={FIELDS} any={null} value="speaker" />
      <NameField name="value" label="What it should be; “none” if open" required names={names} />
      <Signature by={view.by} />
      <button type="submit">Correct it</button>
      <details class="grow">
        <summary>What can be written</summary>
        <ul class="facts">
          <li>speaker, addressee, channel: a name</li>
          <li>time: 2026-03-02, or 2026-03-02/2026-03-04</li>
          <li>about: a name with for, against, neither or none behind it</li>
          <li>modality, manner: one of their values</li>
          <li>statement: none, if this is no statement at all</li>
        </ul>
      </details>
    </form>
  );
}
