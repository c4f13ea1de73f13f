import type { Reported } from './types.ts';

/** Problems for programs. */
export function jsonReport(problems: readonly Reported[]): string {
  const listed = problems.map(({ code, severity, message, task, pointer, file, start, fixable, others }) => ({
    code,
    severity,
    message,
    task,
    pointer,
    file,
    line: start.line,
    column: start.column,
    fixable,
    ...(others.length === 0 ? {} : { also: others }),
  }));
  return `${JSON.stringify({ problems: listed }, null, 2)}\n`;
}
