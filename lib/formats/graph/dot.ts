import type { NodeKey } from '../../model/chain.ts';
import { graphOf, sourceKey } from '../../model/graph.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { type StatusKind, statusKind } from '../../model/status.ts';
import type { ChainWithView } from '../../model/view.ts';
import { cardOf, nodeName } from './card.ts';

const LINES: Readonly<Record<StatusKind, string>> = {
  SUCCEEDED: 'style=solid',
  FAILED: 'style=dashed',
  ANY: 'style=dotted',
  OTHER: 'style=solid',
};

/**
 * A chain in the language of Graphviz.
 *
 * @param options - `only`: these nodes, and the edges between them.
 * @example dotOf(document).startsWith('digraph chain {') // true
 */
export function dotOf(
  { chain }: ChainWithView,
  { names = NO_NAMES, only }: { readonly names?: KnownNames; readonly only?: ReadonlySet<NodeKey> } = {},
): string {
  const graph = graphOf(chain);
  const keys = [...chain.tasks.map(({ key }) => key), ...graph.externals].filter((key) => !only || only.has(key));
  const held = new Set(keys);
  const nodes = keys.map((key) => {
    const task = graph.byKey.get(key);
    if (!task)
      return `  ${quoted(key)} [label=${quoted(nodeName(graph, key, names), 'not in this file')}, style=dotted];`;
    const { name, short, enabled } = cardOf(task, names);
    return `  ${quoted(key)} [label=${quoted(name, `${enabled ? '' : 'off · '}${short}`)}];`;
  });
  const edges = graph.edges.flatMap((edge) => {
    const source = sourceKey(graph, edge);
    if (!held.has(source) || !held.has(edge.target)) return [];
    const kind = statusKind(edge.status);
    const word = kind === 'OTHER' ? edge.status! : kind === 'ANY' ? 'any end' : kind.toLowerCase();
    return [`  ${quoted(source)} -> ${quoted(edge.target)} [label=${quoted(word)}, ${LINES[kind]}];`];
  });
  const head = [
    'digraph chain {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif"];',
  ];
  return `${[...head, ...nodes, ...edges, '}'].join('\n')}\n`;
}

/** Texts in quotes, a line each: a backslash would begin what Graphviz puts something else for. */
function quoted(...lines: readonly string[]): string {
  const written = lines.map((line) =>
    line
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
      .replace(/[\\"]/g, '\\$&'),
  );
  return `"${written.join('\\n')}"`;
}
