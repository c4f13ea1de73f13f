import { attributeName } from '../../../compiler/runFinished.ts';
import { replaceEdge } from '../../../compiler/wiring.ts';
import { readField } from '../../../model/fields.ts';
import { type JsonObject, isArray, own } from '../../../model/json.ts';
import { setIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import type { Fix } from '../types.ts';

export const staleCorrelation: Fix = {
  code: 'stale-correlation',
  title: 'Writes the app or space that the upstream is in, where the correlation names it once.',
  apply(task, { path }, { graph }) {
    const [, index, , at] = path;
    const edge = typeof index === 'number' ? task.incoming[index] : undefined;
    const list = edge?.kind === 'edge' ? own(edge.template, 'correlation') : undefined;
    if (edge?.kind !== 'edge' || !isArray(list) || typeof at !== 'number' || at >= list.length) return null;
    const field = attributeName(list[at]!);
    const source = graph.byId.get(edge.source);
    if (
      !source ||
      (field !== 'appId' && field !== 'spaceId') ||
      list.filter((item) => attributeName(item) === field).length !== 1
    )
      return null;
    const is = readField(source.definition, field);
    if (typeof is !== 'string' || is === '') return null;
    const template = setIn(edge.template, ['correlation', at, 'contextAttributeValue'], is) as JsonObject;
    return {
      label: `Wait for ${taskName(source)} where it is now`,
      task: replaceEdge(task, { ...edge, template }),
    };
  },
};
