import type { Dialect } from '../model/dialect.ts';
import type { Json } from '../model/json.ts';
import { faultMessage } from './messages.ts';
import { scheduling, v1 } from './validators.js';

const VALIDATORS = { v1, scheduling } as const satisfies Record<Dialect, unknown>;

/** Where a definition is not as its dialect's JSON Schema has it. */
export interface SchemaFault {
  /** JSON Pointer into the definition; of a missing key, to the object that should have it. */
  readonly path: string;
  readonly message: string;
  /** The keyword of the schema that is not met: `required`, `type`, `enum`, `minItems`, `maxItems`, `uniqueItems`. */
  readonly keyword: string;
  /** The key that is missing, where that is the fault. */
  readonly lacks?: string;
}

/**
 * All faults of a definition by the JSON Schema of a dialect (`taskloom/schema/v1.json`, `…/scheduling.json`), in no
 * promised order. Keys that the schema does not know are not faults.
 *
 * @param definition - A task definition, or any other value.
 * @param most - So many faults at most.
 * @example
 * validate({ name: 'Extract', specVersion: '0.8', states: [] }, 'v1');
 * // [{ path: '/states', message: 'Has too few items: at least 1 belongs here.', keyword: 'minItems' }]
 */
export function validate(definition: Json, dialect: Dialect, most = Infinity): SchemaFault[] {
  const check = VALIDATORS[dialect];
  if (check(definition)) return [];
  return (check.errors ?? []).slice(0, most).map((fault) => ({
    path: fault.instancePath,
    message: faultMessage(fault),
    keyword: fault.keyword,
    ...(fault.keyword === 'required' ? { lacks: fault.params.missingProperty } : {}),
  }));
}
