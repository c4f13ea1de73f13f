import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  closeDesigner,
  drawing,
  exported,
  field,
  openDesigner,
  openFile,
  pullEdge,
  settled,
  useBrowser,
} from '../support/page.ts';

useBrowser();

const SAMPLE = new URL('../../app/designer/sample/nightly-sales.chain.json', import.meta.url);
const GOLDEN = './golden/main-job.json';

it('draws a chain, exports its JSON, opens it again, and undoes all', async () => {
  const page = await openDesigner();
  const before = await drawing(page);
  expect(before.nodes).toHaveLength(13);
  const first = await exported(page);

  // two tasks: by the button, and by a double-click on the empty canvas
  await page.getByRole('button', { name: 'Task', exact: true }).click();
  await page.keyboard.type('Load weather');
  await page.keyboard.press('Enter');
  await field(page, 'App').fill('1c9e2f60-5b1d-4c39-9f0e-6f1f3c1a7b21');
  await page.mouse.dblclick(700, 640);
  await page.keyboard.type('Mart: weather');
  await page.keyboard.press('Enter');
  await field(page, 'App').fill('7d30c1b4-88a2-4e0a-8a55-0be0c2f4d9e3');
  await field(page, 'Partial reload').selectOption('yes');

  // a FAILED edge, an ANY edge, and a join of all
  await pullEdge(page, 'Load weather', 'FAILED', 'Alert on-call');
  await pullEdge(page, 'Load weather', 'ANY', 'Mart: weather');
  await pullEdge(page, 'Extract orders', 'SUCCEEDED', 'Mart: weather');
  await page.locator('.react-flow__node').filter({ hasText: 'Mart: weather' }).click();
  await page.getByRole('button', { name: 'all of these' }).click();

  const text = await exported(page);
  await expect(text).toMatchFileSnapshot(GOLDEN);
  const drawn = await drawing(page);
  expect(drawn.edges).toHaveLength(before.edges.length + 3);

  // the same file, opened again, is the same drawing
  await openFile(page, 'again.json', text);
  await page.getByText('Opened again.json.').waitFor();
  await settled(page);
  expect(await drawing(page)).toEqual(drawn);
  expect(await exported(page)).toBe(text);

  // back where we were: everything can be undone, and the first bytes are there
  await page.getByRole('button', { name: 'Back to nightly-sales.chain.json' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  expect(await drawing(page)).toEqual(before);
  expect(await exported(page)).toBe(first);
  expect(await exported(page, 'chain')).toBe(await readFile(SAMPLE, 'utf8'));
  await closeDesigner(page);
});
