import { type Operation, applyPatch } from 'rfc6902';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { isArray, isObject, own } from '../../../lib/internal.ts';
import { DEEPEST, isDeep } from '../depth.ts';
import { TenantFault } from '../fault.ts';
import { LARGEST_BODY, MOST_OPERATIONS } from './limits.ts';
import { type Place, placeAt, unreachableStep } from './place.ts';

/** RFC 6902 has `test` as well; the service does not. */
const OPERATIONS = ['add', 'remove', 'replace', 'move', 'copy'];

/**
 * A definition as a JSON Patch makes it, all of it or nothing. What an operation would write is measured before it is
 * written: a few that copy a part into itself would make more than any memory holds.
 *
 * @throws {TenantFault} CHO-001 on what is not a patch, does not fit, or makes too much.
 */
export function patched(definition: JsonObject, patch: unknown): JsonObject {
  if (!isArray(patch)) throw new TenantFault('CHO-001', 'The body is not a list of operations.');
  if (patch.length > MOST_OPERATIONS)
    throw new TenantFault(
      'CHO-001',
      `The patch has ${patch.length} operations. One patch takes ${MOST_OPERATIONS} at most.`,
    );
  const operations = patch.map(operationOf);
  const copy = structuredClone(definition);
  let written = 0;
  operations.forEach((operation, index) => {
    const fault = (title: string): TenantFault => new TenantFault('CHO-001', `Operation ${index + 1}: ${title}`);
    written += writtenBy(operation, copy, fault);
    if (written > LARGEST_BODY)
      throw fault(
        'it would bring what this patch writes, copies and moves to more than 1 MiB, the most that one patch may.',
      );
    if (applyPatch(copy, [operation])[0]) throw fault(`there is nothing at ${operation.path}.`);
  });
  const size = bytesOf(copy);
  // what the tenant adds to a body of 1 MiB stands in nobody's way
  if (size > LARGEST_BODY && size > bytesOf(definition))
    throw new TenantFault('CHO-001', 'The task would be larger than 1 MiB.');
  return copy;
}

type Fault = (title: string) => TenantFault;

/** How many bytes an operation puts somewhere; what it needs must be there. */
function writtenBy(operation: Operation, task: JsonObject, fault: Fault): number {
  const at = (pointer: string, isNeeded: boolean): Place => {
    const place = placeAt(task, pointer);
    if (!place || (isNeeded && place.value === undefined)) throw fault(`there is nothing at ${pointer}.`);
    return place;
  };
  const to = at(operation.path, operation.op === 'remove' || operation.op === 'replace');
  const value =
    'from' in operation ? at(operation.from, true).value : 'value' in operation ? (operation.value as Json) : undefined;
  if (value === undefined) return 0;
  if (isDeep(value, DEEPEST - to.depth)) throw fault(`the task would be nested more than ${DEEPEST} levels deep.`);
  const text = JSON.stringify(value);
  if (text.includes('"__proto__":'))
    throw fault('it writes a key "__proto__", which a patch cannot. Send the whole task by PUT.');
  return Buffer.byteLength(text);
}

function operationOf(item: Json, index: number): Operation {
  const fault: Fault = (title) => new TenantFault('CHO-001', `Operation ${index + 1}: ${title}`);
  if (!isObject(item)) throw fault('it is not an object.');
  const op = own(item, 'op');
  if (typeof op !== 'string' || !OPERATIONS.includes(op))
    throw fault(`op takes ${OPERATIONS.join(', ')}, not ${JSON.stringify(op ?? null)}.`);
  for (const key of op === 'move' || op === 'copy' ? ['path', 'from'] : ['path']) {
    const pointer = own(item, key);
    if (typeof pointer !== 'string' || !/^\/./.test(pointer))
      throw fault(`${key} is not a JSON Pointer to a part of the task.`);
    const step = unreachableStep(pointer);
    if (step !== undefined)
      throw fault(`${key} leads through "${step}", which a patch cannot. Send the whole task by PUT.`);
  }
  if ((op === 'add' || op === 'replace') && !Object.hasOwn(item, 'value')) throw fault('value is missing.');
  return item as unknown as Operation;
}

function bytesOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}
