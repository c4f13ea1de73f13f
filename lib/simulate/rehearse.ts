import type { Chain } from '../model/chain.ts';
import { type Result, ok } from '../model/result.ts';
import { RunColumns } from './columns.ts';
import { usualDraw } from './draw.ts';
import { withEndings } from './endings.ts';
import { Engine } from './engine.ts';
import { type Plan, type PlanRefusal, type Span, planOf } from './plan.ts';
import type { Play, Played, VisitRun } from './play.ts';
import type { RunTable } from './runTable.ts';
import type { Assumptions } from './types.ts';

/** So many runs are rehearsed at most, where nobody says otherwise: tasks in a cycle that double never end. */
export const MOST_RUNS = 1_000_000;

/** How a plan is played. */
export interface RehearsalOptions {
  /** Which of many nights it is, from 0, and the seed of them all; with usual durations when left out. */
  readonly chance?: { readonly seed: number; readonly night: number };
  /** {@link MOST_RUNS} when left out. */
  readonly mostRuns?: number;
  /** Such as the `signal` of an `AbortController`. It is looked at once in a few thousand events. */
  readonly signal?: { readonly aborted: boolean };
}

/** What a chain did in a span of time. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly runs: RunTable;
  /** When the last run ended, in milliseconds since 1970; `null` where none began. */
  readonly finish: number | null;
  /** Why it ended before its time: too many runs, or its signal. */
  readonly stopped: Played['stopped'];
  /** What was left when it ended. */
  readonly left: Omit<Played, 'stopped' | 'runs'>;
}

/**
 * Rehearses a chain: what runs when, by the rules of the local tenant. It changes nothing and starts nothing.
 *
 * @returns A refusal where the span or the assumptions make no sense.
 * @example
 * const rehearsed = rehearse(chain, { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' });
 * if (rehearsed.ok) rehearsed.value.runs.length; // 12
 */
export function rehearse(
  chain: Chain,
  options: Span & RehearsalOptions & { readonly assumptions?: Assumptions },
): Result<Rehearsal, PlanRefusal> {
  const plan = planOf(chain, options, options.assumptions);
  return plan.ok ? ok(playPlan(plan.value, options)) : plan;
}

/**
 * Plays a plan once. The same plan and options give the same runs.
 *
 * @example playPlan(plan, { chance: { seed: 7, night: 0 } }).finish
 */
export function playPlan(
  plan: Plan,
  options: RehearsalOptions = {},
  runs: RunColumns = new RunColumns(plan.network),
): Rehearsal {
  runs.clear();
  const { stopped, ...left } = new Engine(playOf(plan, options, runs)).play();
  return { plan, runs, finish: finishOf(runs), stopped, left };
}

/**
 * Plays a plan, and hands each run on as it begins: how it ends is settled then. No run is kept, so the memory does not
 * grow with the span.
 *
 * @param options - As many runs as there are where `mostRuns` is left out.
 * @returns How many runs there were, and what was left.
 * @example visitRuns(plan, {}, (task, _queued, start, end) => void (busy[task] += end - start)).runs // 8760000
 */
export function visitRuns(plan: Plan, options: RehearsalOptions, visit: VisitRun): Played {
  return new Engine(playOf(plan, { mostRuns: Infinity, ...options }, { run: visit })).play();
}

function playOf(plan: Plan, { chance, mostRuns = MOST_RUNS, signal }: RehearsalOptions, sink: Play['sink']): Play {
  const { network, assumed, endings, given, to, lanes, longestRun, longestQueue, blackouts } = plan;
  return {
    network,
    starts: plan.streams(),
    given,
    draw: withEndings(chance ? plan.draws(chance.seed, chance.night) : usualDraw(assumed), endings),
    to,
    lanes,
    longestRun,
    longestQueue,
    blackouts,
    mostRuns,
    ...(signal ? { signal } : {}),
    sink,
  };
}

function finishOf({ length, ends }: RunTable): number | null {
  let last = -Infinity;
  for (let number = 0; number < length; number += 1) last = Math.max(last, ends[number]!);
  return length === 0 ? null : last;
}
