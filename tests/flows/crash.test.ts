import { afterAll, expect, it } from 'vitest';
import { makeProfile, startOn } from '../support/crash.ts';
import { chainOfTasks } from '../support/memory.ts';
import { exported, field, node, openFile, settled, useBrowser } from '../support/page.ts';

useBrowser();

const KILLS = 20;

/** What the designer promises: after so many milliseconds an edit is kept. */
const PROMISE = 1000;

const profile = makeProfile();
afterAll(() => profile.remove());

/** A name that says how many edits were made before and with it. */
const nameOf = (edit: number): string => `Edit ${edit}`;
const editIn = (text: string): number => Number(/"Edit (\d+)"/.exec(text)![1]);

it(`loses nothing older than a second when the browser is killed in the middle of edits, ${KILLS} times`, async () => {
  const text = chainOfTasks(nameOf(0), 'B', 'C');
  let edit = 0;
  let least = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { page, kill: killNow } = await startOn(profile.path);
    if (kill === 0) {
      await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
      await openFile(page, 'edited.json', text);
      await page.locator('footer [data-kept=kept]').waitFor();
    }
    await settled(page);

    // whatever was lost was younger than a second, and the document is whole
    const found = await exported(page);
    expect(found).toBe(text.replace(/Edit 0(?=")(?=",\n {4}"events)/, nameOf(editIn(found))));
    expect(editIn(found)).toBeGreaterThanOrEqual(least);
    expect(editIn(found)).toBeLessThanOrEqual(edit);
    edit = editIn(found);
    if (kill === KILLS) {
      await killNow();
      // there were edits older than that, each time there was time for some
      expect(least).toBeGreaterThan(KILLS);
      return;
    }

    // edits, one after the other, each with the time by which it was surely made; more of them from kill to kill
    await node(page, nameOf(edit)).click();
    const made: [edit: number, at: number][] = [[edit, 0]];
    const until = edit + 10 + kill * 3;
    while (edit < until) {
      edit += 1;
      await field(page, 'Name').fill(nameOf(edit));
      made.push([edit, performance.now()]);
    }
    const killedAt = performance.now();
    await killNow();
    least = Math.max(...made.filter(([, at]) => killedAt - at > PROMISE).map(([number]) => number));
  }
}, 600_000);
