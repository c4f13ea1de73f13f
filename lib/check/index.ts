import type { Chain } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { pointer } from '../model/path.ts';
import type { Problem } from '../model/problem.ts';
import { advanced } from './rules/advanced.ts';
import { danglingRef } from './rules/danglingRef.ts';
import { duplicateId, noName } from './rules/identity.ts';
import { joinUnset } from './rules/joinUnset.ts';
import { duplicateEventName, unrecognisedEvent, unusedEvent } from './rules/keptEvents.ts';
import { missingUpstream } from './rules/missingUpstream.ts';
import { noState } from './rules/noState.ts';
import { startWithoutTrigger, twoTriggers } from './rules/triggers.ts';
import { unknownStatus } from './rules/unknownStatus.ts';
import type { Report, Rule } from './types.ts';

const RULES: readonly Rule[] = [
  noName, duplicateId, noState, danglingRef, duplicateEventName, unusedEvent, unrecognisedEvent, unknownStatus,
  missingUpstream, joinUnset, twoTriggers, startWithoutTrigger, advanced,
];

/**
 * What is odd about a chain, task by task in file order.
 *
 * @example check(chain).map(({ code, task, pointer }) => [code, task, pointer])
 */
export function check(chain: Chain): Problem[] {
  const around = { chain, graph: graphOf(chain) };
  const problems: Problem[] = [];
  for (const rule of RULES) {
    let key = '';
    const report: Report = (message, path, edge) => {
      const { code, severity } = rule;
      problems.push({ code, severity, message, task: key, ...(edge === undefined ? {} : { edge }), pointer: pointer(path) });
    };
    for (const task of chain.tasks) {
      key = task.key;
      rule.check(task, report, around);
    }
  }
  return inFileOrder(problems, chain);
}

/** The problems of a task together, tasks as they stand in the file; those of one task as the rules come. */
function inFileOrder(problems: readonly Problem[], chain: Chain): Problem[] {
  if (problems.length === 0) return [];
  const places = new Map(chain.tasks.map((task, index) => [task.key, index]));
  return problems.toSorted((a, b) => places.get(a.task)! - places.get(b.task)!);
}
