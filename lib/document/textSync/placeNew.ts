import { placeOf } from '../../layout/placeAdded.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import { withNodeKeys } from '../../model/viewKeys.ts';
import type { ChainDocument } from '../types.ts';

/**
 * A document that was typed, with a place for every node and none for those that are gone: beside what it waits for,
 * else below all; what only has another id by now stays where it was, with its notes, groups and comments.
 */
export function placeNew(document: ChainDocument, before: ChainDocument): ChainDocument {
  const { chain, view, source } = document;
  const graph = graphOf(chain);
  const keys = [...chain.tasks.map(({ key }) => key), ...graph.externals];
  const missing = keys.filter((key) => !view.positions.has(key));
  const gone =
    source.kind === 'chain'
      ? []
      : [...view.positions.keys()].filter((key) => !graph.byKey.has(key) && !graph.externals.includes(key));
  if (missing.length === 0 && gone.length === 0) return document;
  const positions = new Map(view.positions);
  for (const key of gone) positions.delete(key);
  const renamed = renamedAt(before, chain.tasks);
  const now = new Map<NodeKey, NodeKey>();
  for (const key of missing) {
    const old = renamed.get(key) ?? key;
    if (!graph.byKey.has(old)) now.set(old, key);
    const was = before.view.positions.get(old);
    positions.set(key, was ?? placeOf({ chain, view: { ...view, positions } }, key));
  }
  const marks = now.size === 0 ? {} : withNodeKeys(view, (key) => now.get(key) ?? key);
  return { ...document, view: { ...view, ...marks, positions } };
}

/** Which tasks stand where others stood before, in a list as long: those whose ids were typed over. */
function renamedAt({ chain }: ChainDocument, tasks: readonly TaskNode[]): Map<NodeKey, NodeKey> {
  if (chain.tasks.length !== tasks.length) return new Map();
  return new Map(
    tasks.flatMap(({ key }, index): [NodeKey, NodeKey][] =>
      chain.tasks[index]!.key === key ? [] : [[key, chain.tasks[index]!.key]],
    ),
  );
}
