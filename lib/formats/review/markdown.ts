import { graphOf } from '../../model/graph.ts';
import { NO_NAMES } from '../../model/knownNames.ts';
import { taskName } from '../../model/task.ts';
import { escapeMarkdown } from '../diff/escapeMarkdown.ts';
import { diffMarkdown } from '../diff/markdown.ts';
import { mermaidOf } from '../graph/mermaid.ts';
import { messageWith } from '../messageOf.ts';
import { commentRows } from './commentRows.ts';
import { WHAT_RUNS, whatRunsMarkdown } from './rehearsalSection.ts';
import { taskRows } from './rows.ts';
import type { ReviewInput } from './types.ts';

/** So many characters a comment of a pull request may have at GitHub, less a little. */
const MOST = 60_000;
/** Larger pictures are not drawn at GitHub, and nobody could read them. */
const MOST_DRAWN = 120;

/**
 * A review as Markdown with a picture for Mermaid, for a pull request. It has at most 60,000 characters however large
 * the chain is; what is left out is said.
 *
 * @example reviewMarkdown({ document, file, base: null, problems: [], now, nextRuns }).length <= 60_000 // true
 */
export function reviewMarkdown(input: ReviewInput): string {
  const { document, base, file, names = NO_NAMES } = input;
  const { tasks } = document.chain;
  const head = base
    ? diffMarkdown(base.diff, { before: base.document, after: document, names })
    : `### ${escapeMarkdown(file.name)}: ${tasks.length === 1 ? '1 task' : `${tasks.length} tasks`}\n`;
  const parts = [head.trimEnd()];
  const left: string[] = [];
  const add = (title: string, text: string): void => {
    if (text === '') return;
    const part = `<details><summary>${title}</summary>\n\n${text.trimEnd()}\n\n</details>`;
    if (parts.join('\n\n').length + part.length + 200 > MOST) left.push(title.toLowerCase());
    else parts.push(part);
  };
  add(WHAT_RUNS, whatRunsMarkdown(input));
  const only = base && tasks.length > MOST_DRAWN ? changedKeys(input) : undefined;
  if ((only?.size ?? tasks.length) <= MOST_DRAWN)
    add(
      only ? 'Picture of what changed' : 'Picture',
      `\`\`\`mermaid\n${mermaidOf(document, { names, ...(only ? { only } : {}) })}\`\`\``,
    );
  else left.push('picture');
  add('Problems', problemList(input));
  add('Comments', commentList(input));
  add(`All ${tasks.length} tasks`, taskTable(input));
  if (left.length > 0) parts.push(`Left out for length: ${left.join(', ')}.`);
  return `${parts.join('\n\n')}\n`;
}

/** Tasks that changed, and those that they wait for. */
function changedKeys({ document: { chain }, base }: ReviewInput): ReadonlySet<string> {
  const { byId } = graphOf(chain);
  const changed = base!.diff.tasks.flatMap(({ after }) => after ?? []);
  const upstreams = changed.flatMap(({ incoming }) =>
    incoming.flatMap((each) => (each.kind === 'edge' ? [byId.get(each.source)?.key ?? each.source] : [])),
  );
  return new Set([...changed.map(({ key }) => key), ...upstreams]);
}

function problemList({ document, problems, names = NO_NAMES }: ReviewInput): string {
  const { byKey } = graphOf(document.chain);
  return problems
    .map((problem) => {
      const task = byKey.get(problem.task);
      const name = task ? `${escapeMarkdown(taskName(task))}: ` : '';
      return `- **${problem.severity}** ${name}${escapeMarkdown(messageWith(problem, names))}\n`;
    })
    .join('');
}

function commentList(input: ReviewInput): string {
  return commentRows(input)
    .map(({ state, about, by, at, text }) => {
      const [on, who, said] = [about, [by, at].filter(Boolean).join(', '), text].map(escapeMarkdown);
      return `- **${state}** ${on} (${who}): ${said}\n`;
    })
    .join('');
}

function taskTable(input: ReviewInput): string {
  const rows = taskRows(input).map(
    ({ name, starts, reloads, next }) => `| ${[name, starts, reloads, next].map(escapeMarkdown).join(' | ')} |`,
  );
  return ['| Task | Runs | Reloads | Then |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
