import type { JsonObject } from '../../model/json.ts';

/** One of these is in every task definition. */
const TASK_KEYS = ['name', 'states', 'events', 'start'];

/** Whether an object may be meant as a task definition: settings of other programs are JSON, too. */
export function looksLikeTask(definition: JsonObject): boolean {
  return TASK_KEYS.some((key) => Object.hasOwn(definition, key));
}
