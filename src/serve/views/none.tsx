/** That a list has nothing: because of what was asked for, or because nothing is on record. */
export function None({ url, what }: { url: URL; what: string }) {
  const isNarrowed = [...url.searchParams].some(([name, value]) => value !== '' && !SHOWING.has(name));
  if (isNarrowed) return <>{what}</>;
  return (
    <>
      There is nothing on record yet to show here. <a href="/import">Put articles on record</a>.
    </>
  );
}

/** What a list is asked that leaves nothing out. */
const SHOWING = new Set(['page', 'limit', 'cursor', 'sort', 'ascending', 'by', 'least', 'from', 'at', 'what']);
