import { describe, expect, it } from 'vitest';
import { addComment, addGroup, addNote, openAll } from '../../../../lib/editor/index.ts';
import { exportTasks } from '../../../../lib/formats/index.ts';
import { type ChainDocument, check, graphOf, open, save, unwrap } from '../../../../lib/index.ts';
import { openText } from '../../../support/openText.ts';

const file = (name: string, text: string) => ({ name, text });
const namesIn = (document: ChainDocument | null) => document?.chain.tasks.map(({ definition }) => definition['name']);
const task = (id: string, name = id.toUpperCase()) => `{"id": "${id}", "name": "${name}", "states": []}`;
const after = (id: string, source: string) =>
  `{"id": "${id}", "name": "${id.toUpperCase()}", "events": [{"name": "e", "type": "com.qlik.v1.task.run.finished", "source": "system-events.task", "correlation": [{"contextAttributeName": "id", "contextAttributeValue": "${source}"}]}], "states": [{"onEvents": [{"eventRefs": ["e"], "actions": [{}]}]}]}`;

describe('several files', () => {
  it('become one list, in the order of their names, where numbers count as numbers', () => {
    const files = ['load-10', 'load', 'load-2', 'a/z', 'Extract'].map((name) => file(`${name}.json`, task(name, name)));
    const { document, names, refusals } = openAll(files);
    expect(namesIn(document)).toEqual(['Extract', 'a/z', 'load', 'load-2', 'load-10']);
    expect(names).toEqual(['Extract.json', 'a/z.json', 'load.json', 'load-2.json', 'load-10.json']);
    expect(refusals).toEqual([]);
    expect(document!.source.kind).toBe('array');
  });

  it('keep the text of each task, but for its indentation', () => {
    const { document } = openAll([
      file('a.json', '\uFEFF{\n\t"name": "A",  "n": 1.0, "big": 12345678901234567890\n}\n\n'),
      file('b.json', '[\n    {\n      "name": "B", "u": "\\u0041"\n    }\n]'),
    ]);
    expect(save(document!)).toBe(
      '[\n  {\n  \t"name": "A",  "n": 1.0, "big": 12345678901234567890\n  },\n  {\n    "name": "B", "u": "\\u0041"\n  }\n]\n',
    );
  });

  it('draw edges between tasks of different files', () => {
    const { document } = openAll([file('a.json', after('b', 'a')), file('z.json', task('a'))]);
    const { edges, externals } = graphOf(document!.chain);
    expect([...edges].map(({ source, target }) => [source, target])).toEqual([['a', 'b']]);
    expect(externals).toEqual([]);
  });

  it('may be lists and pages, and may be empty', () => {
    const { document } = openAll([
      file('1.json', `[${task('a')}, ${task('b')}]`),
      file('2.json', `{"data": [${task('c')}], "links": {}}`),
      file('3.json', '[]'),
    ]);
    expect(namesIn(document)).toEqual(['A', 'B', 'C']);
    expect(save(openAll([file('1.json', '[]'), file('2.json', '[]')]).document!)).toBe('[]\n');
  });

  it('keep tasks of the same id, which is a problem', () => {
    const { document } = openAll([file('1.json', task('a')), file('2.json', task('a', 'Other'))]);
    expect(namesIn(document)).toEqual(['A', 'Other']);
    expect(check(document!.chain).map(({ code }) => code)).toContain('duplicate-id');
  });

  it('are of the scheduling dialect as soon as one is', () => {
    const scheduling = '{"id": "s", "name": "S", "specVersion": "1.16.0", "states": []}';
    expect(openAll([file('1.json', task('a')), file('2.json', scheduling)]).document!.chain.dialect).toBe('scheduling');
    const chain = `{"taskloom": 1, "dialect": "v1", "tasks": [${task('c')}]}`;
    expect(openAll([file('1.json', chain), file('2.json', scheduling)]).document!.chain.dialect).toBe('scheduling');
    expect(openAll([file('1.json', chain), file('2.json', task('a'))]).document!.chain.dialect).toBe('v1');
    expect(openAll([file('1.json', task('a')), file('2.json', scheduling)]).mixed).toEqual(['2.json']);
    expect(openAll([file('1.json', scheduling), file('2.json', scheduling)]).mixed).toEqual([]);
    expect(openAll([file('1.json', '[]'), file('2.json', scheduling)]).mixed).toEqual([]);
  });

  it('may be what the export wrote, one task a file', () => {
    const text =
      '[\n  {"id": "a",  "name": "Load", "n": 1.0},\n  {\n    "id": "b", "name": "LOAD"\n  },\n  {"id": "c", "name": "Extract"}\n]\n';
    const { files } = exportTasks(openText(text), { shape: 'files' });
    const { document, refusals } = openAll(files.toReversed());
    expect(refusals).toEqual([]);
    expect(namesIn(document)).toEqual(['Extract', 'Load', 'LOAD']);
    expect(exportTasks(document!, { shape: 'files' }).files).toEqual([files[2], files[0], files[1]]);
  });
});

