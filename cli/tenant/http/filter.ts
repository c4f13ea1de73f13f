import type { Json } from '../../../lib/index.ts';
import { TenantFault } from '../fault.ts';

/** Whether something with these values passes. */
export type Filter = (valueOf: (field: string) => Json | undefined) => boolean;

type Token = { readonly kind: 'word' | 'value' | '(' | ')'; readonly text: string; readonly value?: Json };

const TOKEN = /\s*(?:(\()|(\))|("(?:[^"\\]|\\.)*")|([^\s()"]+))/y;

const MOST_TOKENS = 200;

const COMPARES: ReadonlyMap<string, (has: string, wanted: string) => boolean> = new Map(
  Object.entries({
    eq: (has, wanted) => has === wanted,
    co: (has, wanted) => has.includes(wanted),
    sw: (has, wanted) => has.startsWith(wanted),
    ew: (has, wanted) => has.endsWith(wanted),
    gt: (has, wanted) => has > wanted,
    ge: (has, wanted) => has >= wanted,
    lt: (has, wanted) => has < wanted,
    le: (has, wanted) => has <= wanted,
  }),
);

/**
 * Reads a filter of SCIM (RFC 7644) without paths in brackets: comparisons, `pr`, `and`, `or`, `not (…)`, parentheses.
 * Letter case does not count, neither in values nor in the names of fields.
 *
 * @param fields - The names that may stand in it.
 * @throws {TenantFault} CHO-001 on any other text, with the place where it goes wrong.
 * @example readFilter('lastStatus eq "FAILED" and enabled eq true', fields)
 */
export function readFilter(text: string, fields: readonly string[]): Filter {
  const tokens = tokensOf(text);
  let at = 0;
  const wrong = (wanted: string): TenantFault =>
    new TenantFault(
      'CHO-001',
      `filter: ${wanted} belongs ${tokens[at] ? `where ${tokens[at]!.text} is` : 'at its end'}.`,
    );
  const takes = (word: string): boolean => {
    const found = tokens[at]?.text.toLowerCase() === word && tokens[at]!.kind !== 'value';
    at += Number(found);
    return found;
  };
  const any = (): Filter => {
    const parts = [all()];
    while (takes('or')) parts.push(all());
    return (valueOf) => parts.some((part) => part(valueOf));
  };
  const all = (): Filter => {
    const parts = [one()];
    while (takes('and')) parts.push(one());
    return (valueOf) => parts.every((part) => part(valueOf));
  };
  const one = (): Filter => {
    if (takes('not')) {
      if (tokens[at]?.kind !== '(') throw wrong('a parenthesis');
      const part = one();
      return (valueOf) => !part(valueOf);
    }
    if (takes('(')) {
      const part = any();
      if (!takes(')')) throw wrong('a closing parenthesis');
      return part;
    }
    return comparison();
  };
  const comparison = (): Filter => {
    const field = fields.find((name) => name.toLowerCase() === tokens[at]?.text.toLowerCase());
    if (field === undefined || tokens[at]!.kind !== 'word') throw wrong(`one of ${fields.join(', ')}`);
    at += 1;
    if (takes('pr')) return (valueOf) => (valueOf(field) ?? null) !== null;
    const operator = tokens[at]?.text.toLowerCase() ?? '';
    const isNot = operator === 'ne';
    const compare = COMPARES.get(isNot ? 'eq' : operator);
    if (!compare) throw wrong('one of eq, ne, co, sw, ew, gt, ge, lt, le, pr');
    at += 1;
    const value = tokens[at];
    if (value?.kind !== 'value') throw wrong('a value: a text in quotes, a number, true, false or null');
    at += 1;
    return (valueOf) => compared(valueOf(field) ?? null, value.value!, compare) !== isNot;
  };
  const filter = any();
  if (at < tokens.length) throw wrong('and, or, or nothing');
  return filter;
}

function compared(has: Json, wanted: Json, compare: (has: string, wanted: string) => boolean): boolean {
  if (has === null || wanted === null) return has === wanted && compare('', '');
  return compare(String(has).toLowerCase(), String(wanted).toLowerCase());
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const rest = text.trimEnd();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < rest.length;) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(rest);
    if (!found) throw new TenantFault('CHO-001', `filter: a text is not closed at character ${start + 1}.`);
    tokens.push(tokenOf(found));
    if (tokens.length > MOST_TOKENS) throw new TenantFault('CHO-001', `filter: it has more than ${MOST_TOKENS} words.`);
  }
  return tokens;
}

function tokenOf([, open, close, quoted, word]: RegExpExecArray): Token {
  if (open) return { kind: '(', text: open };
  if (close) return { kind: ')', text: close };
  const text = quoted ?? word!;
  try {
    return { kind: 'value', text, value: JSON.parse(text) as Json };
  } catch {
    return { kind: 'word', text };
  }
}
