import type { Locator, Page } from 'playwright-core';

/** The most stops of the Tab key between two fields: more is no way for a person. */
const MOST_STOPS = 60;

/** What a person does on a page, counted: a click, a pull, a key, and a word that is typed are one gesture each. */
export class Gestures {
  count = 0;
  /** The presses of the Tab key, which are not in `count`: how many there are is up to the fields on the way. */
  stops = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  /** A pull of the pointer, or another gesture that takes more than one call. */
  async do(gesture: () => Promise<unknown>): Promise<void> {
    this.count += 1;
    await gesture();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.count += 1;
    await this.#page.keyboard.type(text);
  }

  /** Goes from field to field until one has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let left = MOST_STOPS; left > 0; left -= 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      this.stops += 1;
      await this.#page.keyboard.press('Tab');
      // the edge of a dialog takes the focus and hands it on to its first field a moment later
      await this.#page.waitForFunction(() => !document.activeElement?.matches('[data-base-ui-focus-guard]'));
    }
    throw new Error(`The Tab key does not lead to ${String(target)}`);
  }
}
