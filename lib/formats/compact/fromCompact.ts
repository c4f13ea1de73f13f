import { type NewTask, newDefinition, newTaskId } from '../../compiler/newTask.ts';
import { triggersOf } from '../../compiler/triggers.ts';
import type { Chain, TaskNode } from '../../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { type Result, ok } from '../../model/result.ts';
import { statusKind } from '../../model/status.ts';
import { taskName } from '../../model/task.ts';
import { type NamedBy, type NamedEntries, type NamedEntry, entryNamed } from '../byName.ts';
import { type FaultsRefusal, refuseFaults } from '../faults.ts';
import { EdgePen, readStatus } from './draw.ts';
import { Ends } from './ends.ts';
import { fullSchedule } from './schedule.ts';
import { type ShapedChain, shapeOf } from './validate.ts';

/** A chain, and what could not be taken over from its compact form. */
export interface FromCompact {
  readonly chain: Chain;
  readonly warnings: readonly string[];
}

/**
 * A chain from its plain form, also one written by hand with little: a task needs `name` and `appId`, an edge
 * `source` and `target`, each the id or the unique name of a task. `status` defaults to SUCCEEDED, `join` to
 * any, `enabled` to true. A key that is not known is an error.
 *
 * `app` and `space` may name an app and a space of a tenant instead of `appId` and `spaceId`.
 *
 * @param value - What `JSON.parse` made of the text.
 * @param options - `entries`: what the tenant has under the names of {@link namesInCompact}.
 * @example
 * const made = fromCompact({ tasks: [{ name: 'Extract', appId: '1' }, { name: 'Mart', appId: '2' }],
 *   edges: [{ source: 'Extract', target: 'Mart' }] });
 * if (made.ok) compile(made.value.chain); // two definitions
 */
export function fromCompact(
  value: Json,
  { entries }: { readonly entries?: NamedEntries } = {},
): Result<FromCompact, FaultsRefusal> {
  const errors: string[] = [];
  const warnings: string[] = [];
  const shaped = shapeOf(value, (fault) => errors.push(fault));
  if (!shaped || errors.length > 0) return refuseFaults(errors);

  const ends = new Ends();
  const nodes = makeNodes(shaped, ends, entries, (fault) => errors.push(fault));
  const tasks = drawEdges(
    shaped,
    ends,
    nodes,
    (fault) => errors.push(fault),
    (word) => warnings.push(word),
  );
  if (errors.length > 0) return refuseFaults(errors);

  const inside = shaped.tasks.filter((task) => own(task, 'external') !== true);
  inside.forEach((task, index) => compareTrigger(task, tasks[index]!, (word) => warnings.push(word)));
  return ok({ chain: { dialect: shaped.dialect, tasks }, warnings });
}

function makeNodes(
  shaped: ShapedChain,
  ends: Ends,
  entries: NamedEntries | undefined,
  report: (fault: string) => void,
): Map<string, TaskNode> {
  const given = shaped.tasks.map((task) => own(task, 'id'));
  const taken = new Set(given);
  const nodes = new Map<string, TaskNode>();
  shaped.tasks.forEach((task, index) => {
    const name = (own(task, 'name') as string | undefined) ?? null;
    const id = (given[index] as string | undefined) ?? newTaskId(name ?? '', taken as Set<string>);
    if (ends.ids.has(id)) report(`tasks[${index}]: another task has the id ${JSON.stringify(id)}.`);
    taken.add(id);
    ends.add(id, name);
    if (own(task, 'external') === true) return;
    const schedule = own(task, 'schedule');
    const { app: _app, space: _space, ...rest } = task;
    const fresh = {
      ...rest,
      ...namedBy(task, entries, (fault) => report(`tasks[${index}].${fault}`)),
      id,
      schedule: schedule === undefined ? undefined : fullSchedule(schedule),
    } as unknown as NewTask & { id: string };
    nodes.set(id, { key: id, definition: newDefinition(fresh, shaped.dialect), incoming: [] });
  });
  return nodes;
}

/** What a task is on and in by the names that it gives, where it does not give the ids themselves. */
function namedBy(
  task: JsonObject,
  entries: NamedEntries | undefined,
  report: (fault: string) => void,
): Partial<NewTask> {
  const find = (by: NamedBy): NamedEntry | undefined => {
    const name = own(task, by);
    if (typeof name !== 'string' || own(task, `${by}Id`) !== undefined) return undefined;
    const named = entryNamed(by, name, entries);
    if ('entry' in named) return named.entry;
    report(named.fault);
    return undefined;
  };
  const [app, space] = [find('app'), find('space')];
  const spaceId = own(task, 'spaceId') === undefined ? (space?.id ?? app?.spaceId ?? undefined) : undefined;
  return {
    ...(app ? { appId: app.id } : {}),
    ...(app?.usage ? { usage: app.usage } : {}),
    ...(spaceId === undefined ? {} : { spaceId }),
  };
}

/**
 * The apps and spaces that a compact chain names instead of giving their ids: what a tenant is to be asked for before.
 *
 * @example namesInCompact({ tasks: [{ name: 'Extract', app: 'Orders extract' }] }).apps // ['Orders extract']
 */
export function namesInCompact(value: Json): { readonly apps: readonly string[]; readonly spaces: readonly string[] } {
  const tasks = isObject(value) ? own(value, 'tasks') : undefined;
  const named = (by: NamedBy): string[] => [
    ...new Set(
      (isArray(tasks) ? tasks : []).flatMap((task) => {
        const name = isObject(task) && own(task, `${by}Id`) === undefined ? own(task, by) : undefined;
        return typeof name === 'string' ? [name] : [];
      }),
    ),
  ];
  return { apps: named('app'), spaces: named('space') };
}

function drawEdges(
  shaped: ShapedChain,
  ends: Ends,
  nodes: Map<string, TaskNode>,
  report: (fault: string) => void,
  warn: (word: string) => void,
): TaskNode[] {
  const pen = new EdgePen(nodes);
  shaped.edges.forEach((edge, index) => {
    const source = ends.find(own(edge, 'source') as string);
    const target = ends.find(own(edge, 'target') as string);
    if ('fault' in source) report(`edges[${index}].source: ${source.fault}`);
    if ('fault' in target) report(`edges[${index}].target: ${target.fault}`);
    if ('fault' in source || 'fault' in target) return;
    if (!nodes.has(target.id))
      return report(
        `edges[${index}].target: ${JSON.stringify(target.id)} is an external task, so it cannot wait for anything.`,
      );
    const word = (own(edge, 'status') as string | undefined) ?? 'SUCCEEDED';
    const status = readStatus(word);
    if (statusKind(status) === 'OTHER')
      warn(`edges[${index}].status: ${JSON.stringify(word)} is not a run status; it is written as it is.`);
    const { isTwin } = pen.draw({ source: source.id, target: target.id, status });
    if (isTwin) warn(`edges[${index}]: this edge is listed twice; both are written.`);
  });
  return pen.tasks();
}

function compareTrigger(task: JsonObject, node: TaskNode, warn: (word: string) => void): void {
  const said = own(task, 'trigger');
  const found = triggersOf(node);
  if (said === undefined || found.includes(said as never)) return;
  const reason =
    said === 'dataset'
      ? 'the compact form has no place for its dataset, so it is written without one'
      : `the definition has "${found.join(' and ')}"`;
  warn(`${taskName(node)}: the trigger is "${said}", but ${reason}.`);
}
