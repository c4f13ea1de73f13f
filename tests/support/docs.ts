import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';

/** What a comment beside a statement says that it gives, and what it gave. */
export interface Said {
  readonly code: string;
  readonly stated: unknown;
  readonly was: unknown;
}

/** @param name - The path of a page from the root. */
export function pageOf(name: string): string {
  return readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
}

/** The blocks of code of a page in one language. */
export function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code!);
}

/** The names that code imports, by the module that it has them from. */
export function importsIn(code: string): (readonly [name: string, module: string])[] {
  return [...code.matchAll(/^import \{([^}]*)\} from '(.*)';$/gm)].flatMap(([, names, module]) =>
    names!.split(',').flatMap((name) => (name.trim() === '' ? [] : [[name.trim(), module!] as const])),
  );
}

/**
 * Runs the code of a page.
 *
 * @param modules - What the code imports from, by names of modules.
 * @param given - Variables that are there before.
 * @returns Each statement that a comment beside it states the value of.
 */
export async function runPage(
  code: string,
  modules: Readonly<Record<string, object>>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Said[]> {
  const noted = code
    .replaceAll(/^import \* as (\w+) from '(.*)';$/gm, "const $1 = modules['$2'];")
    .replaceAll(/^import \{([^}]*)\} from '(.*)';$/gm, "const {$1} = modules['$2'];")
    .replaceAll(
      /^([\w(['].*); \/\/ (['[{\d].*|true|false|null)$/gm,
      (_, statement: string, stated: string) =>
        `said.push({ code: ${JSON.stringify(statement)}, was: (${statement}), stated: (${stated}) });`,
    );
  const { code: script } = await transformWithOxc(`async () => {\n${noted}\n}`, 'page.ts', { sourcemap: false });
  const said: Said[] = [];
  const names = ['modules', 'said', ...Object.keys(given)];
  const make = new Function(...names, `return (${script.replace(/;\s*$/, '')})`) as (
    ...values: unknown[]
  ) => () => Promise<void>;
  await make(modules, said, ...Object.values(given))();
  return said;
}
