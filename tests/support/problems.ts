import type { Locator, Page } from 'playwright-core';
import { openFile, settled } from './page.ts';

const action = (app: number) => ({
  name: 'app.reload',
  functionRef: {
    refName: 'app.reload',
    arguments: { appId: `1111111${app}-0000-4000-8000-000000000000`, partial: false },
  },
});
const waits = (name: string, id: string, status: string) => ({
  name,
  type: 'com.qlik.v1.task.run.finished',
  source: 'system-events.task',
  correlation: [
    { contextAttributeName: 'id', contextAttributeValue: id },
    { contextAttributeName: 'status', contextAttributeValue: status },
  ],
});

/**
 * Definitions in which something is wrong: an event that is called and not there, an unknown status, joins that are not
 * said.
 */
export const ODD = [
  {
    id: 'a',
    name: 'Extract orders',
    specVersion: '0.8',
    enabled: true,
    start: {
      stateName: 'reload',
      schedule: {
        recurrence: 'RRULE:FREQ=DAILY;BYHOUR=2',
        timezone: 'Europe/Stockholm',
        startDateTime: '2026-01-01T00:00:00',
      },
    },
    states: [{ name: 'reload', type: 'EVENT', end: true, onEvents: [{ eventRefs: [], actions: [action(0)] }] }],
  },
  ...[1, 2, 3].map((number) => ({
    id: `b${number}`,
    name: `Stage ${number}`,
    specVersion: '0.8',
    enabled: true,
    events: [waits('x', 'a', 'SUCCEEDED'), waits('y', 'a', number === 3 ? 'DONE' : 'FAILED')],
    states: [
      {
        name: 'reload',
        type: 'EVENT',
        end: true,
        onEvents: [{ eventRefs: ['x', 'y', 'gone'], actions: [action(number)] }],
      },
    ],
  })),
];

export async function openOdd(page: Page): Promise<void> {
  await openFile(page, 'odd.json', JSON.stringify(ODD, null, 2));
  await page
    .getByRole('button', { name: /Stage 1/ })
    .first()
    .waitFor();
  await settled(page);
}

/** The rows of the panel that are about a task. */
export function rowsOf(page: Page, task: string): Locator {
  return page.getByRole('region', { name: 'Problems' }).getByRole('listitem').filter({ hasText: task });
}

/** The button that mends the call of an event that is not there. */
export function fixOf(page: Page, task: string): Locator {
  return rowsOf(page, task).filter({ hasText: 'dangling-ref' }).getByRole('button', { name: 'Fix', exact: true });
}
