import { ArrowLeftToLine, ArrowRightToLine, Network } from 'lucide-react';
import { type NodeKey, components, downstreamOf, upstreamOf } from '../../../lib/index.ts';
import { announce } from '../state/announce.ts';
import { type Designer, currentDocument, selectOnly } from '../state/designer.ts';
import { selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

const some = ({ selection }: Designer) => selection.tasks.size > 0;

export const selectUpstreamAction: Action = {
  id: 'select-upstream',
  label: 'Select all upstream',
  group: 'Select',
  icon: ArrowLeftToLine,
  keys: ['['],
  menu: ['task'],
  enabled: some,
  run: () => choose(upstreamOf(currentDocument().chain, selectedTasks())),
};

export const selectDownstreamAction: Action = {
  id: 'select-downstream',
  label: 'Select all downstream',
  group: 'Select',
  icon: ArrowRightToLine,
  keys: [']'],
  menu: ['task'],
  enabled: some,
  run: () => choose(downstreamOf(currentDocument().chain, selectedTasks())),
};

export const selectComponentAction: Action = {
  id: 'select-component',
  label: 'Select the whole component',
  group: 'Select',
  icon: Network,
  keys: ['\\'],
  menu: ['task'],
  enabled: some,
  run: () => {
    const chosen = new Set(selectedTasks());
    choose(
      components(currentDocument().chain)
        .filter((keys) => keys.some((key) => chosen.has(key)))
        .flat(),
    );
  },
};

function choose(keys: Iterable<NodeKey>): void {
  const tasks = [...keys];
  selectOnly({ tasks });
  announce(`${tasks.length} tasks selected`);
}
