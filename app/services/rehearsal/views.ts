import { unwrap } from '../../../lib/index.ts';
import {
  type Plan,
  USUAL_ASSUMPTIONS,
  bestMoves,
  calendarSpan,
  compareRehearsals,
  criticalPath,
  lanesOf,
  neverRan,
  outcomeMatrix,
  packRuns,
  planOf,
  planScenario,
  playPlan,
  rehearsalCalendar,
  standsBy,
  worstHour,
} from '../../../lib/simulate/index.ts';
import type { RehearsalRequest, RehearsalViews, RehearsedNight } from '../../designer/ports/rehearsals.ts';

const VIEWS: { readonly [V in keyof RehearsalViews]: (request: RehearsalRequest) => RehearsalViews[V] } = {
  night: nightOf,
  failures: (request) => outcomeMatrix(planFor(request)),
  moves: (request) => bestMoves(playPlan(planFor(request))),
  calendar: (request) =>
    rehearsalCalendar(planFor({ ...request, span: calendarSpan(request.calendar!) }), request.calendar!),
};

/** What a view of a rehearsal shows. */
export function viewOf<V extends keyof RehearsalViews>(view: V, request: RehearsalRequest): RehearsalViews[V] {
  return VIEWS[view](request);
}

function planFor({ chain, span, lanes, whatIf }: RehearsalRequest): Plan {
  const assumptions = { ...USUAL_ASSUMPTIONS, lanes };
  // a what-if may be of a task that was deleted since
  const changed = whatIf && planScenario(chain, span, { name: '', changes: [whatIf] }, assumptions);
  return changed?.ok ? changed.value : unwrap(planOf(chain, span, assumptions));
}

function nightOf(request: RehearsalRequest): RehearsedNight {
  const rehearsal = playPlan(planFor(request));
  const plain = request.whatIf && playPlan(planFor({ ...request, whatIf: null }));
  const never = neverRan(rehearsal);
  return {
    runs: packRuns(rehearsal.runs),
    finish: rehearsal.finish,
    stopped: rehearsal.stopped,
    critical: criticalPath(rehearsal.runs),
    never,
    standBy: new Set(never.flatMap((each) => (standsBy(each, never) ? [each.task] : []))),
    lanes: lanesOf(rehearsal),
    worst: worstHour(rehearsal),
    compared: plain && compareRehearsals(plain, rehearsal),
  };
}
