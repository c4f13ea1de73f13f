import { refuse } from '../../commands/refusals.ts';
import { replaceEdge } from '../../compiler/wiring.ts';
import { isObject } from '../../model/json.ts';
import { getIn, pathIn, pointer, pointerSteps, setIn } from '../../model/path.ts';
import { ok } from '../../model/result.ts';
import { taskName } from '../../model/task.ts';
import { eventOf, pathOf, removeEdge, removeEvent, replaceRef, write } from './edits.ts';
import type { Fix } from './types.ts';

const danglingRef: Fix = {
  code: 'dangling-ref',
  title: 'Removes the name from eventRefs. If the task has exactly one unreferenced event, references that instead.',
  apply(task, problem) {
    const { replacement } = problem.data;
    if (replacement === null)
      return replaceRef(task, problem, null, `Remove the reference to a missing event from ${taskName(task)}`);
    return typeof replacement === 'string'
      ? replaceRef(task, problem, replacement, `Reference the event “${replacement}” in ${taskName(task)}`)
      : refuse('no-fix');
  },
};

const repeatedRef: Fix = {
  code: 'repeated-ref',
  title: 'Removes the second reference.',
  apply: (task, problem) => replaceRef(task, problem, null, `Remove a repeated reference from ${taskName(task)}`),
};

const duplicateEventName: Fix = {
  code: 'duplicate-event-name',
  title: 'Removes the second event if both are identical.',
  apply: (task, problem) =>
    problem.data['isSame'] === true
      ? removeEvent(task, problem, `Remove a repeated event of ${taskName(task)}`)
      : refuse('no-fix'),
};

const unusedEvent: Fix = {
  code: 'unused-event',
  title: 'Removes the event, unless eventRefs also name an event that does not exist: that may mean this one.',
  apply: (task, problem) =>
    problem.data['mayBeMeant'] === false
      ? removeEvent(task, problem, `Remove an unreferenced event of ${taskName(task)}`)
      : refuse('no-fix'),
};

const statusCase: Fix = {
  code: 'status-case',
  title: 'Writes the status in the letter case of most statuses.',
  apply(task, { edge: id, data: { word, usual } }) {
    const edge = task.incoming.find((item) => item.kind === 'edge' && item.id === id);
    if (edge?.kind !== 'edge' || edge.status !== word || typeof usual !== 'string') return refuse('no-fix');
    return ok({
      label: `Match the letter case of a status of ${taskName(task)}`,
      task: replaceEdge(task, { ...edge, status: usual }),
    });
  },
};

const staleCorrelation: Fix = {
  code: 'stale-correlation',
  title: 'Writes the current app or space of the upstream, if the correlation names it once.',
  apply(task, problem) {
    const { name, value, isNamedOnce } = problem.data;
    const edge = eventOf(task, problem);
    if (edge?.kind !== 'edge' || isNamedOnce !== true) return refuse('no-fix');
    const [, , ...inEvent] = pointerSteps(problem.pointer);
    const template = setIn(edge.template, pathIn(edge.template, pointer(inEvent)), value);
    return isObject(template)
      ? ok({ label: `Update the correlation with ${String(name)}`, task: replaceEdge(task, { ...edge, template }) })
      : refuse('no-fix');
  },
};

const duplicateEdge: Fix = {
  code: 'duplicate-edge',
  title: 'Removes the second of the two edges.',
  apply: (task, problem) => removeEdge(task, problem, `Remove a duplicate edge into ${taskName(task)}`),
};

const doubleStart: Fix = {
  code: 'double-start',
  title: 'Removes the edge on one status: the one on any end covers it.',
  apply: (task, problem) => removeEdge(task, problem, `Start ${taskName(task)} once for each run`),
};

const joinUnset: Fix = {
  code: 'join-unset',
  title: 'Writes exclusive: true, which is what a missing exclusive means.',
  apply(task, problem) {
    const path = pathOf(task, problem);
    return getIn(task.definition, path) === undefined
      ? write(task, path, true, `Set ${taskName(task)} to wait for any`)
      : refuse('no-fix');
  },
};

const startWithoutTrigger: Fix = {
  code: 'start-without-trigger',
  title: 'Removes start if it only names the state to start in.',
  apply: (task, problem) =>
    problem.data['isBare'] === true
      ? write(task, pathOf(task, problem), undefined, `Remove the start of ${taskName(task)}`)
      : refuse('no-fix'),
};

const idleTimeout: Fix = {
  code: 'idle-timeout',
  title: 'Removes eventTimeout.',
  apply(task, problem) {
    const path = pathOf(task, problem);
    const timeouts = path.slice(0, -1);
    const value = getIn(task.definition, timeouts);
    const isAlone = isObject(value) && Object.keys(value).length === 1;
    return write(
      task,
      isAlone ? timeouts : path,
      undefined,
      `Remove a time limit of ${taskName(task)} that has no effect`,
    );
  },
};

const ALL: readonly Fix[] = [
  danglingRef,
  repeatedRef,
  duplicateEventName,
  unusedEvent,
  statusCase,
  staleCorrelation,
  duplicateEdge,
  doubleStart,
  joinUnset,
  startWithoutTrigger,
  idleTimeout,
];

/** By the code of the rule. */
export const FIXES: ReadonlyMap<string, Fix> = new Map(ALL.map((fix) => [fix.code, fix]));
