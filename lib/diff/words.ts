import { joinOf } from '../compiler/exclusive.ts';
import { USAGE_NAMES } from '../compiler/vocabulary.ts';
import { type TaskId, type TaskNode, edgesInto } from '../model/chain.ts';
import { type Json, type JsonObject } from '../model/json.ts';
import { type KnownNames, NO_NAMES } from '../model/knownNames.ts';
import { statusKind } from '../model/status.ts';
import { taskSchedule } from '../model/task.ts';
import { describeSchedule } from '../schedule/words/describe.ts';
import type { EffectCode, TaskChange, UpstreamName } from './types.ts';

/** A change for people: how something is from now on, and how it was before. */
export interface ChangeWords {
  readonly now: string;
  /** `null` where `now` says it all. */
  readonly was: string | null;
}

/** A value that is longer is cut. */
const LONGEST = 80;

/**
 * A change in words, without a capital or a full stop.
 *
 * @param names - What a tenant calls apps, spaces and external tasks, where that is known.
 * @example changeWords({ class: 'meaning', code: 'enabled', after: false }).now // 'is switched off'
 */
export function changeWords(change: TaskChange, names: KnownNames = NO_NAMES): ChangeWords {
  switch (change.code) {
    case 'name':
      return { now: `is called “${change.after}”`, was: `“${change.before}”` };
    case 'enabled':
      return { now: change.after ? 'is switched on' : 'is switched off', was: null };
    case 'schedule':
      return {
        now: change.after === undefined ? 'no longer runs on a schedule' : `runs ${scheduleWords(change.after)}`,
        was: change.before === undefined ? 'no schedule' : scheduleWords(change.before),
      };
    case 'app':
      return {
        now: change.after === null ? 'reloads nothing' : `reloads ${named(names.apps, change.after)}`,
        was: change.before === null ? 'nothing' : named(names.apps, change.before),
      };
    case 'space':
      return {
        now: change.after === null ? 'is in no space' : `is in the space ${named(names.spaces, change.after)}`,
        was: change.before === null ? 'no space' : named(names.spaces, change.before),
      };
    case 'usage':
      return {
        now: `has the usage ${usageName(change.after)}`,
        was: usageName(change.before),
      };
    case 'partial':
      return { now: change.after ? 'reloads partially' : 'reloads fully', was: change.after ? 'fully' : 'partially' };
    case 'join':
      return { now: `waits for ${change.after} of ${change.waits.join(', ')}`, was: change.before };
    case 'edge-added':
      return {
        now: `${change.isOnly ? 'runs' : 'also runs'} after ${edgeWords(change.upstream, change.status, names)}`,
        was: null,
      };
    case 'edge-removed':
      return { now: `no longer runs after ${edgeWords(change.upstream, change.status, names)}`, was: null };
    case 'edge-status':
      return {
        now: `runs after ${edgeWords(change.upstream, change.after, names)}`,
        was: `after it ${statusVerb(change.before)}`,
      };
    case 'event-added':
      return {
        now: change.isDataset ? 'runs after a dataset is updated' : `waits for the event ${change.name}`,
        was: null,
      };
    case 'event-removed':
      return {
        now: change.isDataset
          ? 'no longer runs after a dataset is updated'
          : `no longer waits for the event ${change.name}`,
        was: null,
      };
    case 'new-id':
      return { now: `waits for ${upstreamWords(change.upstream, names)} by its new id`, was: null };
    case 'event-names':
      return { now: 'has other names for its events', was: null };
    case 'event-order':
      return { now: 'lists its events in another order', was: null };
    case 'field':
      if (change.pointer === '/description') return descriptionWords(change);
      return {
        now:
          change.after === undefined
            ? `has no ${change.pointer}`
            : `has ${change.pointer}: ${valueWords(change.after)}`,
        was: change.before === undefined ? 'not set' : valueWords(change.before),
      };
  }
}

/**
 * What starts a task, in words: for one that was added or removed.
 *
 * @param nameOf - The name of an upstream; `null` for one that the chain does not hold.
 * @example startWords(task, (id) => byId.get(id)?.name ?? null) // 'runs after Extract orders succeeds'
 */
export function startWords(
  task: TaskNode,
  nameOf: (id: TaskId) => string | null,
  names: KnownNames = NO_NAMES,
): string {
  const schedule = taskSchedule(task.definition);
  const edges = edgesInto(task).map(({ source, status }) =>
    edgeWords({ id: source, name: nameOf(source) }, status, names),
  );
  const joined = edges.length < 2 ? edges.join('') : `${joinOf(task)} of: ${edges.join(', ')}`;
  const parts = [
    ...(schedule === undefined ? [] : [scheduleWords(schedule)]),
    ...(joined === '' ? [] : [`after ${joined}`]),
  ];
  return parts.length === 0 ? 'runs when somebody starts it' : `runs ${parts.join('; ')}`;
}

const EFFECTS: Readonly<Record<EffectCode, readonly [one: string, many: string]>> = {
  'no-longer-runs': ['1 task no longer runs', '# tasks no longer run'],
  'failure-unhandled': ['1 failure is no longer handled', '# failures are no longer handled'],
  'other-outcomes': ['1 task runs after other outcomes', '# tasks run after other outcomes'],
  'will-run': ['1 task runs that did not before', '# tasks run that did not before'],
};

/**
 * How many tasks something happens to.
 *
 * @example effectWords('no-longer-runs', 2) // '2 tasks no longer run'
 */
export function effectWords(code: EffectCode, count: number): string {
  const [one, many] = EFFECTS[code];
  return count === 1 ? one : many.replace('#', String(count));
}

function descriptionWords({ before, after }: { readonly before: Json | undefined; readonly after: Json | undefined }) {
  const quoted = (text: Json): string => (typeof text === 'string' ? `“${text}”` : valueWords(text));
  return {
    now: after === undefined ? 'has no description' : `is described as ${quoted(after)}`,
    was: before === undefined ? 'no description' : quoted(before),
  };
}

function edgeWords(upstream: UpstreamName, status: string | null, names: KnownNames): string {
  return `${upstreamWords(upstream, names)} ${statusVerb(status)}`;
}

function upstreamWords({ id, name }: UpstreamName, names: KnownNames): string {
  return name ?? names.tasks.get(id) ?? `the task ${id}`;
}

function statusVerb(status: string | null): string {
  const kind = statusKind(status);
  if (kind === 'SUCCEEDED') return 'succeeds';
  if (kind === 'FAILED') return 'fails';
  return kind === 'ANY' ? 'ends' : `ends with “${status}”`;
}

/** `every day at 01:30 (Europe/Oslo)`. */
function scheduleWords(schedule: Json | JsonObject): string {
  const words = describeSchedule(schedule).replace(/\.$/, '');
  return `${words[0]!.toLowerCase()}${words.slice(1)}`;
}

function named(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

function usageName(usage: string | null): string {
  return USAGE_NAMES.get(usage ?? '') ?? usage ?? 'nothing';
}

function valueWords(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
