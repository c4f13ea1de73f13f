import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One source file of ours: its path from the top of the project, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import: of a file of ours (`to` is its path) or of a package or builtin (`to` is its name as written). */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly ours: boolean;
  /** Nothing of it runs when the file is loaded: it is loaded later, or a type. */
  readonly later?: true;
}

const ROOT = new URL('../../', import.meta.url);

/** The TypeScript files under a folder. A folder that is not there has none. */
export function sourceFiles(folder: string): SourceFile[] {
  let entries;
  try {
    entries = readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.relative(fileURLToPath(ROOT), posix.join(entry.parentPath, entry.name)))
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** `text` with comments blanked out, strings and line ends left alone. */
export function withoutComments(text: string): string {
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\//g;
  return text.replace(token, (found) => (/^\/[/*]/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
}

/** `text` with comments and what stands in strings blanked out, template strings with holes aside. */
export function codeOnly(text: string): string {
  return withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`$]*`/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
}

const FORMS = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bnew\s+URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g,
];

/** Everything that a file imports: statically, for types, again as an export, when it runs, or as a worker. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  return FORMS.flatMap((form) =>
    Array.from(code.matchAll(form), (match) => {
      const found = resolve(path, match[1]!);
      return /^(?:import|export)\s+type\b|^import\s*\(/.test(match[0]) ? { ...found, later: true as const } : found;
    }),
  );
}

function resolve(from: string, written: string): Import {
  const bare = written.replace(/\?.*$/, '');
  return bare.startsWith('.')
    ? { from, to: posix.join(posix.dirname(from), bare), ours: true }
    : { from, to: bare, ours: false };
}

/** The package that an import names: `@codemirror/view` of `@codemirror/view/dist`. */
export function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
