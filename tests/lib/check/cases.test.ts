import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIXES } from '../../../lib/check/fix/fixes.ts';
import { textsIn } from '../../../lib/editor/index.ts';
import { type Json, type Problem, RULES, check, fixAll, save, unwrap, messageOf } from '../../../lib/index.ts';
import { equalJson, isArray, isObject } from '../../../lib/internal.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { openText } from '../../support/openText.ts';

/**
 * Of each rule a file that it finds something in, and one that it does not: `CODE.bad.json`, `CODE.good.json`. What it
 * finds stands in `CODE.found.txt`, and what is left when all of it is fixed in `CODE.fixed.json`; `UPDATE_GOLDEN=1`
 * rewrites both.
 */
const FOLDER = new URL('cases/', import.meta.url);
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const NOW = '2026-06-01T00:00:00.000Z';

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** All that is found, with the one rule on that may be off. */
function problemsIn(file: string, code: string): Problem[] {
  const rule = RULES.find((each) => each.code === code)!;
  const severities = rule.severity === 'off' ? { [code]: 'info' as const } : {};
  const document = openText(read(file));
  return check(document.chain, { severities, now: NOW, nextRuns, textOf: textsIn(document) });
}

/** Whether a value holds another one somewhere: keys beside those of an object do not count. */
function holds(value: Json, part: Json): boolean {
  if (covers(value, part)) return true;
  return isArray(value)
    ? value.some((item) => holds(item, part))
    : isObject(value) && Object.values(value).some((item) => holds(item, part));
}

function covers(value: Json, part: Json): boolean {
  if (isArray(part))
    return isArray(value) && part.length === value.length && part.every((item, index) => covers(value[index]!, item));
  if (!isObject(part)) return equalJson(value, part);
  return (
    isObject(value) &&
    Object.entries(part).every(([key, item]) => Object.hasOwn(value, key) && covers(value[key]!, item))
  );
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds what is bad, and says it in whole sentences', () => {
    const found = problemsIn(`${code}.bad.json`, code).filter((problem) => problem.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(messageOf(problem)).toMatch(/^(?:[A-Z\d“]|eventRefs|[a-z]+[A-Z]\w+ ).+\.$/);
    const text = found
      .map((problem) => {
        const { severity, task, pointer } = problem;
        return `${severity} ${task} ${pointer}\n  ${messageOf(problem)}\n`;
      })
      .join('');
    if (UPDATE) writeFileSync(new URL(`${code}.found.txt`, FOLDER), text);
    expect(text).toBe(read(`${code}.found.txt`));
  });

  it('finds nothing in what is good, and nor does any other rule that finds more than a note', () => {
    const found = problemsIn(`${code}.good.json`, code);
    expect(found.filter((problem) => problem.code === code || problem.severity !== 'info')).toEqual([]);
  });

  it.runIf(FIXES.has(code))('is fixed where that is safe, and nothing beside it changes', () => {
    const fixed = fixAll(openText(read(`${code}.bad.json`)), code);
    const text = fixed ? save(unwrap(fixed).document) : '';
    if (UPDATE) writeFileSync(new URL(`${code}.fixed.json`, FOLDER), text);
    expect(text).toBe(read(`${code}.fixed.json`));
  });

  it('shows an example that is bad indeed', () => {
    expect(rule.title).not.toMatch(/[.!]$/);
    expect(rule.reason).toMatch(/^[A-Za-z].+\.$/);
    if (typeof rule.example.bad === 'string') return;
    const [bad, good] = [read(`${code}.bad.json`), read(`${code}.good.json`)].map((text) => JSON.parse(text) as Json);
    expect(holds(bad!, rule.example.bad), `${code}.bad.json holds ${JSON.stringify(rule.example.bad)}`).toBe(true);
    expect(holds(good!, rule.example.good), `${code}.good.json holds ${JSON.stringify(rule.example.good)}`).toBe(true);
  });
});

describe('rules', () => {
  it('have codes of their own, and a case each on the disk', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes)
      for (const kind of ['bad.json', 'good.json'])
        expect(existsSync(new URL(`${code}.${kind}`, FOLDER)), `${code}.${kind}`).toBe(true);
    const known = codes.flatMap((code) =>
      ['bad.json', 'found.txt', 'good.json', ...(FIXES.has(code) ? ['fixed.json'] : [])].map(
        (kind) => `${code}.${kind}`,
      ),
    );
    known.sort();
    expect(readdirSync(FOLDER).toSorted()).toEqual(known);
  });
});
