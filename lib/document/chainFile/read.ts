import { DIALECTS, type Dialect } from '../../model/dialect.ts';
import { type Json, type JsonObject, isObject, own } from '../../model/json.ts';
import { type Refused, ok, refused } from '../../model/result.ts';
import type { View } from '../../model/view.ts';
import { CHAIN_MARK, type TextRefusal, type TextResult, memberOffset, textRefusal } from '../../text/index.ts';
import { MIGRATIONS, type Migration, migrate } from './migrate.ts';
import { readView } from './viewJson.ts';

/** The format version that is written. */
export const CHAIN_VERSION = MIGRATIONS.length + 1;

/** What a chain document has besides its tasks. */
export interface ChainFileEnvelope {
  readonly view: View;
  /** `null` if the file does not say. */
  readonly dialect: Dialect | null;
}

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
): TextResult<ChainFileEnvelope> {
  const version = own(value, CHAIN_MARK);
  const newest = migrations.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuseFile(
      text,
      'not-tasks',
      `The file is marked as a chain document, but its version is not a whole number.`,
    );
  }
  if (version > newest) {
    const reason =
      `The file is a chain document of version ${version}; this Taskloom reads up to version ` +
      `${newest}. Update Taskloom to open it.`;
    return refuseFile(text, 'too-new', reason);
  }
  const file = migrate(value, version, migrations);
  const dialect = DIALECTS.find((one) => one === own(file, 'dialect')) ?? null;
  return ok({ view: readView(viewOf(file)), dialect });
}

/** The `view` member as an object: what is not an object holds nothing. */
export function viewOf(file: JsonObject): JsonObject {
  const view: Json | undefined = own(file, 'view');
  return isObject(view) ? view : {};
}

function refuseFile(text: string, code: TextRefusal['code'], message: string): Refused<TextRefusal> {
  return refused(textRefusal(code, message, text, memberOffset(text, text.indexOf('{'), CHAIN_MARK)));
}
