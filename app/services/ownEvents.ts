/** On the element of a designer; `active` on that of the one that was used last. */
const NAME = 'data-designer';

/**
 * Tells which events are meant for a designer. Dialogs and menus lie outside of its element: theirs are meant for the
 * designer that was used last.
 *
 * @param root - The element that the designer is drawn in.
 * @param lifetime - Is aborted when the designer ends.
 */
export function ownEvents(root: HTMLElement, lifetime: AbortSignal): (target: EventTarget | null) => boolean {
  const others = (): Element[] => [...document.querySelectorAll(`[${NAME}]`)].filter((one) => one !== root);
  const activate = (): void => {
    for (const other of others()) other.setAttribute(NAME, '');
    root.setAttribute(NAME, 'active');
  };
  root.setAttribute(NAME, '');
  if (others().length === 0) activate();
  root.addEventListener('pointerdown', activate, { capture: true, signal: lifetime });
  root.addEventListener('focusin', activate, { signal: lifetime });
  lifetime.addEventListener('abort', () => {
    // somebody else takes over what is meant for none by its place
    if (root.getAttribute(NAME) === 'active') others()[0]?.setAttribute(NAME, 'active');
    root.removeAttribute(NAME);
  });
  return (target) => {
    const inside = target instanceof Element ? target.closest(`[${NAME}]`) : null;
    return inside ? inside === root : root.getAttribute(NAME) === 'active';
  };
}
