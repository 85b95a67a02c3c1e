import type { QuotedPeriod } from '../../ledger/quoted.js';
import { dayTold } from './day.js';

const [WIDTH, HEIGHT] = [720, 140];
const GAP = 0.25;

/** Statements by day or month as columns, those without a speaker on top; the same as a table below. */
export function Columns({ periods }: { periods: readonly QuotedPeriod[] }) {
  const most = Math.max(1, ...periods.map(({ statements }) => statements));
  const step = WIDTH / periods.length;
  const scale = HEIGHT / most;
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return (
    <figure class="columns">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Statements over time; the table below has the numbers"
      >
        {periods.map(({ period, statements, open }, i) => {
          const [x, width] = [String(i * step + (step * GAP) / 2), String(step * (1 - GAP))];
          const [all, unknown] = [statements * scale, open * scale];
          return (
            <g>
              <title>{`${period}: ${statements} statements, ${open} of them open`}</title>
              <rect
                class="credited"
                x={x}
                y={String(HEIGHT - all + unknown)}
                width={width}
                height={String(all - unknown)}
              />
              <rect class="uncredited" x={x} y={String(HEIGHT - all)} width={width} height={String(unknown)} />
            </g>
          );
        })}
        <line x1="0" x2={String(WIDTH)} y1={String(HEIGHT)} y2={String(HEIGHT)} />
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{dayTold(first.period)}</span>
        <span>{dayTold(last.period)}</span>
      </p>
      <figcaption>
        <span class="key credited"></span> with a speaker <span class="key uncredited"></span> open
      </figcaption>
      <details>
        <summary>As a table</summary>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col" class="n">
                Statements
              </th>
              <th scope="col" class="n">
                Open
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, statements, open }) => (
              <tr>
                <th scope="row">{period}</th>
                <td class="n">{statements.toLocaleString('en')}</td>
                <td class="n">{open.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
