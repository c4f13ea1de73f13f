import { describe, expect, it } from 'vitest';
import { getIn } from '../../../lib/editor/index.ts';
import type { Dialect, Json, Path } from '../../../lib/index.ts';
import { fullDefinition } from '../../support/oracle/full.ts';
import { put } from '../../support/oracle/mutants.ts';
import { officialValidator } from '../../support/oracle/oracle.ts';
import { PATCHES } from '../../support/oracle/patches.ts';

const full = fullDefinition('v1');
const state: Path = ['states', 0];
const group: Path = [...state, 'onEvents', 0];

/** A definition that is judged otherwise where one patch is left out, for each patch. */
const WITNESSES: Readonly<Record<string, Json>> = {
  identity: put(put(full, ['id'], undefined), ['key'], undefined),
  ownKeys: put(full, ['expressionLang'], 'jq'),
  metadata: put(full, ['metadata', 'trigger'], { id: '1', type: 3 }),
  oneEventState: put(full, ['states'], [getIn(full, state)!, getIn(full, state)!]),
  oneAction: put(full, [...group, 'actions'], []),
  oneGroupAtLeast: put(full, [...state, 'onEvents'], []),
  stateType: full,
  ends: put(full, [...state, 'end'], false),
  timeouts: put(full, [...state, 'timeouts', 'actionTimeout'], 'PT1H'),
  actionMode: full,
  emptyRefs: put(full, [...group, 'eventRefs'], []),
  reload: full,
  start: put(full, ['start', 'stateName'], undefined),
  schedule: full,
  events: put(full, ['events'], []),
  correlation: put(full, ['events', 0, 'correlation', 0, 'contextAttributeName'], 'colour'),
};

function judge(definition: Json, without: string | null, dialect: Dialect = 'v1'): boolean {
  const patches = PATCHES.filter(({ name }) => name !== without);
  return officialValidator(dialect, patches)(definition);
}

describe('the patches of the oracle', () => {
  it.each(PATCHES.map(({ name, reason }) => [name, reason]))('%s is needed: %s', (name) => {
    const witness = WITNESSES[name!]!;
    expect(judge(witness, name!)).not.toBe(judge(witness, null));
  });

  it('leave nothing of the dialect out that @qlik/api has and 0.8 has not', () => {
    expect(judge(fullDefinition('scheduling'), null, 'scheduling')).toBe(true);
    expect(judge(fullDefinition('scheduling'), null, 'v1')).toBe(false);
  });
});
