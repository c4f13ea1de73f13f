import { upstreamRefs } from '../formats/export/localRefs.ts';
import { resourceOf } from '../model/fields.ts';
import { type Json, type JsonObject, equalJson } from '../model/json.ts';
import { textAt } from './definitions.ts';
import { nameless } from './nameless.ts';
import type { ApplyStep, ChangePlan } from './planTypes.ts';
import { stepsOf } from './steps.ts';
import type { ThreeWay } from './threeWay.ts';

/**
 * The first request of a plan that no plan for these definitions makes; `null` where all follow from them. A plan that
 * lay in a file may have been changed by somebody else, or be from another version.
 *
 * @param desired - The definitions that it was made for.
 * @param base - What was pulled; `null` where that is not known.
 */
export function strayStep(
  plan: ChangePlan,
  desired: readonly JsonObject[],
  base: readonly JsonObject[] | null,
): ApplyStep | null {
  const named = new Map(desired.map((definition, index) => [textAt(definition, 'id') || nameless(index), definition]));
  const mayGo = new Set(
    (base ?? []).map((definition) => textAt(definition, 'id')).filter((id) => id !== '' && !named.has(id)),
  );
  const created = new Set(plan.steps.flatMap((step) => (step.action === 'create' ? [step.task] : [])));
  const expected = new Map(expectedSteps(named, created).map((step) => [keyOf(step), step]));
  const isExpected = (step: ApplyStep): boolean => {
    if (step.action === 'delete') return mayGo.has(step.task);
    const own = expected.get(keyOf(step));
    return own !== undefined && equalJson(step as unknown as Json, own as unknown as Json);
  };
  return plan.steps.find((step) => !isExpected(step)) ?? null;
}

/** Whether a task may be what a step has made: it is called the same, and reloads the same. */
export function mayBeMadeBy(step: ApplyStep & { readonly action: 'create' }, task: JsonObject): boolean {
  return textAt(task, 'name') === step.name && (resourceOf(task) ?? '') === step.resourceId;
}

function keyOf({ action, task }: ApplyStep): string {
  return JSON.stringify([action, task]);
}

/**
 * The requests that create some tasks, and those that change any of the others: which are needed depends on the tenant.
 */
function expectedSteps(named: ReadonlyMap<string, JsonObject>, created: ReadonlySet<string>): ApplyStep[] {
  const side = (
    action: 'create' | 'update',
    task: string,
    definition: JsonObject,
    actual: JsonObject | null,
  ): ThreeWay => ({
    action,
    task,
    desired: definition,
    base: null,
    actual,
    renamed: upstreamRefs(definition).filter(({ id }) => created.has(id)),
  });
  const all = Array.from(named);
  const fresh = all.flatMap(([task, definition]) =>
    created.has(task) ? [side('create', task, definition, null)] : [],
  );
  const changed = (actual: JsonObject): ThreeWay[] =>
    all.flatMap(([task, definition]) => (created.has(task) ? [] : [side('update', task, definition, actual)]));
  // one that is off in the tenant is switched on at the end
  return [
    ...stepsOf([...fresh, ...changed({ enabled: true })], []),
    ...stepsOf([...fresh, ...changed({ enabled: false })], []),
  ];
}
