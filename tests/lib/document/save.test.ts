import { describe, expect, it } from 'vitest';
import { saveTask } from '../../../lib/editor/index.ts';
import { addTask, compile, create, remove, save, unwrap } from '../../../lib/index.ts';
import { definitionsIn, openText } from '../../support/openText.ts';

const PAGE = '{\n  "data": [\n    {"id": "a"}\n  ],\n  "links": {}\n}\n';

describe('envelopes', () => {
  it('of a new document is an empty list', () => expect(save(create())).toBe('[]\n'));

  it.each([
    ['{"id": "a"}\n', '[{"id": "a"}]\n'],
    ['[\n  {"id": "a"}\n]\n', '[\n  {"id": "a"}\n]\n'],
    [PAGE, '[\n    {"id": "a"}\n]\n'],
    ['\uFEFF{"id": "a"}', '\uFEFF[{"id": "a"}]'],
    ['{"data": [], "links": {}}', '[]'],
  ])('%j is exported as the list %j', (text, expected) => {
    expect(save(openText(text), { shape: 'array' })).toBe(expected);
  });

  it('of a page stays, links and all, whatever comes and goes', () => {
    const empty = unwrap(remove(openText(PAGE), { tasks: ['a'] })).document;
    expect(JSON.parse(save(empty))).toEqual({ data: [], links: {} });
    const added = unwrap(addTask(empty, { task: { name: 'B' } })).document;
    expect(JSON.parse(save(added))).toEqual({ data: compile(added.chain), links: {} });
  });

  it('of a single object gives way to a list when it is not alone', () => {
    const document = openText('{"id": "a"}');
    expect(save(unwrap(remove(document, { tasks: ['a'] })).document)).toBe('[]');
    const two = unwrap(addTask(document, { task: { name: 'B' } })).document;
    expect(definitionsIn(save(two))).toEqual(compile(two.chain));
    expect(save(unwrap(remove(two, { tasks: ['new:b'] })).document)).toBe('{"id": "a"}');
  });

  it('takes a deleted task that comes back under its id for the same text', () => {
    const document = openText('[{"name": "A", "id": "new:a", "states": [1.0]}]');
    const again = unwrap(
      addTask(unwrap(remove(document, { tasks: ['new:a'] })).document, { task: { name: 'A' } }),
    ).document;
    expect(Object.keys(definitionsIn(save(again))[0] as object)).toEqual(Object.keys(compile(again.chain)[0]!));
  });
});

describe('saveTask', () => {
  it('gives the text of one task', () => expect(saveTask(openText('[ {"id" :"a"} ]'), 'a')).toBe('{"id" :"a"}'));
  it('knows no task of another name', () => expect(() => saveTask(create(), 'a')).toThrow(RangeError));
});
