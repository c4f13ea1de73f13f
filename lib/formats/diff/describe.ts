import { compileTask } from '../../compiler/compile.ts';
import { classify } from '../../diff/classify.ts';
import { changeWords, definitionChanges } from '../../diff/index.ts';
import { readingOrder } from '../../layout/readingOrder.ts';
import { graphOf } from '../../model/graph.ts';
import { type Json, isArray, isObject } from '../../model/json.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { pointer, pointerSteps } from '../../model/path.ts';
import { taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';

/**
 * A chain as lines of text, one thing a line: what tools that compare lines can show of it. It says all that a
 * definition says but for what the service writes itself.
 *
 * @example describeChain(document).split('\n')[0] // 'Extract orders'
 */
export function describeChain({ chain }: ChainWithView, names: KnownNames = NO_NAMES): string {
  const { byKey, byId } = graphOf(chain);
  const nameOf = (id: string): string | null => {
    const task = byId.get(id);
    return task ? taskName(task) : null;
  };
  const parts = readingOrder(chain).flatMap(({ key }) => {
    const task = byKey.get(key);
    if (!task) return [];
    const said = definitionChanges({}, compileTask(task), nameOf).filter(({ code }) => code !== 'name');
    const lines = said.flatMap((change) =>
      change.code === 'field' && change.pointer !== '/description'
        ? leaves(change.after!, change.pointer)
        : [changeWords(change, names).now],
    );
    return [[oneLine(taskName(task)), ...lines.map((line) => `  ${oneLine(line)}`)].join('\n')];
  });
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** Every value in a value, a line each: a line that is cut would hide what changes behind its end. */
function leaves(value: Json, at: string): string[] {
  const path = pointerSteps(at);
  if (classify(path) === 'service' || path.at(-1) === 'eventRefs') return [];
  const inside = isArray(value) ? value.map((item, index) => [String(index), item] as const) : membersOf(value);
  if (inside.length === 0) return [`${at}: ${JSON.stringify(value)}`];
  return inside.flatMap(([key, item]) => leaves(item, at + pointer([key])));
}

function membersOf(value: Json): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
