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
import type { Rule } from './types.ts';

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
  return chain.tasks.flatMap((task) =>
    RULES.flatMap((rule) =>
      Array.from(rule.check(task, around), ({ message, path, edge }): Problem => ({
        code: rule.code,
        severity: rule.severity,
        message,
        task: task.key,
        ...(edge === undefined ? {} : { edge }),
        pointer: pointer(path),
      })),
    ),
  );
}
