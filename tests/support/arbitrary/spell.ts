import type { Json } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import type { Chance } from './chance.ts';
import { TWENTY_DIGITS } from './pools.ts';

interface Layout {
  readonly indent: string;
  readonly newline: string;
  readonly colon: string;
  readonly comma: string;
  readonly pad: string;
}

/** How a value is written: white space, and a tape of numbers that says at each fork which way to go. */
export interface Spelling {
  readonly layout: Layout;
  readonly tape: readonly number[];
}

const PLAIN_LAYOUT: Layout = { indent: '  ', newline: '\n', colon: ': ', comma: ', ', pad: '' };

export const PLAIN: Spelling = { layout: PLAIN_LAYOUT, tape: [0] };

export function makeSpelling(chance: Chance): Spelling {
  const layout: Layout = {
    indent: chance.one(['  ', '    ', '\t', '']),
    newline: chance.one(['\n', '\r\n']),
    colon: chance.one([': ', ':', ' : ']),
    comma: chance.one([', ', ',', ' ,']),
    pad: chance.one(['', ' ']),
  };
  return { layout, tape: chance.list(chance.between(3, 30), (again) => again.below(1000)) };
}

export function* simplerSpelling(spelling: Spelling): Iterable<Spelling> {
  const { layout, tape } = spelling;
  if (layout !== PLAIN_LAYOUT) yield { ...spelling, layout: PLAIN_LAYOUT };
  if (tape.length > 1) {
    yield { ...spelling, tape: [0] };
    yield { ...spelling, tape: tape.slice(0, tape.length >> 1) };
  }
  for (const [at, way] of tape.entries()) if (way > 0) yield { ...spelling, tape: tape.with(at, 0) };
}

/** JSON text of a value. */
export function spell(value: Json, { layout, tape }: Spelling): string {
  let at = 0;
  const once = (times: number): boolean => tape[at++ % tape.length]! % times === times - 1;
  const forkOf = (ways: number): number => tape[at++ % tape.length]! % ways;

  const spellNumber = (number: number): string => {
    const plain = JSON.stringify(number);
    if (!/^-?\d+$/.test(plain) || !once(3)) return number === TWENTY_DIGITS ? '12345678901234567890' : plain;
    return [`${plain}.0`, `${plain}e0`, `${plain}.00E+0`][forkOf(3)]!;
  };

  const spellText = (text: string): string => (once(15) ? escaped(text) : JSON.stringify(text));

  const spellAny = (part: Json, how: Layout, base: string): string => {
    if (typeof part === 'number') return spellNumber(part);
    if (typeof part === 'string') return spellText(part);
    if (!isArray(part) && !isObject(part)) return JSON.stringify(part);
    const lines = how.indent !== '' && !once(5);
    const within = lines ? how : { ...how, indent: '' };
    const inner = lines ? base + how.indent : base;
    if (isArray(part)) {
      return spellList(
        '[',
        ']',
        part.map((item) => spellAny(item, within, inner)),
        within,
        base,
      );
    }
    const members = Object.entries(part).flatMap(([key, item]) => {
      const member = `${spellText(key)}${how.colon}${spellAny(item, within, inner)}`;
      return once(25) ? [`${JSON.stringify(key)}${how.colon}"shadowed"`, member] : [member];
    });
    return spellList('{', '}', members, within, base);
  };

  return spellAny(value, layout, '');
}

function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

function spellList(open: string, close: string, parts: readonly string[], how: Layout, base: string): string {
  if (parts.length === 0) return how.indent.length === 2 ? `${open} ${close}` : open + close;
  if (how.indent === '') return open + how.pad + parts.join(how.comma) + how.pad + close;
  const inner = how.newline + base + how.indent;
  return open + inner + parts.join(`,${inner}`) + how.newline + base + close;
}
