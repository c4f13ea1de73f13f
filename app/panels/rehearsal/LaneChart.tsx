import type { LanePoint } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { usualPart } from './axis.ts';
import styles from './views.module.css';
import { clockWords } from './words.ts';

const [WIDTH, HEIGHT] = [1_000, 100] as const;

interface Props {
  readonly night: Rehearsed;
  readonly limit: number | null;
  readonly most: number;
}

/** How many runs go, and how many wait, over the time of a rehearsal. */
export function LaneChart({ night, limit, most }: Props) {
  const { lanes } = night;
  const waiting = lanes.reduce((highest, point) => Math.max(highest, point.running + point.waiting), 0);
  const high = Math.max(limit ?? 0, waiting, 1) * 1.1;
  const { from, to } = usualPart(night);
  const x = (at: number): number => ((at - from) / (to - from)) * WIDTH;
  const y = (count: number): number => HEIGHT - (count / high) * HEIGHT;
  const area = (countOf: (point: LanePoint) => number): string => {
    const steps = lanes.map((point) => `H${x(point.at).toFixed(2)}V${y(countOf(point)).toFixed(2)}`);
    return `M0 ${HEIGHT}${steps.join('')}H${WIDTH}V${HEIGHT}Z`;
  };
  return (
    <figure className={styles.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Runs at a time: at most ${most}${limit === null ? '' : ` of ${limit}`}`}
      >
        <path className={styles.waiting} d={area(({ running, waiting: wait }) => running + wait)} />
        <path className={styles.running} d={area(({ running }) => running)} />
        {limit !== null && <line className={styles.limit} x1={0} x2={WIDTH} y1={y(limit)} y2={y(limit)} />}
      </svg>
      <figcaption>
        <span>{clockWords(from, night)}</span>
        <span>Runs at a time{limit === null ? '' : `, and the limit of ${limit}`}</span>
        <span>{clockWords(to, night)}</span>
      </figcaption>
    </figure>
  );
}
