import type { JsonObject } from '../../model/json.ts';

/** Brings a chain document from one version to the next: what stands beside the tasks, never the tasks. */
export type Migration = (file: JsonObject) => JsonObject;

/** The first leads from version 1 to 2, and so on. None yet: version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

/** `file` as the newest version would say it. */
export function migrate(file: JsonObject, version: number, migrations: readonly Migration[]): JsonObject {
  return migrations.slice(version - 1).reduce((now, step) => step(now), file);
}
