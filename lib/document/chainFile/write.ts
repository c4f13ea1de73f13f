import { compile } from '../../compiler/compile.ts';
import { nodeKeys } from '../../compiler/nodeKeys.ts';
import type { Chain, NodeKey } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import { type JsonObject, withKey } from '../../model/json.ts';
import { taskId } from '../../model/task.ts';
import {
  CHAIN_MARK,
  DEFAULT_STYLE,
  type Style,
  detectStyle,
  memberOffset,
  patchJson,
  printJson,
} from '../../text/index.ts';
import type { ChainDocument, Source } from '../types.ts';
import { CHAIN_VERSION, viewOf } from './read.ts';
import { writeView } from './viewJson.ts';

/** What stands around the tasks of a chain document: as it was read while the view is, else with the view written. */
export function chainEnvelope(document: ChainDocument): Pick<Source, 'before' | 'after'> {
  const { source, view } = document;
  const { before, after } = source;
  if (view === source.view) return { before, after };
  const [lead] = /^[\s\uFEFF]*/.exec(before)!;
  const [tail] = /\s*$/.exec(after)!;
  // without its tasks the text is JSON still: the list is empty
  const text = before.slice(lead.length) + after.slice(0, after.length - tail.length);
  const file = JSON.parse(text) as JsonObject;
  const next = withKey(withKey(file, CHAIN_MARK, CHAIN_VERSION), 'view', viewJson(document, viewOf(file)));
  const written = patchJson(text, next, viewStyle(detectStyle(text)));
  const inside = before.length - lead.length - memberOffset(text, 0, 'tasks');
  const cut = memberOffset(written, 0, 'tasks') + inside;
  return { before: lead + written.slice(0, cut), after: written.slice(cut) + tail };
}

/** The envelope of a chain document for tasks that came in another one. */
export function newChainEnvelope(document: ChainDocument): Pick<Source, 'before' | 'after'> {
  const { style } = document.source;
  const pretty = style.indent === '' ? { ...DEFAULT_STYLE, newline: style.newline } : style;
  const { newline, indent, colonSpace } = pretty;
  const line = newline + indent;
  const version = `${line}"${CHAIN_MARK}":${colonSpace}${CHAIN_VERSION},`;
  const head = `{${version}${line}"dialect":${colonSpace}"${document.chain.dialect}",`;
  const view = printJson(viewJson(document), viewStyle(pretty), indent);
  return {
    before: `${head}${line}"tasks":${colonSpace}[`,
    after: `],${line}"view":${colonSpace}${view}${newline}}${newline}`,
  };
}

function viewJson(document: ChainDocument, was: JsonObject = {}): JsonObject {
  const { chain, view } = document;
  const keys = writtenKeys(chain);
  const graph = graphOf(chain);
  const externals = new Set(graph.externals);
  return writeView(view, graph.edges, (key) => keys.get(key) ?? (externals.has(key) ? key : undefined), was);
}

/** Nodes without an id are called by their place, and that is another one where tasks before them are gone. */
function writtenKeys(chain: Chain): Map<NodeKey, NodeKey> {
  const written = chain.tasks.every((task) => taskId(task) === task.key) ? null : nodeKeys(compile(chain));
  return new Map(chain.tasks.map((task, index) => [task.key, written ? written[index]! : task.key]));
}

function viewStyle(style: Style): Style {
  return { ...style, inlineLists: true };
}
