import { type NodeKey, edgeId } from '../../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from '../../model/json.ts';
import { type Scenario, type ScenarioChange, isTimeOfDay } from '../../model/rehearsalSettings.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import { isZone } from '../../schedule/zones.ts';

/** A what-if as a chain document says it; `null` where one of its changes cannot be read. */
export function readScenario(json: Json): Scenario | null {
  if (!isObject(json)) return null;
  const [name, changes] = [own(json, 'name'), own(json, 'changes')];
  if (typeof name !== 'string' || !isArray(changes)) return null;
  const read = changes.map(readChange);
  return read.every((change) => change !== null) ? { name, changes: read } : null;
}

/** @param named - The key that a node has when the file is read again. */
export function scenarioJson(
  { name, changes }: Scenario,
  old: JsonObject,
  named: (key: NodeKey) => NodeKey,
): JsonObject {
  return withKey(
    withKey(old, 'name', name),
    'changes',
    changes.map((change) => changeJson(change, named)),
  );
}

/** An edge is told by its target and its event: ids of edges are for one document alone. */
function changeJson(change: ScenarioChange, named: (key: NodeKey) => NodeKey): JsonObject {
  if (change.kind === 'lanes') return { ...change };
  if (change.kind === 'no-edge') {
    const [task, event] = JSON.parse(change.edge) as [NodeKey, string];
    return { kind: 'no-edge', task: named(task), event };
  }
  const { kind, task, ...rest } = change;
  return { kind, task: named(task), ...rest } as JsonObject;
}

function readChange(json: Json): ScenarioChange | null {
  if (!isObject(json)) return null;
  const [kind, task] = [own(json, 'kind'), own(json, 'task')];
  if (kind === 'lanes') {
    const lanes = own(json, 'lanes') ?? null;
    const isRead = lanes === null || (typeof lanes === 'number' && Number.isSafeInteger(lanes) && lanes > 0);
    return isRead ? { kind, lanes } : null;
  }
  if (typeof task !== 'string') return null;
  if (kind === 'fails' || kind === 'off') return { kind, task };
  if (kind === 'ends') {
    const [run, status] = [own(json, 'run'), own(json, 'status')];
    if (typeof run !== 'number' || !Number.isSafeInteger(run) || run < 1) return null;
    return status === 'SUCCEEDED' || status === 'FAILED' ? { kind, task, run, status } : null;
  }
  if (kind === 'no-edge') {
    const event = own(json, 'event');
    return typeof event === 'string' ? { kind, edge: edgeId(task, event) } : null;
  }
  if (kind === 'takes') {
    const seconds = own(json, 'seconds');
    return typeof seconds === 'number' && seconds >= 0 && Number.isFinite(seconds) ? { kind, task, seconds } : null;
  }
  if (kind === 'starts-at') {
    const [time, zone] = [own(json, 'time'), own(json, 'zone')];
    const isRead = typeof time === 'string' && isTimeOfDay(time) && typeof zone === 'string' && isZone(zone);
    return isRead ? { kind, task, time, zone } : null;
  }
  const times = own(json, 'times');
  if (kind !== 'starts' || !isArray(times)) return null;
  const isRead = times.every((each): each is string => typeof each === 'string' && !Number.isNaN(timeOf(each)));
  return isRead ? { kind, task, times } : null;
}