describe('what cannot be opened', () => {
  it('is refused by name with its place, and the rest is opened', () => {
    const { document, names, refusals } = openAll([
      file('z.json', task('z')),
      file('broken.json', '{\n  oh'),
      file('a.json', task('a')),
      file('settings.json', '{"compilerOptions": {}}'),
      file('list.json', '[1]'),
    ]);
    expect(namesIn(document)).toEqual(['A', 'Z']);
    expect(names).toEqual(['a.json', 'z.json']);
    expect(refusals.map(({ name, refusal: { code, line } }) => [name, code, line])).toEqual([
      ['broken.json', 'not-json', 2],
      ['list.json', 'not-tasks', 1],
      ['settings.json', 'not-tasks', 1],
    ]);
  });

  it('leaves the only other file in its own envelope', () => {
    const text = `{"data": [${task('a')}], "links": {"next": null}}`;
    const { document, names } = openAll([file('a.json', text), file('b.json', 'no')]);
    expect(save(document!)).toBe(text);
    expect(names).toEqual(['a.json']);
  });

  it('may be all of it', () => {
    expect(openAll([file('a.json', ''), file('b.json', '{}')])).toMatchObject({
      document: null,
      names: [],
      refusals: [{ name: 'a.json' }, { name: 'b.json' }],
    });
    expect(openAll([])).toEqual({ document: null, names: [], refusals: [], mixed: [] });
  });

  it('is a task too deep to stand in a list, and what is too large together', () => {
    const deep = `{"name": "D", "d": ${'['.repeat(198)}${']'.repeat(198)}}`;
    const deepest = `{"name": "D", "d": ${'['.repeat(199)}${']'.repeat(199)}}`;
    expect(open(deepest).ok).toBe(true);
    expect(openAll([file('a.json', task('a')), file('d.json', deep)]).refusals).toEqual([]);
    expect(openAll([file('a.json', task('a')), file('d.json', deepest)]).refusals).toMatchObject([
      { name: 'd.json', refusal: { code: 'too-deep' } },
    ]);
    const large = `[${task('a')}${' '.repeat(13_000_000)}]`;
    expect(openAll([file('a.json', large), file('b.json', large)]).refusals).toMatchObject([
      { name: 'b.json', refusal: { code: 'too-large' } },
    ]);
  });

  it('is refused alone as well', () => {
    expect(openAll([file('a.json', '{}')])).toMatchObject({
      document: null,
      refusals: [{ name: 'a.json', refusal: { code: 'not-tasks' } }],
    });
  });
});

describe('chain documents among several files', () => {
  const chain = (id: string) => {
    const { document } = unwrap(
      addNote(
        openText(
          `{"taskloom": 1, "dialect": "v1", "tasks": [${after(id, 'x')}, {"name": "No id"}], "view": {"positions": {"${id}": [40, 80], "@1": [340, 80], "x": [-260, 80]}, "notes": {"note": {"text": "${id}", "at": [0, 0], "size": [100, 50], "task": "@1"}}}}`,
        ),
        { at: { x: 0, y: 200 }, text: 'free', task: null },
      ),
    );
    const grouped = unwrap(addGroup(document, { tasks: ['@1'], name: 'G' })).document;
    return unwrap(addComment(grouped, { on: { task: '@1' }, text: `Why ${id}?` })).document;
  };

  it('keep their views, each below the one before it', () => {
    const { document } = openAll([
      file('1.json', save(chain('a'))),
      file('2.json', task('c')),
      file('3.json', save(chain('b'))),
    ]);
    const { positions, notes, groups, comments } = document!.view;
    expect(document!.source.kind).toBe('chain');
    const [a, b] = [positions.get('a')!, positions.get('b')!];
    expect(b.x).toBe(a.x);
    expect(b.y).toBeGreaterThan(a.y + 200);
    expect(positions.get('@1')).toEqual({ x: 340, y: 80 });
    expect(positions.get('@4')).toEqual({ x: 340, y: b.y });
    expect(positions.get('x')).toEqual({ x: -260, y: 80 });
    expect([...notes.values()].map(({ text, task: pinned }) => [text, pinned])).toEqual([
      ['a', '@1'],
      ['free', null],
      ['b', '@4'],
      ['free', null],
    ]);
    expect([...groups.values()].map(({ tasks }) => tasks)).toEqual([['@1'], ['@4']]);
    expect([...comments.values()].map(({ text, task: about }) => [text, about])).toEqual([
      ['Why a?', '@1'],
      ['Why b?', '@4'],
    ]);
    expect(save(openText(save(document!)))).toBe(save(document!));
  });

  it('lose no place to an upstream that another file holds', () => {
    const { document } = openAll([
      file(
        '1.json',
        `{"taskloom": 1, "tasks": [${after('a', 'b')}], "view": {"positions": {"a": [300, 0], "b": [0, 0]}}}`,
      ),
      file('2.json', `{"taskloom": 1, "tasks": [${task('b')}], "view": {"positions": {"b": [300, 0]}}}`),
    ]);
    expect(document!.view.positions.get('a')).toEqual({ x: 300, y: 0 });
    expect(document!.view.positions.get('b')!.y).toBeGreaterThan(100);
  });
});
