import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Estate } from './graphs.ts';
import { chooseFile, settled } from './hands.ts';
import type { Stage } from './stage.ts';

interface Placed {
  readonly tasks: readonly { readonly id: string; readonly enabled: boolean }[];
}

/** A designer in which an estate is compared with an older state of it, marks on the canvas and the list beside it. */
export async function openComparing(stage: Stage, { size, placed }: Estate): Promise<Page> {
  const page = await stage.designer();
  await chooseFile(page, placed.file);
  const now = JSON.parse(placed.text) as Placed;
  await settled(page, now.tasks[0]!.id);
  const older = join(stage.folder, `older-${size}.chain.json`);
  await writeFile(older, JSON.stringify({ ...now, tasks: olderOf(now.tasks) }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Compare with').selectOption('file');
  await (await chooser).setFiles(older);
  await page.getByRole('list', { name: 'Changes' }).locator('[data-change]').first().waitFor();
  return page;
}

/** Of ten tasks one was switched the other way, and of a hundred one was not there, and one more was. */
function olderOf(tasks: Placed['tasks']): object[] {
  return tasks.flatMap((task, index) => {
    if (index % 100 === 51) return [];
    const was = index % 10 === 3 ? { ...task, enabled: !task.enabled } : task;
    return index % 100 === 77 ? [was, { ...task, id: `gone-${index}`, name: `Gone ${index}` }] : [was];
  });
}
