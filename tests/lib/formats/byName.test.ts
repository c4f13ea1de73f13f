import { describe, expect, it } from 'vitest';
import { type NamedEntries, fromCompact, fromCsv, namesInCompact, namesInTable } from '../../../lib/formats/index.ts';
import { type Json, compile, unwrap } from '../../../lib/index.ts';

const ENTRIES: NamedEntries = {
  apps: [
    { id: 'a1', name: 'Orders extract', about: 'Sales data', usage: 'DATA_PREPARATION', spaceId: 's1' },
    { id: 'a2', name: 'Twin', about: 'Sales data' },
    { id: 'a3', name: 'Twin', about: 'Stock data' },
  ],
  spaces: [{ id: 's2', name: 'Reports', about: 'managed' }],
};

const TABLE = 'name,app,space\nExtract,orders EXTRACT,Reports\nLoad,Orders extract,\n';
const CHAIN: Json = {
  tasks: [
    { name: 'Extract', app: 'orders EXTRACT', space: 'Reports' },
    { name: 'Load', app: 'Orders extract' },
  ],
};
const EXPECTED = [
  { resource: 'a1', metadata: { usage: 'DATA_PREPARATION', spaceId: 's2' } },
  { resource: 'a1', metadata: { usage: 'DATA_PREPARATION', spaceId: 's1' } },
];
const said = (definitions: readonly Record<string, unknown>[]) =>
  definitions.map((definition) => ({
    resource: /"appId":"([^"]*)"/.exec(JSON.stringify(definition))?.[1],
    metadata: definition['metadata'],
  }));

describe('a table that names apps and spaces', () => {
  it('becomes tasks with their ids, of the kind and in the space of the app where it says no other', () => {
    expect(said(compile(unwrap(fromCsv(TABLE, { entries: ENTRIES })).chain))).toEqual(EXPECTED);
  });

  it('tells which names it has, once each', () => {
    expect(namesInTable(TABLE)).toEqual({ apps: ['orders EXTRACT', 'Orders extract'], spaces: ['Reports'] });
    expect(namesInTable('name,appId,app\nExtract,1,Ignored\n').apps).toEqual([]);
  });

  it.each([
    ['Twin', 'app: 2 apps are called "Twin": a2 (Sales data), a3 (Stock data). Write appId.'],
    ['Nothing', 'app: the tenant has no app called "Nothing".'],
  ])('refuses %s with its place', (name, message) => {
    const made = fromCsv(`name,app\nExtract,${name}\n`, { entries: ENTRIES });
    expect(made).toMatchObject({ ok: false, refusal: { faults: [{ line: 2, column: 9, message }] } });
  });

  it('needs the tenant that the names are from', () => {
    expect(fromCsv('name,app\nExtract,Orders extract\n')).toMatchObject({
      refusal: { faults: [{ message: 'app: a name needs the tenant that it is from. Give one, or write appId.' }] },
    });
  });
});

describe('a compact chain that names apps and spaces', () => {
  it('becomes tasks with their ids as well', () => {
    expect(said(compile(unwrap(fromCompact(CHAIN, { entries: ENTRIES })).chain))).toEqual(EXPECTED);
    expect(namesInCompact(CHAIN)).toEqual({ apps: ['orders EXTRACT', 'Orders extract'], spaces: ['Reports'] });
  });

  it('refuses an ambiguous name with its place, and lists the candidates', () => {
    const made = fromCompact({ tasks: [{ name: 'Extract', app: 'Twin' }] }, { entries: ENTRIES });
    expect(made).toMatchObject({
      refusal: { faults: ['tasks[0].app: 2 apps are called "Twin": a2 (Sales data), a3 (Stock data). Write appId.'] },
    });
  });
});
