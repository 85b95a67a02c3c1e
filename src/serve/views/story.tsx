import type { Retelling } from '../../ledger/utterances.js';
import { dayTold } from './day.js';

const [WIDTH, LINE, TOP, LEFT, RIGHT] = [720, 30, 26, 168, 28];
const RADIUS = 7;

/**
 * The story of an utterance, drawn: a line for each outlet, days from left to right, a mark for each version. The versions
 * are listed below, so that nothing is known from the drawing alone.
 */
export function Story({ variants }: { variants: readonly Retelling[] }) {
  const dated = variants.filter(({ hit }) => hit.published !== null);
  const days = dated.map(({ hit }) => Date.parse(hit.published!));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (dated.length < 2 || first === last) return null;
  const outlets = [...new Set(dated.map(({ hit }) => hit.publisher ?? 'no outlet'))];
  const height = TOP + outlets.length * LINE + 8;
  const x = (day: number): number => LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT - RADIUS) + RADIUS;
  const y = (outlet: string | null): number => TOP + (outlets.indexOf(outlet ?? 'no outlet') + 0.5) * LINE;
  return (
    <figure class="story">
      <section class="scroll" tabindex={0} aria-label="The story, drawn">
        <svg viewBox={`0 0 ${WIDTH} ${height}`}>
          <title>When each outlet told it; the versions are listed below</title>
          <text class="day" x={String(LEFT)} y="14">
            {dayTold(dated[0]!.hit.published!)}
          </text>
          <text class="day" x={String(WIDTH - RIGHT)} y="14" text-anchor="end">
            {dayTold(dated.at(-1)!.hit.published!)}
          </text>
          {outlets.map((outlet) => (
            <g>
              <text x="0" y={String(y(outlet) + 4)}>
                {short(outlet)}
              </text>
              <line x1={String(LEFT)} x2={String(WIDTH - RIGHT)} y1={String(y(outlet))} y2={String(y(outlet))} />
            </g>
          ))}
          {dated.map((one, i) => (
            <Told of={one} x={x(Date.parse(one.hit.published!)) + beside(dated, i)} y={y(one.hit.publisher)} />
          ))}
        </svg>
      </section>
      <Legend />
    </figure>
  );
}

function Legend() {
  return (
    <figcaption>
      <Key name="told in full or the same" shape="same" /> <Key name="cut" shape="cut" />{' '}
      <Key name="altered" shape="altered" /> <Key name="in a report" shape="paraphrase" />{' '}
      <Key name="credited to another" shape="ring" />
    </figcaption>
  );
}

/** How far to move what an outlet tells twice a day. */
function beside(dated: readonly Retelling[], i: number): number {
  const { published, publisher } = dated[i]!.hit;
  const same = dated.slice(0, i).filter(({ hit }) => hit.published === published && hit.publisher === publisher);
  return same.length * RADIUS * 1.6;
}

function Told({ of: { hit, label, misattributed }, x, y }: { of: Retelling; x: number; y: number }) {
  const shape = label === 'fullest' ? 'same' : label;
  return (
    <a href={`#v-${hit.id}`} aria-label={`${hit.publisher ?? 'no outlet'}, ${hit.published}: ${label}`}>
      <Mark shape={shape} x={x} y={y} />
      {misattributed && <circle class="ring" cx={String(x)} cy={String(y)} r={String(RADIUS + 4)} />}
    </a>
  );
}

/** A shape for each label, so that none is told by its colour alone. */
function Mark({ shape, x, y }: { shape: string; x: number; y: number }) {
  const r = RADIUS;
  switch (shape) {
    case 'cut':
      return <path class="mark-cut" d={`M${x - r},${y - r}h${r}v${2 * r}h${-r}a${r},${r} 0 0 1 0,${-2 * r}z`} />;
    case 'altered':
      return <path class="mark-altered" d={`M${x},${y - r}l${r},${2 * r}h${-2 * r}z`} />;
    case 'ring':
      return <circle class="ring" cx={String(x)} cy={String(y)} r={String(r)} />;
    case 'paraphrase':
      return (
        <rect
          class="mark-paraphrase"
          x={String(x - r + 1)}
          y={String(y - r + 1)}
          width={String(2 * r - 2)}
          height={String(2 * r - 2)}
        />
      );
    default:
      return <circle class="mark-same" cx={String(x)} cy={String(y)} r={String(r)} />;
  }
}

function Key({ name, shape }: { name: string; shape: string }) {
  return (
    <span class="key-shape">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <Mark shape={shape} x={10} y={10} />
      </svg>{' '}
      {name}
    </span>
  );
}

const LONG = 24;

function short(name: string): string {
  return name.length <= LONG ? name : `${name.slice(0, LONG - 1)}…`;
}
