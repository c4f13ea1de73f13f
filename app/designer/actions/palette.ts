import { Command } from 'lucide-react';
import { openPopover } from '../state/popovers.ts';
import type { Action } from './types.ts';

export const paletteAction: Action = {
  id: 'palette',
  label: 'Find an action or a task',
  group: 'View',
  icon: Command,
  keys: ['Mod+K'],
  everywhere: true,
  keysOnly: true,
  run: (designer) => openPopover(designer, { kind: 'palette' }),
};
