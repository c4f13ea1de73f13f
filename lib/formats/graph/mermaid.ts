import type { NodeKey } from '../../model/chain.ts';
import { graphOf, sourceKey } from '../../model/graph.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { type StatusKind, statusKind } from '../../model/status.ts';
import type { ChainWithView } from '../../model/view.ts';
import { cardOf, nodeName } from './card.ts';

/** How an edge of each status is drawn, without its word. */
const ARROWS: Readonly<Record<StatusKind, readonly [start: string, end: string]>> = {
  SUCCEEDED: ['--', '-->'],
  FAILED: ['-.', '.->'],
  ANY: ['==', '==>'],
  OTHER: ['--', '-->'],
};

/**
 * A chain as a flowchart of Mermaid, which GitHub and GitLab draw in Markdown.
 *
 * @param options - `only`: these nodes, and the edges between them.
 * @example mermaidOf(document).split('\n')[0] // 'flowchart LR'
 */
export function mermaidOf(
  { chain }: ChainWithView,
  { names = NO_NAMES, only }: { readonly names?: KnownNames; readonly only?: ReadonlySet<NodeKey> } = {},
): string {
  const graph = graphOf(chain);
  const keys = [...chain.tasks.map(({ key }) => key), ...graph.externals].filter((key) => !only || only.has(key));
  const ids = new Map(keys.map((key, index) => [key, `t${index}`]));
  const nodes = keys.map((key) => {
    const task = graph.byKey.get(key);
    const id = ids.get(key)!;
    if (!task) return `  ${id}(["${quoted(nodeName(graph, key, names))}<br/>not in this file"])`;
    const card = cardOf(task, names);
    const second = `${card.enabled ? '' : 'off · '}${card.join ? `${card.join.toUpperCase()} · ` : ''}${card.short}`;
    return `  ${id}["${quoted(card.name)}<br/>${quoted(second)}"]`;
  });
  const edges = graph.edges.flatMap((edge) => {
    const [from, to] = [ids.get(sourceKey(graph, edge)), ids.get(edge.target)];
    if (!from || !to) return [];
    const kind = statusKind(edge.status);
    const [start, end] = ARROWS[kind];
    const word = kind === 'OTHER' ? edge.status! : kind === 'ANY' ? 'any end' : kind.toLowerCase();
    return [`  ${from} ${start} "${quoted(word)}" ${end} ${to}`];
  });
  return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`;
}

/** A text as it can stand in quotes: what Mermaid or HTML would read as its own is written as a number. */
function quoted(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,:·…/+()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
