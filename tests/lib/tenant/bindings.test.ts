import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { bind, readBindings, withCreated } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

describe('bindings', () => {
  const bindings = { tasks: { a: 'A', far: 'FAR' }, apps: { 'app-a': 'APP-A', 'app-b': 'APP-B' }, spaces: { s: 'S' } };
  const a = task({ id: 'a', more: { metadata: { spaceId: 's', updatedAt: 'u' } } });
  const b = task({ id: 'b', after: [['a', 'SUCCEEDED'], ['far']] });

  it('turn tasks, apps and spaces of one tenant into those of another; tasks without one are new', () => {
    const { definitions, problems } = bind([a, b], bindings);
    expect(problems).toEqual([]);
    expect(definitions.map(({ id }) => id)).toEqual(['A', 'new:b']);
    expect(JSON.stringify(definitions)).not.toMatch(/"(?:far|app-a|app-b|s|u)"/);
    expect(JSON.stringify(definitions[1])).toContain('"contextAttributeValue":"A"');
    expect(definitions[0]!['metadata']).toEqual({ spaceId: 'S' });
  });

  it('that are missing are problems, each with its place', () => {
    const { problems } = bind(
      [task({ id: 'x', name: 'X', app: 'app-z', after: [['gone']], more: { metadata: { spaceId: 'z' } } })],
      bindings,
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/states/0/onEvents/0/actions/0/functionRef/arguments/appId',
      '/metadata/spaceId',
      '/events/0/correlation/0/contextAttributeValue',
    ]);
    expect(problems[0]!.message).toBe('The bindings do not map the app app-z. Add it to “apps”.');
  });

  it('learn what was created', () => {
    expect(withCreated(bindings, new Map([['new:b', 'B']]), [a, b]).tasks).toEqual({ a: 'A', far: 'FAR', b: 'B' });
  });

  it('are read from JSON', () => {
    expect(readBindings({ apps: { a: 'b' } })).toEqual({
      ok: true,
      value: { tasks: {}, apps: { a: 'b' }, spaces: {} },
    });
  });

  it.each<[string, Json, string]>([
    ['a list', [], ''],
    ['a map that is none', { apps: [] }, '/apps'],
    ['an id that is none', { apps: { b: 'x', 'a/b': 1 } }, '/apps/a~1b'],
    ['an empty id', { tasks: { a: '' } }, '/tasks/a'],
    ['a name that means nothing', { task: { a: 'x' } }, '/task'],
  ])('refuse %s with its place, and pass over nothing', (_, value, place) => {
    expect(readBindings(value)).toMatchObject({ ok: false, refusal: { pointer: place } });
  });
});
