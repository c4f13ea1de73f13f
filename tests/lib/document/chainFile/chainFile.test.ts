import { describe, expect, it } from 'vitest';
import { readChainFile } from '../../../../lib/document/chainFile/read.ts';
import { type ChainDocument, addTask, connect, move, open, remove, save, unwrap } from '../../../../lib/index.ts';

const TASKS = `[
  {"id": "a", "name": "A", "states": [{"onEvents": [{"actions": [{}], "eventRefs": []}]}]},
  {"id": "b", "name": "B", "states": [{"onEvents": [{"actions": [{}], "eventRefs": []}]}], "n": 1.0}
]
`;

function opened(text: string): ChainDocument {
  const result = open(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

function at(document: ChainDocument, places: Record<string, [number, number]>): ChainDocument {
  const moves = new Map(Object.entries(places).map(([key, [x, y]]) => [key, { x, y }]));
  return unwrap(move(document, { moves })).document;
}

/** The lines that two texts do not share. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

const CHAIN = save(at(opened(TASKS), { a: [0, 8], b: [300, 8] }), { shape: 'chain' });

describe('a chain document', () => {
  it('holds the tasks as they stand in the list, and where they lie', () => {
    expect(CHAIN).toContain(TASKS.slice(1, -3));
    expect(CHAIN).toContain('"positions": {\n      "a": [0, 8],\n      "b": [300, 8]\n    }');
    expect(opened(CHAIN).view.positions.get('b')).toEqual({ x: 300, y: 8 });
  });

  it('is saved as the same bytes when nothing was edited', () => expect(save(opened(CHAIN))).toBe(CHAIN));

  it('gives the list back, as it was', () => expect(save(opened(CHAIN), { shape: 'array' })).toBe(TASKS));

  it('changes one line when one node is moved', () => {
    const moved = save(at(opened(CHAIN), { b: [310, 8] }));
    expect(changed(CHAIN, moved)).toEqual({ gone: ['      "b": [300, 8]'], come: ['      "b": [310, 8]'] });
  });

  it('leaves the view alone when a task is edited that does not move', () => {
    const { document } = unwrap(connect(opened(CHAIN), { source: 'a', target: 'b', status: 'FAILED' }));
    expect(save(document).split('"view"')[1]).toBe(CHAIN.split('"view"')[1]);
  });

  it('keeps what it does not know, beside the view and in it', () => {
    const text =
      '{"x": 1e3, "taskloom": 1, "view": {"notes": [{"t": "hi"}], "positions": {"a": [1, 2]}}, "tasks": [{"id": "a"}], "z": 0}';
    const written = save(at(opened(text), { a: [5, 6] }));
    expect(written).toContain('"x": 1e3');
    expect(written).toContain('"notes": [{"t": "hi"}]');
    expect(written).toContain('"a": [5, 6]');
    expect(written.endsWith('"tasks": [{"id": "a"}], "z": 0}')).toBe(true);
  });

  it('places nodes without an id by where they stand when the file is read again', () => {
    const text =
      '{"taskloom": 1, "tasks": [{"name": "A"}, {"name": "B"}], "view": {"positions": {"@0": [1, 1], "@1": [2, 2]}}}';
    const again = opened(save(unwrap(remove(opened(text), { tasks: ['@0'] })).document));
    expect([...again.view.positions]).toEqual([['@0', { x: 2, y: 2 }]]);
  });

  it('starts from nothing, and can be emptied', () => {
    const empty = opened('{"taskloom": 1, "tasks": []}');
    const { document } = unwrap(addTask(empty, { task: { name: 'N' }, at: { x: 1, y: 2 } }));
    expect(opened(save(document)).view.positions.get('new:n')).toEqual({ x: 1, y: 2 });
    expect(opened(save(unwrap(remove(document, { tasks: ['new:n'] })).document)).chain.tasks).toEqual([]);
  });

  it('passes over places that are none', () => {
    const text =
      '{"taskloom": 1, "tasks": [{"id": "a"}], "view": {"positions": {"a": ["x", 2], "b": 1, "__proto__": [1, 2]}}}';
    expect([...opened(text).view.positions.keys()]).toEqual(['__proto__']);
    expect(save(opened(text))).toBe(text);
  });
});

describe('its version', () => {
  it('is refused in a sentence when it is newer, and when it is none', () => {
    const newer = open('{\n  "taskloom": 9, "tasks": []}');
    expect(newer).toMatchObject({
      ok: false,
      refusal: { code: 'too-new', line: 2, column: 15, message: expect.stringContaining('Update Taskloom') },
    });
    expect(open('{"taskloom": "x", "tasks": []}')).toMatchObject({ ok: false, refusal: { code: 'not-tasks' } });
  });

  it('is brought up to date step by step', () => {
    const migrations = [
      ({ places, ...file }: Record<string, never>) => ({ ...file, view: { spots: places } }) as never,
      (file: Record<string, { spots: never }>) => ({ ...file, view: { positions: file['view']!.spots } }) as never,
    ];
    const read = readChainFile('', { taskloom: 1, tasks: [], places: { a: [3, 4] } }, migrations as never);
    expect(read.ok && read.value.view.positions.get('a')).toEqual({ x: 3, y: 4 });
    const second = readChainFile('', { taskloom: 2, tasks: [], view: { spots: { a: [5, 6] } } }, migrations as never);
    expect(second.ok && second.value.view.positions.get('a')).toEqual({ x: 5, y: 6 });
  });
});
