import { type TaskDiff, alsoDifferent, changeWords, effectGroups, isOfClass } from '../../diff/index.ts';
import { graphOf } from '../../model/graph.ts';
import { NO_NAMES } from '../../model/knownNames.ts';
import { SEVERITIES } from '../../model/problem.ts';
import { taskName } from '../../model/task.ts';
import { wordsOf } from '../diff/words.ts';
import { escapeXml as esc } from '../graph/escapeXml.ts';
import { svgOf } from '../graph/svg.ts';
import { messageWith } from '../messageOf.ts';
import { commentRows } from './commentRows.ts';
import { cell, heading, row, table } from './elements.ts';
import { runRows, taskRows } from './rows.ts';
import type { ReviewInput } from './types.ts';

type Base = NonNullable<ReviewInput['base']>;

export function effects({ diff }: Base): string {
  const groups = effectGroups(diff.effects);
  const also = alsoDifferent(diff);
  const items = groups.map(
    ({ words, tasks }) => `<li><strong>${esc(words)}:</strong> ${esc(tasks.map(({ name }) => name).join(', '))}</li>`,
  );
  return [
    items.length > 0 ? `<ul class="effects" aria-label="After this change">${items.join('')}</ul>` : '',
    also.length > 0 ? `<p class="about">Also different: ${esc(also.join(', '))}.</p>` : '',
  ].join('');
}

const SIGNS: Readonly<Record<TaskDiff['action'], string>> = { added: '+', removed: '−', changed: '~' };

export function differences(
  { document, base, names = NO_NAMES }: ReviewInput,
  of: 'meaning' | 'text',
  title: string,
): string | null {
  const texts = { before: base!.document, after: document, names };
  const rows = base!.diff.tasks
    .filter((task) => (of === 'meaning' ? isOfClass(task, 'meaning') : !isOfClass(task, 'meaning')))
    .flatMap((task): string[] => {
      const { action, before, after, changes } = task;
      const mark = `<span class="mark ${action}" aria-label="${action}">${SIGNS[action]}</span>`;
      const head = `<th scope="row">${mark}${esc(taskName((after ?? before)!))}</th>`;
      if (action !== 'changed') {
        const words = wordsOf(task, texts);
        return [row([head, cell(action === 'added' ? words : 'is removed'), cell(action === 'added' ? '' : words)])];
      }
      return changes
        .filter((change) => change.class !== 'service')
        .map((change, index) => {
          const { now, was } = changeWords(change, names);
          return row([index === 0 ? head : '<td></td>', cell(now), cell(was ?? '')]);
        });
    });
  return rows.length === 0 ? null : heading(title) + table(['Task', 'From now on', 'Until now'], rows);
}

export function picture({ document, base, names = NO_NAMES, file }: ReviewInput): string {
  const compared = base ? { base: { before: base.document, diff: base.diff } } : {};
  const svg = svgOf(document, { ...compared, names, title: `The chain of ${file.name}` });
  const box = 'class="picture" tabindex="0" role="group" aria-label="Picture of the chain"';
  return `${heading('Picture')}<div ${box}>${svg}</div>`;
}

export function problems({ document, problems: found, names = NO_NAMES }: ReviewInput): string | null {
  if (found.length === 0) return null;
  const { byKey } = graphOf(document.chain);
  const rows = found
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map((problem) => {
      const task = byKey.get(problem.task);
      const level = `<td><span class="level ${problem.severity}">${problem.severity}</span></td>`;
      return row([level, `<th scope="row">${esc(task ? taskName(task) : '')}</th>`, cell(messageWith(problem, names))]);
    });
  return heading('Problems') + table(['Level', 'Task', 'Problem'], rows);
}

export function notes({ document: { view, chain } }: ReviewInput): string | null {
  const { byKey } = graphOf(chain);
  const rows = Array.from(view.notes.values(), ({ text, task }) => {
    const about = task === null ? undefined : byKey.get(task);
    return row([`<th scope="row">${esc(about ? taskName(about) : '')}</th>`, cell(text)]);
  });
  return rows.length === 0 ? null : heading('Notes') + table(['Task', 'Note'], rows);
}

export function comments(input: ReviewInput): string | null {
  const rows = commentRows(input).map(({ state, about, by, at, text }) => {
    const head = `<th scope="row"><span class="level ${state}">${state}</span> ${esc(about)}</th>`;
    const lines = text.split(/\r\n?|\n/).map(esc);
    const who = `<span class="about">${esc([by, at].filter(Boolean).join(', '))}</span>`;
    return row([head, `<td>${[who, ...lines].join('<br>')}</td>`]);
  });
  return rows.length === 0 ? null : heading('Comments') + table(['About', 'Comment'], rows);
}

export function allTasks(input: ReviewInput): string | null {
  const rows = taskRows(input).map(({ name, starts, reloads, space, next }) =>
    row([`<th scope="row">${esc(name)}</th>`, ...[starts, reloads, space, next].map(cell)]),
  );
  return rows.length === 0 ? null : table(['Task', 'Runs', 'Reloads', 'Space', 'Then'], rows);
}

export function nextRunsTable(input: ReviewInput): string | null {
  const rows = runRows(input).map(({ name, zone, runs, note }) =>
    row([`<th scope="row">${esc(name)}</th>`, cell(runs.join(' · ')), cell(zone), cell(note)]),
  );
  return rows.length === 0 ? null : table(['Task', 'Next runs', 'Time zone', ''], rows);
}
