import { describe, expect, it } from 'vitest';
import { NO_NAMES } from '../../../lib/editor/index.ts';
import type { JsonObject } from '../../../lib/index.ts';
import { deletionsOf, isBlocked, makePlan } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const served = (definition: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...definition,
  resourceId: 'x',
  metadata: { ...(definition['metadata'] as JsonObject), ownerId: 'me', createdAt: 'c', updatedAt: 'u1', ...more },
});

function planOf({
  desired,
  base = null,
  actual,
}: {
  desired: readonly JsonObject[];
  base?: readonly JsonObject[] | null;
  actual: readonly JsonObject[];
}) {
  const plan = makePlan({ dialect: 'v1', desired, base, actual });
  return {
    plan,
    actions: Object.fromEntries(plan.changes.map(({ task: id, action }) => [id, action])),
    codes: plan.consequences.map(({ code, severity }) => `${severity}: ${code}`),
    steps: plan.steps.map(({ action, task: id }) => `${action} ${id}`),
  };
}

describe('what a plan does', () => {
  it('creates, updates, deletes and leaves alone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => served(task({ id })));
    const { actions, steps, plan } = planOf({
      desired: [a!, { ...b!, description: 'new' }, task({ id: 'new:d' })],
      base: [a!, b!, c!],
      actual: [a!, b!, c!, served(task({ id: 'other' }))],
    });
    expect(actions).toEqual({ a: 'keep', b: 'update', 'new:d': 'create', c: 'delete' });
    expect(steps).toEqual(['create new:d', 'update b', 'delete c', 'enable new:d']);
    // deletions are read first
    expect(plan.changes.map(({ action }) => action)).toEqual(['delete', 'keep', 'update', 'create']);
    expect(plan.changes[2]!.differences).toEqual([{ pointer: '/description', before: undefined, after: 'new' }]);
    expect(plan.drift).toEqual([]);
  });

  it('sends nothing that the service writes, and takes for equal what means the same', () => {
    const actual = served({ ...task({ id: 'a' }), enabled: false });
    const { enabled: _, ...said } = task({ id: 'a' });
    expect(planOf({ desired: [{ ...said, metadata: { spaceId: '' } }], actual: [actual] }).actions).toEqual({
      a: 'keep',
    });
    const { plan } = planOf({ desired: [served({ ...task({ id: 'a' }), name: 'New' })], actual: [actual] });
    expect(plan.steps[0]).toMatchObject({
      action: 'enable',
      body: { name: 'New', enabled: true, metadata: { usage: 'ANALYTICS' } },
    });
    expect(Object.keys((plan.steps[0] as { body: JsonObject }).body)).not.toContain('id');
  });

  it('deletes nothing where it is not known what was pulled', () => {
    expect(planOf({ desired: [], actual: [task({ id: 'a' })] }).plan.changes).toEqual([]);
  });

  it('names what waits for a task that it deletes', () => {
    const [a, b] = [task({ id: 'a' }), task({ id: 'b', name: 'Waits', after: [['a']] })];
    expect(deletionsOf(planOf({ desired: [b], base: [a, b], actual: [a, b] }).plan)).toMatchObject([
      { task: 'a', waitedForBy: ['Waits'] },
    ]);
  });

  it('never takes tasks without an app for tasks of one app', () => {
    const nameless = Array.from({ length: 12 }, (_, index) => task({ id: `new:${index}`, app: '' }));
    expect(planOf({ desired: nameless, actual: [] }).codes).toEqual([]);
  });

  it('writes anew what waits for a task that is created anew, and says so', () => {
    const [a, b, c] = [task({ id: 'a' }), task({ id: 'b', after: [['a']] }), task({ id: 'c', after: [['b']] })];
    const stranger = task({ id: 'x', name: 'Stranger', after: [['b']] });
    const { plan, actions, steps, codes } = planOf({ desired: [a, b, c], base: [a, b, c], actual: [a, c, stranger] });
    expect(actions).toEqual({ a: 'keep', b: 'create', c: 'update' });
    expect(steps).toEqual(['create b', 'update c', 'enable b']);
    expect(plan.changes.find(({ task: id }) => id === 'c')!.differences).toEqual([
      { pointer: '/events/0/correlation/0/contextAttributeValue', before: 'b', after: 'new:b' },
    ]);
    expect(codes).toContain('warning: left-behind');
    expect(plan.consequences.find(({ code }) => code === 'left-behind')!.message).toMatch(
      /^“b” will be created again with a new id\. “Stranger”, not in the file, still waits for the old id/,
    );
  });

  it('sends no task that checks found an error in, and leaves alone what is there already', () => {
    const [a, b] = [task({ id: 'a' }), task({ id: 'b' })];
    const faults = [{ place: 0, code: 'no-app', pointer: '/states', message: 'Names no app.' }];
    const planned = (desired: readonly JsonObject[]) =>
      makePlan({ dialect: 'v1', desired, base: [a, b], actual: [a, b], faults });
    expect(isBlocked(planned([a, { ...b, description: 'new' }]))).toBe(false);
    const refused = planned([{ ...a, name: 'New' }, b]);
    expect(isBlocked(refused, { overwrite: true })).toBe(true);
    expect(refused.consequences).toContainEqual({
      code: 'no-app',
      severity: 'error',
      message: '“New”, /states: Names no app.',
      tasks: ['a'],
    });
  });

  it('deletes first where there would be no room', () => {
    const full = Array.from({ length: 10 }, (_, index) => task({ id: `t${index}`, app: 'app' }));
    const { steps, codes } = planOf({
      desired: [...full.slice(1), task({ id: 'new:x', app: 'app' })],
      base: full,
      actual: full,
    });
    expect([steps, codes]).toEqual([['delete t0', 'create new:x', 'enable new:x'], []]);
  });
});

