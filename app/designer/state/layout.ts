import { create } from 'zustand';
import { type Arrangement, type Room, type SidePanel, SIDE_PANELS, type Wanted, arrange } from './arrangement.ts';
import { problemsOf } from './checker.ts';
import { useProblems } from './derived.ts';
import { currentDocument } from './designer.ts';
import { usePanels } from './panels.ts';

export const useRoom = create<Room>()(() => roomNow());

window.addEventListener('resize', () => useRoom.setState(roomNow()));

function roomNow(): Room {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: window.innerWidth, height: window.innerHeight, text: size / 16 || 1 };
}

type Panels = ReturnType<typeof usePanels.getState>;

function wantedOf({ front, codeWidth, problemsOpen, ...panels }: Panels, problems: number): Wanted {
  const open = new Set(SIDE_PANELS.filter((panel) => panels[`${panel}Open`]));
  return { open, front, codeWidth, problems: problemsOpen && problems > 0 };
}

/** Where the panels are now. */
export function useArrangement(): Arrangement {
  const room = useRoom();
  const panels = usePanels();
  return arrange(room, wantedOf(panels, useProblems().length));
}

export function arrangementNow(): Arrangement {
  return arrange(useRoom.getState(), wantedOf(usePanels.getState(), problemsOf(currentDocument()).length));
}

/**
 * The part of an element's box on the page that no drawer lies over: the canvas shows there what it is asked to show.
 */
export function freePartOf({ left, top, width, height }: DOMRect): DOMRect {
  const { cover } = arrangementNow();
  return new DOMRect(left + cover.left, top, width - cover.left - cover.right, height - cover.bottom);
}

/** Shows a panel, over the others where they share a place. */
export function showPanel(panel: SidePanel): void {
  usePanels.setState({ [`${panel}Open`]: true, front: panel });
}

export function hidePanel(panel: SidePanel): void {
  usePanels.setState({ [`${panel}Open`]: false });
}

export function togglePanel(panel: SidePanel): void {
  if (arrangementNow()[panel].dock === 'hidden') showPanel(panel);
  else hidePanel(panel);
}

export function toggleProblems(): void {
  const isShown = arrangementNow().problems > 0;
  usePanels.setState(({ front }) => ({ problemsOpen: !isShown, front: isShown ? front : 'problems' }));
}
