import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TASKS, inspectorOf, openTasks, unfold } from '../support/inspector.ts';
import { clickEdge, closeDesigner, drawing, exported, field, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const second = async (): Promise<any> => (JSON.parse(await exported(page)) as any[])[1];
const sameBytes = () => page.getByText('same bytes as opened').waitFor();
const edited = () => page.getByText('same bytes as opened').waitFor({ state: 'detached' });

type Case = readonly [label: string, how: 'type' | 'choose', set: string, expected: object];

const SECTIONS: Readonly<Record<string, readonly Case[]>> = {
  'What it does': [
    ['State name', 'type', 'load', { states: [{ name: 'load' }] }],
    ['State type', 'choose', 'event', { states: [{ type: 'event' }] }],
    ['Ends the run', 'choose', 'yes', { states: [{ end: true }] }],
    ['One event is enough', 'choose', 'no', { states: [{ exclusive: false }] }],
    ['Undone by', 'type', 'undo it', { states: [{ compensatedBy: 'undo it' }] }],
    ['Actions run', 'choose', 'at the same time', { states: [{ onEvents: [{ actionMode: 'PARALLEL' }] }] }],
    ['Action name', 'type', 'reload', { states: [{ onEvents: [{ actions: [{ name: 'reload' }] }] }] }],
    ['Only if', 'type', '${ .go }', { states: [{ onEvents: [{ actions: [{ condition: '${ .go }' }] }] }] }],
    [
      'Function',
      'type',
      'app.load',
      { states: [{ onEvents: [{ actions: [{ functionRef: { refName: 'app.load' } }] }] }] },
    ],
    [
      'The caller should',
      'choose',
      'continue at once',
      { states: [{ onEvents: [{ actions: [{ functionRef: { invoke: 'ASYNC' } }] }] }] },
    ],
    [
      'Selection set',
      'type',
      '{ id }',
      { states: [{ onEvents: [{ actions: [{ functionRef: { selectionSet: '{ id }' } }] }] }] },
    ],
  ],
  'Retry and time limits': [
    ['Wait for events', 'type', 'PT1H', { states: [{ timeouts: { eventTimeout: 'PT1H' } }] }],
    ['The state may take', 'type', 'PT2H', { states: [{ timeouts: { stateExecTimeout: 'PT2H' } }] }],
    ['An action may take', 'type', 'PT3H', { states: [{ timeouts: { actionExecTimeout: 'PT3H' } }] }],
    ['Retry policy', 'type', 'twice', { states: [{ onEvents: [{ actions: [{ retryRef: 'twice' }] }] }] }],
    [
      'Try again after',
      'type',
      'timeout\nbusy',
      { states: [{ onEvents: [{ actions: [{ retryableErrors: ['timeout', 'busy'] }] }] }] },
    ],
    ['Give up after', 'type', 'gone', { states: [{ onEvents: [{ actions: [{ nonRetryableErrors: ['gone'] }] }] }] }],
  ],
  More: [
    ['Version', 'type', '2.0.0', { version: '2.0.0' }],
    ['Spec version', 'type', '1.16.0', { specVersion: '1.16.0' }],
    ['Key', 'type', 'k', { key: 'k' }],
    ['Keep active', 'choose', 'yes', { keepActive: true }],
    ['Annotations', 'type', 'nightly\nsales', { annotations: ['nightly', 'sales'] }],
    ['Migrated from', 'type', 'old', { metadata: { migratedFrom: 'old', ownerId: 'owner-1' } }],
  ],
};

async function give(label: string, how: Case[1], value: string): Promise<void> {
  const control = field(page, label);
  if (how === 'choose') await control.selectOption(value);
  else await control.fill(value);
  await control.blur();
}

describe.each(Object.entries(SECTIONS))('the fields of %s', (section, cases) => {
  it('are set, one step back each, and all together', async () => {
    await openTasks(page);
    await unfold(page, section);
    for (const [label, how, value] of cases) {
      const before = await field(page, label).inputValue();
      await give(label, how, value);
      await edited();
      await page.keyboard.press('Control+z');
      await sameBytes();
      expect([label, await field(page, label).inputValue()]).toEqual([label, before]);
    }
    for (const [label, how, value] of cases) await give(label, how, value);
    const task = await second();
    for (const [, , , expected] of cases) expect(task).toMatchObject(expected);
    for (let step = 0; step < cases.length; step += 1) await page.keyboard.press('Control+z');
    await sameBytes();
    expect(await exported(page)).toBe(TASKS);
  });

  it('are taken away again', async () => {
    await openTasks(page);
    await unfold(page, section);
    for (const [label, how, value] of cases) await give(label, how, value);
    for (const [label, how] of cases) {
      if (how === 'choose') await field(page, label).selectOption({ index: 0 });
      else await field(page, label).fill('');
      await field(page, label).blur();
      if (how === 'type')
        expect([label, await field(page, label).getAttribute('placeholder')]).toEqual([
          label,
          expect.stringMatching(/^not set/),
        ]);
    }
    const text = JSON.stringify(await second());
    for (const [, , value] of cases) expect(text).not.toContain(JSON.stringify(value.split('\n')[0]));
  });
});

describe('a task', () => {
  it('has a switch that can be unset, and says so', async () => {
    await openTasks(page);
    const enabled = page.getByRole('switch', { name: 'Enabled' });
    await inspectorOf(page).getByText('not set (off)').waitFor();
    await enabled.click();
    await page.getByRole('button', { name: 'Clear: Enabled' }).click();
    await inspectorOf(page).getByText('not set (off)').waitFor();
    expect(await second()).not.toHaveProperty('enabled');
  });

  it('shows what the service owns, without a way to edit it', async () => {
    await openTasks(page);
    await unfold(page, 'Service');
    const section = inspectorOf(page).getByRole('region', { name: 'Service', exact: true });
    expect(await section.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/^id\s+b$/),
      expect.stringMatching(/^ownerId\s+owner-1$/),
    ]);
    expect(await section.locator('input, textarea, select').count()).toBe(0);
  });

  it('keeps a value of another kind, and says so', async () => {
    await openTasks(
      page,
      '[{"id": "a", "name": "Odd", "version": 2, "keepActive": "soon", "annotations": [1], "description": "", "states": []}]',
      'Odd',
    );
    await unfold(page, 'More');
    expect(await field(page, 'Version').isDisabled()).toBe(true);
    await inspectorOf(page).getByText('The file has something other than text here. It is kept as it is.').waitFor();
    expect(await field(page, 'Keep active').locator('option:checked').innerText()).toBe('soon');
    await inspectorOf(page)
      .getByText('The file has something other than a list of texts here, so it is edited as JSON.')
      .waitFor();
    expect(await field(page, 'Description').getAttribute('placeholder')).toBe('an empty text');
    await page.getByRole('button', { name: 'Clear: Version' }).click();
    await field(page, 'Version').fill('2');
    const [task] = JSON.parse(await exported(page)) as any[];
    expect(task).toMatchObject({ version: '2', keepActive: 'soon', annotations: [1], description: '' });
  });

  it('shows every state, group and action of an advanced task', async () => {
    const action = (name: string): string => `{"name": "${name}", "functionRef": "app.reload"}`;
    const group = `{"eventRefs": [], "actions": [${action('one')}, ${action('two')}]}`;
    await openTasks(
      page,
      `[{"id": "a", "name": "Advanced", "states": [{"name": "s1", "onEvents": [${group}]}, {"name": "s2", "onEvents": [${group}]}]}]`,
      'Advanced',
    );
    await unfold(page, 'What it does');
    await unfold(page, 'State 1');
    await inspectorOf(page).getByRole('button', { name: 'State 1' }).click();
    await unfold(page, 'State 2');
    await unfold(page, 'Action 2');
    await inspectorOf(page).getByRole('region', { name: 'Action 2' }).getByLabel('Action name').fill('second');
    await inspectorOf(page)
      .getByRole('region', { name: 'Action 2' })
      .getByRole('button', { name: 'Add arguments' })
      .click();
    const [task] = JSON.parse(await exported(page)) as any[];
    expect(task.states[1].onEvents[0].actions).toEqual([
      { name: 'one', functionRef: 'app.reload' },
      { name: 'second', functionRef: { refName: 'app.reload' } },
    ]);
    expect(task.states[0].onEvents[0].actions[1].name).toBe('two');
  });
});

