import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

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
  /** Contexts as new as they were: no test changed them in a way that cannot be taken back. */
  readonly #unchanged = new WeakSet<BrowserContext>();

  /** What opens a session of our own. */
  readonly #sessions = new WeakMap<BrowserContext, BrowserContext['newCDPSession']>();

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

  /**
   * Takes a page back once its test is over. One that cannot be made as new again, or comes from elsewhere, is closed
   * with all others of its context.
   *
   * @param blank - An address of the same origin, at which no designer is.
   */
  async giveBack(page: Page, blank: string): Promise<void> {
    const context = page.context();
    if (!this.#unchanged.has(context) || page.isClosed() || new URL(page.url()).origin !== new URL(blank).origin)
      return context.close();
    page.removeAllListeners();
    await Promise.all([
      ...context.pages().flatMap((other) => (other === page ? [] : [other.close()])),
      context.unrouteAll({ behavior: 'ignoreErrors' }),
      page.unrouteAll({ behavior: 'ignoreErrors' }),
    ]);
    try {
      await page.goto(blank);
      await page.evaluate(() => sessionStorage.clear());
      const session = await this.#sessionOf(page);
      await session.send('Storage.clearDataForOrigin', { origin: new URL(blank).origin, storageTypes: 'all' });
      await session.detach();
      this.#free.push(page);
    } catch {
      await context.close();
    }
  }

  /** What scripts and sessions of a test have set stays set. */
  #watch(context: BrowserContext, page: Page): void {
    this.#unchanged.add(context);
    const change = (): void => void this.#unchanged.delete(context);
    const [ofContext, ofPage] = [context.addInitScript.bind(context), page.addInitScript.bind(page)];
    const session = context.newCDPSession.bind(context);
    context.addInitScript = (...args) => (change(), ofContext(...args));
    page.addInitScript = (...args) => (change(), ofPage(...args));
    context.newCDPSession = (...args) => (change(), session(...args));
    this.#sessions.set(context, session);
  }

  #sessionOf(page: Page): Promise<CDPSession> {
    return this.#sessions.get(page.context())!(page);
  }
}
