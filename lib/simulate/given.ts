import { timeOf } from '../schedule/timeOf.ts';
import { CAUSE } from './causes.ts';
import type { Network } from './network.ts';
import type { Given, Play } from './play.ts';
import type { Assumptions, Blackout } from './types.ts';

/** What a person says will happen in a span, the earliest first. Tasks that there are not are left out. */
export function givenIn(network: Network, { manual, datasets }: Assumptions, from: number, to: number): Given[] {
  const kinds = [
    [CAUSE.manual, manual],
    [CAUSE.dataset, datasets],
  ] as const;
  return kinds
    .flatMap(([cause, list]) =>
      list.flatMap(({ task, times }) => {
        const index = network.indexOf.get(task);
        return index === undefined ? [] : times.map((time): Given => ({ at: timeOf(time), task: index, cause }));
      }),
    )
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at - b.at);
}

/** Blackouts in their order, those that touch as one. */
export function inOrder(blackouts: readonly Blackout[]): Play['blackouts'] {
  const found: [number, number][] = [];
  const read = blackouts.map(({ from, to }) => [timeOf(from), timeOf(to)] as const);
  for (const [from, to] of read.filter((each) => each[0] < each[1]).toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
