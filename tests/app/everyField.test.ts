import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Json, JsonObject } from '../../lib/index.ts';
import { isArray, isObject } from '../../lib/internal.ts';
import { inspectorOf, openTasks, unfold } from '../support/inspector.ts';
import { closeDesigner, field, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();

const schemaOf = (dialect: string) =>
  JSON.parse(readFileSync(new URL(`../../lib/schema/${dialect}.schema.json`, import.meta.url), 'utf8')) as JsonObject;

/** What only holds other fields, or is edited as a row, by the wiring, or as JSON. */
const HOLDERS = new Set([
  'start',
  'schedule',
  'events',
  'states',
  'onEvents',
  'eventRefs',
  'actions',
  'metadata',
  'functionRef',
  'timeouts',
  'correlation',
  'contextAttributeName',
  'contextAttributeValue',
  'attrs',
  'lastRun',
  'isChild',
  'isParent',
]);

/** The names of all fields that the schema of a dialect documents. */
function documented(schema: Json): string[] {
  if (isArray(schema)) return schema.flatMap(documented);
  if (!isObject(schema)) return [];
  const own = isObject(schema['properties'] ?? null) ? Object.keys(schema['properties'] as JsonObject) : [];
  return [...own, ...Object.values(schema).flatMap(documented)];
}

const METADATA = {
  ownerId: 'o',
  createdBy: 'o',
  scriptOwnerId: 'o',
  spaceType: 'shared',
  tenantId: 't',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  deletedAt: '2026-01-01T00:00:00Z',
  disabledCode: 'MANUALLY',
  resourceName: 'r',
  resourceType: 'app',
  resourceSubType: 'script',
  topology: { isParent: true },
  trigger: { id: 'x', type: 1 },
  orchestration: { id: 'x', type: 1 },
};

const TASK = [
  {
    id: 'a',
    name: 'Full',
    resourceId: 'r',
    metadata: METADATA,
    events: [{ name: 'e', correlation: [] }],
    states: [
      {
        name: 's',
        onEvents: [{ eventRefs: [], actions: [{ name: 'x', functionRef: { refName: 'app.reload', arguments: {} } }] }],
      },
    ],
  },
];

const SECTIONS = ['What it does', 'Events', 'Retry and time limits', 'More', 'Service', 'Unknown keys', 'Schedule'];

it('shows every field that the schemas document', async () => {
  const page = await openDesigner();
  await openTasks(page, JSON.stringify(TASK), 'Full');
  for (const section of SECTIONS) await unfold(page, section);
  const shown = new Set<string>();
  const look = async (): Promise<void> => {
    const names = await inspectorOf(page).locator('code, th[scope=row]').allInnerTexts();
    for (const name of names) shown.add(name.split('.').at(-1)!);
  };
  for (const form of ['recurrence', 'interval', 'cron']) {
    await field(page, 'Schedule type').selectOption(form);
    if (form === 'cron') await field(page, 'Valid until').fill('2030-01-01T00:00:00');
    await inspectorOf(page)
      .getByText(form === 'cron' ? 'cron.expression' : form, { exact: true })
      .waitFor();
    await look();
  }
  for (const dialect of ['v1', 'scheduling']) {
    const missing = documented(schemaOf(dialect)).filter((name) => !HOLDERS.has(name) && !shown.has(name));
    expect(missing.filter((name) => name !== 'cron')).toEqual([]);
  }
  await closeDesigner(page);
});
