import { isDatasetUpdated, readRunFinished } from '../../model/correlation.ts';
import { eventRefs } from '../../model/eventRefs.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { Finding, Rule } from '../types.ts';
import type { TaskNode } from '../../model/chain.ts';

/** The events that are no edges, with their names as written. */
function* kept(task: TaskNode): Iterable<{ index: number; entry: Json; name: Json; earlier: boolean }> {
  const seen = new Set<Json>();
  for (const [index, item] of task.incoming.entries()) {
    const entry = item.kind === 'edge' ? null : item.entry;
    const name = item.kind === 'edge' ? item.name : isObject(item.entry) ? (own(item.entry, 'name') ?? null) : null;
    if (item.kind === 'kept') yield { index, entry, name, earlier: name !== null && seen.has(name) };
    seen.add(name);
  }
}

function shown(name: Json): string {
  return typeof name === 'string' ? name : JSON.stringify(name);
}

export const unusedEvent: Rule = {
  code: 'unused-event',
  severity: 'warning',
  *check(task) {
    const called = new Set(eventRefs(task.definition).map((ref) => ref.name));
    for (const { index, name } of kept(task)) {
      if (!called.has(name)) yield finding(messages.unusedEvent(shown(name)), index);
    }
  },
};

export const duplicateEventName: Rule = {
  code: 'duplicate-event-name',
  severity: 'error',
  *check(task) {
    for (const { index, name, earlier } of kept(task)) {
      if (earlier) yield finding(messages.duplicateEventName(shown(name)), index);
    }
  },
};

export const unrecognisedEvent: Rule = {
  code: 'unrecognised-event',
  severity: 'info',
  *check(task) {
    for (const { index, entry, name, earlier } of kept(task)) {
      const known = isDatasetUpdated(entry) || readRunFinished(entry) !== null;
      if (!known && !earlier) yield finding(messages.unrecognisedEvent(shown(name)), index);
    }
  },
};

function finding(message: string, index: number): Finding {
  return { message, path: ['events', index] };
}
