import { components, edgesInto, isAdvanced, triggersOf } from '../../lib/editor/index.ts';
import { type Chain, type Json, type TaskNode, check, graphOf, joinOf } from '../../lib/index.ts';

/** What two pictures may differ in: nothing; the places of problems; or those and the order of edges and parts. */
export type Freedom = 'none' | 'places' | 'order';

/**
 * What a person sees of a chain, without the names of events: for each task its edges as upstream and status, how they
 * join, what starts it, how many events are kept; external tasks; parts; and the problems.
 */
export function pictureOf(chain: Chain, freedom: Freedom): Json {
  const sorted = (list: readonly Json[]): Json => list.map((item) => JSON.stringify(item)).toSorted();
  const put = (list: readonly Json[]): Json => (freedom === 'order' ? sorted(list) : list);
  const task = (node: TaskNode): Json => ({
    key: node.key,
    edges: put(edgesInto(node).map(({ source, status }): Json => [source, status])),
    join: joinOf(node),
    advanced: isAdvanced(node),
    starts: triggersOf(node),
    kept: node.incoming.length - edgesInto(node).length,
  });
  const problems = check(chain);
  return {
    dialect: chain.dialect,
    tasks: chain.tasks.map(task),
    externals: put(graphOf(chain).externals),
    parts: put(components(chain).map((part) => put(part))),
    problems:
      freedom === 'none'
        ? problems.map(({ code, task: key, pointer }): Json => [code, key, pointer])
        : sorted(problems.map(({ code, task: key }): Json => [code, key])),
  };
}
