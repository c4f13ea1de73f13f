import { withoutEvents } from '../compiler/events.ts';
import { MOST_TASKS_ON_RESOURCE } from '../compiler/vocabulary.ts';
import { upstreamRefs } from '../formats/export/localRefs.ts';
import { orderByNeeds } from '../formats/export/order.ts';
import { resourceOf } from '../model/fields.ts';
import type { JsonObject } from '../model/json.ts';
import { pointer } from '../model/path.ts';
import { bodyOf, textAt } from './definitions.ts';
import type { Action, ApplyStep, StepRef } from './planTypes.ts';
import { type ThreeWay, isOn } from './threeWay.ts';

/**
 * The requests of a plan. All that is created is created disabled, upstreams first, and switched on at the end,
 * downstreams first: until then nothing of it can start. One request creates a task and one switches it on, with the
 * wiring of a cycle; other tasks take one.
 */
export function stepsOf(sides: readonly ThreeWay[], actual: readonly JsonObject[]): ApplyStep[] {
  const ofAction = (action: Action): ThreeWay[] => sides.filter((side) => side.action === action);
  const [created, updated, deleted] = [ofAction('create'), ofAction('update'), ofAction('delete')];
  const places = new Map(created.map(({ task }, index) => [task, index]));
  const { order, late } = orderByNeeds(
    created.map(({ desired }) => upstreamRefs(desired!).flatMap(({ id }) => places.get(id) ?? [])),
  );

  const refsIn = (body: JsonObject): StepRef[] =>
    upstreamRefs(body).flatMap(({ id, path }) => (places.has(id) ? [{ pointer: pointer(path), task: id }] : []));
  const write = (action: 'update' | 'wire' | 'enable', { task, desired }: ThreeWay): ApplyStep => {
    const body = bodyOf(desired!, isOn(desired!));
    return { action, task, name: textAt(desired!, 'name'), refs: refsIn(body), body };
  };
  const creates = order.map((index): ApplyStep => {
    const { task, desired } = created[index]!;
    const tooEarly = late.get(index);
    const isLate = new Set(
      upstreamRefs(desired!).flatMap(({ id, event }) => (tooEarly?.has(places.get(id) ?? -1) ? [event] : [])),
    );
    const body = bodyOf(
      withoutEvents(desired!, (_, event) => isLate.has(event)),
      false,
    );
    return {
      action: 'create',
      task,
      name: textAt(desired!, 'name'),
      resourceId: resourceOf(desired!) ?? '',
      refs: refsIn(body),
      body,
    };
  });
  const deletes = deleted.map(({ task, actual: there }) => ({
    step: { action: 'delete' as const, task, name: textAt(there!, 'name') },
    resourceId: resourceOf(there!) ?? '',
  }));
  const crowded = crowdedBy(created, actual);
  const turnsOn = ({ desired, actual: there }: ThreeWay): boolean => isOn(desired!) && !(there && isOn(there));
  return [
    // where there is no room for what comes, what goes must go first
    ...deletes.flatMap(({ step, resourceId }) => (crowded.has(resourceId) ? [step] : [])),
    ...creates,
    ...updated.filter((side) => !turnsOn(side)).map((side) => write('update', side)),
    ...deletes.flatMap(({ step, resourceId }) => (crowded.has(resourceId) ? [] : [step])),
    ...order.flatMap((index) =>
      late.has(index) && !isOn(created[index]!.desired!) ? [write('wire', created[index]!)] : [],
    ),
    ...order
      .toReversed()
      .flatMap((index) => (isOn(created[index]!.desired!) ? [write('enable', created[index]!)] : [])),
    ...updated.filter(turnsOn).map((side) => write('enable', side)),
  ];
}

function crowdedBy(created: readonly ThreeWay[], actual: readonly JsonObject[]): Set<string> {
  const counts = new Map<string, number>();
  for (const resource of [
    ...actual.map((task) => resourceOf(task) ?? ''),
    ...created.map(({ desired }) => resourceOf(desired!) ?? ''),
  ]) {
    counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([resource, count]) => (resource !== '' && count > MOST_TASKS_ON_RESOURCE ? [resource] : [])),
  );
}
