import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TASKS, inspectorOf, openTasks, unfold } from '../support/inspector.ts';
import { closeDesigner, exported, field, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await openTasks(page);
  await unfold(page, 'Schedule');
});
afterEach(() => closeDesigner(page));

const scheduled = async (): Promise<any> => (JSON.parse(await exported(page)) as any[])[1].start;
const says = (words: string | RegExp) => inspectorOf(page).getByText(words).first().waitFor();
const runs = () => inspectorOf(page).getByRole('table', { name: 'Next runs' });

describe('a schedule', () => {
  it('takes times that are typed digit by digit', async () => {
    await field(page, 'Schedule type').selectOption('Recurrence');
    await field(page, 'At').focus();
    await page.keyboard.type('0130PM');
    await says('Every day at 13:30 (UTC).');
    await field(page, 'From').focus();
    await page.keyboard.type('02032026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('043000AM');
    await field(page, 'At').focus();
    expect(await scheduled()).toEqual({
      stateName: 'reload',
      schedule: {
        recurrence: 'RRULE:FREQ=DAILY;BYHOUR=13;BYMINUTE=30',
        startDateTime: '2026-02-03T04:30:00',
        timezone: 'UTC',
      },
    });
    // what another way changes counts
    await page.keyboard.press('Control+z');
    await expect.poll(() => field(page, 'From').inputValue()).toBe('');
  });

  it('is chosen without writing a rule, and says when it runs', async () => {
    await says('It does not start on a schedule.');
    await field(page, 'Schedule type').selectOption('Recurrence');
    await says('Every day at 06:00 (UTC).');
    await field(page, 'Repeats').selectOption('every weekday, Monday to Friday');
    await field(page, 'At').fill('07:45');
    await field(page, 'Time zone').fill('Europe/Oslo');
    await says('Every weekday at 07:45 (Europe/Oslo).');
    expect(await scheduled()).toEqual({
      stateName: 'reload',
      schedule: { recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=7;BYMINUTE=45', timezone: 'Europe/Oslo' },
    });
    await field(page, 'Repeats').selectOption('every month');
    await field(page, 'On').selectOption('the last day');
    await says('Every month on the last day at 07:45');
    await field(page, 'Repeats').selectOption('every week');
    await field(page, 'On').selectOption('Sunday');
    await says('Every Sunday at 07:45');
    await field(page, 'Repeats').selectOption('every hour');
    await field(page, 'At minute').selectOption('20');
    await says('Every hour at minute 20');
  });

  it('lists its next five runs by its own clock and the reader’s', async () => {
    await field(page, 'Schedule type').selectOption('Cron expression');
    await field(page, 'Time zone').fill('Pacific/Kiritimati');
    const heads = () => runs().getByRole('columnheader').allInnerTexts();
    await expect.poll(async () => (await heads())[0]).toBe('Kiritimati');
    await expect.poll(() => runs().getByRole('row').count()).toBe(6);
    const head = await heads();
    expect(head[1]).toMatch(/^Here: /);
    const cells = await runs().getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    expect(cells[0]).toMatch(/ 06:00$/);
    expect(cells[1]).not.toBe(cells[0]);
  });

  it('has a start, an end and an end in words when that is past', async () => {
    await field(page, 'Schedule type').selectOption('Interval');
    await field(page, 'From').fill('2020-01-01T06:00:00');
    await field(page, 'Until').fill('2020-02-01T06:00:00');
    await says('It ended at 2020-02-01 06:00: there are no more runs.');
    expect((await scheduled()).schedule).toEqual({
      interval: 'R/PT1H',
      startDateTime: '2020-01-01T06:00:00',
      endDateTime: '2020-02-01T06:00:00',
    });
    await page.getByRole('button', { name: 'Clear: Until' }).click();
    await expect.poll(() => runs().getByRole('row').count()).toBe(6);
  });

  it('says once what is wrong with a rule, and loses nothing of it', async () => {
    await field(page, 'Schedule type').selectOption('Recurrence');
    await field(page, 'Rule').fill('FREQ=DAILY;BYHOUR=24');
    await says('BYHOUR=24 is not possible: BYHOUR goes from 0 to 23.');
    expect(await inspectorOf(page).getByText('BYHOUR=24 is not possible').count()).toBe(1);
    await field(page, 'Rule').fill('FREQ=DAILY;BYHOUR=5;BYMINUTE=0');
    await says('Every day at 05:00');
    await field(page, 'Time zone').fill('Europe/Nowhere');
    await says('There is no time zone Europe/Nowhere.');
    expect((await scheduled()).schedule).toEqual({
      recurrence: 'FREQ=DAILY;BYHOUR=5;BYMINUTE=0',
      timezone: 'Europe/Nowhere',
    });
  });

  it('says at its field what is wrong with a cron expression, an interval or a moment', async () => {
    await field(page, 'Schedule type').selectOption('Cron expression');
    await field(page, 'Cron expression').fill('0 25 * * *');
    await says('The hour “25” is not possible: it goes from 0 to 23.');
    await says('By an invalid cron expression (UTC).');
    await field(page, 'Schedule type').selectOption('Interval');
    await field(page, 'Interval').fill('R/tomorrow/PT2H');
    await says('“tomorrow” is not a date and time, such as 2026-01-31T06:00:00Z.');
  });

  it('is made by keyboard alone', async () => {
    await inspectorOf(page).getByRole('region', { name: 'Schedule' }).getByRole('button').first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await says('Every day at 06:00');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await says('Every weekday at 06:00');
    await field(page, 'Rule').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(';INTERVAL=2');
    await says('Every 2 weeks on weekdays at 06:00');
    await page.keyboard.press('Control+z');
    await says('Every weekday at 06:00');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await exported(page)).toBe(TASKS);
  });

  it('says what goes when it takes another form, and brings it back', async () => {
    await field(page, 'Schedule type').selectOption('Cron expression');
    await field(page, 'Cron expression').fill('0 5 * * 1');
    await field(page, 'Valid until').fill('2030-01-01T00:00:00');
    await expect
      .poll(async () => (await scheduled()).schedule)
      .toEqual({
        cron: { expression: '0 5 * * 1', validUntil: '2030-01-01T00:00:00' },
        timezone: expect.any(String),
      });
    await field(page, 'Schedule type').selectOption('Custom text');
    await page.getByRole('status').getByText('Taken out of the schedule: cron').waitFor();
    expect((await scheduled()).schedule).toBe('0 5 * * 1');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => field(page, 'Cron expression').inputValue()).toBe('0 5 * * 1');
    await field(page, 'Schedule type').selectOption({ index: 0 });
    expect(await exported(page)).toBe(TASKS);
  });
});
