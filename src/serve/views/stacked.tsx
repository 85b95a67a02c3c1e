import { dayTold } from './day.js';

/** One of the layers of columns: what it is called, how it is drawn, how much of it there is in each period. */
export interface Layer {
  readonly name: string;
  /** The class by which the style sheet colours it. */
  readonly look: string;
  readonly values: ReadonlyMap<string, number>;
}

const [WIDTH, HEIGHT] = [720, 140];
const GAP = 0.25;
/** More columns than these could not be told apart: periods without anything are then left out. */
const MOST_COLUMNS = 240;

/** Columns over time, in layers one above the other; the same as a table below. */
export function Stacked({ title, layers }: { title: string; layers: readonly Layer[] }) {
  const dated = [...new Set(layers.flatMap(({ values }) => [...values.keys()]))].sort();
  if (dated.length < 2) return null;
  const periods = between(dated[0]!, dated.at(-1)!) ?? dated;
  const of = (layer: Layer, period: string): number => layer.values.get(period) ?? 0;
  const most = Math.max(1, ...periods.map((period) => layers.reduce((sum, layer) => sum + of(layer, period), 0)));
  const step = WIDTH / periods.length;
  return (
    <figure class="columns">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}; the table below has the numbers`}>
        {periods.map((period, i) => (
          <Column
            title={`${period}: ${layers.map((layer) => `${of(layer, period)} ${layer.name}`).join(', ')}`}
            x={i * step + (step * GAP) / 2}
            width={step * (1 - GAP)}
            parts={layers.map((layer) => ({ look: layer.look, height: (of(layer, period) * HEIGHT) / most }))}
          />
        ))}
        <line x1="0" x2={String(WIDTH)} y1={String(HEIGHT)} y2={String(HEIGHT)} />
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{dayTold(periods[0]!)}</span>
        <span>at most {most.toLocaleString('en')}</span>
        <span>{dayTold(periods.at(-1)!)}</span>
      </p>
      <figcaption>
        {title}:{' '}
        {layers.map((layer) => (
          <>
            <span class={`key ${layer.look}`}></span> {layer.name}{' '}
          </>
        ))}
      </figcaption>
      <AsTable periods={dated} layers={layers} of={of} />
    </figure>
  );
}

interface Pillar {
  readonly title: string;
  readonly x: number;
  readonly width: number;
  /** From the bottom up. */
  readonly parts: readonly { readonly look: string; readonly height: number }[];
}

function Column({ title, x, width, parts }: Pillar) {
  let top = HEIGHT;
  return (
    <g>
      <title>{title}</title>
      {parts.map(({ look, height }) => {
        top -= height;
        return <rect class={look} x={String(x)} y={String(top)} width={String(width)} height={String(height)} />;
      })}
    </g>
  );
}

function AsTable({
  periods,
  layers,
  of,
}: {
  periods: readonly string[];
  layers: readonly Layer[];
  of: (layer: Layer, period: string) => number;
}) {
  return (
    <details>
      <summary>As a table</summary>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">When</th>
            {layers.map(({ name }) => (
              <th scope="col" class="n">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr>
              <th scope="row">{period}</th>
              {layers.map((layer) => (
                <td class="n">{of(layer, period).toLocaleString('en')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** All days, or all months, from the first to the last; null where they are too many. */
function between(first: string, last: string): string[] | null {
  const isMonth = first.length === 'YYYY-MM'.length;
  const out: string[] = [];
  for (let at = new Date(isMonth ? `${first}-01` : first); ; ) {
    const period = at.toISOString().slice(0, first.length);
    if (period > last) return out;
    if (out.length === MOST_COLUMNS) return null;
    out.push(period);
    at = new Date(
      Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + (isMonth ? 1 : 0), at.getUTCDate() + (isMonth ? 0 : 1)),
    );
  }
}
