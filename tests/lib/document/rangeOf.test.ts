import { describe, expect, it } from 'vitest';
import { rangeInTask } from '../../../lib/document/rangeOf.ts';
import { locate, positionsIn, rangeOf, saveTask } from '../../../lib/editor/index.ts';
import { type ChainDocument, addTask, check, rename, save, unwrap } from '../../../lib/index.ts';
import { openText } from '../../support/openText.ts';

const STATE = '[{"onEvents": [{"actions": [{}], "eventRefs": ["gone"]}]}]';
const TASK = `{"id": "a", "name": "A", "states": ${STATE}}`;

const ENVELOPES: readonly (readonly [string, string])[] = [
  ['one object', ` \n${TASK}\n`],
  ['a list on lines', `[\n  ${TASK},\n  ${TASK.replace('"a"', '"b"')}\n]`],
  ['a list on one line', `[${TASK.replace('"a"', '"b"')},${TASK}]`],
  ['a list page', `{"links": {}, "data": [\r\n${TASK}]}`],
  ['a chain document', `\uFEFF{"taskloom": 1, "view": {"positions": {"a": [1, 2]}}, "tasks": [${TASK}]}`],
];

function shownAt(document: ChainDocument, code: string): string[] {
  const text = save(document);
  const found = check(document.chain).filter((problem) => problem.code === code);
  return found.map((problem) => {
    const { start, end } = rangeOf(document, problem)!;
    return text.slice(start, end);
  });
}

describe('the range of a problem', () => {
  it.each(ENVELOPES)('lies in the text of %s', (_, text) => {
    const document = openText(text);
    const shown = shownAt(document, 'dangling-ref');
    expect(shown).toEqual(Array.from(shown, () => '"gone"'));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('is told by line and column', () => {
    const text = ENVELOPES[1]![1];
    const { start } = rangeOf(openText(text), { task: 'b', pointer: '/states/0/onEvents/0/eventRefs/0' })!;
    expect(positionsIn(text)(start)).toEqual({ line: 3, column: text.split('\n')[2]!.indexOf('"gone"') + 1 });
  });

  it('follows edits, and holds in the task’s own text too', () => {
    const edited = unwrap(rename(openText(ENVELOPES[1]![1]), { task: 'a', name: 'A much longer name' })).document;
    const added = unwrap(addTask(edited, { task: { name: '' } })).document;
    expect(shownAt(added, 'dangling-ref')).toEqual(['"gone"', '"gone"']);
    expect(shownAt(added, 'no-name')).toEqual(['""']);
    for (const problem of check(added.chain)) {
      const whole = rangeOf(added, problem)!;
      const inTask = rangeInTask(added, problem)!;
      expect(saveTask(added, problem.task).slice(inTask.start, inTask.end).replace(/\s/g, '')).toBe(
        save(added).slice(whole.start, whole.end).replace(/\s/g, ''),
      );
    }
  });

  it('is that of what stands around, where the text does not hold the value', () => {
    expect(locate('{"a": {"b": 1}}', '/a/c/d')).toEqual({ start: 6, end: 14 });
    expect(locate(' [1]', '/1')).toEqual({ start: 1, end: 4 });
    expect(locate('[[1]]', '/-1')).toEqual({ start: 0, end: 5 });
  });

  it('knows escapes, and the last of two members of one name', () => {
    expect(locate(String.raw`{"a/b": 1, "\u0061~b": 22}`, '/a~0b')).toEqual({ start: 23, end: 25 });
    expect(locate('{"a": 1, "a": [2]}', '/a/0')).toEqual({ start: 15, end: 16 });
  });

  it('ends where nesting is too deep to be looked through', () => {
    const deep = `${'['.repeat(400)}${']'.repeat(400)}`;
    expect(locate(deep, '/0'.repeat(300))).toEqual({ start: 0, end: 800 });
  });

  it('is none for a task that is not there', () => {
    expect(rangeOf(openText('[]'), { task: 'a', pointer: '' })).toBe(null);
  });
});
