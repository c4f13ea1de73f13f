import type { Json, JsonObject } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import type { Network } from './network.ts';
import { type StartStream, knownStarts, startsOf } from './starts.ts';
import { timeOf } from './time.ts';

/** Starts in the place of a schedule's, by the key of the task; in milliseconds since 1970. */
export type OtherStarts = ReadonlyMap<string, readonly number[]>;

/** A schedule is counted once, as far as somebody asks for it: the next rehearsal has its starts already. */
export function streamsOf(
  network: Network,
  schedules: readonly (Json | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  other: OtherStarts,
): () => readonly (StartStream | null)[] {
  const known = new Map<number, Float64Array>();
  let isFirst = true;
  const streamOf = (task: number): StartStream | null => {
    const times = other.get(network.keys[task]!);
    if (times) return knownStarts(times.filter((at) => at >= from).toSorted((a, b) => a - b));
    if (schedules[task] === undefined || network.isOn[task] === 0) return null;
    return startsOf(schedules[task], { from, anchor: anchorOf(network.definitions[task]!, from) });
  };
  return () => {
    const wasFirst = isFirst;
    isFirst = false;
    return network.definitions.map((_, task) => {
      // a single rehearsal of a long span keeps none of them
      if (wasFirst) return streamOf(task);
      if (!known.has(task)) known.set(task, Float64Array.from(startsUntil(streamOf(task), to)));
      return knownStarts(known.get(task)!);
    });
  };
}

function* startsUntil(stream: StartStream | null, to: number): Iterable<number> {
  for (let at = stream?.next() ?? Infinity; at < to; at = stream!.next()) yield at;
}

/** When a task came to be: a schedule without a start begins there. One that is new begins with the rehearsal. */
export function anchorOf(definition: JsonObject, from: number): string {
  const createdAt = getIn(definition, ['metadata', 'createdAt']);
  const read = typeof createdAt === 'string' ? timeOf(createdAt) : Number.NaN;
  return new Date(Number.isNaN(read) ? from : read).toISOString();
}
