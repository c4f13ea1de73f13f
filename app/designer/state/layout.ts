import { createStore } from 'zustand';
import { type Arrangement, type SidePanel, SIDE_PANELS, type Wanted, arrange } from './arrangement.ts';
import type { Room } from '../ports/page.ts';
import { problemsOf } from './checker.ts';
import { useProblems } from './derived.ts';
import { currentDocument } from './store.ts';
import { type Panels, panelsOf, usePanels } from './panels.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

export const roomOf = part(({ ports: { page }, signal }) => {
  const room = createStore<Room>()(() => page.room());
  page.watchRoom((now) => room.setState(now), signal);
  return room;
});

export const useRoom = storeHook(roomOf);

function wantedOf({ front, codeWidth, problemsOpen, rehearsalOpen, ...panels }: Panels, problems: number): Wanted {
  const open = new Set(SIDE_PANELS.filter((panel) => panels[`${panel}Open`]));
  // both are lists of tasks beside the canvas, on the same side
  if (open.has('changes')) open.delete('outline');
  return { open, front, codeWidth, problems: problemsOpen && problems > 0, rehearsal: rehearsalOpen };
}

/** Where the panels are now. */
export function useArrangement(): Arrangement {
  const room = useRoom();
  const panels = usePanels();
  return arrange(room, wantedOf(panels, useProblems().length));
}

export function arrangementNow(designer: Designer): Arrangement {
  return arrange(
    roomOf(designer).getState(),
    wantedOf(panelsOf(designer).getState(), problemsOf(designer, currentDocument(designer)).length),
  );
}

/**
 * The part of an element's box on the page that no drawer lies over: the canvas shows there what it is asked to show.
 */
export function freePartOf(designer: Designer, { left, top, width, height }: DOMRect): DOMRect {
  const { cover } = arrangementNow(designer);
  return new DOMRect(left + cover.left, top, width - cover.left - cover.right, height - cover.bottom);
}

/** Shows a panel, over the others where they share a place. */
export function showPanel(designer: Designer, panel: SidePanel): void {
  panelsOf(designer).setState({ [`${panel}Open`]: true, front: panel });
}

export function hidePanel(designer: Designer, panel: SidePanel): void {
  panelsOf(designer).setState({ [`${panel}Open`]: false });
}

export function togglePanel(designer: Designer, panel: SidePanel): void {
  if (arrangementNow(designer)[panel].dock === 'hidden') showPanel(designer, panel);
  else hidePanel(designer, panel);
}

export function toggleProblems(designer: Designer): void {
  const isShown = arrangementNow(designer).problems > 0;
  panelsOf(designer).setState(({ front, rehearsalOpen }) => ({
    problemsOpen: !isShown,
    front: isShown ? front : 'problems',
    rehearsalOpen: isShown && rehearsalOpen,
  }));
}

/** Shows what the chain will do, in the place of the problems. */
export function showRehearsal(designer: Designer): void {
  panelsOf(designer).setState({ rehearsalOpen: true, front: 'rehearsal' });
}

export function hideRehearsal(designer: Designer): void {
  panelsOf(designer).setState({ rehearsalOpen: false });
}
