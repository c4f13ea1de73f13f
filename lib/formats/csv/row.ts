import { joinOf } from '../../compiler/exclusive.ts';
import { type TaskNode, edgesInto } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import type { Graph } from '../../model/graph.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { statusKind } from '../../model/status.ts';
import { isEnabled, taskName, taskSchedule } from '../../model/task.ts';
import type { Ends } from '../compact/ends.ts';
import { writeList } from './list.ts';
import type { WrittenColumn } from './types.ts';

/** The cells of a task, as far as a table can say it. */
export function rowOf(task: TaskNode, id: string, { byId }: Graph, ends: Ends): Record<WrittenColumn, string> {
  const edges = edgesInto(task);
  const upstream = (source: string): { text: string; external: boolean } => {
    const node = byId.get(source);
    if (!node) return { text: source, external: true };
    const found = ends.find(taskName(node));
    return { text: 'id' in found && found.id === source ? taskName(node) : source, external: false };
  };
  const schedule = taskSchedule(task.definition);
  const recurrence = isObject(schedule) ? textOf(own(schedule, 'recurrence')) : '';
  const beside = (key: string): string => (recurrence === '' || !isObject(schedule) ? '' : textOf(own(schedule, key)));
  return {
    id,
    name: taskName(task),
    appId: textOf(readField(task.definition, 'appId')),
    spaceId: textOf(readField(task.definition, 'spaceId')),
    usage: textOf(readField(task.definition, 'usage')),
    enabled: String(isEnabled(task)),
    after: writeList(edges.map(({ source }) => upstream(source))),
    status: statusCell(edges.map(({ status }) => (statusKind(status) === 'OTHER' ? status! : statusKind(status)))),
    join: edges.length > 1 || joinOf(task) === 'all' ? joinOf(task) : '',
    recurrence,
    timezone: beside('timezone'),
    startDateTime: beside('startDateTime'),
  };
}

/** One word where it holds for all. */
function statusCell(words: readonly string[]): string {
  const said = new Set(words).size === 1 ? words.slice(0, 1) : words;
  return writeList(said.map((text) => ({ text, external: false })));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
