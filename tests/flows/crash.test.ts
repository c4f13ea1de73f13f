import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { chainOfTasks } from '../support/chainOfTasks.ts';
import { makeProfile, startOn } from '../support/crash.ts';
import { exported, field, node, openFile, settled, useBrowser } from '../support/page.ts';
import { kept } from '../support/tabs.ts';

useBrowser();

/** `TASKLOOM_KILLS` asks for more. What a page does before it is killed is tried at length in Node, by `crash.test.ts`. */
const KILLS = Number(process.env['TASKLOOM_KILLS'] ?? 5);

/**
 * What happens before each kill: edits, and then either a wait for the word “kept”, or only some more looks at the
 * page.
 */
const PLANS = fc.sample(fc.record({ edits: fc.integer({ min: 1, max: 60 }), waits: fc.boolean(), looks: fc.nat(40) }), {
  seed: 13,
  numRuns: KILLS,
});

const profile = makeProfile();
afterAll(() => profile.remove());

/** A name that says how many edits were made before and with it. */
const nameOf = (edit: number): string => `Edit ${edit}`;
const editIn = (text: string): number => Number(/Edit (\d+)/.exec(text)![1]);

it(`has what the page called kept, or a later state, after each of ${KILLS} kills in the middle of edits`, async () => {
  const text = chainOfTasks(nameOf(0), 'B', 'C');
  let edit = 0;
  let lastKept = 0;
  for (const [kill, plan] of [...PLANS, null].entries()) {
    const { page, kill: killNow } = await startOn(profile.path);
    if (kill === 0) {
      await openFile(page, 'edited.json', text);
      await kept(page);
    }
    await settled(page);

    // what is found is whole, is a state that was, and is no older than the page said
    const found = await exported(page);
    const foundEdit = editIn(/"Edit \d+"(?=,\n {4}"events)/.exec(found)![0]);
    expect(found).toBe(text.replace(/Edit 0(?=",\n {4}"events)/, nameOf(foundEdit)));
    expect(foundEdit).toBeGreaterThanOrEqual(lastKept);
    expect(foundEdit).toBeLessThanOrEqual(edit);
    edit = lastKept = foundEdit;
    if (!plan) return killNow();

    await node(page, nameOf(edit)).click();
    const look = async () => (lastKept = (await editCalledKept(page)) ?? lastKept);
    for (const until = edit + plan.edits; edit < until; await look()) {
      edit += 1;
      await field(page, 'Name').fill(nameOf(edit));
    }
    if (plan.waits) await expect.poll(look).toBe(edit);
    else for (let looks = 0; looks < plan.looks; looks += 1) await look();
    await killNow();
  }
}, 600_000);

/** The edit that the page shows while it says that all is kept; `null` while it says something else. */
async function editCalledKept(page: Page): Promise<number | null> {
  // both in one look: between two the page may go on
  const name = await field(page, 'Name').evaluate((element) =>
    document.querySelector('footer [data-kept=kept]') ? (element as HTMLInputElement).value : null,
  );
  return name === null ? null : editIn(name);
}
