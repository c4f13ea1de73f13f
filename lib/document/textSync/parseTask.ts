import { type JsonObject, isObject } from '../../model/json.ts';
import { type Refusal, readText } from '../../text/index.ts';

type ParsedTask = { readonly ok: true; readonly value: JsonObject } | { readonly ok: false; readonly refusal: Refusal };

/** The definition that a text of one task says, or why it says none. */
export function parseTask(text: string): ParsedTask {
  const list = readText(`[${text}]`);
  if (!list.ok) return { ok: false, refusal: inTask(list.refusal) };
  const [value, ...more] = list.slices.definitions;
  if (!isObject(value) || more.length > 0 || list.slices.slices[0] !== text) {
    return {
      ok: false,
      refusal: { code: 'not-tasks', message: 'The text is not one task definition.', line: 1, column: 1 },
    };
  }
  return { ok: true, value };
}

/** The place without the bracket in front. */
function inTask(refusal: Refusal): Refusal {
  return refusal.line === 1 ? { ...refusal, column: Math.max(1, refusal.column - 1) } : refusal;
}
