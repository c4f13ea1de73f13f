import { compileTask } from '../../compiler/compile.ts';
import { extractEdges } from '../../compiler/extractEdges.ts';
import { type MergeConflict, type MergeSide, type MergedTask, mergeChains } from '../../diff/index.ts';
import { aroundTasks } from '../../document/save.ts';
import type { ChainDocument, Slice } from '../../document/types.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { equalJson } from '../../model/json.ts';
import { patchedText } from '../export/taskText.ts';
import { mergeViews } from './mergeViews.ts';

/** A document from two edits of one, and what both changed in their own ways. */
export interface MergedDocument {
  /** In the style of `mine`: what the other side did not touch keeps its bytes. */
  readonly document: ChainDocument;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two edits of one file: see `mergeChains`. Places, notes, groups and comments are merged as well; where both
 * sides moved one, mine stays.
 *
 * @param take - Whose side stands in conflicts; `mine` when left out.
 * @example save(mergeDocuments(base, mine, theirs).document)
 */
export function mergeDocuments(
  base: ChainDocument,
  mine: ChainDocument,
  theirs: ChainDocument,
  take: MergeSide = 'mine',
): MergedDocument {
  const { tasks, conflicts } = mergeChains(base.chain, mine.chain, theirs.chain, take);
  const taken = new Set(mine.chain.tasks.map(({ key }) => key));
  const around = aroundTasks(mine, 'same');
  const written = new Map<NodeKey, Slice>(mine.written ?? []);
  const keys = new Map<NodeKey, NodeKey>();
  const nodes = tasks.map((task): TaskNode => {
    const key = task.mine?.key ?? freeKey(task.theirs!.key, taken);
    if (task.theirs) keys.set(task.theirs.key, key);
    if (task.mine && equalJson(task.definition, compileTask(task.mine), true)) return task.mine;
    const node = extractEdges(task.definition, key);
    const text = textOf(task, theirs, around.indent);
    if (text !== null) written.set(key, { ...around, text, node });
    return node;
  });
  const view = mergeViews(base.view, mine.view, theirs.view, (key) => keys.get(key) ?? key);
  return { document: { ...mine, chain: { ...mine.chain, tasks: nodes }, view, written }, conflicts };
}

/** What comes from the other side alone is written as it is there: numbers keep their spelling. */
function textOf({ definition, theirs: node }: MergedTask, theirs: ChainDocument, indent: string): string | null {
  return node && equalJson(definition, compileTask(node)) ? patchedText(theirs, node, definition, indent) : null;
}

function freeKey(wanted: NodeKey, taken: Set<NodeKey>): NodeKey {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`;
  taken.add(key);
  return key;
}
