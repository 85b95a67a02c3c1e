import type { Bearer } from '../../ledger/who.js';
import { STANCES, type StanceName } from '../../record/about.js';

const NAMES = Object.keys(STANCES) as StanceName[];

/** How what was said of somebody stands towards them: drawn as one bar, with the numbers beside it. */
export function Stances({ of: { stances } }: { of: Bearer }) {
  const all = NAMES.reduce((sum, name) => sum + stances[name], 0);
  if (all === 0) return null;
  let at = 0;
  return (
    <figure class="stances">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {NAMES.map((name) => {
          const width = (100 * stances[name]) / all;
          at += width;
          return <rect class={name} x={String(at - width)} width={String(width)} height="8" />;
        })}
      </svg>
      <figcaption>
        Of what was said of them:{' '}
        {NAMES.map((name, i) => (
          <>
            {i > 0 && ', '}
            <span class={`key ${name}`}></span> {stances[name].toLocaleString('en')} {name}
          </>
        ))}
      </figcaption>
    </figure>
  );
}
