import { expect, it } from 'vitest';
import { fromCsv, fromCompact, toCsv } from '../../../lib/formats/index.ts';
import { type Json, check, compile, open, save } from '../../../lib/index.ts';

const task = (more: string) => `{"id": "a", "name": "A", "states": [], "note": ${more}}`;
const MEGA = 1_000_000;

it.each<[string, string]>([
  ['letters', 'x'.repeat(20 * MEGA)],
  ['escapes', '\\n'.repeat(5 * MEGA)],
  ['backslashes', '\\\\'.repeat(5 * MEGA)],
  ['quotes', '\\"'.repeat(5 * MEGA)],
])('a file with a string of millions of %s is opened, checked and saved', (_, letters) => {
  const text = `[\n  ${task(`"${letters}"`)}\n]\n`;
  const opened = open(text);
  if (!opened.ok) throw new Error(opened.refusal.message);
  check(opened.value.chain);
  expect(save(opened.value) === text).toBe(true);
});

it.each<[string, string]>([
  ['lists', '['.repeat(40 * MEGA)],
  ['objects', '{"a":'.repeat(8 * MEGA)],
  ['lists in a task of a list', `[\n  {"id": "a", "deep": ${'['.repeat(20 * MEGA)}\n  }\n]`],
  ['lists that are closed', `${'['.repeat(10 * MEGA)}${']'.repeat(10 * MEGA)}`],
  ['lists behind a string that is not closed', `["${'['.repeat(10 * MEGA)}`],
])('a file of millions of %s is refused before it is parsed, with its place', (what, text) => {
  const opened = open(text);
  expect(opened.ok).toBe(false);
  if (opened.ok) return;
  const { code, line, column } = opened.refusal;
  if (what.includes('not closed')) expect(code).toBe('not-json');
  else expect([code, line >= 1, column > 1]).toEqual(['too-deep', true, true]);
});

it('a compact chain with a schedule that nests too deeply is refused, and what is taken can be opened when it is written', () => {
  const chain = (levels: number): Json => {
    let schedule: Json = {};
    for (let level = 1; level < levels; level += 1) schedule = { deeper: schedule };
    return { tasks: [{ name: 'A', appId: '1', schedule }] };
  };
  expect(fromCompact(chain(100_000))).toMatchObject({
    ok: false,
    refusal: { faults: ['tasks[0].schedule: this is nested deeper than 195 levels, more than can be written.'] },
  });
  expect(fromCompact(chain(196)).ok).toBe(false);
  const made = fromCompact(chain(195));
  if (!made.ok) throw new Error(made.refusal.faults.join('\n'));
  const opened = open(JSON.stringify(compile(made.value.chain)));
  if (!opened.ok) throw new Error(opened.refusal.message);
  expect(open(save(opened.value, { shape: 'chain' })).ok).toBe(true);
});

it.each([100, 200, 400])('a table of %i tasks that each wait for all before them is read and written', (count) => {
  const rows = Array.from(
    { length: count },
    (_, index) => `T${index},app-${index},"${Array.from({ length: index }, (__, before) => `T${before}`).join('; ')}"`,
  );
  const made = fromCsv(`name,appId,after\n${rows.join('\n')}\n`);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal.faults[0]));
  expect(made.value.chain.tasks.reduce((sum, { incoming }) => sum + incoming.length, 0)).toBe(
    (count * (count - 1)) / 2,
  );
  expect(toCsv(made.value.chain).problems).toEqual([]);
});
