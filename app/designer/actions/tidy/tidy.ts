import { Sparkles } from 'lucide-react';
import { type EdgeId, type NodeKey, type View, move } from '../../../../lib/index.ts';
import { type Route, components } from '../../../../lib/editor/index.ts';
import { type Layout, layoutChain, layoutPart } from '../../../../lib/internal.ts';
import { undoStep } from '../../state/history.ts';
import { dispatch } from '../../state/dispatch.ts';
import { currentDocument, notify, stateOf } from '../../state/store.ts';
import { canvasPort } from '../../state/panels.ts';
import { selectedTasks } from '../targets.ts';
import type { Action } from '../types.ts';
import { stoppable } from './stoppable.ts';
import type { Designer } from '../../designer.ts';

export const tidyAction: Action = {
  id: 'tidy',
  label: 'Tidy',
  group: 'Arrange',
  icon: Sparkles,
  keys: ['Shift+T'],
  menu: ['canvas'],
  enabled: ({ session, busy }) => busy === null && session.history.present.chain.tasks.length > 0,
  why: ({ busy }) => (busy === null ? 'there are no tasks yet' : 'the chain is being arranged'),
  run: (designer) => void tidy(designer, null),
};

export const tidySelectionAction: Action = {
  id: 'tidy-selection',
  label: 'Tidy the selected tasks',
  group: 'Arrange',
  icon: Sparkles,
  menu: ['task'],
  enabled: ({ selection, busy }) => busy === null && selection.tasks.size > 1,
  why: () => 'it needs two or more selected tasks',
  run: (designer) => void tidy(designer, new Set(selectedTasks(designer))),
};

export const tidyComponentAction: Action = {
  id: 'tidy-component',
  label: 'Tidy the component',
  group: 'Arrange',
  icon: Sparkles,
  keys: ['T'],
  menu: ['task'],
  enabled: ({ selection, busy }) => busy === null && selection.tasks.size > 0,
  why: () => 'no task is selected',
  run: (designer) => {
    const chosen = new Set(selectedTasks(designer));
    void tidy(
      designer,
      new Set(
        components(currentDocument(designer).chain)
          .filter((keys) => keys.some((key) => chosen.has(key)))
          .flat(),
      ),
    );
  },
};

/** Lays all out anew, or some where they are, as one step; says how far things moved. */
async function tidy(designer: Designer, only: ReadonlySet<NodeKey> | null): Promise<void> {
  const { session } = stateOf(designer).getState();
  const { chain, view } = currentDocument(designer);
  const words = `Tidying ${only?.size ?? chain.tasks.length} tasks…`;
  const layout = await stoppable(designer, words, (signal) =>
    only
      ? layoutPart(designer.ports.layout.layOut, chain, view, only, { signal })
      : layoutChain(designer.ports.layout.layOut, chain, { signal }),
  );
  const now = stateOf(designer).getState().session;
  if (!layout || now.id !== session.id || now.history.present.chain !== chain) return;
  const distances = movedBy(view, layout);
  const routes = mergedRoutes(view, layout);
  if (distances.length === 0 && routes === view.routes)
    return notify(designer, { kind: 'info', text: 'Already tidy: nothing moved.' });
  dispatch(designer, (document) => move(document, { moves: layout.positions, routes, label: 'Tidy' }));
  canvasPort(designer)?.animateFrom(view.positions);
  if (!only) canvasPort(designer)?.fitReadable();
  notify(designer, { kind: 'info', text: summaryOf(distances), action: { label: 'Undo', run: undoStep } });
}

/** How far each task went that did not stay where it was, in pixels. */
function movedBy(view: View, { positions }: Layout): number[] {
  return [...positions].flatMap(([key, { x, y }]) => {
    const from = view.positions.get(key);
    const distance = from ? Math.hypot(x - from.x, y - from.y) : 0;
    return distance >= 1 ? [distance] : [];
  });
}

function summaryOf(distances: readonly number[]): string {
  if (distances.length === 0) return 'No task moved; the edges were rerouted.';
  const mean = Math.round(distances.reduce((sum, one) => sum + one, 0) / distances.length);
  const most = Math.round(Math.max(...distances));
  if (distances.length === 1) return `One task moved, by ${most} pixels.`;
  return `${distances.length} tasks moved, by ${mean} pixels on average and ${most} at most.`;
}

/** The routes that there are then. The very same ones where none of them is another. */
function mergedRoutes(view: View, layout: Layout): ReadonlyMap<EdgeId, Route> {
  const changed = [...layout.routes].filter(([id, route]) => !sameRoute(view.routes.get(id), route));
  return changed.length === 0 ? view.routes : new Map([...view.routes, ...changed]);
}

function sameRoute(one: Route | undefined, other: Route): boolean {
  return one !== undefined && JSON.stringify([one.label, one.points]) === JSON.stringify([other.label, other.points]);
}
