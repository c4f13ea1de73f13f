import type { Import } from '../imports.ts';

/** Folders of `app` that are no panel: what panels and the canvas may share. They know no panel. */
const SHARED = ['actions', 'layout', 'parts', 'sample', 'services', 'store', 'ui'];

/** Folders that put panels together. */
const COMPOSERS = ['shell'];

/** The folder of `app` that a path lies in; `''` for its own files, such as `App.tsx`. */
function folderOf(path: string): string {
  const steps = path.split('/');
  return steps.length > 2 ? steps[1]! : '';
}

/** Panels and the canvas never import each other; they meet in the store and in `App.tsx`. */
export function crossPanels(imports: readonly Import[]): string[] {
  return inApp(imports, (from, to) => isPanel(from) && isPanel(to) && from !== to);
}

/** What panels share knows none of them. */
export function sharedKnowsPanel(imports: readonly Import[]): string[] {
  return inApp(imports, (from, to) => SHARED.includes(from) && !SHARED.includes(to));
}

function isPanel(folder: string): boolean {
  return folder !== '' && !SHARED.includes(folder) && !COMPOSERS.includes(folder);
}

/** `ui` knows nothing of tasks: it imports packages and itself. */
export function uiKnowsUs(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, ours }) => ours && from.startsWith('app/ui/') && !to.startsWith('app/ui/'))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Services are told what to do; they never look at the store. */
export function servicesReadStore(imports: readonly Import[]): string[] {
  return inApp(imports, (from, to) => from === 'services' && to === 'store');
}

function inApp(imports: readonly Import[], wrong: (from: string, to: string) => boolean): string[] {
  return imports
    .filter(
      ({ from, to, ours }) =>
        ours && from.startsWith('app/') && to.startsWith('app/') && wrong(folderOf(from), folderOf(to)),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}
