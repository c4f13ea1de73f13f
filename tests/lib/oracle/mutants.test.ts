import { describe, expect, it } from 'vitest';
import { getIn, pointer, validateTask } from '../../../lib/editor/index.ts';
import { DIALECTS, type Json, type Path } from '../../../lib/index.ts';
import { isObject } from '../../../lib/internal.ts';
import { fullDefinition } from '../../support/oracle/full.ts';
import { places, put } from '../../support/oracle/mutants.ts';
import { oracle } from '../../support/oracle/oracle.ts';

const state: Path = ['states', 0];
const group: Path = [...state, 'onEvents', 0];
const action: Path = [...group, 'actions', 0];
const event: Path = ['events', 0];
const correlation: Path = [...event, 'correlation', 0];

const REQUIRED: readonly Path[] = [
  ['name'],
  ['specVersion'],
  ['states'],
  ['start', 'schedule'],
  [...event, 'name'],
  [...event, 'type'],
  [...event, 'source'],
  [...correlation, 'contextAttributeName'],
  [...state, 'name'],
  [...state, 'type'],
  [...state, 'end'],
  [...state, 'onEvents'],
  [...group, 'eventRefs'],
  [...group, 'actions'],
  [...action, 'functionRef'],
  [...action, 'functionRef', 'refName'],
];

const WRONG: readonly [string, Path, Json][] = [
  ['a state that never ends', [...state, 'end'], false],
  ['a transition', [...state, 'transition'], 'next'],
  ['a state of another kind', [...state, 'type'], 'operation'],
  ['two states', ['states'], [getIn(fullDefinition('v1'), state)!, getIn(fullDefinition('v1'), state)!]],
  ['no trigger group', [...state, 'onEvents'], []],
  ['no action', [...group, 'actions'], []],
  ['two actions', [...group, 'actions'], [{ functionRef: 'app.reload' }, { functionRef: 'app.reload' }]],
  ['an action mode that is none', [...group, 'actionMode'], 'both'],
  ['an event called twice', [...group, 'eventRefs'], ['extract-succeeded', 'extract-succeeded']],
  ['a call in vain', [...group, 'eventRefs', 0], 'nobody'],
  ['a function that is none', [...action, 'functionRef', 'refName'], 'app.delete'],
  ['an invocation that is none', [...action, 'functionRef', 'invoke'], 'later'],
  ['an event of another type', [...event, 'type'], 'com.example.other'],
  ['an event of another source', [...event, 'source'], 'elsewhere'],
  ['an attribute that is none', [...correlation, 'contextAttributeName'], 'colour'],
  ['a start that names no state', ['start', 'stateName'], 'nowhere'],
  ['a start in one word', ['start'], 'reload'],
  ['two ways to repeat', ['start', 'schedule', 'cron'], '0 0 * * *'],
  ['a usage that is none', ['metadata', 'usage'], 'analytics'],
];

describe.each(DIALECTS)('the oracle bites: %s', (dialect) => {
  const full = fullDefinition(dialect);

  it('has nothing against a definition that is right, nor has our schema', () => {
    expect(oracle(full, dialect)).toEqual([]);
    expect(validateTask(full, dialect)).toEqual([]);
  });

  it.each(REQUIRED.map((path) => [pointer(path), path] as const))('on a missing %s', (_, path) => {
    expect(getIn(full, path)).toBeDefined();
    expect(oracle(put(full, path, undefined), dialect)).not.toEqual([]);
  });

  it.each(places(full).map((path) => [pointer(path), path] as const))('on another kind of value at %s', (_, path) => {
    const wrong = typeof getIn(full, path) === 'number' ? 'seven' : 7;
    expect(oracle(put(full, path, wrong), dialect)).not.toEqual([]);
  });

  it.each(WRONG)('on %s', (_, path, value) => {
    expect(oracle(put(full, path, value), dialect)).not.toEqual([]);
  });

  it('on an unknown key, at every level that is not left open', () => {
    const objects = [[], ...places(full)].filter((path) => isObject(getIn(full, path)));
    const closed = objects.filter((path) => !['metadata', 'arguments'].includes(String(path.at(-1))));
    for (const path of closed) expect(oracle(put(full, [...path, 'zzz'], 1), dialect), pointer(path)).not.toEqual([]);
  });
});
