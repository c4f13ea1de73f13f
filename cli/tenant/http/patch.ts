import { type Operation, applyPatch } from 'rfc6902';
import { type Json, type JsonObject, isArray, isObject, own } from '../../../lib/index.ts';
import { TenantFault } from '../fault.ts';

/** RFC 6902 has `test` as well; the service does not. */
const OPERATIONS = ['add', 'remove', 'replace', 'move', 'copy'];

/**
 * A definition as a JSON Patch makes it, all of it or nothing.
 *
 * @throws {TenantFault} CHO-001 on what is no patch, or does not fit.
 */
export function patched(definition: JsonObject, patch: unknown): JsonObject {
  if (!isArray(patch)) throw new TenantFault('CHO-001', 'The body is no list of operations.');
  const operations = patch.map(operationOf);
  const copy = structuredClone(definition);
  const at = applyPatch(copy, operations).findIndex((result) => result !== null);
  if (at >= 0) throw new TenantFault('CHO-001', `Operation ${at + 1}: there is nothing at ${operations[at]!.path}.`);
  return copy;
}

function operationOf(item: Json, index: number): Operation {
  const fault = (title: string): TenantFault => new TenantFault('CHO-001', `Operation ${index + 1}: ${title}`);
  if (!isObject(item)) throw fault('it is no object.');
  const op = own(item, 'op');
  if (typeof op !== 'string' || !OPERATIONS.includes(op)) throw fault(`op takes ${OPERATIONS.join(', ')}, not ${JSON.stringify(op ?? null)}.`);
  for (const key of op === 'move' || op === 'copy' ? ['path', 'from'] : ['path']) {
    const pointer = own(item, key);
    if (typeof pointer !== 'string' || !/^\/./.test(pointer)) throw fault(`${key} is no JSON Pointer to a part of the task.`);
  }
  if ((op === 'add' || op === 'replace') && !Object.hasOwn(item, 'value')) throw fault('value is missing.');
  return item as unknown as Operation;
}
