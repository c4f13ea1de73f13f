import { Braces } from 'lucide-react';
import { togglePanel } from '../state/layout.ts';
import type { Action } from './types.ts';

export const codeAction: Action = {
  id: 'code',
  label: 'Show or hide the JSON',
  group: 'View',
  icon: Braces,
  keys: ['E'],
  run: (designer) => togglePanel(designer, 'code'),
};
