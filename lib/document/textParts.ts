import type { NodeKey } from '../model/chain.ts';
import { type SaveOptions, aroundTasks, sliceOf, taskText } from './save.ts';
import type { ChainDocument } from './types.ts';

/** A piece of a document's text: one task, or what stands before, between and after them. */
export interface TextPart {
  /** `null` for what is not a task. */
  readonly task: NodeKey | null;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly text: string;
}

type Shape = NonNullable<SaveOptions['shape']>;

/** States that are asked for again and again are the last one and the one before. */
const KEPT = 2;

interface Known {
  readonly document: ChainDocument;
  readonly shape: Shape;
  readonly parts: readonly TextPart[];
  byTask?: ReadonlyMap<NodeKey, TextPart>;
}

let recent: readonly Known[] = [];

/**
 * The text that `save` writes, in its parts: they follow each other without a gap, and every second one is a task.
 * Tasks that two states of a document share are the same strings in both.
 *
 * @example textParts(document).map(({ text }) => text).join('') === save(document)
 */
export function textParts(document: ChainDocument, options: SaveOptions = {}): readonly TextPart[] {
  return known(document, options).parts;
}

/**
 * The part of a document's text that is a task; `undefined` when it holds no such task.
 *
 * @example textPartOf(document, 'a')?.text === saveTask(document, 'a') // true
 */
export function textPartOf(document: ChainDocument, task: NodeKey, options: SaveOptions = {}): TextPart | undefined {
  const found = known(document, options);
  found.byTask ??= new Map(
    found.parts.flatMap((part): [NodeKey, TextPart][] => (part.task === null ? [] : [[part.task, part]])),
  );
  return found.byTask.get(task);
}

function known(document: ChainDocument, { shape = 'same' }: SaveOptions): Known {
  const found = recent.find((one) => one.document === document && one.shape === shape);
  if (found) return found;
  const made: Known = { document, shape, parts: makeParts(document, shape) };
  recent = [made, ...recent].slice(0, KEPT);
  return made;
}

function makeParts(document: ChainDocument, shape: Shape): TextPart[] {
  const around = aroundTasks(document, shape);
  const parts: TextPart[] = [];
  let start = 0;
  const add = (task: NodeKey | null, text: string): void => {
    parts.push({ task, start, text });
    start += text.length;
  };
  add(null, around.before);
  for (const [index, node] of document.chain.tasks.entries()) {
    if (index > 0) add(null, sliceOf(document, node.key)?.separator ?? around.separator);
    add(node.key, taskText(document, node, around.indent));
  }
  add(null, around.after);
  return parts;
}
