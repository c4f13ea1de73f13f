import { describe, expect, it } from 'vitest';
import { fromCompact, toCompact } from '../../../../lib/formats/index.ts';
import { type Json, compile, decompile } from '../../../../lib/index.ts';

function errorsOf(value: Json): readonly string[] {
  const made = fromCompact(value);
  return made.ok ? [] : made.refusal.faults;
}

const A = { name: 'A', appId: '1' };

describe('fromCompact', () => {
  it.each<[string, Json, RegExp]>([
    ['something else than an object', [], /^A chain is an object/],
    ['an unknown key of the chain', { tasks: [], nodes: [] }, /the chain: the key "nodes"/],
    ['a dialect that is none', { dialect: 'v2' }, /^dialect: "v2"/],
    ['tasks that are not a list', { tasks: {} }, /^tasks: expected a list/],
    ['a task that is not an object', { tasks: ['A'] }, /^tasks\[0\]: expected an object/],
    ['an unknown key of a task', { tasks: [{ ...A, colour: 'red' }] }, /^tasks\[0\]: the key "colour" is not known/],
    [
      'a key like a prototype',
      JSON.parse('{"tasks": [{"name": "A", "appId": "1", "__proto__": {}}]}') as Json,
      /"__proto__" is not known/,
    ],
    ['a task without a name', { tasks: [{ appId: '1' }] }, /^tasks\[0\]: "name" is missing/],
    ['a task without an app', { tasks: [{ name: 'A' }] }, /^tasks\[0\]: "appId" is missing/],
    ['a value of another kind', { tasks: [{ ...A, enabled: 'yes' }] }, /^tasks\[0\]\.enabled: true or false/],
    ['an empty id', { tasks: [{ ...A, id: '' }] }, /^tasks\[0\]\.id: .*empty/],
    [
      'an empty status',
      { tasks: [A], edges: [{ source: 'A', target: 'A', status: '' }] },
      /^edges\[0\]\.status: .*empty/,
    ],
    ['a join that is none', { tasks: [{ ...A, join: 'some' }] }, /^tasks\[0\]\.join: "some" is none of any, all/],
    [
      'two tasks of one id',
      {
        tasks: [
          { ...A, id: 'x' },
          { ...A, id: 'x' },
        ],
      },
      /^tasks\[1\]: another task has the id "x"/,
    ],
    ['an edge without an end', { tasks: [A], edges: [{ source: 'A' }] }, /^edges\[0\]: "target" is missing/],
    [
      'an edge from nowhere',
      { tasks: [A], edges: [{ source: 'B', target: 'A' }] },
      /^edges\[0\]\.source: "B" is the id or name of no task/,
    ],
    ['a name of two tasks', { tasks: [A, A], edges: [{ source: 'A', target: 'A' }] }, /is the name of 2 tasks/],
    [
      'an edge into an external task',
      { tasks: [A, { id: 'x', external: true }], edges: [{ source: 'A', target: 'x' }] },
      /"x" is an external task/,
    ],
  ])('refuses %s, and says where', (_, value, message) => {
    expect(errorsOf(value).join('\n')).toMatch(message);
  });

  it('needs little: edges name tasks, and all else has a default', () => {
    const made = fromCompact({ tasks: [A, { name: 'B', appId: '2' }], edges: [{ source: 'A', target: 'B' }] });
    expect(made.ok && toCompact(made.value.chain)).toEqual({
      dialect: 'v1',
      tasks: [
        { id: 'new:a', name: 'A', appId: '1', enabled: true, join: 'any', trigger: 'manual' },
        { id: 'new:b', name: 'B', appId: '2', enabled: true, join: 'any', trigger: 'event' },
      ],
      edges: [{ source: 'new:a', target: 'new:b', status: 'SUCCEEDED' }],
    });
  });

  it('warns of what it cannot take over', () => {
    const made = fromCompact({
      tasks: [{ ...A, trigger: 'dataset' }],
      edges: [
        { source: 'A', target: 'A', status: 'aborted' },
        { source: 'A', target: 'A', status: 'Aborted' },
      ],
    });
    expect(made.ok && made.value.warnings).toHaveLength(4);
  });
});

describe('a plain chain', () => {
  it('comes back from the definitions that it compiles to', () => {
    const plain: Json = {
      dialect: 'v1',
      tasks: [
        {
          id: 'ex',
          name: 'Extract',
          appId: '1',
          enabled: true,
          join: 'any',
          trigger: 'schedule',
          schedule: 'RRULE:FREQ=DAILY;BYHOUR=5',
        },
        { id: 'st', name: 'Stage', appId: '2', enabled: false, join: 'any', trigger: 'event' },
        { id: 'mart', name: 'Mart', appId: '3', enabled: true, join: 'all', trigger: 'event' },
        { id: 'alarm', name: 'Alarm', appId: '4', enabled: true, join: 'any', trigger: 'event' },
        { id: 'far', external: true },
      ],
      edges: [
        { source: 'ex', target: 'st', status: 'SUCCEEDED' },
        { source: 'ex', target: 'mart', status: 'SUCCEEDED' },
        { source: 'st', target: 'mart', status: 'ANY' },
        { source: 'far', target: 'mart', status: 'aborted' },
        { source: 'mart', target: 'alarm', status: 'FAILED' },
      ],
    };
    const made = fromCompact(plain);
    expect(made.ok && toCompact(decompile(compile(made.value.chain)))).toEqual(plain);
  });
});
