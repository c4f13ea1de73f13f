import { rehearseDay } from '../../../designer/actions/rehearsal/calendar.ts';
import { useDesigner } from '../../../designer/context.ts';
import { focusWhenDrawn } from '../../../ui/focus.ts';

/** Rehearses a day. What was pressed is gone then: the row of the timeline at which Tab stops has the focus. */
export function useRehearseDay(): (pressed: HTMLElement, date: string) => void {
  const designer = useDesigner();
  return (pressed, date) => {
    const panel = pressed.closest('section');
    rehearseDay(designer, date);
    focusWhenDrawn(() => panel?.querySelector<HTMLElement>('[data-task][tabindex="0"]'));
  };
}
