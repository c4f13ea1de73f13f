import { text as textOf } from 'node:stream/consumers';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';
import { Pages } from './pages.ts';
import { drawAgain, isReady, remember } from './pageState.ts';
import { paint, withoutPaint } from './paint.ts';

export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Its address; the built one's when left out. */
  readonly at?: string;
  /** Addresses that cannot be fetched, until `page.context().unrouteAll()`. */
  readonly blocked?: RegExp;
  /**
   * Whether it fetches and starts ahead what may be wanted later; left out, it does not, which takes a third less of
   * the machine.
   */
  readonly ahead?: boolean;
  /**
   * Whether it is painted; left out, it is laid out and all of it works, but no pixel is drawn, which takes a sixth
   * less of the machine. What looks for colours that show has it painted. One that fetches ahead always is, since a
   * browser that paints nothing hardly ever calls itself idle.
   */
  readonly painted?: boolean;
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

let browser: Browser;
let pages: Pages | undefined;

/** Gives a test file the browser of its process, and closes what it opened. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (pages) return;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
    pages = new Pages(browser, prepare);
  });
  // the next file of the same process goes on with the pages that are free
  afterAll(() => pages!.closeOthers());
}

const faults = new WeakMap<Page, string[]>();

/** A new page with the designer and its sample chain, laid out. */
export async function openDesigner({
  theme = 'light',
  width = 1440,
  height = 900,
  at = inject('designer'),
  blocked,
  ahead = false,
  painted = false,
}: Look = {}): Promise<Page> {
  // a page that fetches ahead, or not all that it wants to, is not used again
  const once = ahead || blocked ? new Pages(browser, ahead ? withoutDialogs : prepare) : pages!;
  const page = await once.take({ width, height, theme });
  if (blocked) await page.context().route(blocked, (route) => route.abort());
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(error.message));
  // a page that is no document of ours, as one between two tests is, has the browser ask for an icon of its own
  const isAskedByBrowser = (url: string): boolean => url.endsWith('/favicon.ico');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAskedByBrowser(message.location().url)) found.push(message.text());
  });
  await draw(page, at);
  await paint(page, painted);
  return page;
}

/** Loads the page, or draws another designer on one that was used before. */
async function draw(page: Page, at: string): Promise<void> {
  const isLoaded = await isReady(page);
  if (isLoaded && at === inject('designer')) await drawAgain(page);
  else {
    // an address that differs in its hash alone would not be loaded
    if (isLoaded) await page.goto('about:blank');
    await page.goto(at);
  }
  await settled(page);
  if (!isLoaded && at === inject('designer')) await remember(page);
}

/** A page with nothing on it. */
export async function openBlank(): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** A browser without a head has no dialogs of the system: it chooses and saves files the other way. */
async function withoutDialogs(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  });
}

/** What a context is given before its first page is loaded. */
export async function prepare(context: BrowserContext): Promise<void> {
  await withoutDialogs(context);
  await withoutPaint(context);
  await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
}

/** Ends a page; nothing may have gone wrong behind the scenes, but what was meant to. */
export async function closeDesigner(page: Page, meant?: RegExp): Promise<void> {
  const found = faults.get(page)!;
  await pages!.giveBack(page, new URL('theme.js', inject('designer')).href);
  expect(found.filter((fault) => !meant?.test(fault))).toEqual([]);
}

/** Waits until nodes are drawn and no long work is under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.react-flow__node') && !document.querySelector('[data-busy]'),
  );
}

/** Waits until nothing on the canvas moves: two frames with the same view and the same places. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const places = async () => {
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll<HTMLElement>('.react-flow__viewport, .react-flow__node')]
        .map(({ style }) => style.transform)
        .join();
    };
    for (let before = await places(), now = await places(); before !== now; [before, now] = [now, await places()]);
  });
}

/** Where something is once the canvas stands still, in CSS pixels. */
export async function boxOf(found: Locator): Promise<Box> {
  await still(found.page());
  return (await found.boundingBox())!;
}

/** Chooses from a menu of the header, also where one button holds them all. */
export async function chooseFromMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.locator(`[data-menu="${menu}"], [data-menu="all"]`).click();
  // before that a key would go to the menu, which takes the focus a moment after it is there
  await page.locator('[role=menu]:focus-within').waitFor();
  // by its key: a long menu scrolls under a pointer that stays where it is
  await page
    .getByRole('menuitem')
    .filter({ has: page.getByText(item, { exact: true }) })
    .press('Enter');
}

/** Opens a text as a file, the way a person chooses one. */
export async function openFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await chooseFromMenu(page, 'File', 'Open');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The text that the export would write; in the form that it offers first, unless another is asked for. */
export async function exported(page: Page, form?: string): Promise<string> {
  await page.getByRole('button', { name: 'Export JSON' }).click();
  if (form) await page.getByLabel('Written as').selectOption(form);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const text = await textOf(await (await download).createReadStream());
  await page.getByRole('button', { name: 'Close' }).click();
  return text;
}

/** What is drawn: the names of nodes and edges, as a screen reader has them. */
export async function drawing(page: Page): Promise<{ nodes: string[]; edges: string[] }> {
  return page.evaluate(() => {
    const labels = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute('aria-label') ?? '').toSorted();
    return { nodes: labels('.react-flow__node'), edges: labels('.react-flow__edge') };
  });
}

export function node(page: Page, name: string) {
  return page.locator('.react-flow__node').filter({ has: page.getByText(name, { exact: true }) });
}

/** Adds a task by its key, and waits until it is drawn. */
export async function addTask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await node(page, name).waitFor();
}

/** Pulls an edge from an exit of one node, and lets it go over another or over a place on the page. */
export async function pullEdge(
  page: Page,
  from: string,
  status: 'SUCCEEDED' | 'FAILED' | 'ANY',
  to: string | { x: number; y: number },
): Promise<void> {
  const exit = await boxOf(node(page, from).locator(`[data-exit=${status}]`));
  const box = typeof to === 'string' ? await boxOf(node(page, to)) : null;
  const end = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : (to as { x: number; y: number });
  await page.mouse.move(exit.x + exit.width / 2, exit.y + exit.height / 2);
  await page.mouse.down();
  await page.mouse.move(exit.x + 40, exit.y + 20, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

/** Holds Shift, and waits until the canvas draws a frame where it is pressed on. */
export async function holdShift(page: Page): Promise<void> {
  await page.keyboard.down('Shift');
  await page.locator('.react-flow__pane.selection').waitFor();
}

/** A field of the inspector. */
export function field(page: Page, label: string) {
  return page.getByRole('complementary', { name: 'Inspector' }).getByLabel(label, { exact: true });
}

/** Clicks on the line of an edge, where nothing else lies over it. */
export async function clickEdge(page: Page, label: string): Promise<void> {
  await still(page);
  const point = await page
    .getByLabel(label, { exact: true })
    .locator('.react-flow__edge-interaction')
    .evaluate((element) => {
      const path = element as SVGPathElement;
      for (let length = 0; length < path.getTotalLength(); length += 1) {
        const { x, y } = path.getPointAtLength(length).matrixTransform(path.getScreenCTM()!);
        if (document.elementFromPoint(x, y) === path) return { x, y };
      }
      throw new Error('The edge is covered everywhere');
    });
  await page.mouse.click(point.x, point.y);
}
