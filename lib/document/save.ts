import { compileTask } from '../compiler/compile.ts';
import type { NodeKey, TaskNode } from '../model/chain.ts';
import { detectStyle, patchJson, printJson } from '../text/index.ts';
import { chainEnvelope, newChainEnvelope } from './chainFile/write.ts';
import { type Envelope, listEnvelope, ownEnvelope, wrapList } from './envelopeText.ts';
import type { ChainDocument, Slice } from './types.ts';

/** How a document is written. */
export interface SaveOptions {
  /**
   * `same`: in the envelope it was opened from (the default); `array`: as a list of tasks; `chain`: as a chain
   * document, with the view.
   */
  readonly shape?: 'same' | 'array' | 'chain';
}

/**
 * The text of a document. Tasks that were not changed keep their characters; of a changed one only what the
 * edit changed differs; new ones are written in the file's own style. A single object that is no longer
 * alone becomes a list.
 *
 * @example save(document) === text // when `document` came from `open(text)` and was not edited
 */
export function save(document: ChainDocument, options: SaveOptions = {}): string {
  const { chain } = document;
  const around = aroundTasks(document, options.shape ?? 'same');
  const texts = chain.tasks.map((node, index) => {
    const text = taskText(document, node, around.indent);
    return index === 0 ? text : (sliceOf(document, node.key)?.separator ?? around.separator) + text;
  });
  return around.before + texts.join('') + around.after;
}

/** What stands around the tasks in a shape. */
export function aroundTasks(document: ChainDocument, shape: 'same' | 'array' | 'chain'): Envelope {
  const { source, chain } = document;
  const count = chain.tasks.length;
  const isChain = source.kind === 'chain';
  if (isChain && shape !== 'array') return ownEnvelope({ ...source, ...chainEnvelope(document) }, count);
  if (shape === 'chain') return wrapList(listEnvelope(source, count), newChainEnvelope(document), source.style.indent);
  const fits = source.kind !== 'single' || count === 1;
  const same = fits && (shape !== 'array' || source.kind === 'array');
  return same ? ownEnvelope(source, count) : listEnvelope(source, count);
}

/**
 * The text of one task, as `save` writes it.
 *
 * @throws RangeError when the document holds no such task.
 * @example saveTask(document, 'a') // '{"id": "a", …}'
 */
export function saveTask(document: ChainDocument, key: NodeKey): string {
  const node = document.chain.tasks.find((task) => task.key === key);
  if (!node) throw new RangeError(`No task ${key} in this document`);
  return taskText(document, node);
}

/**
 * The text of a task that a document holds.
 *
 * @param base - The indentation of the line that a task starts on which has no text yet.
 */
export function taskText(document: ChainDocument, node: TaskNode, base = ''): string {
  const slice = sliceOf(document, node.key);
  return slice ? sliceText(node, slice) : printJson(compileTask(node), document.source.style, base);
}

/**
 * The texts of tasks that have one: from a file, typed or pasted. A new task has none until it is saved.
 *
 * @example check(document.chain, { textOf: textsIn(document) })
 */
export function textsIn(document: ChainDocument): (task: TaskNode) => string | undefined {
  return (task) => {
    const slice = sliceOf(document, task.key);
    return slice && sliceText(task, slice);
  };
}

/** The text that a task came with: typed, from the clipboard, or from the file. */
export function sliceOf({ source, written }: ChainDocument, key: NodeKey): Slice | undefined {
  return written?.get(key) ?? source.slices.get(key);
}

/** What changed tasks are written as: worked out once for each of them. */
const patched = new WeakMap<TaskNode, { readonly slice: Slice; readonly text: string }>();

function sliceText(node: TaskNode, slice: Slice): string {
  if (node === slice.node) return slice.text;
  const known = patched.get(node);
  if (known?.slice === slice) return known.text;
  const text = patchJson(slice.text, compileTask(node), detectStyle(slice.indent + slice.text), slice.indent);
  patched.set(node, { slice, text });
  return text;
}
