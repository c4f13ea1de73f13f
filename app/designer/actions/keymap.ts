import { popoversOf } from '../state/popovers.ts';
import { stateOf } from '../state/store.ts';
import { panelsOf } from '../state/panels.ts';
import { runAction } from './runAction.ts';
import { returnToGraph } from './inspect.ts';
import { matches } from './keys.ts';
import { ACTIONS } from './registry.ts';
import type { Designer } from '../designer.ts';

/** The key code of what goes to an input method. */
const INPUT_METHOD = 229;

/**
 * Runs actions by their shortcuts, before anything on the page sees the key. Letters and Delete belong to a text
 * field while it has the focus, Enter and arrows to whatever control has it, and keys of a composition to the input
 * method: no field gets to see those.
 */
export function listenToKeys(designer: Designer): () => void {
  return designer.ports.page.watchKeys((event) => {
    if (isComposing(event)) return isCode(event.target) ? undefined : event.stopImmediatePropagation();
    if (
      event.defaultPrevented ||
      panelsOf(designer).getState().dialog !== null ||
      popoversOf(designer).getState().popover
    )
      return;
    if (isWidget(event)) return;
    const typing = isEditable(event.target);
    if (event.key === 'Escape' && returnToGraph(designer, event.target)) return take(event);
    const actions = ACTIONS.filter(
      (one) =>
        !one.native &&
        (!typing || one.everywhere) &&
        !(one.ownInCode && isInCode(event.target)) &&
        (!one.onGraph || isOnGraph(event.target)) &&
        one.keys?.some((keys) => matches(event, keys)),
    );
    if (actions.length === 0) return;
    const action = actions.find((one) => one.enabled?.(stateOf(designer).getState(), designer) ?? true);
    // a key that could do something stays ours while it cannot
    if (action || !typing) take(event);
    if (action) runAction(designer, action);
  });
}

/** Whether an input method takes the key. Safari reports the one that ends a composition only by its code. */
function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === INPUT_METHOD;
}

/** The code editor needs to see these keys, and leaves them to the input method by itself. */
function isCode(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable;
}

/** The code editor with its search. */
function isInCode(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.cm-editor') !== null;
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Whether keys are meant for the chain: the canvas or the outline has the focus, or nothing has it. */
function isOnGraph(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.tagName === 'BODY') return true;
  return target.closest('[data-graph]') !== null && target.closest('button, a, [role="toolbar"]') === null;
}

/** Keys inside an open menu are the menu's own, and those in a field whose list is open the list's. */
function isWidget({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('[role="combobox"][aria-expanded="true"]') ||
    target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null
  );
}
