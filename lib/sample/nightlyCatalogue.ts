import type { SampleApp, SamplePerson, SampleSpace } from './catalogueTypes.ts';

/** The space of the sample chain that the designer shows at the first visit. */
const SPACE_ID = 'fdf24362fb1dfc03f1b869c1';

const OWNER_ID = '752adde29ccac5ca7c61bfe2';

/** The task that the sample chain waits for and does not contain. */
export const EXTERNAL_TASK = {
  id: 'e5f6b6c6-0a7f-46b6-a24d-a3a87936306e',
  name: 'Load exchange rates',
  appId: '9d0c1f5e-3c0b-4f0e-8f34-5b0c6e1f7a42',
} as const;

const APPS: readonly (readonly [id: string, name: string, usage: string])[] = [
  ['62e50918-096d-4357-a91f-84444c28dae6', 'Orders extract', 'DATA_PREPARATION'],
  ['088f5cd4-06a4-469f-a72d-a0aa4b90d5c0', 'Customers extract', 'DATA_PREPARATION'],
  ['b68c3bf4-6725-496d-a060-42dac5add7cf', 'Returns extract', 'DATA_PREPARATION'],
  ['665f8680-47ed-4302-a7b4-fc983af8a8c0', 'Sales staging', 'ANALYTICS'],
  ['1910f6e0-626e-4970-acdd-1cad70b3bd6a', 'Returns staging', 'DATAFLOW_PREP'],
  ['0fccbb54-3990-4704-a8ef-f8ec6cb6de6e', 'Revenue mart', 'ANALYTICS'],
  ['d8057674-78b9-4a4b-adea-5b38f8aaff6d', 'Returns mart', 'ANALYTICS'],
  ['f755d338-f3e7-470e-a8c8-e2f9c5778f11', 'Customer mart', 'ANALYTICS'],
  ['d686c718-7b25-4b7c-a5f9-99d39e0e6699', 'Executive report', 'ANALYTICS'],
  ['f4c0aed4-8a5f-443c-a21c-749eb0b4d2e3', 'Pager bridge', 'ANALYTICS'],
  ['fb1ccb67-9685-4c6b-a7b5-a7d042d7b6a6', 'Audit', 'ANALYTICS'],
  ['d939cfb9-9529-469f-a7b2-3f04cd591659', 'Price list', 'SINGLE_TABLE_PREP'],
  [EXTERNAL_TASK.appId, 'Exchange rates', 'DATA_PREPARATION'],
];

export const NIGHTLY_OWNER: SamplePerson = {
  id: OWNER_ID,
  name: 'Nightly sales owner',
  email: 'nightly.sales@example.com',
  role: 'owner',
};

export const NIGHTLY_SPACE: SampleSpace = { id: SPACE_ID, name: 'Nightly sales', kind: 'shared', ownerId: OWNER_ID };

export const NIGHTLY_APPS: readonly SampleApp[] = APPS.map(([id, name, usage], index) => ({
  id,
  name,
  usage,
  spaceId: SPACE_ID,
  ownerId: OWNER_ID,
  createdAt: new Date(Date.UTC(2026, 0, 12, 7, index)).toISOString(),
}));
