import { FILTER, QUERY } from '../asked.js';

/** What leaves statements out of a list. */
const NARROWING = new Set([...Object.keys(FILTER), ...Object.keys(QUERY)]);

/** That a list has nothing: because of what was asked for, or because nothing is on record. */
export function None({ url, what }: { url: URL; what: string }) {
  const isNarrowed = [...url.searchParams].some(([name, value]) => value !== '' && NARROWING.has(name));
  if (isNarrowed) return <>{what}</>;
  return (
    <>
      There is nothing on record yet to show here. <a href="/import">Put articles on record</a>.
    </>
  );
}
