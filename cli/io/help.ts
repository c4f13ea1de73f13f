import type { Command } from '../commands/types.ts';

/** The help of the whole program. */
export function overview(commands: readonly Command[]): string {
  const usages = commands.map(({ name, synopsis }) => `${name} ${synopsis}`);
  const width = Math.max(...usages.map((usage) => usage.length));
  const lines = commands.map(({ summary }, index) => `  ${usages[index]!.padEnd(width)}  ${summary}`);
  return `Usage: taskloom COMMAND

${lines.join('\n')}
  ${'help [COMMAND]'.padEnd(width)}  prints this, or more about one command
  ${'--version'.padEnd(width)}  prints the version

FILE may be - for standard input. FILE… may be several files and folders. -o FILE writes the result
to a file, whole or not at all. Results go to stdout, words to stderr.
Exit code: 0 done, 1 done with errors found, 2 unusable input or usage.
`;
}

export function helpFor({ name, synopsis, summary, details }: Command): string {
  const more = details ? `\n${details.join('\n')}\n` : '';
  return `Usage: taskloom ${name} ${synopsis}\n\n${summary[0]!.toUpperCase()}${summary.slice(1)}.\n${more}`;
}
