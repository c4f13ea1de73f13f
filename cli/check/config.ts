import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { locate, pointer, positionsIn } from '../../lib/editor/index.ts';
import { type Json, type JsonObject, type Level, RULES } from '../../lib/index.ts';
import { isObject, parseJson } from '../../lib/internal.ts';
import { readText } from '../io/read.ts';
import { UsageError, refused } from '../io/usageError.ts';

/** What a rule weighs, by its code. */
export type Levels = Readonly<Record<string, Level>>;

const NAME = '.taskloom.json';

const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];

/**
 * What the `.taskloom.json` beside a file sets rules to; nothing where there is none. Of standard input it is the
 * one in the current folder.
 *
 * @throws {UsageError} When it cannot be used, with the place.
 */
export async function configBeside(file: string): Promise<Levels> {
  const path = file === '-' ? NAME : join(dirname(file), NAME);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readConfig(await readText(path), path) : {};
}

function readConfig(text: string, path: string): Levels {
  const parsed = parseJson(text);
  if (!parsed.ok) throw refused(path, parsed.refusal);
  const position = positionsIn(text);
  const faults: string[] = [];
  const fault = (place: string, message: string): void => {
    const { line, column } = position(locate(text, place, text.startsWith('\uFEFF') ? 1 : 0).start);
    faults.push(`${path}:${line}:${column}: ${message}`);
  };
  const levels = levelsIn(parsed.value, fault);
  if (faults.length > 0) throw new UsageError(faults);
  return levels;
}

function levelsIn(value: Json, fault: (place: string, message: string) => void): Levels {
  if (!isObject(value)) fault('', 'This should be an object, such as {"rules": {"join-unset": "error"}}.');
  const config: JsonObject = isObject(value) ? value : {};
  for (const key of Object.keys(config)) {
    if (key !== 'rules') fault(pointer([key]), `There is no setting ${JSON.stringify(key)}; there is "rules".`);
  }
  const rules = Object.hasOwn(config, 'rules') ? config['rules']! : {};
  if (!isObject(rules)) fault('/rules', 'This should be an object of rules, such as {"join-unset": "error"}.');
  const set = Object.entries(isObject(rules) ? rules : {});
  for (const [code, level] of set) {
    const wrong = wrongSetting(code, level);
    if (wrong) fault(pointer(['rules', code]), wrong);
  }
  return Object.fromEntries(set) as Levels;
}

function wrongSetting(code: string, level: Json): string | null {
  if (!RULES.some((rule) => rule.code === code)) return `There is no rule ${JSON.stringify(code)}${nearest(code)}.`;
  return LEVELS.some((known) => known === level)
    ? null
    : `A rule is set to ${LEVELS.join(', ')}, not ${JSON.stringify(level)}.`;
}

/** A rule whose code shares a word with one that is none, to be suggested. */
function nearest(code: string): string {
  const words = code
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const shared = (known: string): number => words.filter((word) => known.split('-').includes(word)).length;
  const best = RULES.map((rule) => rule.code).toSorted((a, b) => shared(b) - shared(a))[0]!;
  return shared(best) > 0 ? `; there is ${JSON.stringify(best)}` : '; docs/problems.md lists all';
}

/**
 * What `--rule CODE=LEVEL` options set rules to.
 *
 * @throws {UsageError} When one says neither.
 */
export function levelsOf(options: readonly string[]): Levels {
  const set = options.map((option): [string, Level] => {
    const [code = '', level = '', ...more] = option.split('=');
    const wrong =
      more.length > 0 || level === ''
        ? `--rule takes CODE=LEVEL, such as join-unset=error, not ${JSON.stringify(option)}.`
        : wrongSetting(code, level);
    if (wrong) throw new UsageError([`taskloom check: ${wrong}`]);
    return [code, level as Level];
  });
  return Object.fromEntries(set);
}
