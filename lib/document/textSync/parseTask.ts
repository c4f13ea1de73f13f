import { type JsonObject, isObject } from '../../model/json.ts';
import { ok, refused } from '../../model/result.ts';
import { type TextRefusal, type TextResult, readText } from '../../text/index.ts';

/** The definition that a text of one task says, or why it says none. */
export function parseTask(text: string): TextResult<JsonObject> {
  const list = readText(`[${text}]`);
  if (!list.ok) return refused(inTask(list.refusal));
  const { slices } = list.value;
  const [value, ...more] = slices.definitions;
  if (!isObject(value) || more.length > 0 || slices.slices[0] !== text) {
    return refused({ code: 'not-tasks', message: 'The text is not one task definition.', line: 1, column: 1 });
  }
  return ok(value);
}

/** The place without the bracket in front. */
function inTask(refusal: TextRefusal): TextRefusal {
  return refusal.line === 1 ? { ...refusal, column: Math.max(1, refusal.column - 1) } : refusal;
}
