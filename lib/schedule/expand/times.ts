/**
 * The times of one day, in seconds since midnight, of each hour with each minute with each second. Long lists of them
 * are never written out.
 */
export interface Times {
  readonly count: number;
  /** The n-th from 0; in order. */
  at(index: number): number;
  /** How many are before a time. */
  before(seconds: number): number;
}

/** So many are written out, which makes them cheaper to look at. */
const WRITTEN_OUT = 1_440;

/**
 * @param hours - Sorted, each once; so are the others.
 * @example timesOf([6, 18], [0, 30], [0]).count // 4
 */
export function timesOf(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): Times {
  const perHour = minutes.length * seconds.length;
  const count = hours.length * perHour;
  const timeAt = (index: number): number => {
    const inHour = index % perHour;
    return (
      hours[Math.floor(index / perHour)]! * 3_600 +
      minutes[Math.floor(inHour / seconds.length)]! * 60 +
      seconds[inHour % seconds.length]!
    );
  };
  const table = count > WRITTEN_OUT ? null : Array.from({ length: count }, (_, index) => timeAt(index));
  return {
    count,
    at: table ? (index) => table[index]! : timeAt,
    before(time) {
      const [hour, minute, second] = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60];
      let found = below(hours, hour) * perHour;
      if (!hours.includes(hour)) return found;
      found += below(minutes, minute) * seconds.length;
      return minutes.includes(minute) ? found + below(seconds, second) : found;
    },
  };
}

function below(sorted: readonly number[], limit: number): number {
  const index = sorted.findIndex((each) => each >= limit);
  return index < 0 ? sorted.length : index;
}
