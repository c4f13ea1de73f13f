import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../../lib/index.ts';
import { Gestures } from '../../support/gestures.ts';
import {
  chooseFromMenu,
  closeDesigner,
  exported,
  field,
  node,
  openDesigner,
  pullEdge,
  still,
  useBrowser,
} from '../../support/page.ts';
import { connectLocal } from '../../support/tenant.ts';

useBrowser();
let page: Page;
let hands: Gestures;
beforeEach(async () => {
  page = await openDesigner();
  await connectLocal(page);
  await chooseFromMenu(page, 'File', 'New chain');
  await page.getByText('No tasks yet').waitFor();
  hands = new Gestures(page);
});
afterEach(() => closeDesigner(page));

const option = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) }).first();
const isSelected = (name: string) =>
  page.locator('.react-flow__node.selected').getByText(name, { exact: true }).waitFor();

/** What a definition says of its task but its ids, the names of its events, and since when it runs. */
interface Said {
  readonly app: string;
  readonly enabled: boolean;
  readonly usage: string;
  readonly spaceId: string;
  readonly recurrence: string | undefined;
  readonly join: 'all' | 'any';
  readonly waitsFor: readonly string[];
}

/** The tasks of a chain by their apps. */
function saidIn(text: string): Said[] {
  const { tasks = null, ...list } = JSON.parse(text) as any;
  const definitions: any[] = tasks ? tasks.map((task: any) => task.definition ?? task) : Object.values(list);
  const appOf = (definition: any): string =>
    definition.states[0].onEvents[0].actions[0].functionRef.arguments.appId as string;
  const apps = new Map(definitions.map((definition) => [definition.id, appOf(definition)]));
  return definitions
    .map((definition): Said => {
      const waitsFor = (definition.events ?? []).map(({ correlation }: any) => {
        const values = new Map(correlation.map((item: any) => [item.contextAttributeName, item.contextAttributeValue]));
        return `${String(apps.get(values.get('id')) ?? values.get('id'))} ${String(values.get('status') ?? 'ANY')}`;
      });
      return {
        app: appOf(definition),
        enabled: definition.enabled,
        usage: definition.metadata.usage,
        spaceId: definition.metadata.spaceId,
        recurrence: definition.start?.schedule?.recurrence,
        join: waitsFor.length > 1 && definition.states[0].exclusive === false ? 'all' : 'any',
        waitsFor: waitsFor.toSorted(),
      };
    })
    .toSorted((a, b) => (a.app < b.app ? -1 : 1));
}

const SAMPLE = saidIn(
  readFileSync(new URL('../../../app/designer/sample/nightly-sales.chain.json', import.meta.url), 'utf8'),
);

