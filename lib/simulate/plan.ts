import type { Chain } from '../model/chain.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type Refusal, type Result, ok, refuser } from '../model/result.ts';
import { taskSchedule } from '../model/task.ts';
import { timeOf } from '../schedule/timeOf.ts';
import { type AssumptionRefusal, checkAssumptions, refuseTime } from './checkAssumptions.ts';
import { type Assumed, type Draw, assumedOf, chanceDraws } from './draw.ts';
import type { Endings } from './endings.ts';
import { givenIn, inOrder } from './given.ts';
import { networkOf } from './network.ts';
import type { Play } from './play.ts';
import type { StartStream } from './starts.ts';
import { type OtherStarts, streamsOf } from './streams.ts';
import { type Assumptions, USUAL_ASSUMPTIONS } from './types.ts';

/** The span of time that is rehearsed, in ISO 8601. `to` is not in it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Why nothing can be rehearsed. */
export type PlanRefusal = AssumptionRefusal | Refusal<'no-span'>;

/** A chain, a span and assumptions, made ready. Many rehearsals may be played with one plan. */
export interface Plan extends Pick<Play, 'network' | 'given' | 'to' | 'lanes' | 'longestRun' | 'longestQueue'> {
  readonly chain: Chain;
  readonly assumptions: Assumptions;
  readonly from: number;
  readonly assumed: Assumed;
  /** How runs go by chance, in a night of a seed. */
  readonly draws: (seed: number, night: number) => Draw;
  /** How single runs end, by chance or not. */
  readonly endings: Endings;
  readonly blackouts: Play['blackouts'];
  /** Of each task of the chain: the value of `start.schedule`. */
  readonly schedules: readonly (Json | undefined)[];
  /** The starts of each task, from the first on; of those that are wanted, where not all of them are. */
  streams(isWanted?: (task: number) => boolean): readonly (StartStream | null)[];
}

/** What a what-if puts in the place of a plan's own. */
export interface PlanEdits {
  readonly definitions?: readonly JsonObject[];
  readonly starts?: OtherStarts;
  readonly endings?: Endings;
}

const NO_STARTS: OtherStarts = new Map();
const NO_ENDINGS: Endings = new Map();

const refuse = refuser({ 'no-span': () => 'The rehearsal ends before it starts.' });

/**
 * Makes a rehearsal ready.
 *
 * @param edits - Of a what-if; see {@link planScenario}.
 * @example planOf(chain, { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' })
 */
export function planOf(
  chain: Chain,
  span: Span,
  assumptions: Assumptions = USUAL_ASSUMPTIONS,
  edits: PlanEdits = {},
): Result<Plan, PlanRefusal> {
  const fault = checkAssumptions(assumptions);
  if (fault) return fault;
  const [from, to] = [timeOf(span.from), timeOf(span.to)];
  if (Number.isNaN(from)) return refuseTime(span.from);
  if (Number.isNaN(to)) return refuseTime(span.to);
  if (to <= from) return refuse('no-span');
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
    endings: edits.endings ?? NO_ENDINGS,
    given: givenIn(network, assumptions, from, to),
    lanes: assumptions.lanes,
    longestRun: milliseconds(assumptions.longestRun),
    longestQueue: milliseconds(assumptions.longestQueue),
    blackouts: inOrder(assumptions.blackouts),
    streams: streamsOf(network, schedules, { from, to }, edits.starts ?? NO_STARTS),
  });
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000);
}
