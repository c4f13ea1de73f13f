import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Rolldown } from 'vite';

const IMPORT = /@import\s+(?:url\()?['"]([^'"]+)['"]/g;

/**
 * The files of packages that a bundle is made of: scripts, style sheets with what they import, and what is copied as it
 * is.
 */
export function packageFiles(bundle: Rolldown.OutputBundle): string[] {
  const files = Object.values(bundle).flatMap((part) =>
    part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
  );
  const real = files.filter((file) => !file.startsWith('\0')).map((file) => file.replace(/[?#].*$/, ''));
  return real
    .flatMap((file) => (file.endsWith('.css') ? sheetsOf(file) : [file]))
    .filter((file) => /[\\/]node_modules[\\/]/.test(file));
}

/** A style sheet, and all that it imports: these are not modules of the bundle. */
function sheetsOf(file: string): string[] {
  const imported = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name]) =>
    createRequire(file).resolve(name!),
  );
  return [file, ...imported.flatMap(sheetsOf)];
}
