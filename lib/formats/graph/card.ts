import { joinOf } from '../../compiler/exclusive.ts';
import { type Trigger, triggersOf, waitsOf } from '../../compiler/triggers.ts';
import { USAGE_NAMES } from '../../compiler/vocabulary.ts';
import { type Join, type NodeKey, type TaskNode, edgesInto } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import type { Graph } from '../../model/graph.ts';
import type { KnownNames } from '../../model/knownNames.ts';
import { memoized } from '../../model/memo.ts';
import { getIn } from '../../model/path.ts';
import { isAdvanced, isEnabled, isNew, taskName, taskSchedule } from '../../model/task.ts';
import { scheduleSummary } from '../../schedule/words/summary.ts';

/** What a node says about its task. */
export interface Card {
  readonly name: string;
  /** What starts it, in a word or two. */
  readonly starts: string;
  readonly triggers: readonly Trigger[];
  readonly resource: string;
  /** What starts it and what it reloads, as short as a node has room for. */
  readonly short: string;
  /** How it waits; only where two edges or more come in. */
  readonly join: Join | null;
  readonly enabled: boolean;
  readonly fresh: boolean;
  readonly advanced: boolean;
  /** Events that are neither edges nor dataset updates. */
  readonly strangeEvents: number;
}

/** @param names - What a tenant calls the apps. */
export function cardOf(task: TaskNode, names: KnownNames): Card {
  return cardsBy(names)(task);
}

const cardsBy = memoized((names: KnownNames) => memoized((task: TaskNode) => makeCard(task, names)));

function makeCard(task: TaskNode, names: KnownNames): Card {
  const triggers = triggersOf(task);
  const edges = edgesInto(task).length;
  const kept = task.incoming.length - edges;
  const starts = startsWord(task, triggers);
  const { kind, name } = resourceOf(task, names);
  const resource = name === null ? `no ${kind} set` : `${kind} ${name}`;
  return {
    name: taskName(task),
    starts,
    triggers,
    resource,
    short: starts && name ? `${starts} · ${name}` : [starts, resource].filter(Boolean).join(' · '),
    join: waitsOf(task).length > 1 ? joinOf(task) : null,
    enabled: isEnabled(task),
    fresh: isNew(task),
    advanced: isAdvanced(task),
    strangeEvents: kept - (triggers.includes('dataset') ? 1 : 0),
  };
}

function startsWord(task: TaskNode, triggers: readonly Trigger[]): string {
  const schedule = taskSchedule(task.definition);
  if (schedule !== undefined) return scheduleSummary(schedule).split(' · ')[0]!;
  if (triggers.includes('dataset')) return 'on dataset update';
  return triggers.includes('manual') ? 'by hand' : '';
}

/** The kind and name of what is reloaded; its id where neither the tenant nor the file says the name. */
function resourceOf(task: TaskNode, { apps }: KnownNames): { kind: string; name: string | null } {
  const usage = readField(task.definition, 'usage');
  const kind = (typeof usage === 'string' && usage !== 'ANALYTICS' && USAGE_NAMES.get(usage)) || 'app';
  const id = readField(task.definition, 'appId');
  const known = typeof id === 'string' ? apps.get(id) : undefined;
  if (known !== undefined) return { kind, name: known };
  const name = getIn(task.definition, ['metadata', 'resourceName']);
  if (typeof name === 'string' && name !== '') return { kind, name };
  return { kind, name: typeof id === 'string' && id !== '' ? shortId(id) : null };
}

/** The name of a task, also of one that the file does not hold; a short id where nobody knows it. */
export function nodeName({ byKey }: Graph, key: NodeKey, { tasks }: KnownNames): string {
  const task = byKey.get(key);
  return task ? taskName(task) : (tasks.get(key) ?? shortId(key));
}

/** The same as a screen reader says it, of a node whose task is known already. */
export function spokenName(task: TaskNode | undefined, key: NodeKey, { tasks }: KnownNames): string {
  return task ? taskName(task) : `external task ${tasks.get(key) ?? shortId(key)}`;
}

/** The same, where it must be clear that the file does not hold it. */
export function nodeNameWithPlace(graph: Graph, key: NodeKey, names: KnownNames): string {
  const name = nodeName(graph, key, names);
  return graph.byKey.has(key) ? name : `${name} (not in this file)`;
}

/** The ends of a long id: enough to tell two apart. */
export function shortId(id: string): string {
  return id.length > 16 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id;
}
