import { refuse } from '../../../commands/refusals.ts';
import { replaceEdge } from '../../../compiler/wiring.ts';
import { isObject } from '../../../model/json.ts';
import { pathIn, pointer, pointerSteps, setIn } from '../../../model/path.ts';
import { ok } from '../../../model/result.ts';
import { eventOf } from '../edits.ts';
import type { Fix } from '../types.ts';

export const staleCorrelation: Fix = {
  code: 'stale-correlation',
  title: 'Writes the app or space that the upstream is in, where the correlation names it once.',
  apply(task, problem) {
    const { name, value, isNamedOnce } = problem.data;
    const edge = eventOf(task, problem);
    if (edge?.kind !== 'edge' || isNamedOnce !== true) return refuse('no-fix');
    const [, , ...inEvent] = pointerSteps(problem.pointer);
    const template = setIn(edge.template, pathIn(edge.template, pointer(inEvent)), value);
    return isObject(template)
      ? ok({ label: `Wait for ${String(name)} where it is now`, task: replaceEdge(task, { ...edge, template }) })
      : refuse('no-fix');
  },
};