describe('the twelve tasks of the sample chain are drawn without typing one id', () => {
  it('by mouse, with words typed to search', async () => {
    const choose = async (typed: string, name: string) => {
      await hands.type(typed);
      await hands.click(option(name));
      await isSelected(name);
    };
    const add = async (x: number, y: number, typed: string, name: string) => {
      await hands.do(() => page.mouse.dblclick(x, y));
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await choose(typed, name);
    };
    const pull = async (from: string, status: Status, x: number, y: number, typed: string, name: string) => {
      await still(page);
      await hands.do(() => pullEdge(page, from, status, { x, y }));
      await page.getByRole('dialog').getByRole('combobox').waitFor();
      await choose(typed, name);
    };
    const tie = async (from: string, status: Status, to: string, edge: string) => {
      await still(page);
      await hands.do(() => pullEdge(page, from, status, to));
      await page.getByLabel(edge, { exact: true }).waitFor();
    };
    const waitForAll = () => hands.click(page.locator('[data-join-prompt]').getByRole('button', { name: 'all' }));
    const runDaily = async (time: string) => {
      const section = page.getByRole('button', { name: /^Schedule/ });
      if ((await section.getAttribute('aria-expanded')) === 'false') await hands.click(section);
      await hands.do(() => field(page, 'Schedule type').selectOption('Recurrence'));
      await hands.do(() => field(page, 'At').fill(time));
    };

    for (const _ of ['80 %', '67 %', '50 %']) await hands.click(page.getByRole('button', { name: 'Zoom out' }));
    await still(page);
    await add(60, 150, 'orders ex', 'Orders extract');
    await runDaily('01:30');
    await add(60, 260, 'customers ex', 'Customers extract');
    await runDaily('01:30');
    await add(60, 430, 'returns ex', 'Returns extract');
    await runDaily('02:00');
    await pull('Orders extract', 'SUCCEEDED', 290, 170, 'sales st', 'Sales staging');
    await tie('Customers extract', 'SUCCEEDED', 'Sales staging', 'Customers extract to Sales staging, succeeded');
    await waitForAll();
    await pull('Returns extract', 'SUCCEEDED', 290, 430, 'returns st', 'Returns staging');
    await pull('Sales staging', 'SUCCEEDED', 520, 130, 'customer mart', 'Customer mart');
    await pull('Sales staging', 'SUCCEEDED', 520, 260, 'revenue mart', 'Revenue mart');
    await tie('Returns staging', 'SUCCEEDED', 'Revenue mart', 'Returns staging to Revenue mart, succeeded');
    await waitForAll();
    await pull('Returns staging', 'SUCCEEDED', 520, 400, 'returns mart', 'Returns mart');
    await hands.click(page.getByRole('switch', { name: 'Enabled' }));
    await pull('Customer mart', 'SUCCEEDED', 740, 170, 'executive', 'Executive report');
    await tie('Revenue mart', 'SUCCEEDED', 'Executive report', 'Revenue mart to Executive report, succeeded');
    await waitForAll();
    await pull('Executive report', 'ANY', 940, 170, 'audit', 'Audit');
    await pull('Sales staging', 'FAILED', 520, 560, 'pager', 'Pager bridge');
    await tie('Returns staging', 'FAILED', 'Pager bridge', 'Returns staging to Pager bridge, failed');
    await hands.click(node(page, 'Pager bridge'));
    await hands.click(page.getByPlaceholder('Wait for another task'));
    await hands.type('exchange');
    await hands.click(option('Load exchange rates'));
    await hands.do(() => field(page, 'Status of Load exchange rates').selectOption('failed'));
    await add(60, 600, 'price', 'Price list');

    expect(saidIn(await exported(page))).toEqual(SAMPLE);
    // docs/decisions/names.md says so
    expect(hands.count).toBe(59);
  });

  it('by keys alone', async () => {
    const pick = async (key: string, typed: string, name: string) => {
      await hands.press(key);
      await hands.type(typed);
      await option(name).waitFor();
      // the first offer is a new task of the very name
      await hands.press('ArrowDown', 'Enter');
      await isSelected(name);
    };
    const goTo = async (name: string) => {
      await hands.press('Control+k');
      await hands.type(name);
      await option(name).and(page.locator('[data-highlighted]')).waitFor();
      await hands.press('Enter');
      await isSelected(name);
    };
    const tie = async (key: string, name: string) => {
      await hands.press(key);
      await hands.type(name);
      await option(name).and(page.locator('[data-highlighted]')).waitFor();
      await hands.press('Enter');
      await isSelected(name);
    };
    // the focus moves once the fields are drawn: a Tab before that starts somewhere else
    const inspect = async () => {
      await hands.press('Enter');
      await page.getByRole('complementary', { name: 'Inspector' }).locator(':focus').waitFor();
    };
    const runDaily = async (time: string) => {
      await inspect();
      const section = page.getByRole('button', { name: /^Schedule/ });
      if ((await section.getAttribute('aria-expanded')) === 'false') {
        await hands.tabTo(section);
        await hands.press('Enter');
      }
      await hands.tabTo(field(page, 'Schedule type'));
      await hands.type('Recurrence');
      await hands.tabTo(field(page, 'At'));
      await hands.type(time);
      await page
        .getByText(new RegExp(`^Every day at ${time.slice(0, 2)}:${time.slice(2, 4)} `))
        .first()
        .waitFor();
      await hands.press('Escape');
    };

    await pick('n', 'orders ex', 'Orders extract');
    await runDaily('0130AM');
    await pick('a', 'sales st', 'Sales staging');
    await pick('a', 'customer mart', 'Customer mart');
    await pick('a', 'executive', 'Executive report');
    await hands.press('a');
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
    await hands.tabTo(page.getByRole('dialog').getByRole('button', { name: 'succeeded' }));
    await hands.press('ArrowRight', 'ArrowRight', 'Enter');
    await hands.tabTo(page.getByRole('dialog').getByRole('combobox'));
    await hands.type('audit');
    await option('Audit').waitFor();
    await hands.press('ArrowDown', 'Enter');
    await isSelected('Audit');

    await goTo('Sales staging');
    await pick('f', 'pager', 'Pager bridge');
    await goTo('Sales staging');
    await pick('a', 'revenue mart', 'Revenue mart');
    await tie('a', 'Executive report');
    await hands.press('j');

    await pick('n', 'customers ex', 'Customers extract');
    await runDaily('0130AM');
    await tie('a', 'Sales staging');
    await hands.press('j');

    await pick('n', 'returns ex', 'Returns extract');
    await runDaily('0200AM');
    await pick('a', 'returns st', 'Returns staging');
    await tie('a', 'Revenue mart');
    await hands.press('j');
    await goTo('Returns staging');
    await tie('f', 'Pager bridge');
    await goTo('Returns staging');
    await pick('a', 'returns mart', 'Returns mart');
    await hands.press('Control+k');
    await hands.type('disable the sel');
    await hands.press('Enter');

    await goTo('Pager bridge');
    await hands.press('Shift+A');
    await hands.type('exchange');
    await option('Wait for “Load exchange rates”').waitFor();
    await hands.press('ArrowDown', 'ArrowDown', 'Enter');
    await node(page, 'Load exchange rates').waitFor();
    await goTo('Pager bridge');
    await inspect();
    await hands.tabTo(field(page, 'Status of Load exchange rates'));
    await hands.type('failed');
    await hands.press('Escape');
    await pick('n', 'price', 'Price list');

    expect(saidIn(await exported(page))).toEqual(SAMPLE);
    expect([hands.count, hands.stops]).toEqual([108, 58]);
  });
});
