import {
  type ChainDiff,
  type TaskDiff,
  alsoDifferent,
  changeWords,
  countsOf,
  effectGroups,
  titleOf,
} from '../../diff/index.ts';
import { taskName } from '../../model/task.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { type DiffTexts, wordsOf } from './words.ts';

/** So many characters a comment of a pull request may have at GitHub, less a little. */
const MOST = 60_000;

const SIGNS: Readonly<Record<TaskDiff['action'], string>> = { added: '+', removed: '−', changed: '~' };

/**
 * What is different between two chains, for a pull request: the counts and the effects first, then a table. It has at
 * most 60,000 characters; what is left out is said.
 *
 * @param texts - The two chains, for the names in sentences.
 * @example diffMarkdown(diff(before, after), { before, after }).split('\n')[0] // '### 1 task changed'
 */
export function diffMarkdown(found: ChainDiff, texts: DiffTexts): string {
  const effects = effectGroups(found.effects).map(
    ({ words, tasks }) => `- **${words}:** ${listed(tasks.map(({ name }) => name))}`,
  );
  const also = alsoDifferent(found);
  const head = [`### ${titleOf(countsOf(found))}`, '', ...(effects.length > 0 ? [...effects, ''] : [])];
  const end = also.length > 0 ? ['', `Also different: ${also.join(', ')}.`] : [];
  const rows = found.tasks.flatMap((task) => rowsOf(task, texts));
  const table = rows.length > 0 ? ['|  | Task | From now on | Until now |', '| --- | --- | --- | --- |'] : [];
  const text = (body: readonly string[]): string => [...head, ...table, ...body, ...end, ''].join('\n');
  const fits = rowsThatFit(rows, MOST - text([]).length - 100);
  if (fits === rows.length) return text(rows);
  const left = rows.length - fits;
  const note = `Left out for their length: ${left} more ${left === 1 ? 'row' : 'rows'}.`;
  return text([...rows.slice(0, fits), '', note]);
}

/** As many names as can be read; how many there are beside them. */
const MOST_NAMES = 20;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(escapeMarkdown).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

function rowsThatFit(rows: readonly string[], room: number): number {
  let left = room;
  let count = 0;
  for (; count < rows.length; count += 1) {
    left -= rows[count]!.length + 1;
    if (left < 0) break;
  }
  return count;
}

function rowsOf(diff: TaskDiff, texts: DiffTexts): string[] {
  const { action, before, after, changes } = diff;
  const name = escapeMarkdown(taskName((after ?? before)!));
  const row = (sign: string, task: string, now: string, was: string): string =>
    `| ${sign} | ${task} | ${escapeMarkdown(now)} | ${escapeMarkdown(was)} |`;
  if (action === 'added') return [row(SIGNS.added, name, wordsOf(diff, texts), '')];
  if (action === 'removed') return [row(SIGNS.removed, name, 'is removed', wordsOf(diff, texts))];
  return changes.map((change, index) => {
    const { now, was } = changeWords(change, texts.names);
    return row(index === 0 ? SIGNS.changed : '', index === 0 ? name : '', now, was ?? '');
  });
}
