import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Dialect, Json } from '../../../lib/index.ts';
import { officialSchemas } from './official.ts';
import { PATCHES, type Patch } from './patches.ts';
import { wrongReferences } from './references.ts';

/** Ajv over the official schemas with these patches; with none, as they were published. */
export function officialValidator(dialect: Dialect, patches: readonly Patch[] = PATCHES): ValidateFunction {
  const schemas = officialSchemas();
  for (const patch of patches) patch.apply(schemas, dialect);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, schemas: Object.values(schemas) });
  return ajv.getSchema(schemas['workflow.json']!['$id'] as string)!;
}

const made = new Map<Dialect, ValidateFunction>();

/** What the official schemas, in the service's dialect, have against a definition. */
export function oracleFaults(definition: Json, dialect: Dialect): readonly ErrorObject[] {
  let validator = made.get(dialect);
  if (!validator) made.set(dialect, (validator = officialValidator(dialect)));
  return validator(definition) ? [] : (validator.errors ?? []);
}

/** The oracle: schemas and references. Empty where it has nothing to say. */
export function oracle(definition: Json, dialect: Dialect): string[] {
  const faults = oracleFaults(definition, dialect);
  return [
    ...faults.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`),
    ...wrongReferences(definition),
  ];
}
