import type { Import } from '../imports.ts';

const GROUND = ['model'];
const PARTS = [
  'text',
  'schema',
  'decompile',
  'compile',
  'edit',
  'check',
  'layout',
  'find',
  'sample',
  'schedule',
  'run',
  'diff',
];
const COMPOSERS = ['document', 'tenant', 'plain', 'dialect', 'export', 'csv', 'clipboard', 'fix', 'typed'];

/** Parts that may ask another part, and composers that stand on others. */
const MAY_ASK: Readonly<Record<string, readonly string[]>> = {
  check: ['schema', 'schedule', 'text'],
  tenant: ['export', 'document'],
  run: ['schedule'],
  export: ['document', 'dialect'],
  csv: ['plain'],
  clipboard: ['document', 'export'],
  typed: ['document'],
};

/** The part of `lib` that a path belongs to; `index.ts` is the public API. */
function partOf(path: string): string {
  return path.split('/')[1]!;
}

function mayImport(from: string, to: string): boolean {
  if (from === to || GROUND.includes(to)) return true;
  if (MAY_ASK[from]?.includes(to)) return true;
  if (COMPOSERS.includes(from)) return PARTS.includes(to);
  return from === 'index.ts' && (PARTS.includes(to) || COMPOSERS.includes(to));
}

/** Imports within `lib` that go outwards or sideways, and any that leave it. */
export function wrongDirection(imports: readonly Import[]): string[] {
  return imports
    .filter(
      ({ from, to, ours }) =>
        ours && from.startsWith('lib/') && !(to.startsWith('lib/') && mayImport(partOf(from), partOf(to))),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Folders of `lib` that no ring holds. */
export function unknownParts(paths: readonly string[]): string[] {
  const known = [...GROUND, ...PARTS, ...COMPOSERS, 'index.ts'];
  return paths.filter((path) => path.startsWith('lib/') && !known.includes(partOf(path)));
}

/** Second entries of `lib`, for what the page loads when it is needed: their libraries would be too much at its start. */
const LAZY_ENTRIES = [
  'lib/schedule/nextRuns.ts',
  'lib/run/due.ts',
  'lib/check/index.ts',
  'lib/fix/index.ts',
  'lib/schema/v1.schema.json',
  'lib/schema/scheduling.schema.json',
];

/** The shells know `lib/index.ts` and the lazy entries, nothing deeper, and not each other. */
export function wrongShells(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, ours, later }) => {
      const shell = from.split('/')[0]!;
      if (!ours || (shell !== 'app' && shell !== 'cli')) return false;
      return to !== 'lib/index.ts' && !(later && LAZY_ENTRIES.includes(to)) && !to.startsWith(`${shell}/`);
    })
    .map(({ from, to }) => `${from} imports ${to}`);
}
