import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What the module of the built page exports that draws a designer. */
interface MountModule {
  designerIn(root: HTMLElement): Promise<{ end(): void }> | undefined;
  mountDesigner(root: HTMLElement): Promise<{ end(): void }>;
}

/** What a page remembers from one test to the next. */
interface Remembering extends Window {
  asLoaded?: MountModule & {
    /** What scripts have changed since it was loaded: names of globals, and of parts of prototypes. */
    changed(): readonly string[];
    /** The elements around the designer. */
    around(): string;
    readonly aroundBefore: string;
  };
}
declare const window: Remembering;

/** What axe adds to a page. It looks at pages only, and can stay. */
const OF_AXE: readonly string[] = ['axe', '__core-js_shared__', 'elementsFromPoint'];

/** Whether a page can be used again: it has remembered what it was like. */
export function isReady(page: Page): Promise<boolean> {
  return page.evaluate(() => window.asLoaded !== undefined);
}

/** Has a page that was just loaded remember what it is like. */
export async function remember(page: Page): Promise<void> {
  const file = readdirSync('dist/app/assets').find((one) => /^mount-.*\.js$/.test(one))!;
  const url = new URL(`assets/${file}`, page.url()).href;
  // as text: what a test imports is imported by Vitest
  const module = await page.evaluateHandle<MountModule>(`import(${JSON.stringify(url)})`);
  await page.evaluate((mount) => {
    const valuesOf = (owner: object): ReadonlyMap<string, unknown> =>
      new Map(
        Object.getOwnPropertyNames(owner).flatMap((key) => {
          const described = Object.getOwnPropertyDescriptor(owner, key);
          // what a getter gives may be another each time
          return described && key !== 'asLoaded' ? [[key, described.get ?? described.value] as const] : [];
        }),
      );
    const prototypes = Object.getOwnPropertyNames(window).flatMap((key) => {
      const value: unknown = Object.getOwnPropertyDescriptor(window, key)?.value;
      return typeof value === 'function' && value.prototype ? [value.prototype as object] : [];
    });
    const owners = [window, navigator, document, navigator.clipboard, console, ...new Set(prototypes)];
    const before = new Map(owners.map((owner) => [owner, valuesOf(owner)]));
    const changed = (): readonly string[] =>
      [...before].flatMap(([owner, old]) => {
        const now = valuesOf(owner);
        return [...new Set([...old.keys(), ...now.keys()])]
          .filter((key) => !Object.is(old.get(key), now.get(key)) || old.has(key) !== now.has(key))
          .map(String);
      });
    const around = (): string =>
      [document.documentElement, document.body, ...document.body.children]
        .map((one) => {
          const attributes = [...one.attributes].filter(({ name }) => !name.startsWith('data-'));
          return [one.tagName, ...attributes.map(({ name, value }) => `${name}=${value}`)].join(' ');
        })
        .join('\n');
    Object.assign(window, { asLoaded: { ...mount, changed, around, aroundBefore: around() } });
  }, module);
}

/**
 * Ends the designer of a page.
 *
 * @param last - What happens right before: a button is pressed by its words, then the page says that it is left.
 */
export async function endDesigner(page: Page, last: { press?: string; leave?: boolean } = {}): Promise<void> {
  await page.evaluate(async ({ press, leave }) => {
    const designer = await window.asLoaded!.designerIn(document.getElementById('root')!);
    if (press) [...document.querySelectorAll('button')].find(({ textContent }) => textContent === press)!.click();
    if (leave) dispatchEvent(new PageTransitionEvent('pagehide'));
    designer!.end();
    history.replaceState(null, '', location.pathname);
  }, last);
}

/** What a test has left on a page whose designer has ended; nothing, if it can be used again. */
export async function leftBehind(page: Page): Promise<readonly string[]> {
  const left = await page.evaluate(() => {
    const { changed, around, aroundBefore } = window.asLoaded!;
    const isEmpty = document.getElementById('root')!.childElementCount === 0;
    return [...changed(), ...(around() === aroundBefore ? [] : [around()]), ...(isEmpty ? [] : ['a drawing'])];
  });
  return left.filter((name) => !OF_AXE.includes(name));
}

/** Draws another designer on a page whose last one has ended. */
export async function drawAgain(page: Page): Promise<void> {
  await page.evaluate(() => window.asLoaded!.mountDesigner(document.getElementById('root')!));
}
