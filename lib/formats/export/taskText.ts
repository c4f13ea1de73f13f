import { saveTask, sliceOf } from '../../document/save.ts';
import type { ChainDocument } from '../../document/types.ts';
import type { TaskNode } from '../../model/chain.ts';
import type { JsonObject } from '../../model/json.ts';
import { detectStyle, patchJson, rebase } from '../../text/index.ts';
import { DEFAULT_STYLE, type Style } from '../../text/style.ts';

/** The text of a task as `save` writes it, as if its first line stood on indentation `base`. */
export function taskText(document: ChainDocument, node: TaskNode, base = ''): string {
  return rebase(ownText(document, node), ownBase(document, node), base);
}

/** The same, changed so that it says `next`: what that leaves as it was keeps its spelling. */
export function patchedText(document: ChainDocument, node: TaskNode, next: JsonObject, base = ''): string {
  const text = ownText(document, node);
  const from = ownBase(document, node);
  return rebase(patchJson(text, next, detectStyle(from + text), from), from, base);
}

/** How what stands around tasks is written: on lines, with the file's own indentation where it has one. */
export function frameStyle({ source }: ChainDocument): Style {
  const { indent, newline } = source.style;
  return { ...DEFAULT_STYLE, newline, indent: indent || DEFAULT_STYLE.indent };
}

function ownText(document: ChainDocument, node: TaskNode): string {
  // a document of one task: to look for it among all, for each of all, would take time
  return saveTask({ ...document, chain: { ...document.chain, tasks: [node] } }, node.key);
}

function ownBase(document: ChainDocument, node: TaskNode): string {
  return sliceOf(document, node.key)?.indent ?? '';
}
