import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Stamps of all frames since they were last asked for, in milliseconds. */
    takeFrames(): number[];
  }
}

/** Runs in the page: stamps every frame. */
export function watchFrames(): void {
  let stamps: number[] = [];
  const stamp = (): void => {
    stamps.push(performance.now());
    requestAnimationFrame(stamp);
  };
  requestAnimationFrame(stamp);
  window.takeFrames = () => {
    const taken = stamps;
    stamps = [];
    return taken;
  };
}

/** How long each frame took while something was done, in milliseconds. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.bringToFront();
  await page.evaluate(() => void window.takeFrames());
  await work();
  const stamps = await page.evaluate(() => window.takeFrames());
  return stamps.slice(1).map((stamp, index) => stamp - stamps[index]!);
}

/** The value that so large a part of all is not above. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!;
}
