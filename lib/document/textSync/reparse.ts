import { edit } from '../../commands/edit.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { open } from '../open/open.ts';
import { type SaveOptions, sliceOf } from '../save.ts';
import { textParts } from '../textParts.ts';
import type { ChainDocument, Slice } from '../types.ts';
import { placeNew } from './placeNew.ts';
import type { TextEdit } from './types.ts';

/**
 * The document that a whole text says. What did not change stays the same objects, nodes stay where they lie, and
 * new ones are put beside what they wait for. A text that holds a view of its own says where all lies.
 *
 * @param text - All of it, as it would be opened.
 * @param options - The shape in which the document's own text stands.
 * @returns What is wrong with the text, with its place in it, when it cannot be opened.
 * @example
 * const typed = reparse(document, '[{"id": "a"}, {"id": "b"}]');
 * if (typed.ok) save(typed.value.document); // '[{"id": "a"}, {"id": "b"}]'
 */
export function reparse(document: ChainDocument, text: string, options: SaveOptions = {}): TextEdit {
  const label = 'Type in the JSON';
  const before = textParts(document, options);
  if (
    before.reduce((sum, part) => sum + part.text.length, 0) === text.length &&
    before.every((part) => text.startsWith(part.text, part.start))
  ) {
    return edit(document, label);
  }
  const opened = open(text);
  if (!opened.ok) return opened;
  const kept = keptNodes(document, before);
  const { chain, source } = opened.value;
  const slices = new Map<NodeKey, Slice>();
  const tasks = chain.tasks.map((task): TaskNode => {
    const slice = sliceOf(opened.value, task.key)!;
    const known = kept.get(task.key);
    const node = known?.text === slice.text ? known.node : task;
    slices.set(task.key, node === task ? slice : { ...slice, node });
    return node;
  });
  const isChain = source.kind === 'chain';
  const next: ChainDocument = {
    chain: { tasks, dialect: isChain ? chain.dialect : document.chain.dialect },
    view: isChain ? opened.value.view : document.view,
    source: { ...source, slices },
  };
  return edit(placeNew(next, document), label);
}

interface KeptNode {
  readonly node: TaskNode;
  readonly text: string;
}

function keptNodes(
  { chain }: ChainDocument,
  parts: readonly { readonly task: NodeKey | null; readonly text: string }[],
): Map<NodeKey, KeptNode> {
  const nodes = new Map(chain.tasks.map((task) => [task.key, task]));
  return new Map(
    parts.flatMap(({ task, text }): [NodeKey, KeptNode][] =>
      task === null ? [] : [[task, { node: nodes.get(task)!, text }]],
    ),
  );
}
