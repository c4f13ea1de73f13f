import {
  CircleHelp,
  Contrast,
  Download,
  FileImage,
  Fullscreen,
  Maximize,
  PanelBottom,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { canvasPort, setTheme, showDialog, panelsOf } from '../state/panels.ts';
import { toggleProblems } from '../state/layout.ts';
import type { Action } from './types.ts';

const STEP = 1.25;

export const fitAction: Action = {
  id: 'fit',
  label: 'Fit',
  group: 'View',
  icon: Maximize,
  keys: ['1'],
  menu: ['canvas'],
  run: (designer) => canvasPort(designer)?.fitAll(),
};

export const fitSelectionAction: Action = {
  id: 'fit-selection',
  label: 'Fit the selection',
  group: 'View',
  icon: Fullscreen,
  keys: ['2'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size + selection.annotations.size > 0,
  why: () => 'nothing is selected',
  run: (designer) => canvasPort(designer)?.fitSelection(),
};

export const zoomInAction: Action = {
  id: 'zoom-in',
  label: 'Zoom in',
  group: 'View',
  icon: ZoomIn,
  keys: ['+', '='],
  run: (designer) => canvasPort(designer)?.zoomBy(STEP),
};

export const zoomOutAction: Action = {
  id: 'zoom-out',
  label: 'Zoom out',
  group: 'View',
  icon: ZoomOut,
  keys: ['-'],
  run: (designer) => canvasPort(designer)?.zoomBy(1 / STEP),
};

export const zoomFullAction: Action = {
  id: 'zoom-full',
  label: 'Zoom to 100 %',
  group: 'View',
  keys: ['0'],
  run: (designer) => canvasPort(designer)?.zoomTo(1),
};

export const themeAction: Action = {
  id: 'theme',
  label: 'Switch between light and dark',
  group: 'View',
  icon: Contrast,
  run: (designer) => setTheme(designer, panelsOf(designer).getState().theme === 'dark' ? 'light' : 'dark'),
};

export const problemsAction: Action = {
  id: 'problems',
  label: 'Show or hide problems',
  group: 'View',
  icon: PanelBottom,
  keys: ['P'],
  run: toggleProblems,
};

export const exportAction: Action = {
  id: 'export',
  label: 'Export JSON',
  group: 'File',
  icon: Download,
  keys: ['Mod+E'],
  everywhere: true,
  run: (designer) => showDialog(designer, 'export'),
};

export const reviewAction: Action = {
  id: 'review',
  label: 'Export a review or a picture',
  group: 'File',
  icon: FileImage,
  keys: ['Mod+Shift+E'],
  everywhere: true,
  run: (designer) => showDialog(designer, 'review'),
};

export const shortcutsAction: Action = {
  id: 'shortcuts',
  label: 'Shortcuts',
  group: 'View',
  icon: CircleHelp,
  keys: ['?'],
  run: (designer) => showDialog(designer, 'shortcuts'),
};
