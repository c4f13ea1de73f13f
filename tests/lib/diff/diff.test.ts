import { describe, expect, it } from 'vitest';
import {
  alsoDifferent,
  changeWords,
  countsOf,
  diff,
  effectGroups,
  isDifferent,
  titleOf,
} from '../../../lib/diff/index.ts';
import { addComment, withNames, NO_NAMES } from '../../../lib/editor/index.ts';
import {
  type ChainDocument,
  type JsonObject,
  connect,
  move,
  remove,
  compile,
  rename,
  setField,
  setJoin,
  setSchedule,
  setStatus,
  unwrap,
} from '../../../lib/index.ts';
import { chainOf, definitionsOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

const DAILY = { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=2;BYMINUTE=0', timezone: 'Europe/Oslo' };
const chain = () => chainOf(['a', 'b', 'c', 'd'], ['a SUCCEEDED c', 'b SUCCEEDED c', 'c FAILED d']);
const words = (before: ChainDocument, after: ChainDocument) =>
  diff(before, after).tasks.flatMap(({ changes }) => changes.map((change) => changeWords(change)));
const edited = (edit: (document: ChainDocument) => ReturnType<typeof rename<ChainDocument>>) =>
  unwrap(edit(chain())).document;

describe('what changed of a task', () => {
  it.each([
    ['a name', edited((now) => rename(now, { task: 'a', name: 'A' })), 'is called “A”', '“a”'],
    [
      'a schedule',
      edited((now) => setSchedule(now, { task: 'a', schedule: DAILY })),
      'runs every day at 02:00 (Europe/Oslo)',
      'no schedule',
    ],
    ['an app', edited((now) => setField(now, { task: 'a', field: 'appId', value: 'other' })), 'reloads other', 'app-a'],
    [
      'a switch',
      edited((now) => setField(now, { task: 'a', field: 'enabled', value: false })),
      'is switched off',
      null,
    ],
    ['a join', edited((now) => setJoin(now, { task: 'c', join: 'all' })), 'waits for all of a, b', 'any'],
    [
      'an edge that is new',
      edited((now) => connect(now, { source: 'b', target: 'd', status: 'ANY' })),
      'also runs after b ends',
      null,
    ],
    [
      'a first edge',
      edited((now) => connect(now, { source: 'd', target: 'a', status: 'SUCCEEDED' })),
      'runs after d succeeds',
      null,
    ],
    [
      'a status',
      edited((now) =>
        setStatus(now, {
          edge: now.chain.tasks[3]!.incoming[0]!.kind === 'edge' ? '["d","c-failed"]' : '',
          status: 'SUCCEEDED',
        }),
      ),
      'runs after c succeeds',
      'after it fails',
    ],
  ])('is said in words: %s', (_, after, now, was) => {
    expect(words(chain(), after)).toContainEqual({ now, was });
  });

  it('says the names that a tenant has for ids', () => {
    const after = edited((now) => setField(now, { task: 'a', field: 'appId', value: 'app-b' }));
    const names = withNames(NO_NAMES, { apps: new Map([['app-b', 'Orders']]) });
    const [task] = diff(chain(), after).tasks;
    expect(changeWords(task!.changes[0]!, names)).toEqual({ now: 'reloads Orders', was: 'app-a' });
  });

  it('says a value that it knows nothing of by its place', () => {
    const tasks = compile(chain().chain);
    const after = documentOf(tasks.map((task, index) => (index === 0 ? { ...task, 'a/b': [1] } : task)));
    expect(words(chain(), after)).toEqual([{ now: 'has /a~1b: [1]', was: 'not set' }]);
  });
});

describe('tasks are matched', () => {
  const matched = (before: readonly JsonObject[], after: readonly JsonObject[]) => {
    const { tasks, matches } = diff(documentOf(before), documentOf(after));
    return { how: tasks.map(({ action, matchedBy }) => matchedBy ?? action), pairs: [...matches] };
  };
  const [task] = definitionsOf(['Load orders']);

  it('by id, so that a rename is told as one', () => {
    expect(matched([task!], [{ ...task!, name: 'Other' }])).toMatchObject({ how: ['id'] });
  });

  it('by name, so that a task of another tenant is the same', () => {
    expect(matched([task!], [{ ...task!, id: 'there' }])).toEqual({
      how: ['name'],
      pairs: [['Load orders', 'there']],
    });
  });

  it('by app and likeness, where neither is the same', () => {
    const [one, other] = definitionsOf([
      { name: 'Load stock', appId: 'x' },
      { name: 'Load customers', appId: 'x' },
    ]);
    const after = [
      { ...other!, id: '1', name: 'Load all customers' },
      { ...one!, id: '2', name: 'Load the stock' },
    ];
    expect(matched([one!, other!], after)).toEqual({
      how: ['likeness', 'likeness'],
      pairs: [
        ['Load stock', '2'],
        ['Load customers', '1'],
      ],
    });
  });

  it('not at all, where nothing is the same', () => {
    const [other] = definitionsOf(['Another']);
    expect(matched([task!], [other!])).toEqual({ how: ['removed', 'added'], pairs: [] });
  });

  it('with their edges: one from a task with a new id is the same edge', () => {
    const after = definitionsOf([{ name: 'a', id: 'a2', appId: 'app-a' }, 'c'], ['a2 SUCCEEDED c']);
    const before = definitionsOf(['a', 'c'], ['a SUCCEEDED c']);
    const found = diff(documentOf(before), documentOf(after));
    expect(found.tasks.map(({ changes }) => changes.map((change) => change.class))).toEqual([['service']]);
  });
});

describe('what follows from a change', () => {
  const follows = (before: ChainDocument, after: ChainDocument) =>
    effectGroups(diff(before, after).effects).map(({ words: what, tasks }) => [what, tasks.map(({ name }) => name)]);

  it('is told of tasks that nothing starts any longer, and of failures that nobody sees', () => {
    const after = edited((now) => remove(now, { tasks: ['d'] }));
    expect(follows(chain(), after)).toEqual([
      ['1 task no longer runs', ['d']],
      ['1 failure is no longer handled', ['c']],
    ]);
    expect(follows(after, chain())).toEqual([['1 task runs that did not before', ['d']]]);
  });

  it('spreads along the chain: what waits for all of a task that is off never starts', () => {
    const all = unwrap(setJoin(chain(), { task: 'c', join: 'all' })).document;
    const after = unwrap(setField(all, { task: 'a', field: 'enabled', value: false })).document;
    expect(follows(all, after)).toEqual([['3 tasks no longer run', ['a', 'c', 'd']]]);
  });
});

describe('what counts', () => {
  const renamed = edited((now) => rename(now, { task: 'a', name: 'A' }));
  const at = (x: number) => edited((now) => move(now, { moves: new Map([['a', { x, y: 5 }]]) }));

  it('is meaning, unless texts or places are asked for as well', () => {
    const levels = (after: ChainDocument) =>
      (['meaning', 'text', 'layout'] as const).map((level) => isDifferent(diff(at(0), after), level));
    expect(levels(chain())).toEqual([false, false, false]);
    expect(levels(at(9))).toEqual([false, false, true]);
    expect(levels(renamed)).toEqual([false, true, true]);
    expect(levels(edited((now) => remove(now, { tasks: ['d'] })))).toEqual([true, true, true]);
  });

  it('is counted, and what does not is named beside it', () => {
    expect(titleOf(countsOf(diff(chain(), renamed)))).toBe('Nothing that runs changes');
    expect(alsoDifferent(diff(chain(), renamed))).toEqual(['1 task with other texts']);
    expect(alsoDifferent(diff(at(0), at(9)))).toEqual(['1 task at another place on the canvas']);
    const asked = edited((now) => addComment(now, { on: { task: 'a' }, text: 'Still needed?' }));
    expect(alsoDifferent(diff(chain(), asked))).toEqual(['comments']);
    expect([isDifferent(diff(chain(), asked), 'text'), isDifferent(diff(chain(), asked), 'layout')]).toEqual([
      false,
      true,
    ]);
    const two = unwrap(setField(renamed, { task: 'b', field: 'enabled', value: false })).document;
    expect(titleOf(countsOf(diff(chain(), unwrap(remove(two, { tasks: ['d'] })).document)))).toBe(
      '1 task changed, 1 removed',
    );
  });
});
