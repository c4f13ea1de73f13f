import {
  type ChainDiff,
  type TaskDiff,
  alsoDifferent,
  changeWords,
  countsOf,
  effectGroups,
  titleOf,
} from '../../diff/index.ts';
import type { KnownNames } from '../../model/knownNames.ts';
import { taskName } from '../../model/task.ts';
import { type DiffTexts, wordsOf } from './words.ts';

const SIGNS: Readonly<Record<TaskDiff['action'], string>> = { added: '+', removed: '-', changed: '~' };

/**
 * What is different between two chains, for a terminal: a line a change.
 *
 * @param texts - The two chains, for the names in sentences.
 * @example diffText(diff(before, after), { before, after })
 */
export function diffText(found: ChainDiff, texts: DiffTexts): string {
  const effects = effectGroups(found.effects).map(
    ({ words, tasks }) => `  ${words}: ${tasks.map(({ name }) => name).join(', ')}.`,
  );
  const also = alsoDifferent(found);
  const lines = [
    `${titleOf(countsOf(found))}.`,
    ...(effects.length > 0 ? ['', 'After this change:', ...effects] : []),
    ...(found.tasks.length > 0 ? [''] : []),
    ...found.tasks.flatMap((task) => taskLines(task, texts)),
    ...(also.length > 0 ? ['', `Also different: ${also.join(', ')}.`] : []),
  ];
  // a name may have line ends in it
  return lines.map((line) => `${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n`).join('');
}

function taskLines(diff: TaskDiff, texts: DiffTexts): string[] {
  const { action, before, after, changes } = diff;
  const head = `${SIGNS[action]} ${taskName((after ?? before)!)}`;
  if (action !== 'changed') return [`${head}: ${action}; ${action === 'removed' ? 'it ' : ''}${wordsOf(diff, texts)}`];
  return [head, ...changes.map((change) => `    ${lineOf(change, texts.names)}`)];
}

function lineOf(change: TaskDiff['changes'][number], names: KnownNames | undefined): string {
  const { now, was } = changeWords(change, names);
  return was === null ? now : `${now} (before: ${was})`;
}
