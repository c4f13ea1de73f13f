import type { TaskId } from '../model/chain.ts';
import { readField } from '../model/fields.ts';
import { type JsonObject, own } from '../model/json.ts';
import { sameMeaning } from './definitions.ts';
import type { Action } from './planTypes.ts';

/** A task from its three sides. */
export interface Sides {
  readonly task: TaskId;
  readonly wanted: JsonObject | null;
  readonly base: JsonObject | null;
  readonly present: JsonObject | null;
}

export function actionOf({ wanted, present }: Sides): Action {
  if (!wanted) return present ? 'delete' : 'keep';
  if (!present) return 'create';
  return sameMeaning(wanted, present) ? 'keep' : 'update';
}

export function isOn(definition: JsonObject): boolean {
  return own(definition, 'enabled') === true;
}

/** The resource that a task reloads, as the service derives it. */
export function resourceOf(definition: JsonObject): string {
  const appId = readField(definition, 'appId');
  return typeof appId === 'string' ? appId : '';
}
