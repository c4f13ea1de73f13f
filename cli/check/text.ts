import type { Position } from '../../lib/editor/index.ts';
import type { Severity } from '../../lib/index.ts';
import { printable } from '../io/printable.ts';
import type { Reported } from './types.ts';

/** Terminal codes: red, yellow, blue; each ends by itself. */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 34 };
const DIM = 2;

/** Problems for people: a line each that editors and terminals make a link of, and the count. */
export function textReport(problems: readonly Reported[], files: number, coloured: boolean): string {
  const paint = (code: number, text: string): string => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = problems.map(({ file, start, severity, name, message, code, others }) => {
    const place = `${printable(file)}:${start.line}:${start.column}:`;
    const said = `${paint(COLOURS[severity], severity)}: ${printable(`${name}: ${message}`)}`;
    return `${place} ${said}${alsoAt(others)} ${paint(DIM, `[${code}]`)}`;
  });
  return `${[...lines, summary(problems, files)].join('\n')}\n`;
}

function alsoAt(others: readonly Position[]): string {
  return others.length === 0 ? '' : ` Also at ${others.map(({ line, column }) => `${line}:${column}`).join(', ')}.`;
}

const WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

function summary(problems: readonly Reported[], files: number): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${WORDS[severity][count === 1 ? 0 : 1]}`];
  });
  return `${counts.length === 0 ? 'No problems' : counts.join(', ')} in ${files === 1 ? '1 file' : `${files} files`}.`;
}

/** Whether text for people may have colours: on a terminal, unless NO_COLOR says otherwise (no-color.org). */
export function mayColour(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
