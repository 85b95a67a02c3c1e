/** That what is told in several articles is not known as it should be. */
export function Untraced() {
  return (
    <p class="notice">
      This ledger was traced by another version, or not at all: what is told in several articles may be missing here.{' '}
      <code>onrecord trace --again</code> brings it up to date.
    </p>
  );
}
