import { expect, it } from 'vitest';
import { check, open, save } from '../../../lib/index.ts';

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
  check(opened.document.chain);
  expect(save(opened.document) === text).toBe(true);
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
