import { isBuiltin } from 'node:module';
import { type Import, packageOf } from '../imports.ts';

/** Packages that one folder alone may import. */
const CAGES: readonly { readonly pattern: RegExp; readonly folder: string }[] = [
  { pattern: /^@xyflow\//, folder: 'app/canvas/' },
  // the command has it beside itself, and asks for it by a path: cli/graph/engine.ts
  { pattern: /^elkjs$/, folder: 'app/services/layout/' },
  { pattern: /^@?codemirror(\/|$)|^@lezer\//, folder: 'app/code/' },
  { pattern: /^@base-ui\//, folder: 'app/ui/' },
];

/** What the pure part may use. */
const LIB_PACKAGES = ['jsonc-parser'];

/** Packages of the browser shell: nothing outside `app` touches them. */
const BROWSER = /^(react|react-dom|zustand|lucide-react|idb-keyval)$|^@xyflow\/|^@base-ui\/|^elkjs$|^@?codemirror/;

function packages(imports: readonly Import[], wrong: (from: string, name: string) => boolean): string[] {
  return imports
    .filter(({ from, to, ours }) => !ours && wrong(from, to))
    .map(({ from, to }) => `${from} imports ${to}`);
}

export function outOfCage(imports: readonly Import[]): string[] {
  return packages(imports, (from, name) =>
    CAGES.some(({ pattern, folder }) => pattern.test(packageOf(name)) && !from.startsWith(folder)),
  );
}

export function libPackages(imports: readonly Import[]): string[] {
  return packages(imports, (from, name) => from.startsWith('lib/') && !LIB_PACKAGES.includes(packageOf(name)));
}

export function browserOutsideApp(imports: readonly Import[]): string[] {
  return packages(imports, (from, name) => !from.startsWith('app/') && BROWSER.test(packageOf(name)));
}

export function nodeInApp(imports: readonly Import[]): string[] {
  return packages(imports, (from, name) => from.startsWith('app/') && isBuiltin(name));
}
