import { useDesigner } from '../store/designer.ts';
import { usePanels } from '../store/panels.ts';
import { matches } from './keys.ts';
import { ACTIONS } from './registry.ts';

/** Runs actions by their shortcuts. Letters and Delete belong to a text field while it has the focus. */
export function listenToKeys(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || usePanels.getState().dialog !== null) return;
    const typing = isEditable(event.target);
    const action = ACTIONS.find((one) => (!typing || one.everywhere) && one.keys?.some((keys) => matches(event, keys)));
    if (!action || isWidget(event)) return;
    event.preventDefault();
    if (action.enabled?.(useDesigner.getState()) ?? true) action.run();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

export function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Keys inside an open menu are the menu's own. */
function isWidget(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null;
}
