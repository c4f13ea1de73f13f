import type { TaskNode } from '../../model/chain.ts';
import { isDatasetUpdated, readRunFinished } from '../../model/correlation.ts';
import { calledNames } from '../../model/eventRefs.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

/** An event that is no edge, with its name as written. */
interface Kept {
  readonly index: number;
  readonly entry: Json;
  readonly name: Json;
  /** Whether an event before it has the same name. */
  readonly repeats: boolean;
}

const NONE: readonly Kept[] = [];

function kept(task: TaskNode): readonly Kept[] {
  if (task.incoming.every((item) => item.kind === 'edge')) return NONE;
  const seen = new Set<Json>();
  const found: Kept[] = [];
  for (const [index, item] of task.incoming.entries()) {
    const name = item.kind === 'edge' ? item.name : isObject(item.entry) ? (own(item.entry, 'name') ?? null) : null;
    if (item.kind === 'kept') found.push({ index, entry: item.entry, name, repeats: name !== null && seen.has(name) });
    seen.add(name);
  }
  return found;
}

function shown(name: Json): string {
  return typeof name === 'string' ? name : JSON.stringify(name);
}

export const unusedEvent: TaskRule = {
  code: 'unused-event',
  severity: 'warning',
  check(task, report) {
    const events = kept(task);
    if (events.length === 0) return;
    const called = calledNames(task.definition);
    for (const { index, name } of events) {
      if (!called.has(name)) report(messages.unusedEvent(shown(name)), ['events', index]);
    }
  },
};

export const duplicateEventName: TaskRule = {
  code: 'duplicate-event-name',
  severity: 'error',
  check(task, report) {
    for (const { index, name, repeats } of kept(task)) {
      if (repeats) report(messages.duplicateEventName(shown(name)), ['events', index]);
    }
  },
};

export const unrecognisedEvent: TaskRule = {
  code: 'unrecognised-event',
  severity: 'info',
  check(task, report) {
    for (const { index, entry, name, repeats } of kept(task)) {
      const known = isDatasetUpdated(entry) || readRunFinished(entry) !== null;
      if (!known && !repeats) report(messages.unrecognisedEvent(shown(name)), ['events', index]);
    }
  },
};
