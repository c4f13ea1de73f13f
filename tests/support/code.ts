import type { Page } from 'playwright-core';
import { open, graphOf, statusKind, taskName } from '../../lib/index.ts';
import { chooseFromMenu } from './page.ts';

/** Shows the JSON beside the drawing, and waits until it is in step. */
export async function openCode(page: Page): Promise<void> {
  await chooseFromMenu(page, 'View', 'Show or hide the JSON');
  await page.locator('.cm-content').waitFor();
  await inStep(page);
}

/** Waits until all that was typed is taken into the drawing. */
export async function inStep(page: Page): Promise<void> {
  await page.locator('[data-code=same]').waitFor();
}

/**
 * All of the editor's text, as it is copied: what is drawn of a long text is a part of it. The clipboard of the system
 * is shared, so it is left alone.
 */
export async function codeText(page: Page): Promise<string> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  return page.locator('.cm-content').evaluate((content) => {
    const clipboardData = new DataTransfer();
    content.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
}

/** Puts the cursor at the end of the first line that is seen with a text in it. */
export async function cursorTo(page: Page, text: string, among = '.cm-line'): Promise<void> {
  const line = page.locator(among).filter({ hasText: text }).first();
  await line.scrollIntoViewIfNeeded();
  await line.click({ position: { x: 60, y: 8 } });
  await page.keyboard.press('End');
}

const WORDS = { SUCCEEDED: 'succeeded', FAILED: 'failed', ANY: 'any end' } as const;

/** What a text draws, in the words that a screen reader has for it. */
export function drawingOf(text: string): { nodes: string[]; edges: string[] } {
  const opened = open(text);
  if (!opened.ok) throw new Error(`${opened.refusal.message} Line ${opened.refusal.line}`);
  const graph = graphOf(opened.value.chain);
  const short = (id: string) => `external task ${id.length > 16 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id}`;
  const name = (id: string) => (graph.byId.has(id) ? taskName(graph.byId.get(id)!) : short(id));
  return {
    nodes: [
      ...opened.value.chain.tasks.map(taskName),
      ...graph.externals.map((id) => `External task ${id}`),
    ].toSorted(),
    edges: graph.edges
      .map(
        (edge) =>
          `${name(edge.source)} to ${taskName(graph.byKey.get(edge.target)!)}, ${WORDS[statusKind(edge.status) as keyof typeof WORDS] ?? edge.status}`,
      )
      .toSorted(),
  };
}
