import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the newest of these files changed, folders with all in them, in milliseconds since 1970; 0 for none. */
export function newestChange(paths) {
  return Math.max(0, ...paths.map(changeOf));
}

function changeOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // the folder's own time tells of files that were removed
  return Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
}
