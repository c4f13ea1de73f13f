import type { NodeKey } from '../model/chain.ts';
import type { ChainDiff, ChangeClass, Effect, EffectCode, TaskDiff } from './types.ts';
import { effectWords } from './words.ts';

/** How much is different, by class. */
export interface DiffCounts {
  readonly added: number;
  readonly removed: number;
  /** Tasks whose meaning changed. */
  readonly changed: number;
  /** Tasks of which only texts changed. */
  readonly textOnly: number;
  /** Edges that were added, removed or wait for another status. */
  readonly edges: number;
  /** Tasks that lie elsewhere on the canvas. */
  readonly moved: number;
  /** Values that the service writes itself. */
  readonly service: number;
}

/**
 * Whether a task has a change of a class; one that only one side has is a change of meaning.
 *
 * @example diff(before, after).tasks.filter((task) => isOfClass(task, 'meaning'))
 */
export function isOfClass({ action, changes }: TaskDiff, wanted: ChangeClass): boolean {
  return action === 'changed' ? changes.some((change) => change.class === wanted) : wanted === 'meaning';
}

/**
 * Counts what is different.
 *
 * @example countsOf(diff(before, after)).changed
 */
export function countsOf({ tasks, layout }: ChainDiff): DiffCounts {
  const of = (action: TaskDiff['action']): readonly TaskDiff[] => tasks.filter((task) => task.action === action);
  const changes = tasks.flatMap((task) => task.changes);
  return {
    added: of('added').length,
    removed: of('removed').length,
    changed: of('changed').filter((task) => isOfClass(task, 'meaning')).length,
    textOnly: of('changed').filter((task) => !isOfClass(task, 'meaning') && isOfClass(task, 'text')).length,
    edges: changes.filter(({ code }) => code.startsWith('edge-')).length,
    moved: layout.moved.length,
    service: changes.filter((change) => change.class === 'service').length,
  };
}

/** What two chains are compared for: `meaning` alone, texts too, or places on the canvas too. */
export type DiffLevel = 'meaning' | 'text' | 'layout';

export const DIFF_LEVELS: readonly DiffLevel[] = ['meaning', 'text', 'layout'];

/**
 * Whether two chains differ in what counts.
 *
 * @example isDifferent(diff(before, after), 'meaning') // false where only texts and places differ
 */
export function isDifferent(found: ChainDiff, level: DiffLevel): boolean {
  const { added, removed, changed, textOnly, moved } = countsOf(found);
  if (added + removed + changed > 0) return true;
  if (level === 'meaning') return false;
  if (textOnly > 0 || found.order) return true;
  const { notes, groups, comments, rehearsal } = found.layout;
  return level === 'layout' && (moved > 0 || notes || groups || comments || rehearsal);
}

/**
 * The counts as a title: `4 tasks changed, 1 added, 1 removed`.
 *
 * @example titleOf(countsOf(diff(before, after)))
 */
export function titleOf({ added, removed, changed }: DiffCounts): string {
  const parts: readonly (readonly [number, string])[] = [
    [changed, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
  ];
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return 'Nothing that runs changes';
  return told
    .map(([count, word], index) =>
      index === 0 ? `${count} ${count === 1 ? 'task' : 'tasks'} ${word}` : `${count} ${word}`,
    )
    .join(', ');
}

/**
 * What changes besides: texts, places, the order, and what the service writes; one short text each.
 *
 * @example alsoDifferent(found) // ['2 tasks with other texts', '9 tasks at other places on the canvas']
 */
export function alsoDifferent(found: ChainDiff): string[] {
  const { textOnly, moved, service } = countsOf(found);
  const { layout, order } = found;
  const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
  return [
    ...(textOnly > 0 ? [`${tasks(textOnly)} with other texts`] : []),
    ...(moved > 0 ? [`${tasks(moved)} at another place on the canvas`] : []),
    ...(layout.notes ? ['notes on the canvas'] : []),
    ...(layout.groups ? ['groups on the canvas'] : []),
    ...(layout.comments ? ['comments'] : []),
    ...(layout.rehearsal ? ['the assumptions of rehearsals'] : []),
    ...(order ? ['the order of tasks in the file'] : []),
    ...(service > 0
      ? [service === 1 ? '1 value that the service writes' : `${service} values that the service writes`]
      : []),
  ];
}

/** Tasks that the same happens to. */
export interface EffectGroup {
  readonly code: EffectCode;
  /** `2 tasks no longer run`. */
  readonly words: string;
  readonly tasks: readonly { readonly task: NodeKey; readonly name: string }[];
}

/**
 * What follows from a change, the worst first, with the names of the tasks.
 *
 * @example effectGroups(diff(before, after).effects).map(({ words }) => words)
 */
export function effectGroups(effects: readonly Effect[]): EffectGroup[] {
  const codes = [...new Set(effects.map(({ code }) => code))];
  return codes.map((code) => {
    const tasks = effects.filter((effect) => effect.code === code).map(({ task, name }) => ({ task, name }));
    return { code, words: effectWords(code, tasks.length), tasks };
  });
}
