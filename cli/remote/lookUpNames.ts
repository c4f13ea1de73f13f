import type { NamedEntries } from '../../lib/formats/index.ts';
import { fold } from '../../lib/internal.ts';
import type { Connection } from './connect.ts';

/** What the tenant has under names, with what tells those of one name apart. */
export async function lookUpNames(
  { catalogue, signal }: Connection,
  names: { readonly apps: readonly string[]; readonly spaces: readonly string[] },
): Promise<NamedEntries> {
  const found = await catalogue();
  const watch = { signal };
  const isCalled = (name: string) => (entry: { readonly name: string }) => fold(entry.name) === fold(name.trim());
  const spaces = [];
  for (const name of names.spaces)
    spaces.push(...(await found.listSpaces({ name: name.trim() }, watch)).filter(isCalled(name)));
  const apps = [];
  for (const name of names.apps)
    apps.push(...(await found.listApps({ name: name.trim() }, watch)).filter(isCalled(name)));
  const places = await found.spacesById(
    apps.flatMap(({ spaceId }) => spaceId ?? []),
    watch,
  );
  return {
    apps: apps.map((app) => ({
      ...app,
      about: app.spaceId === null ? 'personal space' : (places.get(app.spaceId)?.name ?? app.spaceId),
    })),
    spaces: spaces.map((space) => ({ id: space.id, name: space.name, about: space.kind })),
  };
}
