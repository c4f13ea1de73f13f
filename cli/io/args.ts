import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The option of every command that has a result. */
export const OUTPUT = { output: { type: 'string', short: 'o' } } as const satisfies Options;

type Read<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/**
 * Reads the arguments of a command.
 *
 * @param operands - The names of the arguments that are not options. All are required but those in brackets; one that
 *   ends with … may be several.
 * @throws {UsageError} On an unknown option, a missing value, too few or too many operands.
 */
export function readArgs<T extends Options>(
  argv: readonly string[],
  operands: readonly string[],
  options: T,
): { readonly operands: readonly string[]; readonly values: Read<T>['values'] } {
  const { positionals, values } = parse(argv, options);
  const missing = operands[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) throw usage(`${missing.replace('…', '')} is missing`);
  const surplus = operands.at(-1)?.endsWith('…') ? undefined : positionals[operands.length];
  if (surplus !== undefined) throw usage(`${JSON.stringify(surplus)} is an unexpected argument`);
  return { operands: positionals, values };
}

function parse<T extends Options>(argv: readonly string[], options: T): Read<T> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }) as Read<T>;
  } catch (error) {
    // what follows the first sentence is advice on options that look like values
    const fault = (error as Error).message.split(/\.\s/)[0]!.replace(/\.$/, '');
    throw usage(fault[0]!.toLowerCase() + fault.slice(1));
  }
}

/**
 * The value of an option that takes a whole number.
 *
 * @throws {UsageError} When it is none, or outside `low` to `high` (both included).
 */
export function wholeNumber(option: string, value: string, low: number, high: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw usage(`${option} takes a whole number from ${low} to ${high}, not ${JSON.stringify(value)}`);
}

function usage(fault: string): UsageError {
  return new UsageError([`taskloom: ${fault}. See "taskloom help".`]);
}
