import type { Import } from '../imports.ts';

/** Folders of `app` that are not panels: what panels and the canvas may share. They know no panel. */
const SHARED = ['common', 'designer', 'services', 'ui'];

/** Folders that put panels together. */
const COMPOSERS = ['panels/shell'];

/** The folder of `app` that a path is in, for panels with the panel; `''` for its own files, such as `App.tsx`. */
function folderOf(path: string): string {
  const [, folder = '', panel, ...more] = path.split('/');
  if (panel === undefined) return '';
  return folder === 'panels' && more.length > 0 ? `${folder}/${panel}` : folder;
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

/** Services know of the designer only the ports that they are for. */
export function servicesReadDesigner(imports: readonly Import[]): string[] {
  return inApp(
    imports.filter(({ to }) => !to.startsWith('app/designer/ports/')),
    (from, to) => from === 'services' && to === 'designer',
  );
}

/** The designer and what is drawn of it have services by their ports alone: `main.tsx` chooses them. */
export function portsPassedOver(imports: readonly Import[]): string[] {
  return inApp(imports, (from, to) => from !== '' && from !== 'services' && to === 'services');
}

function inApp(imports: readonly Import[], wrong: (from: string, to: string) => boolean): string[] {
  return imports
    .filter(
      ({ from, to, ours }) =>
        ours && from.startsWith('app/') && to.startsWith('app/') && wrong(folderOf(from), folderOf(to)),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}
