import { entriesOfPackage } from '../../../cli/build/entries.ts';
import type { Import } from '../imports.ts';

/** The folders of `lib`, from the inside out. A folder may import those of the rings inside its own. */
export const RINGS: readonly (readonly string[])[] = [
  ['model'],
  ['compiler', 'layout', 'schedule', 'schema', 'text'],
  ['check', 'commands', 'run', 'sample'],
  ['simulate'],
  ['diff', 'document'],
  ['formats'],
  ['tenant'],
  ['editor', 'index.ts', 'internal.ts'],
];

/** Folders that import a neighbour of their own ring, with the reason. */
const SIDEWAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  check: { commands: 'a fix is an edit' },
};

/** The folder of `lib` that a path belongs to; `index.ts` is the public API. */
function folderOf(path: string): string {
  return path.split('/')[1]!;
}

function ringOf(folder: string): number {
  return RINGS.findIndex((ring) => ring.includes(folder));
}

function mayImport(from: string, to: string): boolean {
  return from === to || ringOf(to) < ringOf(from) || SIDEWAYS[from]?.[to] !== undefined;
}

/** Imports within `lib` that go outwards or sideways, and any that leave it. */
export function wrongDirection(imports: readonly Import[]): string[] {
  return imports
    .filter(
      ({ from, to, ours }) =>
        ours && from.startsWith('lib/') && !(to.startsWith('lib/') && mayImport(folderOf(from), folderOf(to))),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Files of `lib` in a folder that is in no ring. */
export function outsideRings(paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith('lib/') && ringOf(folderOf(path)) < 0);
}

/** What the package exports as `taskloom`, `taskloom/editor` and so on; and what only its own shells share. */
export const ENTRIES: readonly string[] = [
  'lib/index.ts',
  ...entriesOfPackage().map((name) => `lib/${name}/index.ts`),
  'lib/internal.ts',
];

/** Modules that the page loads when they are needed: their libraries would be too much at its start. */
const LAZY_ENTRIES = [
  'lib/schedule/nextRuns.ts',
  'lib/run/due.ts',
  'lib/check/index.ts',
  'lib/check/fix/index.ts',
  'lib/formats/messageOf.ts',
  'lib/schema/v1.schema.json',
  'lib/schema/scheduling.schema.json',
];

/** The shells know the entries of `lib`, nothing deeper, and not each other. */
export function wrongShells(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, ours, later }) => {
      const shell = from.split('/')[0]!;
      if (!ours || (shell !== 'app' && shell !== 'cli')) return false;
      return !ENTRIES.includes(to) && !(later && LAZY_ENTRIES.includes(to)) && !to.startsWith(`${shell}/`);
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}
