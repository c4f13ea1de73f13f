import { unwrap } from '../../../lib/index.ts';
import {
  type Plan,
  USUAL_ASSUMPTIONS,
  bestMoves,
  criticalPath,
  lanesOf,
  neverRan,
  outcomeMatrix,
  packRuns,
  planOf,
  playPlan,
  standsBy,
  worstHour,
} from '../../../lib/simulate/index.ts';
import type { RehearsalRequest, RehearsalViews, RehearsedNight } from '../../designer/ports/rehearsals.ts';

const VIEWS: { readonly [V in keyof RehearsalViews]: (plan: Plan) => RehearsalViews[V] } = {
  night: nightOf,
  failures: (plan) => outcomeMatrix(plan),
  moves: (plan) => bestMoves(playPlan(plan)),
};

/** What a view of a rehearsal shows. */
export function viewOf<V extends keyof RehearsalViews>(
  view: V,
  { chain, span, lanes }: RehearsalRequest,
): RehearsalViews[V] {
  return VIEWS[view](unwrap(planOf(chain, span, { ...USUAL_ASSUMPTIONS, lanes })));
}

function nightOf(plan: Plan): RehearsedNight {
  const rehearsal = playPlan(plan);
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
  };
}
