import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { closeDesigner, drawing, exported, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();

/** What a person does at the keyboard; the pointer is never used. */
function keyboard(page: Page) {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const answer = async (text: string, before?: () => Promise<void>) => {
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(text);
    await before?.();
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** From the field to the choice of status, one to the right, and back. */
  const failed = () => press('Tab', 'ArrowRight', 'Space', 'Shift+Tab');
  const anyEnd = () => press('Tab', 'ArrowRight', 'ArrowRight', 'Space', 'Shift+Tab');
  const ask = async (key: string, text: string, before?: () => Promise<void>) => {
    await press(key);
    await answer(text, before);
  };
  const go = (name: string) => ask('Control+k', name);
  return { press, ask, go, failed, anyEnd };
}

it('builds the twelve tasks of the sample without a pointer', async () => {
  const page = await openDesigner();
  const { press, ask, go, failed, anyEnd } = keyboard(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await ask('Control+k', 'new chain');
  await page.getByText('No tasks yet').waitFor();

  await ask('n', 'Extract orders');
  await expect.poll(focused).toBe('Extract orders');
  await ask('a', 'Stage sales');
  await ask('a', 'Mart: revenue');
  await ask('a', 'Executive report');
  await ask('a', 'Audit log', anyEnd);
  await ask('n', 'Extract customers');
  await ask('c', 'Stage sales');
  await press('j');
  await ask('a', 'Mart: customers');
  await ask('c', 'Executive report');
  await press('j');
  await ask('n', 'Extract returns');
  await ask('a', 'Stage returns');
  await ask('a', 'Mart: returns');
  await press('ArrowLeft');
  await expect.poll(focused).toBe('Stage returns');
  await ask('c', 'revenue');
  await press('j');
  await go('Stage sales');
  await ask('a', 'Alert on-call', failed);
  await go('Stage returns');
  await ask('c', 'alert', failed);
  await ask('n', 'Rebuild price list');

  const { nodes, edges } = await drawing(page);
  expect(nodes).toEqual([
    'Alert on-call',
    'Audit log',
    'Executive report',
    'Extract customers',
    'Extract orders',
    'Extract returns',
    'Mart: customers',
    'Mart: returns',
    'Mart: revenue',
    'Rebuild price list',
    'Stage returns',
    'Stage sales',
  ]);
  expect(edges).toEqual([
    'Executive report to Audit log, any end',
    'Extract customers to Stage sales, succeeded',
    'Extract orders to Stage sales, succeeded',
    'Extract returns to Stage returns, succeeded',
    'Mart: customers to Executive report, succeeded',
    'Mart: revenue to Executive report, succeeded',
    'Stage returns to Alert on-call, failed',
    'Stage returns to Mart: returns, succeeded',
    'Stage returns to Mart: revenue, succeeded',
    'Stage sales to Alert on-call, failed',
    'Stage sales to Mart: customers, succeeded',
    'Stage sales to Mart: revenue, succeeded',
  ]);
  const joins = (JSON.parse(await exported(page)) as { name: string; states: { exclusive: boolean }[] }[]).filter(
    ({ states }) => !states[0]!.exclusive,
  );
  expect(joins.map(({ name }) => name).toSorted()).toEqual(['Executive report', 'Mart: revenue', 'Stage sales']);
  await closeDesigner(page);
});

it('builds a line of ten tasks with a key and a name for each', async () => {
  const page = await openDesigner();
  const { ask } = keyboard(page);
  await ask('Control+k', 'new chain');
  await page.getByText('No tasks yet').waitFor();
  for (let count = 1; count <= 10; count += 1)
    await ask(count === 1 ? 'n' : 'a', `Step ${String(count).padStart(2, '0')}`);
  const { nodes, edges } = await drawing(page);
  expect(nodes).toHaveLength(10);
  expect(edges).toEqual(
    Array.from(
      { length: 9 },
      (_, index) =>
        `Step ${String(index + 1).padStart(2, '0')} to Step ${String(index + 2).padStart(2, '0')}, succeeded`,
    ),
  );
  await closeDesigner(page);
});
