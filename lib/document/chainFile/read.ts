import { DIALECTS, type Dialect } from '../../model/dialect.ts';
import { type Json, type JsonObject, isObject, own } from '../../model/json.ts';
import type { View } from '../../model/view.ts';
import { CHAIN_MARK, type Refusal, memberOffset, refuse } from '../../text/index.ts';
import { MIGRATIONS, type Migration, migrate } from './migrate.ts';
import { readView } from './viewJson.ts';

/** The format version that is written. */
export const CHAIN_VERSION = MIGRATIONS.length + 1;

/** What a chain document says beside its tasks, or why it is not read. */
export type ReadChainFile =
  | { readonly ok: true; readonly view: View; readonly dialect?: Dialect }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads what stands beside the tasks of a chain document. What it does not know is left to the text; older
 * versions are brought up to date, newer ones refused.
 *
 * @param migrations - The first leads from version 1 to 2, and so on.
 */
export function readChainFile(
  text: string,
  value: JsonObject,
  migrations: readonly Migration[] = MIGRATIONS,
): ReadChainFile {
  const version = own(value, CHAIN_MARK);
  const newest = migrations.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(text, 'not-tasks', `The file calls itself a chain document, but its version is no whole number.`);
  }
  if (version > newest) {
    const reason = `The file is a chain document of version ${version}; this Taskloom reads up to version ${newest}. Update Taskloom to open it.`;
    return refused(text, 'too-new', reason);
  }
  const file = migrate(value, version, migrations);
  const dialect = DIALECTS.find((one) => one === own(file, 'dialect'));
  return { ok: true, view: readView(viewOf(file)), ...(dialect ? { dialect } : {}) };
}

/** The `view` member as an object: what is no object holds nothing. */
export function viewOf(file: JsonObject): JsonObject {
  const view: Json | undefined = own(file, 'view');
  return isObject(view) ? view : {};
}

function refused(text: string, code: Refusal['code'], message: string): ReadChainFile {
  return { ok: false, refusal: refuse(code, message, text, memberOffset(text, text.indexOf('{'), CHAIN_MARK)) };
}
