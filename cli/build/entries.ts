import { readFileSync } from 'node:fs';

/** The entries of the package besides `taskloom` itself, by the names that follow it, such as `editor`. */
export function entriesOfPackage(): string[] {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  return Object.keys(exports).flatMap((path) => /^\.\/(\w+)$/.exec(path)?.[1] ?? []);
}
