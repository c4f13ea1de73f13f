import type { KnownNames } from '../../lib/editor/index.ts';
import { USAGE_NAMES } from '../../lib/internal.ts';
import type { CatalogueApp, CatalogueSpace } from '../../lib/tenant/index.ts';
import type { PickerItem } from '../ui/Picker.tsx';

/** An app of a tenant as it is listed: with its kind, space and owner. */
export function appItem(
  { id, name, usage, spaceId, ownerId, canReload }: CatalogueApp,
  { spaces, people }: KnownNames,
): PickerItem {
  const kind = usage === null ? 'app' : (USAGE_NAMES.get(usage) ?? usage);
  const space = spaceId === null ? 'personal space' : spaces.get(spaceId);
  const owner = ownerId === null ? undefined : people.get(ownerId);
  const right = canReload === false ? 'you cannot reload it' : undefined;
  return { value: id, text: name, about: [kind, space, owner, right].filter(Boolean).join(' · ') };
}

/** A space of a tenant as it is listed: with its kind and owner. */
export function spaceItem({ id, name, kind, ownerId, canEdit }: CatalogueSpace, { people }: KnownNames): PickerItem {
  const owner = ownerId === null ? undefined : people.get(ownerId);
  const right = canEdit === false ? 'you cannot edit in it' : undefined;
  return { value: id, text: name, about: [kind, owner, right].filter(Boolean).join(' · ') };
}
