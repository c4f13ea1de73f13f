import { describe, expect, it } from 'vitest';
import { bind, bindingsFor, foreignIds, sameName } from '../../../lib/tenant/index.ts';
import { task } from './chain.ts';

const ids = (...values: string[]): ReadonlySet<string> => new Set(values);
const nothing = { app: ids(), space: ids(), task: ids() };
const load = task({ id: 'a', name: 'Load', app: 'app-1', more: { metadata: { spaceId: 's' } } });
const stage = task({ id: 'b', name: 'Stage', app: 'app-1', after: [['a', 'SUCCEEDED'], ['far']] });
const fresh = task({ id: 'new:c', name: 'Fresh', app: 'app-2', after: [['new:gone']] });

describe('ids that a tenant does not know', () => {
  it('are apps, spaces, tasks outside the file and tasks of it, each with the tasks that name it', () => {
    expect(foreignIds([load, stage, fresh], nothing)).toEqual([
      { kind: 'app', id: 'app-1', usedBy: ['Load', 'Stage'], isInFile: false },
      { kind: 'app', id: 'app-2', usedBy: ['Fresh'], isInFile: false },
      { kind: 'space', id: 's', usedBy: ['Load'], isInFile: false },
      { kind: 'task', id: 'far', usedBy: ['Stage'], isInFile: false },
      { kind: 'task', id: 'a', usedBy: ['Load'], isInFile: true },
      { kind: 'task', id: 'b', usedBy: ['Stage'], isInFile: true },
    ]);
  });

  it('are none in a file of that tenant', () => {
    const known = { app: ids('app-1', 'app-2'), space: ids('s'), task: ids('a', 'b', 'far') };
    expect(foreignIds([load, stage, fresh], known)).toEqual([]);
  });

  it('may be called like a key of every object', () => {
    const odd = task({ id: '__proto__', name: 'Odd', app: 'constructor' });
    expect(foreignIds([odd], nothing).map(({ id }) => id)).toEqual(['constructor', '__proto__']);
    const bindings = bindingsFor([odd], nothing, (_, id) => `${id}-here`);
    expect(bind([odd], bindings)).toMatchObject({ definitions: [{ id: '__proto__-here' }], problems: [] });
  });
});

describe('bindings of a file', () => {
  it('hold what was chosen, and what the tenant knows as it is', () => {
    const known = { app: ids('app-2'), space: ids('s'), task: ids('a') };
    const chosen = new Map([
      ['app app-1', 'APP'],
      ['task far', 'FAR'],
    ]);
    const bindings = bindingsFor([load, stage, fresh], known, (kind, id) => chosen.get(`${kind} ${id}`));
    expect(bindings).toEqual({
      tasks: { a: 'a', far: 'FAR' },
      apps: { 'app-1': 'APP', 'app-2': 'app-2' },
      spaces: { s: 's' },
    });
    const { definitions, problems } = bind([load, stage], bindings);
    expect(problems).toEqual([]);
    expect(definitions.map(({ id }) => id)).toEqual(['a', 'new:b']);
  });

  it('are whole when everything but tasks of the file is chosen', () => {
    const file = [load, stage];
    const open = foreignIds(file, nothing).filter(({ isInFile }) => !isInFile);
    const chosen = new Map(open.map(({ kind, id }) => [`${kind} ${id}`, `${id}-here`]));
    const bindings = bindingsFor(file, nothing, (kind, id) => chosen.get(`${kind} ${id}`));
    expect(bind(file, bindings).problems).toEqual([]);
  });
});

it('one name means one entry, in any letter case, and none where there are several', () => {
  const entries = [
    { id: '1', name: 'Orders' },
    { id: '2', name: 'Sales' },
    { id: '3', name: 'sales' },
  ];
  expect([sameName('ORDERS', entries)?.id, sameName('Sales', entries), sameName('Costs', entries)]).toEqual([
    '1',
    null,
    null,
  ]);
});
