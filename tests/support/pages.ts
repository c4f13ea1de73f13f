import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page of its own is opened with, and one that was used before is changed to. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

/** What a page is shown by, unless a test says otherwise. */
const AS_OPENED = { media: null, reducedMotion: null, forcedColors: null, contrast: null } as const;

/**
 * Pages of one browser that are used one test after the other: what a process has read of the designer once it need not
 * read again. A page is as good as new when it is used again: nothing of what the browser kept is left, nor of what a
 * test had the page do.
 */
export class Pages {
  readonly #browser: Browser;
  readonly #prepare: (context: BrowserContext) => Promise<void>;
  readonly #free: Page[] = [];
  /** Contexts that a test changed in a way that cannot be taken back. */
  readonly #changed = new WeakSet<BrowserContext>();

  /** @param prepare - Is given each new context. */
  constructor(browser: Browser, prepare: (context: BrowserContext) => Promise<void>) {
    this.#browser = browser;
    this.#prepare = prepare;
  }

  async take({ width, height, theme }: PageLook): Promise<Page> {
    const used = this.#free.pop();
    if (used) {
      await used.setViewportSize({ width, height });
      await used.emulateMedia({ ...AS_OPENED, colorScheme: theme });
      return used;
    }
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await this.#prepare(context);
    const page = await context.newPage();
    this.#watch(context, page);
    return page;
  }

  /** Whether a page was one of these and is of no use any more but to be used again. */
  async giveBack(page: Page, blank: string): Promise<void> {
    const context = page.context();
    if (this.#changed.has(context) || page.isClosed() || new URL(page.url()).origin !== new URL(blank).origin)
      return context.close();
    page.removeAllListeners();
    await Promise.all([
      ...context.pages().flatMap((other) => (other === page ? [] : other.close())),
      context.unrouteAll({ behavior: 'ignoreErrors' }),
      page.unrouteAll({ behavior: 'ignoreErrors' }),
    ]);
    try {
      await page.goto(blank);
      await page.evaluate(() => sessionStorage.clear());
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: new URL(blank).origin, storageTypes: 'all' });
      await session.detach();
      this.#free.push(page);
    } catch {
      await context.close();
    }
  }

  #watch(context: BrowserContext, page: Page): void {
    const change = (): void => void this.#changed.add(context);
    const [ofContext, ofPage] = [context.addInitScript.bind(context), page.addInitScript.bind(page)];
    context.addInitScript = (...args) => (change(), ofContext(...args));
    page.addInitScript = (...args) => (change(), ofPage(...args));
  }
}
