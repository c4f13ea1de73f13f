import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectorOf, openTasks, unfold } from '../support/inspector.ts';
import { closeDesigner, exported, field, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const chain = (specVersion: string) =>
  JSON.stringify([
    { id: 'a', name: 'First', states: [], specVersion },
    {
      id: 'b',
      name: 'Second',
      events: [
        {
          name: 'done',
          type: 'com.qlik.v1.task.run.finished',
          source: 'system-events.task',
          correlation: [{ contextAttributeName: 'id', contextAttributeValue: 'a' }],
        },
      ],
      states: [
        {
          onEvents: [
            {
              eventRefs: ['done'],
              actions: [{ functionRef: { refName: 'app.reload', arguments: { appId: 'app-2' } } }],
            },
          ],
        },
      ],
      metadata: specVersion === '0.8' ? {} : { topology: {} },
      specVersion,
    },
  ]);
const second = async () => (JSON.parse(await exported(page)) as { readonly events: readonly object[] }[])[1]!;
const add = (name: string) => inspectorOf(page).getByRole('button', { name, exact: true });
const waits = () => inspectorOf(page).getByRole('list', { name: 'Runs when' }).getByRole('listitem').allInnerTexts();

describe('an event that is not drawn as an edge', () => {
  it('is added: an update of a dataset of the app, which joins the edges', async () => {
    await openTasks(page, chain('1.16.0'));
    await unfold(page, 'Events');
    await add('A dataset is updated').click();
    await expect.poll(async () => (await waits()).join()).toContain('a dataset is updated');
    await inspectorOf(page).getByRole('button', { name: 'all of these' }).click();
    expect(await second()).toMatchObject({
      events: [
        { name: 'done' },
        {
          name: 'dataset-updated',
          source: 'dataset.updated',
          correlation: [{ contextAttributeName: 'appId', contextAttributeValue: 'app-2' }],
        },
      ],
      states: [{ exclusive: false, onEvents: [{ eventRefs: ['done', 'dataset-updated'] }] }],
    });
    await node(page, 'Second').getByText('ALL').waitFor();
    // one such event is all that the service takes
    expect(await add('A dataset is updated').isDisabled()).toBe(true);
    await inspectorOf(page).getByText('Second already starts when a dataset is updated.').waitFor();
  });

  it('is added: another, and filled in', async () => {
    await openTasks(page, chain('1.16.0'));
    await unfold(page, 'Events');
    await add('Another event').click();
    await unfold(page, 'event');
    await field(page, 'Event type').last().fill('org.example.posted');
    await field(page, 'Event source').last().fill('crm');
    await field(page, 'Event source').last().blur();
    expect((await second()).events[1]).toEqual({ name: 'event', type: 'org.example.posted', source: 'crm' });
  });

  it('is deleted with its call, where it is edited and where it is listed, and comes back', async () => {
    const text = chain('1.16.0');
    await openTasks(page, text);
    await unfold(page, 'Events');
    await add('Another event').click();
    await inspectorOf(page)
      .getByRole('button', { name: 'Stop waiting: an event that is not drawn as an edge' })
      .click();
    await expect.poll(async () => (await waits()).length).toBe(2);
    expect(JSON.parse(await exported(page))).toEqual(JSON.parse(text));
    await unfold(page, 'done');
    await add('Delete the event').click();
    expect(await second()).toMatchObject({ events: [], states: [{ onEvents: [{ eventRefs: [] }] }] });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await page.getByText('same bytes as opened').waitFor();
  });

  it('is none of a dataset in v1, which says why', async () => {
    await openTasks(page, chain('0.8'));
    await unfold(page, 'Events');
    expect(await add('A dataset is updated').isDisabled()).toBe(true);
    await inspectorOf(page)
      .getByText('The dialect v1 has no dataset events; convert the chain to scheduling first.')
      .waitFor();
  });
});
