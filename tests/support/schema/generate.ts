import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { DIALECTS, type Dialect } from '../../../lib/index.ts';

const FOLDER = new URL('../../../lib/schema/', import.meta.url);

/** The code that `npm run schema` writes. */
export const VALIDATORS = new URL('validators.js', FOLDER);

const HEADER = `// Generated from the schemas beside it by "npm run schema"; a test says when it is stale.
/* oxlint-disable */
`;

export function readSchema(dialect: Dialect): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`${dialect}.schema.json`, FOLDER), 'utf8')) as AnySchemaObject;
}

/** A module that checks definitions without Ajv and without making code from text, which pages forbid. */
export function generateValidators(): string {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    schemas: DIALECTS.map((dialect) => withoutWords(readSchema(dialect))),
    code: { source: true, esm: true, lines: true },
  });
  const code = standaloneCode(ajv, Object.fromEntries(DIALECTS.map((dialect) => [dialect, `urn:taskloom:${dialect}`])));
  // an item "__proto__" would be no key of an ordinary object
  const safe = code.replaceAll(/(const indices\d+ = )\{\}/g, '$1Object.create(null)');
  return HEADER + safe.replace(/^"use strict";\n?/, '');
}

/** A schema without what only people read: the code carries its schema with it. */
function withoutWords<T>(schema: T): T {
  const words = (key: string, value: unknown): unknown =>
    typeof value === 'string' && ['description', '$comment', 'title'].includes(key) ? undefined : value;
  return JSON.parse(JSON.stringify(schema, words)) as T;
}
