import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import { move } from '../../../lib/index.ts';
import { type Alignment, type Axis, aligned, distributed } from '../../../lib/editor/index.ts';
import { dispatch } from '../state/dispatch.ts';
import type { DesignerState } from '../state/store.ts';
import { selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

const ALIGNMENTS: readonly (readonly [Alignment, string, LucideIcon])[] = [
  ['left', 'Align to the left', AlignStartVertical],
  ['center', 'Align to the middle, one under the other', AlignCenterVertical],
  ['right', 'Align to the right', AlignEndVertical],
  ['top', 'Align to the top', AlignStartHorizontal],
  ['middle', 'Align to the middle, side by side', AlignCenterHorizontal],
  ['bottom', 'Align to the bottom', AlignEndHorizontal],
];

const AXES: readonly (readonly [Axis, string, LucideIcon])[] = [
  ['horizontal', 'Distribute from left to right', AlignHorizontalDistributeCenter],
  ['vertical', 'Distribute from top to bottom', AlignVerticalDistributeCenter],
];

const atLeast =
  (count: number) =>
  ({ selection }: DesignerState) =>
    selection.tasks.size >= count;

export const arrangeActions: readonly Action[] = [
  ...ALIGNMENTS.map(([how, label, icon]): Action => ({
    id: `align-${how}`,
    label,
    icon,
    group: 'Arrange',
    enabled: atLeast(2),
    why: () => 'it needs two or more selected tasks',
    run: (designer) =>
      dispatch(designer, (document) =>
        move(document, { moves: aligned(document.view, selectedTasks(designer), how), label }),
      ),
  })),
  ...AXES.map(([axis, label, icon]): Action => ({
    id: `distribute-${axis}`,
    label,
    icon,
    group: 'Arrange',
    enabled: atLeast(3),
    why: () => 'it needs three or more selected tasks',
    run: (designer) =>
      dispatch(designer, (document) =>
        move(document, { moves: distributed(document.view, selectedTasks(designer), axis), label }),
      ),
  })),
];
