import { type KnownNames, nameOrId } from '../model/knownNames.ts';
import { durationWords } from '../schedule/words/durationWords.ts';
import { listWords } from '../schedule/words/lists.ts';

/**
 * The sentence of each rule, made from the data of its problems: what is wrong, what the service will do, what to do.
 */
export const sentences = {
  'unknown-status': ({ word }: { readonly word: string }) =>
    `Waits for a run that ends with “${word}”, which is not known as a status to wait for. This edge may never ` +
    'fire; choose succeeded, failed or any.',
  'unused-event': ({ name }: { readonly name: string }) =>
    `The event “${name}” is declared, but no eventRefs entry names it, so it starts nothing. Name it in eventRefs ` +
    'or remove it.',
  'dangling-ref': ({ name }: { readonly name: string }) =>
    `eventRefs names “${name}”, but no event of this task is called that. The service waits for nothing there; ` +
    'declare the event or remove the name.',
  'duplicate-event-name': ({ name }: { readonly name: string }) =>
    `Two events of this task are called “${name}”. Only the first is drawn, and which of them the service means is ` +
    'not known; give each its own name.',
  'unrecognised-event': ({ name }: { readonly name: string }) =>
    `The event “${name}” is not a finished run of one task. It is kept as it is, and no edge is drawn for it.`,
  'join-unset': ({ count }: { readonly count: number }) =>
    `${count} edges come in, but exclusive is not set. By the standard any one of them starts the task; set all or ` +
    'any to be sure.',
  'many-states': ({ count }: { readonly count: number }) =>
    `Has ${count} states. The service takes exactly one and will refuse this definition; make a task of each.`,
  'many-actions': ({ count }: { readonly count: number }) =>
    `Has ${count} actions. The service takes exactly one and will refuse this definition; make a task of each.`,
  'many-groups': ({ count }: { readonly count: number }) =>
    `Has ${count} onEvents entries. The service is known to take one, and what several mean is not known; call all ` +
    'events in the first.',
  'two-triggers': () =>
    'Has a schedule and waits for events as well. The service is known to take one trigger a task; split it into ' +
    'two tasks.',
  'start-without-trigger': () =>
    'Has a start without a schedule and waits for no event, so only a person starts it. Add a schedule or an edge, ' +
    'or remove start.',
  'missing-upstream': ({ id, isGone }: { readonly id: string; readonly isGone?: boolean }, { tasks }: KnownNames) =>
    `Waits for the task ${nameOrId(tasks, id)}, which is ` +
    (isGone
      ? 'neither in this file nor in the tenant. This edge never fires; remove it or wait for another task.'
      : 'not in this file. If it is gone from the tenant, this edge never fires; add it to the file or remove the ' +
        'edge.'),
  'no-state': () =>
    'Has no usable state. The service wants exactly one state with one action, and will refuse this definition; add ' +
    'it in the file.',
  'duplicate-key': ({ key, times }: { readonly key: string; readonly times: number }) =>
    `“${key}” appears ${times === 2 ? 'twice' : `${times} times`} in this object. Only the last one counts; ` +
    'the values before it are never sent. Keep one.',
  'duplicate-id': ({ id }: { readonly id: string }) =>
    `An earlier task already has the id ${id}. Edges mean the first; give each task its own id.`,
  'no-name': () => 'Has no name. The service requires one; name the task.',
  'no-app': () =>
    'Names no app to reload. The service will refuse this definition; choose the app that the task reloads.',
  'no-trigger': () =>
    'Has no schedule and waits for no event, so only a person starts it. Add a schedule or an edge if it should ' +
    'start by itself.',
  'never-starts': () =>
    'None of its upstream tasks can ever run, so it never starts. Give one of the tasks before it a schedule or ' +
    'another trigger.',
  'disabled-upstream': ({ name }: { readonly name: string }) =>
    `Waits for ${name}, which is switched off and never runs. This edge never fires; switch that task on or remove ` +
    'the edge.',
  'join-never-met': ({ name, isOff }: { readonly name: string; readonly isOff: boolean }) =>
    `Waits for all, and so for ${name}, which ${isOff ? 'is switched off' : 'nothing can start'}. The task never ` +
    'starts; see to that one, or wait for any.',
  'window-never': ({ one, other, limit }: { readonly one: string; readonly other: string; readonly limit: string }) =>
    `Waits for all within ${limit}, but ${one} and ${other} start too far apart for that, even if their runs last ` +
    'three hours. The task never starts; move one of the schedules or raise eventTimeout.',
  'join-contradiction': () =>
    'Waits for all, and so for a run of one task that succeeded and one that failed. One run never does both; wait ' +
    'for any, or remove one of the edges.',
  'exclusive-branches': ({
    branch,
    succeeded,
    failed,
  }: {
    readonly branch: string;
    readonly succeeded: string;
    readonly failed: string;
  }) =>
    `Waits for all, but “${succeeded}” comes only when “${branch}” succeeds, and “${failed}” only when it fails. ` +
    'One run never does both; wait for any, or remove one of the edges.',
  'endless-circle': ({ names }: { readonly names: readonly string[] }) =>
    `Is part of a cycle: ${cyclePath(names)}. While its runs succeed it never ends and takes lanes from other ` +
    'tasks; remove one of the edges.',
  circle: ({ names }: { readonly names: readonly string[] }) =>
    `Is part of a cycle: ${cyclePath(names)}. Whether the service allows that is not known; make sure that it ends.`,
  'duplicate-edge': ({ name, all }: { readonly name: string; readonly all: boolean }) =>
    `The event “${name}” says the same as one before it. ` +
    `${all ? 'It adds nothing' : 'One run of the upstream starts this task twice'}; remove one of the two.`,
  'double-start': ({ status }: { readonly status: string }) =>
    `Waits for “${status}” of a task, and for any end of the same task. One run starts this task twice; remove one ` +
    'of the two edges.',
  'too-many-tasks': ({ number }: { readonly number: number }) =>
    `Is the ${number}th task here that reloads this resource. The service takes ten and refuses more; merge some of ` +
    'their schedules.',
  'second-dataset-task': ({ name }: { readonly name: string }) =>
    `${name} starts on dataset updates of the same app. The service takes one such task for each app and refuses a ` +
    'second; remove one of the two.',
  'bad-schedule': ({ reason }: { readonly reason: string }) =>
    `The schedule cannot be right. ${reason} The service will refuse it; correct it.`,
  'end-before-start': () =>
    'The schedule ends before it starts, or just then. The service will refuse it; correct one of the two.',
  'forbidden-rule': ({ reason }: { readonly reason: string }) =>
    `${reason} RFC 5545 does not allow this rule, so the service may refuse it or run it at other times; change the ` +
    'rule.',
  'doubtful-cron': ({ reason }: { readonly reason: string }) => reason,
  'many-forms': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `The schedule says when by ${first} and by ${second}. Which of them the service goes by is not known; remove ` +
    'one of the two.',
  'too-frequent': ({ seconds }: { readonly seconds: number }) =>
    `Starts runs ${durationWords(seconds)} apart. Most of them will wait for one another, and hold lanes that other ` +
    'tasks need; start it less often.',
  'may-overlap': ({ seconds }: { readonly seconds: number }) =>
    `Starts runs ${durationWords(seconds)} apart, and a reload may last three hours. What the service does when two ` +
    'meet is not known; see that they are short.',
  'no-next-run': ({ reason }: { readonly reason: string }) =>
    `The schedule no longer starts a run. ${reason === '' ? '' : `${reason} `}` +
    'Set another end or rule, or remove the schedule.',
  'clock-change': ({
    skipped,
    moved,
    repeated,
  }: {
    readonly skipped: readonly string[];
    readonly moved: readonly string[];
    readonly repeated: readonly string[];
  }) =>
    [
      ...(skipped.length > 0 ? [`The clocks skip ${listWords(skipped)}, so no run starts then.`] : []),
      ...(moved.length > 0 ? [`The clocks skip ${listWords(moved)}, so the run starts just after it.`] : []),
      ...(repeated.length > 0 ? [`The clocks show ${listWords(repeated)} twice, so two runs may start.`] : []),
      'Choose another time of day if that matters.',
    ].join(' '),
  'bad-duration': ({ key, value }: { readonly key: string; readonly value: string }) =>
    `${key} is “${value}”, which is not an ISO 8601 duration. The service refuses or ignores it; write it like ` +
    'PT1H30M.',
  'idle-timeout': () =>
    'Has an eventTimeout, but any one event starts the task, so there is nothing to wait for and it does nothing. ' +
    'Remove it, or wait for all.',
  'no-effect': ({ key }: { readonly key: string }) =>
    `The field ${key} refers to something that a task of the service cannot have. It does nothing, or the service ` +
    'refuses it; remove it.',
  'status-case': ({ word }: { readonly word: string }) =>
    `The status “${word}” is written in another letter case than most here. If the service goes by letter case, one ` +
    'of the two never fits; write all alike.',
  'aborted-uncovered': () =>
    'Waits for success and for failure of the same task. A run that is aborted starts nothing; wait for any end if ' +
    'it should.',
  'stale-correlation': ({ field, name }: { readonly field: string; readonly name: string }) =>
    `The ${field} of this correlation is not that of ${name}. All of a correlation must fit, so this edge never ` +
    'fires; write what it is now.',
  'incomplete-correlation': ({ lacks }: { readonly lacks: string }) =>
    `Names no ${lacks} of its upstream. The service writes both when it makes such a task itself; add them to have ` +
    'the same.',
  'server-owned': ({ keys }: { readonly keys: string }) =>
    `The service writes ${keys} of metadata itself and ignores what is sent. Leave it out of files that you keep.`,
  'repeated-ref': ({ name }: { readonly name: string }) =>
    `eventRefs names “${name}” a second time. What the service makes of that is not known; remove it.`,
  'enabled-unset': () =>
    'Does not say whether it is switched on. The service creates it switched off; set enabled to true or false.',
  disabled: () => 'Is switched off, so neither its triggers nor a person can start it. Switch it on if it should run.',
  'unhandled-failure': () =>
    'When a run of it fails, nothing tells anybody, and an app that people open stays as it was. Add a task that ' +
    'waits for its failure.',
  schema: ({ fault }: { readonly fault: string }) => `${fault} The service will refuse this definition; correct it.`,
  'schema-value': ({ fault }: { readonly fault: string }) =>
    `${fault} Another word may be refused; check it against the documentation.`,
};

/** The path of a cycle, its first task again at the end. Of a long one the middle is left out. */
function cyclePath(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 3), '…', names.at(-1)!] : names;
  return [...shown, names[0]!].join(' → ');
}