describe('JSON in a field', () => {
  it('is written while it is JSON; else the last good value stays, and what is wrong is said with its place', async () => {
    await openTasks(page);
    await unfold(page, 'What it does');
    const area = field(page, 'Other arguments');
    expect(JSON.parse(await area.inputValue())).toEqual({ weight: 1 });
    await area.fill('{"weight": 1,\n "variables": ]');
    await inspectorOf(page).getByText('Line 2, column 15.').waitFor();
    expect(await area.getAttribute('aria-invalid')).toBe('true');
    await area.fill('{"weight": 1,\n "variables": []}');
    await expect.poll(() => area.getAttribute('aria-invalid')).toBe(null);
    const text = await exported(page);
    expect(text).toContain('"weight": 1.0');
    expect(JSON.parse(text)[1].states[0].onEvents[0].actions[0].functionRef.arguments).toEqual({
      appId: 'app-2',
      weight: 1,
      variables: [],
    });
    await area.fill('{"appId": "x"}');
    await inspectorOf(page).getByText('appId has a field of its own.').waitFor();
  });

  it('holds the keys of the task that nobody knows, and takes them away', async () => {
    await openTasks(page);
    await unfold(page, 'Unknown keys');
    const area = field(page, 'Unknown keys of the task');
    await area.fill('{"big": 12345678901234567890, "mine": true}');
    await area.blur();
    expect(await exported(page)).toContain('"big": 12345678901234567890');
    await area.fill('');
    await area.blur();
    expect(await second()).not.toHaveProperty('big');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await sameBytes();
    expect(await exported(page)).toBe(TASKS);
  });
});

