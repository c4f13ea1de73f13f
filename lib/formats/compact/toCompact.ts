import { joinOf } from '../../compiler/exclusive.ts';
import { newTaskId } from '../../compiler/newTask.ts';
import { triggersOf } from '../../compiler/triggers.ts';
import type { Chain, NodeKey, TaskNode } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import { graphOf, isReferable } from '../../model/graph.ts';
import { own } from '../../model/json.ts';
import { statusKind } from '../../model/status.ts';
import { isEnabled, taskId, taskName, taskSchedule } from '../../model/task.ts';
import { plainSchedule } from './schedule.ts';
import type { CompactChain, CompactEdge, CompactTask } from './types.ts';

/**
 * A chain in few words: tasks in file order, upstreams from elsewhere after them, edges by target's order
 * and then event order.
 *
 * @example toCompact(decompile(definitions)).edges // [{ source: 'a', target: 'b', status: 'SUCCEEDED' }]
 */
export function toCompact(chain: Chain): CompactChain {
  const graph = graphOf(chain);
  const ids = plainIds(chain);
  const externals = graph.externals.map((id) => ({ id, external: true as const }));
  const edges = graph.edges.map(({ source, target, status }): CompactEdge => {
    const kind = statusKind(status);
    return { source, target: ids.get(target)!, status: kind === 'OTHER' ? status! : kind };
  });
  return {
    dialect: chain.dialect,
    tasks: [...chain.tasks.map((task) => plainTask(task, ids.get(task.key)!)), ...externals],
    edges,
  };
}

/** Each task's id; a local one for those without, and for those that share one with a task before them. */
export function plainIds(chain: Chain): Map<NodeKey, string> {
  const graph = graphOf(chain);
  const taken = new Set<string>([...graph.byId.keys(), ...graph.externals]);
  return new Map(
    chain.tasks.map((task) => {
      const id = isReferable(graph, task) ? taskId(task)! : newTaskId(taskName(task), taken);
      taken.add(id);
      return [task.key, id];
    }),
  );
}

function plainTask(task: TaskNode, id: string): CompactTask {
  const appId = readField(task.definition, 'appId');
  const name = own(task.definition, 'name');
  const schedule = taskSchedule(task.definition);
  return {
    id,
    name: typeof name === 'string' ? name : taskName(task),
    appId: typeof appId === 'string' ? appId : '',
    enabled: isEnabled(task),
    join: joinOf(task),
    trigger: triggersOf(task)[0]!,
    ...(schedule === undefined ? {} : { schedule: plainSchedule(schedule) }),
  };
}
