import type { JsonObject } from '../../../lib/index.ts';
import { EXTERNAL_TASK, sampleCatalogue } from '../../../lib/internal.ts';
import type { TenantSeed } from './types.ts';

/** So many apps there are beside those of the sample chain. */
const MORE_APPS = 200;

/** What a local tenant begins with: a catalogue, and the one task that the sample chain waits for from outside. */
export function usualSeed(): TenantSeed {
  const catalogue = sampleCatalogue({ apps: MORE_APPS });
  const { id, name, appId } = EXTERNAL_TASK;
  const { ownerId, spaceId, usage } = catalogue.apps.find((app) => app.id === appId)!;
  const functionRef = { refName: 'app.reload', arguments: { appId, partial: false } };
  const definition: JsonObject = {
    name,
    specVersion: '0.8',
    version: '1.0.0',
    enabled: true,
    states: [
      {
        name: 'reload',
        type: 'event',
        end: true,
        onEvents: [{ eventRefs: [], actions: [{ name: 'reload-action', functionRef }] }],
      },
    ],
    metadata: { usage, ...(spaceId === null ? {} : { spaceId }) },
  };
  return { ...catalogue, tasks: [{ id, ownerId, definition }] };
}
