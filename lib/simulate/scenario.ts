import { compile } from '../compiler/compile.ts';
import { entryName, withoutEvents } from '../compiler/events.ts';
import type { Chain, NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import type { Scenario } from '../model/rehearsalSettings.ts';
import { type Refusal, type Result, refuser } from '../model/result.ts';
import { timeOf } from '../schedule/timeOf.ts';
import { refuseTime } from './checkAssumptions.ts';
import { dailyTimes } from './daily.ts';
import { type Plan, type PlanRefusal, type Span, planOf } from './plan.ts';
import { type Assumptions, type TaskAssumption, USUAL_ASSUMPTIONS } from './types.ts';

/** Why a what-if cannot be rehearsed. */
export type ScenarioRefusal = PlanRefusal | Refusal<'no-task' | 'no-edge'>;

const refuse = refuser({
  'no-task': ({ task }: { readonly task: string }) => `The chain holds no task ${JSON.stringify(task)}.`,
  'no-edge': () => 'The chain holds no such edge.',
});

/**
 * A plan in which the changes of a what-if hold. The chain itself stays as it is.
 *
 * @example planScenario(chain, span, { name: 'Late extract', changes: [{ kind: 'takes', task: 'a', seconds: 10800 }] })
 */
export function planScenario(
  chain: Chain,
  span: Span,
  { changes }: Scenario,
  assumptions: Assumptions = USUAL_ASSUMPTIONS,
): Result<Plan, ScenarioRefusal> {
  const places = new Map(chain.tasks.map(({ key }, index) => [key, index]));
  const definitions: JsonObject[] = compile(chain);
  const tasks: TaskAssumption[] = [...assumptions.tasks];
  const starts = new Map<NodeKey, readonly number[]>();
  const endings = new Map<number, Map<number, boolean>>();
  let { lanes } = assumptions;
  for (const change of changes) {
    if (change.kind === 'lanes') {
      lanes = change.lanes;
      continue;
    }
    if (change.kind === 'no-edge') {
      const edge = graphOf(chain).byEdge.get(change.edge);
      if (!edge) return refuse('no-edge');
      const at = places.get(edge.target)!;
      definitions[at] = withoutEvents(definitions[at]!, (entry) => entryName(entry) === edge.name);
      continue;
    }
    const { kind, task } = change;
    const at = places.get(task);
    if (at === undefined) return refuse('no-task', { task });
    if (kind === 'fails') tasks.push({ task, failure: { source: 'entered', share: 1 } });
    else if (kind === 'ends') {
      const ofTask = endings.get(at) ?? new Map<number, boolean>();
      endings.set(at, ofTask.set(change.run, change.status === 'FAILED'));
    } else if (kind === 'off') definitions[at] = { ...definitions[at]!, enabled: false };
    else if (kind === 'starts') {
      const wrong = change.times.find((text) => Number.isNaN(timeOf(text)));
      if (wrong !== undefined) return refuseTime(wrong);
      starts.set(task, change.times.map(timeOf));
    } else if (kind === 'starts-at') {
      const [from, to] = [timeOf(span.from), timeOf(span.to)];
      starts.set(task, Number.isNaN(from + to) ? [] : dailyTimes(change, from, to));
    } else {
      const seconds = change.seconds;
      tasks.push({ task, duration: { source: 'entered', low: seconds, usual: seconds, high: seconds } });
    }
  }
  return planOf(chain, span, { ...assumptions, tasks, lanes }, { definitions, starts, endings });
}
