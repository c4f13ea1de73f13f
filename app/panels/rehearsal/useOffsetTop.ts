import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far an element lies below the top of what it scrolls in, in pixels, whatever grows or shrinks above it. */
export function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    const parent = current?.parentElement;
    if (!current || !parent) return;
    const measure = (): void => setTop(current.offsetTop);
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of parent.children) if (each !== current) observer.observe(each);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
