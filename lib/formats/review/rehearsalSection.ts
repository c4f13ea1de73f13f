import { escapeMarkdown } from '../diff/escapeMarkdown.ts';
import { escapeXml as esc } from '../graph/escapeXml.ts';
import { cell, heading, row, table } from './elements.ts';
import { rehearsalRows } from './rehearsalRows.ts';
import type { ReviewInput } from './types.ts';

/** What is called so in a page and in Markdown. */
export const WHAT_RUNS = 'What will run';

/** The section of a page; `null` where it is not wanted. */
export function whatRuns(input: ReviewInput): string | null {
  const found = rehearsalRows(input);
  if (!found) return null;
  const isCompared = input.rehearsal!.isCompared;
  const rows = found.rows.map(({ what, now, was }) =>
    row([`<th scope="row">${esc(what)}</th>`, ...(isCompared ? [now, was] : [now]).map(cell)]),
  );
  const columns = isCompared ? ['', 'From now on', 'Until now'] : ['', 'In this time'];
  return [
    heading(WHAT_RUNS),
    `<p class="about">${esc(found.about)}</p>`,
    table(columns, rows),
    found.more === '' ? '' : `<p>${esc(found.more)}</p>`,
  ].join('');
}

/** The same as Markdown; `''` where it is not wanted. */
export function whatRunsMarkdown(input: ReviewInput): string {
  const found = rehearsalRows(input);
  if (!found) return '';
  const isCompared = input.rehearsal!.isCompared;
  const columns = isCompared ? ['', 'From now on', 'Until now'] : ['', 'In this time'];
  const rows = found.rows.map(({ what, now, was }) => [what, ...(isCompared ? [now, was] : [now])].map(escapeMarkdown));
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [found.about, '', ...lines, ...(found.more === '' ? [] : ['', found.more])].join('\n');
}
