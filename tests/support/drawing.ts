import { toCompact } from '../../lib/formats/index.ts';
import { type ChainDocument, type Json, check, graphOf } from '../../lib/index.ts';
import { isDatasetUpdated, isObject } from '../../lib/internal.ts';

/** What a person sees of a document, as a golden file holds it: drawing, the words of statuses, chips and problems. */
export function drawingOf({ chain }: ChainDocument): Json {
  const chips = chain.tasks.flatMap((task) =>
    task.incoming.flatMap((entry): Json[] => {
      if (entry.kind === 'edge') return [];
      const name = isObject(entry.entry) ? (entry.entry['name'] ?? null) : null;
      return [{ task: task.key, event: name, kind: isDatasetUpdated(entry.entry) ? 'dataset' : 'kept' }];
    }),
  );
  const words = graphOf(chain).edges.flatMap(({ status }) => (status === null ? [] : [status]));
  const problems = check(chain).map(({ code, task, pointer }): Json => [code, task, pointer]);
  return { ...JSON.parse(JSON.stringify(toCompact(chain))), words, chips, problems };
}

/** JSON for reading: what fits on a line stands on one. */
export function readable(value: Json, base = ''): string {
  const line = JSON.stringify(value, null, 1)
    .replace(/([[{])\n */g, '$1')
    .replace(/\n *([\]}])/g, '$1')
    .replace(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || base.length + line.length <= 116) return line;
  const inner = `${base}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item: Json) => readable(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${readable(item as Json, inner)}`);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${base}${close}`;
}
