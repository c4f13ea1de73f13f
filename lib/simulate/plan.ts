import type { Chain } from '../model/chain.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { type Refusal, type Result, ok, refuser } from '../model/result.ts';
import { taskSchedule } from '../model/task.ts';
import { CAUSE } from './causes.ts';
import { type Assumed, type Draw, assumedOf, chanceDraws } from './draw.ts';
import { type Network, networkOf } from './network.ts';
import type { Given, Play } from './play.ts';
import { type StartStream, knownStarts, startsOf } from './starts.ts';
import { timeOf } from './time.ts';
import { type Assumptions, type Blackout, USUAL_ASSUMPTIONS } from './types.ts';

/** The span of time that is rehearsed, in ISO 8601. `to` is not in it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Why nothing can be rehearsed. */
export type PlanRefusal = Refusal<'no-time' | 'no-span' | 'no-lanes'>;

/** A chain, a span and assumptions, made ready. Many rehearsals may be played with one plan. */
export interface Plan extends Pick<Play, 'network' | 'given' | 'to' | 'lanes' | 'longestRun' | 'longestQueue'> {
  readonly chain: Chain;
  readonly assumptions: Assumptions;
  readonly from: number;
  readonly assumed: Assumed;
  /** How runs go by chance, in a night of a seed. */
  readonly draws: (seed: number, night: number) => Draw;
  readonly blackouts: Play['blackouts'];
  /** Of each task that is on and that a schedule starts: the value of `start.schedule`. */
  readonly schedules: readonly (Json | undefined)[];
  /** The starts of each task, from the first on. */
  streams(): readonly (StartStream | null)[];
}

/** What a what-if puts in the place of a plan's own. */
export interface PlanEdits {
  readonly definitions?: readonly JsonObject[];
  /** Starts in the place of a schedule's, by the key of the task; in milliseconds since 1970. */
  readonly starts?: ReadonlyMap<string, readonly number[]>;
}

const refuse = refuser({
  'no-time': ({ text }: { readonly text: string }) => `${JSON.stringify(text)} is not a time in ISO 8601.`,
  'no-span': () => 'The rehearsal ends before it starts.',
  'no-lanes': () => 'The number of lanes is a whole number from 1.',
});

/**
 * Makes a rehearsal ready.
 *
 * @param edits - Of a what-if; see {@link applyScenario}.
 * @example planOf(chain, { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' })
 */
export function planOf(
  chain: Chain,
  span: Span,
  assumptions: Assumptions = USUAL_ASSUMPTIONS,
  edits: PlanEdits = {},
): Result<Plan, PlanRefusal> {
  const { lanes, blackouts, manual, datasets, tasks } = assumptions;
  const texts = [span.from, span.to, ...blackouts.flatMap((each) => [each.from, each.to])];
  texts.push(
    ...[...manual, ...datasets].flatMap(({ times }) => times),
    ...tasks.flatMap((each) => each.deadline ?? []),
  );
  const wrong = texts.find((text) => Number.isNaN(timeOf(text)));
  if (wrong !== undefined) return refuse('no-time', { text: wrong });
  const [from, to] = [timeOf(span.from), timeOf(span.to)];
  if (to <= from) return refuse('no-span');
  if (lanes !== null && !(Number.isSafeInteger(lanes) && lanes > 0)) return refuse('no-lanes');
  const network = networkOf(chain, edits.definitions);
  const schedules = network.definitions.map((definition) => taskSchedule(definition));
  const assumed = assumedOf(network, assumptions);
  return ok({
    chain,
    assumptions,
    network,
    from,
    to,
    schedules,
    assumed,
    draws: chanceDraws(network, assumed),
    given: givenIn(network, assumptions, from, to),
    lanes,
    longestRun: milliseconds(assumptions.longestRun),
    longestQueue: milliseconds(assumptions.longestQueue),
    blackouts: inOrder(blackouts),
    streams: streamsOf(network, schedules, { from, to }, edits),
  });
}

/** A schedule is counted once, as far as somebody asks for it: the next rehearsal has its starts already. */
function streamsOf(
  network: Network,
  schedules: readonly (Json | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  { starts: edited = new Map() }: PlanEdits,
): Plan['streams'] {
  const known = new Map<number, Float64Array>();
  let isFirst = true;
  const streamOf = (task: number): StartStream | null => {
    const times = edited.get(network.keys[task]!);
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

function givenIn(network: Network, { manual, datasets }: Assumptions, from: number, to: number): Given[] {
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
function inOrder(blackouts: readonly Blackout[]): Play['blackouts'] {
  const found: [number, number][] = [];
  const read = blackouts.map(({ from, to }) => [timeOf(from), timeOf(to)] as const);
  for (const [from, to] of read.filter((each) => each[0] < each[1]).toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000);
}
