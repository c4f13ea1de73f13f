import fc from 'fast-check';
import { type Json, type JsonObject, isArray, isObject } from '../../../lib/index.ts';
import { definitions } from './definitions.ts';
import { TWENTY_DIGITS } from './pools.ts';

interface Layout {
  readonly indent: string;
  readonly newline: string;
  readonly colon: string;
  readonly comma: string;
  readonly pad: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  indent: fc.constantFrom('  ', '    ', '\t', ''),
  newline: fc.constantFrom('\n', '\r\n'),
  colon: fc.constantFrom(': ', ':', ' : '),
  comma: fc.constantFrom(', ', ',', ' ,'),
  pad: fc.constantFrom('', ' '),
});

/** Says at each fork which way to go: a tape of numbers, played in a circle. */
type Fork = (ways: number) => number;

function forkOf(tape: readonly number[]): Fork {
  let at = 0;
  return (ways) => tape[at++ % tape.length]! % ways;
}

function spellNumber(value: number, fork: Fork): string {
  const plain = JSON.stringify(value);
  if (!/^-?\d+$/.test(plain) || fork(3) > 0) return value === TWENTY_DIGITS ? '12345678901234567890' : plain;
  return [`${plain}.0`, `${plain}e0`, `${plain}.00E+0`][fork(3)]!;
}

function spellString(value: string, fork: Fork): string {
  const plain = JSON.stringify(value);
  if (fork(6) > 0) return plain;
  const escaped = Array.from(
    { length: value.length },
    (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped.join('')}"`;
}

function spellList(
  open: string,
  close: string,
  parts: readonly string[],
  how: Layout,
  base: string,
  lines: boolean,
): string {
  if (parts.length === 0) return lines && how.indent.length === 2 ? `${open} ${close}` : open + close;
  if (!lines) return open + how.pad + parts.join(how.comma) + how.pad + close;
  const inner = how.newline + base + how.indent;
  return open + inner + parts.join(`,${inner}`) + how.newline + base + close;
}

function spell(value: Json, how: Layout, fork: Fork, base: string): string {
  if (typeof value === 'number') return spellNumber(value, fork);
  if (typeof value === 'string') return spellString(value, fork);
  const lines = how.indent !== '' && fork(5) > 0;
  const within = lines ? how : { ...how, indent: '' };
  const inner = lines ? base + how.indent : base;
  if (isArray(value))
    return spellList(
      '[',
      ']',
      value.map((item) => spell(item, within, fork, inner)),
      how,
      base,
      lines,
    );
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, item]) => {
    const member = `${spellString(key, fork)}${how.colon}${spell(item, within, fork, inner)}`;
    return fork(25) === 24 ? [`${JSON.stringify(key)}${how.colon}"shadowed"`, member] : [member];
  });
  return spellList('{', '}', members, how, base, lines);
}

function wrap(tasks: readonly JsonObject[], kind: number): Json {
  if (kind === 0 && tasks.length === 1) return tasks[0]!;
  const links = { self: { href: '/v1/tasks' } };
  if (kind === 1) return { data: tasks, links };
  return kind === 2 ? { links, data: tasks } : tasks;
}

/** Task definitions as text, spelled as people and programs do. */
export const taskText: fc.Arbitrary<string> = fc
  .record({
    tasks: definitions,
    kind: fc.nat({ max: 5 }),
    how: layout,
    tape: fc.array(fc.nat({ max: 999 }), { minLength: 3, maxLength: 60 }),
    mark: fc.nat({ max: 9 }),
    end: fc.constantFrom('', '\n', '\r\n', ' \n\n'),
  })
  .map(
    ({ tasks, kind, how, tape, mark, end }) =>
      (mark === 0 ? '\uFEFF' : '') + spell(wrap(tasks, kind), how, forkOf(tape), '') + end,
  );

/** JSON text of any value, without white space around it. */
export function spelled(values: fc.Arbitrary<Json>): fc.Arbitrary<string> {
  const tape = fc.array(fc.nat({ max: 999 }), { minLength: 3, maxLength: 30 });
  return fc.tuple(values, layout, tape).map(([value, how, forks]) => spell(value, how, forkOf(forks), ''));
}
