import { createRequire } from 'node:module';
import type * as Sdk from '@serverlessworkflow/sdk-typescript';
import type { AnySchemaObject } from 'ajv';

/** A schema that may be changed: a copy of our own. */
export type Editable = Record<string, any>;

/** The official schemas of Serverless Workflow 0.8, as the SDK carries them: by the last part of their ids. */
export function officialSchemas(): Record<string, Editable> {
  const { validators } = createRequire(import.meta.url)('@serverlessworkflow/sdk-typescript') as typeof Sdk;
  const found = [...validators.values()].map((each) => each.schemaEnv.root.schema as AnySchemaObject);
  return Object.fromEntries(found.map((schema) => [schema.$id!.split('/').at(-1)!, structuredClone(schema)]));
}
