import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { endDesigner, isReady, leftBehind } from './pageState.ts';

/** What a page of its own is opened with, and one that was used before is changed to. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

/** What a page is shown by, unless a test says otherwise. */
const AS_OPENED = { media: null, reducedMotion: null, forcedColors: null, contrast: null } as const;

/** What of a browser's storage a test leaves behind. Cookies came with the page, which is not loaded again. */
const LEFT_BEHIND = 'local_storage,indexeddb,cache_storage,file_systems,service_workers,shader_cache,websql';

/**
 * Pages of one browser that are used one test after the other: what a process has read and compiled of the designer
 * once serves the next test too. A page is as good as new when it is used again: its designer has ended, and nothing is
 * left of what the browser kept, nor of what a test had the page do.
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

  /** Closes all contexts of the browser but those of the free pages. */
  async closeOthers(): Promise<void> {
    const free = new Set(this.#free.map((page) => page.context()));
    await Promise.all(this.#browser.contexts().map((context) => (free.has(context) ? null : context.close())));
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
      if (!(await endsAsLoaded(page))) await page.goto(blank);
      await page.evaluate(() => sessionStorage.clear());
      const session = await this.#sessionOf(page);
      await session.send('Storage.clearDataForOrigin', { origin: new URL(blank).origin, storageTypes: LEFT_BEHIND });
      await session.detach();
      this.#free.push(page);
    } catch {
      await context.close();
    }
  }

  /** What scripts, sessions and clocks of a test have set stays set. */
  #watch(context: BrowserContext, page: Page): void {
    this.#unchanged.add(context);
    this.#sessions.set(context, context.newCDPSession.bind(context));
    const change = (): void => void this.#unchanged.delete(context);
    onCall(context, ['addInitScript', 'newCDPSession'], change);
    onCall(page, ['addInitScript', 'addStyleTag'], change);
    onCall(context.clock, ['install', 'setFixedTime', 'setSystemTime', 'pauseAt'], change);
  }

  #sessionOf(page: Page): Promise<CDPSession> {
    return this.#sessions.get(page.context())!(page);
  }
}

/** Ends the designer of a page, and says whether the page is then as it was when it was loaded. */
async function endsAsLoaded(page: Page): Promise<boolean> {
  if (!(await isReady(page))) return false;
  await endDesigner(page);
  return (await leftBehind(page)).length === 0;
}

/** Tells of every call of some methods of an object. */
function onCall<T extends object>(target: T, names: readonly (keyof T)[], tell: () => void): void {
  for (const name of names) {
    const method = target[name] as (...args: unknown[]) => unknown;
    const telling = (...args: unknown[]): unknown => {
      tell();
      return method.apply(target, args);
    };
    Object.assign(target, { [name]: telling });
  }
}
