import { type SourceFile, codeOnly, withoutComments } from '../imports.ts';

function lines(files: readonly SourceFile[], wrong: RegExp, read: (text: string) => string = codeOnly): string[] {
  return files.flatMap(({ path, text }) =>
    read(text)
      .split('\n')
      .flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

/** `lib` gives the same answer anywhere: no clock, no randomness, nothing of the world around it. */
export function impure(files: readonly SourceFile[]): string[] {
  const clock = /\bMath\.random\b|\bDate\.now\b|\bnew Date(?:\(\s*\)|\b(?!\s*\())|(?<!new )\bDate\(|\bperformance\b/;
  const world = /\bprocess\.|\bfetch\(|\bconsole\.|\bglobalThis\b|\bcrypto\./;
  return lines(files, new RegExp(`${clock.source}|${world.source}`));
}

/** The tools that read config files want a default export; nothing else does. */
export function defaultExports(files: readonly SourceFile[]): string[] {
  return lines(
    files.filter(({ path }) => !path.endsWith('.config.ts')),
    /\bexport\s+default\b|\bas default\b/,
  );
}

export function looseTypes(files: readonly SourceFile[]): string[] {
  return lines(files, /(?::|\bas|[<,|&=])\s*any\b(?=\s*(?:[\],;)>|&={}[]|$))/);
}

/**
 * Tables from any text: objects answer to `constructor` and `__proto__` as well, which text from outside may be. A
 * `Map` does not.
 */
export function openTables(files: readonly SourceFile[]): string[] {
  return lines(files, /^\s*(?:export )?const \w+: (?:Readonly<|Partial<)*Record<string,.*= \{(?!\})/);
}

/** Comments that tell the type checker to look away. */
export function silencedChecks(files: readonly SourceFile[]): string[] {
  return lines(files, /@ts-(?:ignore|expect-error|nocheck)/, (text) => text);
}

/** Variables and stores of a whole module: two designers on one page would share them. */
export function moduleState(files: readonly SourceFile[]): string[] {
  return lines(files, /^(?:export )?(?:let |var |const .*= create(?:Store)?[<(])/, (text) => text);
}

/** What the designer reaches past its ports: the page, its storage, its address. */
export function reachesPage(files: readonly SourceFile[]): string[] {
  const page = /\bdocument\.(?:query|getElement|activeElement|body|documentElement|addEvent|hidden|createElement)/;
  return lines(files, new RegExp(`\\bwindow\\.|\\bnavigator\\.|\\b(?:local|session)Storage\\b|${page.source}`));
}

/** Lines that are wider than the formatter makes them: long sentences in strings, which it leaves alone. */
export function longLines(files: readonly SourceFile[]): string[] {
  return lines(files, /^.{121,}$/, (text) => text);
}

/** Files over the limit, but for those with a written reason. */
export function longFiles(
  files: readonly SourceFile[],
  reasons: Readonly<Record<string, string>>,
  limit = 300,
): string[] {
  return files
    .filter(({ path, text }) => text.trimEnd().split('\n').length > limit && !reasons[path])
    .map(({ path }) => path);
}

/** Imports without the ending that says what they are. Of JavaScript there is the generated code alone. */
export function importsWithoutEnding(files: readonly SourceFile[]): string[] {
  return lines(files, /\bfrom\s+'\.{1,2}\/[^']*(?<!\.tsx?|\.css|\.json|\/validators\.js|\?\w+)'/, withoutComments);
}
