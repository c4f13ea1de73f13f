import type { Page } from 'playwright-core';

/** What is wrong with where things are on the page: cut off, over one another, or leaving the canvas too little. */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    interface Rect {
      readonly name: string;
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const faults: string[] = [];
    const boxOf = (element: Element, name = element.getAttribute('aria-label') ?? element.textContent ?? ''): Rect => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { name: name.slice(0, 30), left, top, right, bottom };
    };
    const seen = (selector: string, root: ParentNode = document): Element[] =>
      [...root.querySelectorAll(selector)].filter(
        (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden',
      );
    const areaOf = (box: Rect): number => (box.right - box.left) * (box.bottom - box.top);
    const isInside = (box: Rect, around: Rect): boolean =>
      box.left >= around.left - 1 &&
      box.right <= around.right + 1 &&
      box.top >= around.top - 1 &&
      box.bottom <= around.bottom + 1;
    const inside = (box: Rect, around: Rect): void =>
      void (isInside(box, around) || faults.push(`${box.name} is cut off by ${around.name}`));
    const apart = (boxes: readonly Rect[]): void =>
      boxes.forEach((one, index) =>
        boxes.slice(index + 1).forEach((other) => {
          const [wide, high] = [
            Math.min(one.right, other.right) - Math.max(one.left, other.left),
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
          ];
          if (wide > 1 && high > 1) faults.push(`${one.name} lies over ${other.name}`);
        }),
      );

    const whole: Rect = { name: 'the window', left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push('the page scrolls');
    const header = document.querySelector('header')!;
    const status = document.querySelector('footer')!;
    const controls = [...header.children]
      .filter((element) => element.getClientRects().length > 0 && areaOf(boxOf(element)) > 4)
      .map((element) => boxOf(element));
    for (const box of controls) inside(box, boxOf(header, 'the header'));
    apart(controls);
    const marks = seen(':scope > *', status).map((element) => boxOf(element));
    for (const box of marks) inside(box, boxOf(status, 'the status bar'));
    apart(marks);

    const canvas = boxOf(document.querySelector('main')!, 'the canvas');
    const panels = seen('[data-panel]').map((element) => ({
      element,
      box: boxOf(element, element.getAttribute('data-panel')!),
      isDocked: element.getAttribute('data-dock') === 'docked',
    }));
    const docked = panels.filter(({ isDocked }) => isDocked).map(({ box }) => box);
    const over = panels.filter(({ isDocked }) => !isDocked).map(({ box }) => box);
    const problems = document.querySelector('[aria-label="Problems"]')!;
    const strip = boxOf(problems.parentElement!, 'the header of problems');
    const regions = [boxOf(header, 'the header'), boxOf(status, 'the status bar'), canvas, strip, ...docked];
    apart(regions);
    for (const box of regions) inside(box, whole);
    if (Math.abs(regions.reduce((sum, box) => sum + areaOf(box), 0) - areaOf(whole)) > areaOf(whole) * 0.01)
      faults.push('a band of the window is empty');
    for (const box of docked) if (areaOf(box) >= areaOf(canvas)) faults.push(`${box.name} is larger than the canvas`);
    for (const box of over) inside(box, canvas);

    const list = boxOf(problems, 'the list of problems');
    const tools = seen('[role=toolbar][aria-label="Canvas tools"], search, [aria-label="Overview"]').map((element) => ({
      element,
      box: boxOf(element, element.getAttribute('aria-label') ?? 'the search'),
    }));
    for (const { element, box } of tools) {
      inside(box, canvas);
      for (const control of seen('button, input, select', element)) inside(boxOf(control), box);
    }
    apart([...tools.map(({ box }) => box), ...over, { ...list, bottom: Math.min(list.bottom, strip.top) }]);
    const rehearsal = seen('[aria-label="Rehearsal"]');
    for (const element of rehearsal) {
      inside(boxOf(element), canvas);
      apart([...tools.map(({ box }) => box), ...over, boxOf(element)]);
    }
    const held: readonly Element[] = [...panels.map(({ element }) => element), problems, ...rehearsal];
    for (const element of held)
      for (const control of seen('header button, header input, header select', element))
        inside(
          boxOf(control),
          boxOf(element, element.getAttribute('data-panel') ?? element.getAttribute('aria-label')!),
        );
    return [...new Set(faults)];
  });
}
