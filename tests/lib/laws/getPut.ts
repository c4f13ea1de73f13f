import { compile, decompile } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { type Law, law } from '../../support/law.ts';
import { assert, assertSameText, sameJson } from '../../support/same.ts';

export const GET_PUT: readonly Law[] = [
  law('getPut', 201, 'compiles a decompiled list to an equal one, key order included', [definitions], (tasks) => {
    const back = compile(decompile(tasks));
    sameJson(back, tasks, 'compiled');
    assert(equalJson(back, tasks, true), 'equalJson says otherwise');
  }),
  law('unchanged', 202, 'does not change what it was given', [definitions], (tasks) => {
    const before = JSON.stringify(tasks);
    compile(decompile(tasks));
    assertSameText(JSON.stringify(tasks), before, 'given');
  }),
];
