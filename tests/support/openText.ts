import { type ChainDocument, type Dialect, type Json, type JsonObject, create, open } from '../../lib/index.ts';
import { isArray, isObject } from '../../lib/internal.ts';

/** The document of a text that can be opened. */
export function openText(text: string): ChainDocument {
  const opened = open(text);
  if (!opened.ok) throw new Error(`${opened.refusal.line}:${opened.refusal.column} ${opened.refusal.message}`);
  return opened.value;
}

/** A document of definitions, as JSON.stringify writes them. */
export function documentOf(definitions: readonly JsonObject[]): ChainDocument {
  return openText(JSON.stringify(definitions, null, 2));
}

/** The definitions that a saved text holds, read by JSON.parse alone. */
export function definitionsIn(text: string): readonly Json[] {
  const value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  if (isArray(value)) return value;
  if (!isObject(value)) throw new Error('A saved text is an object or a list');
  if (isArray(value['data']) && !Object.hasOwn(value, 'states')) return value['data'];
  return isArray(value['tasks']) && Object.hasOwn(value, 'taskloom') ? value['tasks'] : [value];
}

/** A document that holds nothing yet, in a dialect. */
export function emptyDocument(dialect: Dialect): ChainDocument {
  const document = create();
  return { ...document, chain: { ...document.chain, dialect } };
}
