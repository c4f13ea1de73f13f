import type { BrowserContext, Page } from 'playwright-core';

/** The pages of a context are laid out and take clicks and keys as ever, but the browser paints nothing of them. */
export async function withoutPaint(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const unpainted = new CSSStyleSheet();
    unpainted.replaceSync('html { opacity: 0 }');
    document.adoptedStyleSheets = [unpainted];
  });
}

/** Has a page of such a context painted, or no more. */
export async function paint(page: Page, painted: boolean): Promise<void> {
  await page.evaluate((isPainted) => {
    const [unpainted] = document.adoptedStyleSheets;
    if (unpainted) unpainted.disabled = isPainted;
  }, painted);
}
