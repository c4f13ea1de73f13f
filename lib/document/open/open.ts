import { decompile } from '../../compiler/decompile.ts';
import type { NodeKey } from '../../model/chain.ts';
import type { JsonObject } from '../../model/json.ts';
import { ok, unwrap } from '../../model/result.ts';
import { EMPTY_VIEW } from '../../model/view.ts';
import { type Slices, type TextResult, detectStyle, readText } from '../../text/index.ts';
import { readChainFile } from '../chainFile/read.ts';
import type { ChainDocument, Slice, Source } from '../types.ts';

/**
 * Opens task definitions from text: one object, a list, a list page `{data, links}` of the Tasks API, or a chain
 * document, which holds the view beside the tasks.
 * Never throws: what is not JSON, holds something else than objects, or is too large or too deep, is refused
 * with its line and column. However odd an object is, it is opened, drawn as well as it can be, and kept.
 *
 * @param text - The whole file. A byte-order mark may stand in front.
 * @example
 * const opened = open('[{"id": "a", "name": "Extract"}]');
 * if (opened.ok) opened.value.chain.tasks.length; // 1
 * else opened.refusal.message; // one sentence, with opened.refusal.line and .column
 */
export function open(text: string): TextResult<ChainDocument> {
  // 1. text to values, and one slice of text a task
  const read = readText(text);
  if (!read.ok) return read;
  const { slices: parts, value } = read.value;

  // 2. a chain document says its version, and how the chain lies
  const envelope =
    parts.kind === 'chain' ? readChainFile(text, value as JsonObject) : ok({ view: EMPTY_VIEW, dialect: null });
  if (!envelope.ok) return envelope;
  const { view, dialect } = envelope.value;

  // 3. definitions to chain
  const chain = decompile(parts.definitions, dialect ? { dialect } : {});

  // 4. each slice with the node that it became
  const slices = new Map<NodeKey, Slice>();
  chain.tasks.forEach((node, index) => {
    const separator = index === 0 ? null : parts.between[index - 1]!;
    slices.set(node.key, { text: parts.slices[index]!, node, indent: baseOf(separator ?? parts.before), separator });
  });
  return ok({ chain, view, source: { ...sourceOf(text, parts, slices), view } });
}

/**
 * An empty document, which is saved as a list.
 *
 * @example save(create()) // '[]\n'
 */
export function create(): ChainDocument {
  return unwrap(open('[]\n'));
}

function sourceOf(
  text: string,
  { kind, before, after, slices: texts }: Slices,
  slices: Source['slices'],
): Omit<Source, 'view'> {
  return { kind, before, after, style: detectStyle(texts[0] === undefined ? text : before + texts[0]), slices };
}

/** The indentation of the line that a text ends on; `''` when something else stands on it. */
function baseOf(before: string): string {
  return /(?:^|\n)([ \t]*)$/.exec(before)?.[1] ?? '';
}
