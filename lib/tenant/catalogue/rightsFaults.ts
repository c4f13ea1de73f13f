import { FIELDS, readField, resourceOf } from '../../model/fields.ts';
import type { JsonObject } from '../../model/json.ts';
import { pointer } from '../../model/path.ts';
import { messages } from '../messages.ts';
import type { Fault } from '../planTypes.ts';
import type { CatalogueApp, CatalogueSpace } from './types.ts';

/**
 * The tasks that the tenant will refuse because of what whoever plans may do there. Where it does not tell that,
 * nothing is said.
 *
 * @param desired - The definitions that are planned, with the ids of the tenant.
 * @example makePlan({ dialect, desired, base, actual, faults: rightsFaults(desired, apps, spaces) })
 */
export function rightsFaults(
  desired: readonly JsonObject[],
  apps: ReadonlyMap<string, CatalogueApp>,
  spaces: ReadonlyMap<string, CatalogueSpace>,
): Fault[] {
  return desired.flatMap((definition, place): Fault[] => {
    const app = apps.get(resourceOf(definition) ?? '');
    const spaceId = readField(definition, 'spaceId');
    const space = typeof spaceId === 'string' ? spaces.get(spaceId) : undefined;
    return [
      ...(app?.canReload === false
        ? [{ place, code: 'no-reload', pointer: pointer(FIELDS.appId), message: messages.noReload(app.name) }]
        : []),
      ...(space?.canEdit === false
        ? [{ place, code: 'no-edit', pointer: pointer(FIELDS.spaceId), message: messages.noEdit(space.name) }]
        : []),
    ];
  });
}
