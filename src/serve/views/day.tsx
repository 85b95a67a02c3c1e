const LONG = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it: "March 2, 2026". What is no day stays as it is. */
export function dayTold(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : LONG.format(date);
}

export function Day({ day }: { day: string }) {
  return <time datetime={day}>{dayTold(day)}</time>;
}

/** An interval of days for people; both are included. */
export function Days({ from, to }: { from: string; to: string }) {
  if (from === to) return <Day day={from} />;
  return (
    <>
      <Day day={from} /> to <Day day={to} />
    </>
  );
}
