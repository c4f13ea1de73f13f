import { ArrowLeftToLine, ArrowRightToLine, Network } from 'lucide-react';
import type { NodeKey } from '../../../lib/index.ts';
import { components, downstreamOf, upstreamOf } from '../../../lib/editor/index.ts';
import { announce } from '../state/announce.ts';
import { type DesignerState, currentDocument, selectOnly } from '../state/store.ts';
import { selectedTasks } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

const some = ({ selection }: DesignerState) => selection.tasks.size > 0;

export const selectUpstreamAction: Action = {
  id: 'select-upstream',
  label: 'Select all upstream',
  group: 'Select',
  icon: ArrowLeftToLine,
  keys: ['['],
  menu: ['task'],
  enabled: some,
  why: () => 'no task is selected',
  run: (designer) => choose(designer, upstreamOf(currentDocument(designer).chain, selectedTasks(designer))),
};

export const selectDownstreamAction: Action = {
  id: 'select-downstream',
  label: 'Select all downstream',
  group: 'Select',
  icon: ArrowRightToLine,
  keys: [']'],
  menu: ['task'],
  enabled: some,
  why: () => 'no task is selected',
  run: (designer) => choose(designer, downstreamOf(currentDocument(designer).chain, selectedTasks(designer))),
};

export const selectComponentAction: Action = {
  id: 'select-component',
  label: 'Select the whole component',
  group: 'Select',
  icon: Network,
  keys: ['\\'],
  menu: ['task'],
  enabled: some,
  why: () => 'no task is selected',
  run: (designer) => {
    const chosen = new Set(selectedTasks(designer));
    choose(
      designer,
      components(currentDocument(designer).chain)
        .filter((keys) => keys.some((key) => chosen.has(key)))
        .flat(),
    );
  },
};

function choose(designer: Designer, keys: Iterable<NodeKey>): void {
  const tasks = [...keys];
  selectOnly(designer, { tasks });
  announce(designer, `${tasks.length} tasks selected`);
}