describe('an event', () => {
  it('is renamed with every call of it, while its edge stays selected', async () => {
    await openTasks(page);
    await clickEdge(page, 'First to Second, any end');
    await field(page, 'Event name').press('End');
    await page.keyboard.type(' now');
    await expect.poll(() => field(page, 'Event name').inputValue()).toBe('first is done now');
    expect(await second()).toMatchObject({
      events: [{ name: 'first is done now' }, {}],
      states: [{ onEvents: [{ eventRefs: ['first is done now', 'data'] }] }],
    });
    await field(page, 'Event name').fill('data');
    await inspectorOf(page).getByText('Another event of this task is called “data”.').waitFor();
    await field(page, 'Event name').fill('first is done');
    await field(page, 'Payload only').selectOption('no');
    expect(await second()).toMatchObject({ events: [{ name: 'first is done', dataOnly: false }, {}] });
  });

  it('has rows for its correlations: added, changed, removed', async () => {
    await openTasks(page);
    await clickEdge(page, 'First to Second, any end');
    await page.getByRole('button', { name: 'Add a correlation' }).click();
    await field(page, 'Value of appId').fill('app-9');
    await page.keyboard.press('Enter');
    await field(page, 'Correlation attribute').fill('spaceId');
    await page.keyboard.press('Enter');
    const items = async () => (await second()).events[0].correlation;
    expect((await items())[1]).toEqual({ contextAttributeName: 'spaceId', contextAttributeValue: 'app-9' });
    await page.getByRole('button', { name: 'Remove the correlation with spaceId' }).click();
    expect(await items()).toHaveLength(1);
  });

  it('that draws no edge becomes one when it says what an edge says', async () => {
    await openTasks(page);
    await unfold(page, 'Events');
    await unfold(page, 'data');
    const event = inspectorOf(page).getByRole('region', { name: 'data', exact: true });
    await event.getByLabel('Event type').fill('com.qlik.v1.task.run.finished');
    await event.getByLabel('Event source').fill('system-events.task');
    await event.getByLabel('Correlation attribute').fill('id');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).edges.length).toBe(2);
    await event.getByLabel('Value of id').fill('far away');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).nodes).toContain('External task far away');
    expect((await second()).states[0].exclusive).toBe(true);
    expect((await drawing(page)).nodes.filter((name) => name.startsWith('External'))).toHaveLength(1);
  });
});

describe('by keyboard alone', () => {
  it('a section is opened and a field in it is written', async () => {
    await openTasks(page);
    await inspectorOf(page).getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3.1');
    expect(await field(page, 'Version').inputValue()).toBe('3.1');
    await page.keyboard.press('Control+z');
    await sameBytes();
    await node(page, 'First').click();
    await field(page, 'Version').waitFor();
  });
});
