import { countsOf, titleOf } from '../../diff/index.ts';
import { graphOf } from '../../model/graph.ts';
import { escapeXml as esc } from '../graph/escapeXml.ts';
import { folded } from './elements.ts';
import { whatRuns } from './rehearsalSection.ts';
import { allTasks, comments, differences, effects, nextRunsTable, notes, picture, problems } from './sections.ts';
import { reviewStyle } from './style.ts';
import type { ReviewInput, ReviewedFile } from './types.ts';

/** Nothing is fetched and nothing runs, whatever stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A page that shows a chain, or what is proposed to be changed in it, to anyone: one file of HTML that needs no network
 * and no script. What matters comes first; what does not change is folded.
 *
 * @example reviewHtml({ document, file, base: null, problems: [], now, nextRuns })
 */
export function reviewHtml(input: ReviewInput): string {
  const { document, file, base, now } = input;
  const { tasks } = document.chain;
  const edges = graphOf(document.chain).edges.length;
  const title = base
    ? titleOf(countsOf(base.diff))
    : `${tasks.length === 1 ? '1 task' : `${tasks.length} tasks`}, ${edges === 1 ? '1 edge' : `${edges} edges`}`;
  const against = base ? ` against ${base.file.name}` : '';
  const about = `Review of ${file.name}${against}, made by Taskloom on ${now.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${esc(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${esc(`${title} · ${file.name}`)}</title>`,
    `<style>${reviewStyle()}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="about">${esc(about)}</p>`,
    `<h1>${esc(title)}</h1>`,
    ...(base ? [effects(base), differences(input, 'meaning', 'What will be different')] : []),
    whatRuns(input),
    picture(input),
    problems(input),
    comments(input),
    notes(input),
    folded(base !== null, `All ${tasks.length} tasks`, allTasks(input)),
    ...(base ? [folded(true, 'Only texts', differences(input, 'text', ''))] : []),
    folded(base !== null, 'Next runs', nextRunsTable(input)),
    '</main>',
    record(input),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part) => part !== null)
    .join('\n');
}

/** What was reviewed, so that it can be told later whether that was approved; and a place to sign. */
function record({ file, base }: ReviewInput): string {
  const line = (of: 'Base' | 'Proposal', { name, sha256 }: ReviewedFile): string => {
    const hash = `<code data-${of.toLowerCase()}-sha256="${esc(sha256)}">SHA-256 ${esc(sha256)}</code>`;
    return `<p>${of}: ${esc(name)}<br>${hash}</p>`;
  };
  return [
    '<footer>',
    `<div>${base ? line('Base', base.file) : ''}${line('Proposal', file)}`,
    '<p>To check a file later: <code>taskloom review --verify REVIEW.html FILE</code></p></div>',
    '<p>Reviewed by _______________________ on ______________</p>',
    '</footer>',
  ].join('\n');
}