describe('what the service does besides', () => {
  const full = Array.from({ length: 10 }, (_, index) => task({ id: `t${index}`, app: 'app' }));

  it('is said by the names that the tenant has for apps and tasks', () => {
    const names = { ...NO_NAMES, apps: new Map([['app', 'Orders']]), tasks: new Map([['gone', 'Load rates']]) };
    const desired = [task({ id: 'new:x', app: 'app', after: [['gone']] })];
    const messages = ({ consequences }: ReturnType<typeof makePlan>) => consequences.map(({ message }) => message);
    const input = { dialect: 'v1', desired, base: null, actual: full } as const;
    expect(messages(makePlan({ ...input, names })).slice(0, 2)).toEqual([
      expect.stringMatching(/^Waits for “Load rates”, /),
      expect.stringMatching(/^The app “Orders” would have 11 tasks\./),
    ]);
    expect(messages(makePlan(input))[1]).toMatch(/^The app app would have 11 tasks\./);
  });

  it.each<[string, Parameters<typeof planOf>[0], string]>([
    ['an eleventh task on a resource', { desired: [task({ id: 'new:x', app: 'app' })], actual: full }, 'error: full'],
    ['a task that is not there', { desired: [task({ id: 'gone' })], actual: [] }, 'error: unknown-task'],
    ['two tasks of one id', { desired: [task({ id: 'new:a' }), task({ id: 'new:a' })], actual: [] }, 'error: same-id'],
    [
      'a local id that means nothing',
      { desired: [task({ id: 'new:a', after: [['new:b']] })], actual: [] },
      'error: local-upstream',
    ],
    [
      'an upstream that is nowhere',
      { desired: [task({ id: 'new:a', after: [['b']] })], actual: [] },
      'warning: unknown-upstream',
    ],
    [
      'ownership',
      { desired: [task({ id: 'a', more: { description: 'x' } })], actual: [task({ id: 'a' })] },
      'info: owner',
    ],
    ['older reload tasks', { desired: [task({ id: 'new:a' })], actual: [] }, 'info: legacy'],
    [
      'what is reset',
      { desired: [task({ id: 'a' })], actual: [task({ id: 'a', more: { description: 'x' } })] },
      'warning: reset',
    ],
    [
      'a downstream that is silenced',
      { desired: [], base: [task({ id: 'a' })], actual: [task({ id: 'a' }), task({ id: 'b', after: [['a']] })] },
      'warning: silenced',
    ],
  ])('is said: %s', (_, input, code) => {
    const { codes, plan } = planOf(input);
    expect(codes).toContain(code);
    expect(isBlocked(plan)).toBe(code.startsWith('error'));
    for (const { message, tasks } of plan.consequences)
      expect([message.endsWith('.'), tasks.length > 0]).toEqual([true, true]);
  });

  it('is nothing where nothing changes, and an upstream elsewhere in the tenant is one', () => {
    const actual = [task({ id: 'a' }), task({ id: 'b', after: [['a']] })];
    expect(planOf({ desired: [actual[1]!], actual }).codes).toEqual([]);
    expect(planOf({ desired: [task({ id: 'new:x', after: [['a']], app: 'app-a' })], actual }).codes).toEqual([]);
  });
});

describe('drift', () => {
  const base = served(task({ id: 'a' }));
  const theirs = {
    ...base,
    description: 'theirs',
    metadata: { ...(base['metadata'] as JsonObject), updatedAt: 'u2', ownerId: 'you' },
  };
  const ours = { ...base, name: 'ours' };

  it('is what others changed since the pull, with its three sides', () => {
    const { plan } = planOf({ desired: [ours], base: [base], actual: [theirs] });
    expect(plan.drift).toMatchObject([
      {
        task: 'a',
        base,
        actual: theirs,
        desired: ours,
        theirs: [{ pointer: '/description', before: undefined, after: 'theirs' }],
        ours: [{ pointer: '/name', before: 'a', after: 'ours' }],
      },
    ]);
    expect([isBlocked(plan), isBlocked(plan, { overwrite: true })]).toEqual([true, false]);
  });

  it('is not what the service writes, nor what is wanted anyway', () => {
    const later = served(task({ id: 'a' }), { updatedAt: 'u2', ownerId: 'you' });
    expect(planOf({ desired: [ours], base: [base], actual: [later] }).plan.drift).toEqual([]);
    expect(planOf({ desired: [theirs], base: [base], actual: [theirs] }).plan.drift).toEqual([]);
  });

  it('is a task that was deleted there; it is created anew if that is wanted', () => {
    const { plan, actions } = planOf({ desired: [ours], base: [base], actual: [] });
    expect([actions, plan.drift.length, isBlocked(plan, { overwrite: true })]).toEqual([{ a: 'create' }, 1, false]);
    expect(planOf({ desired: [], base: [base], actual: [] }).plan).toMatchObject({ drift: [], steps: [] });
  });

  it('is told by the time of the last change where the pull is not known', () => {
    expect(planOf({ desired: [ours], actual: [theirs] }).plan.drift).toMatchObject([{ theirs: null, ours: null }]);
    expect(planOf({ desired: [ours], actual: [base] }).plan.drift).toEqual([]);
  });
});
