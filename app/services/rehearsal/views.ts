import { edgesInto } from '../../../lib/editor/index.ts';
import { reviewRehearsal } from '../../../lib/formats/index.ts';
import { type Chain, unwrap } from '../../../lib/index.ts';
import {
  type Plan,
  type ScenarioChange,
  assumptionsOf,
  bestMoves,
  calendarSpan,
  compareRehearsals,
  criticalPath,
  lanesOf,
  missedDeadlines,
  neverRan,
  outcomeMatrix,
  packRuns,
  planScenario,
  playPlan,
  rehearsalCalendar,
  rehearseNights,
  slackOf,
  standsBy,
  worstHour,
} from '../../../lib/simulate/index.ts';
import type { RehearsalRequest, RehearsalViews, RehearsedNight } from '../../designer/ports/rehearsals.ts';

const VIEWS: { readonly [V in keyof RehearsalViews]: (request: RehearsalRequest) => RehearsalViews[V] } = {
  night: nightOf,
  failures: (request) =>
    outcomeMatrix(planFor(request)).map(({ task, lost, handledBy }) => ({ task, lost, handledBy })),
  moves: (request) => bestMoves(playPlan(planFor(request))),
  calendar: (request) =>
    rehearsalCalendar(planFor({ ...request, span: calendarSpan(request.calendar!) }), request.calendar!),
  nights: (request) => rehearseNights(planFor(request), { seed: SEED, nights: nightsFor(request) }),
  review: ({ chain, settings, before, span }) =>
    unwrap(reviewRehearsal({ chain, view: { rehearsal: settings } }, before ? { chain: before } : null, span.from)),
};

/** Always the same: what people see changes when they change something, and not by itself. */
const SEED = 1;
/** So many task-days of nights are rehearsed while a person waits. */
const MOST_WORK = 300_000;
const [LEAST_NIGHTS, MOST_NIGHTS] = [50, 1_000] as const;

/** A thousand nights, or fewer where there is much to rehearse. */
function nightsFor({ chain, span }: RehearsalRequest): number {
  const days = Math.max(1, Math.round((Date.parse(span.to) - Date.parse(span.from)) / 86_400_000));
  const fit = Math.floor(MOST_WORK / (Math.max(1, chain.tasks.length) * days));
  return Math.max(LEAST_NIGHTS, Math.min(MOST_NIGHTS, fit));
}

/** What a view of a rehearsal shows. */
export function viewOf<V extends keyof RehearsalViews>(view: V, request: RehearsalRequest): RehearsalViews[V] {
  return VIEWS[view](request);
}

function planFor({ chain, span, settings, zone, changes }: RehearsalRequest): Plan {
  const assumptions = assumptionsOf(settings, span, zone);
  const held = changes.filter((change) => holds(chain, change));
  return unwrap(planScenario(chain, span, { name: '', changes: held }, assumptions));
}

/** A change may be of a task or an edge that was deleted since. */
function holds(chain: Chain, change: ScenarioChange): boolean {
  if (change.kind === 'lanes') return true;
  if (change.kind === 'no-edge')
    return chain.tasks.some((task) => edgesInto(task).some(({ id }) => id === change.edge));
  return chain.tasks.some(({ key }) => key === change.task);
}

function nightOf(request: RehearsalRequest): RehearsedNight {
  const rehearsal = playPlan(planFor(request));
  const plain = request.changes.length > 0 ? playPlan(planFor({ ...request, changes: [] })) : null;
  const never = neverRan(rehearsal);
  return {
    assumptions: (plain ?? rehearsal).plan.assumptions,
    runs: packRuns(rehearsal.runs),
    finish: rehearsal.finish,
    stopped: rehearsal.stopped,
    critical: criticalPath(rehearsal.runs),
    never,
    standBy: new Set(never.flatMap((each) => (standsBy(each, never) ? [each.task] : []))),
    lanes: lanesOf(rehearsal),
    worst: worstHour(rehearsal),
    compared: plain && compareRehearsals(plain, rehearsal),
    slack: slackOf(rehearsal.runs),
    missed: missedDeadlines(rehearsal),
  };
}
