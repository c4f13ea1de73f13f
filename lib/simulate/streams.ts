import type { Json, JsonObject } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { timeOf } from '../schedule/timeOf.ts';
import type { Network } from './network.ts';
import { type StartStream, knownStarts, startsOf } from './starts.ts';

/** Starts in the place of a schedule's, by the key of the task; in milliseconds since 1970. */
export type OtherStarts = ReadonlyMap<string, readonly number[]>;

/** A schedule is counted once, as far as somebody asks for it: the next rehearsal has its starts already. */
export function streamsOf(
  network: Network,
  schedules: readonly (Json | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  other: OtherStarts,
): (isWanted?: (task: number) => boolean) => readonly (StartStream | null)[] {
  const known = new Map<number, ArrayLike<number>>();
  let isFirst = true;
  const streamOf = (task: number): StartStream | null => {
    const times = other.get(network.keys[task]!);
    if (times) return knownStarts(times.filter((at) => at >= from).toSorted((a, b) => a - b));
    if (schedules[task] === undefined || network.isOn[task] === 0) return null;
    return startsOf(schedules[task], { from, anchor: anchorOf(network.definitions[task]!, from) });
  };
  return (isWanted = () => true) => {
    const wasFirst = isFirst;
    isFirst = false;
    return network.definitions.map((_, task) => {
      if (!isWanted(task)) return null;
      const found = known.get(task);
      if (found) return knownStarts(found);
      const stream = streamOf(task);
      if (!stream) return null;
      if (wasFirst) return noted(stream, to, (starts) => known.set(task, starts));
      const starts = Float64Array.from(startsUntil(stream, to));
      known.set(task, starts);
      return knownStarts(starts);
    });
  };
}

/** A single rehearsal of a long span keeps no more starts of a schedule than these. */
const MOST_NOTED = 1_000;

/** The same starts, told once they are known up to the end of the span, where they are not too many. */
function noted(stream: StartStream, to: number, tell: (starts: readonly number[]) => void): StartStream {
  let starts: number[] | null = [];
  return {
    next() {
      const at = stream.next();
      if (starts && at >= to) tell(starts);
      if (at >= to || starts?.length === MOST_NOTED) starts = null;
      starts?.push(at);
      return at;
    },
  };
}

function* startsUntil(stream: StartStream, to: number): Iterable<number> {
  for (let at = stream.next(); at < to; at = stream.next()) yield at;
}

/** When a task came to be: a schedule without a start begins there. One that is new begins with the rehearsal. */
export function anchorOf(definition: JsonObject, from: number): string {
  const createdAt = getIn(definition, ['metadata', 'createdAt']);
  const read = typeof createdAt === 'string' ? timeOf(createdAt) : Number.NaN;
  return new Date(Number.isNaN(read) ? from : read).toISOString();
}
