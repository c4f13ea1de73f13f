import { COMMANDS } from './commands/index.ts';
import type { Command } from './commands/types.ts';
import { type ExitCode, UNUSABLE } from './io/exit.ts';
import { helpFor, overview } from './io/help.ts';
import { version } from './io/package.ts';
import { UsageError } from './io/usageError.ts';
import { writeText } from './io/write.ts';
import { writeStderr } from './io/writeStderr.ts';

/**
 * Runs one command line: what follows the program's name.
 *
 * @returns The exit code. Never throws: what cannot be used is said on stderr, without a stack trace.
 * @example process.exitCode = await run(['decompile', 'tasks.json']);
 */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv;
  try {
    if (name === '--version' || name === '-v') return await writeText(`${version()}\n`);
    if (name === 'help' || name === '--help' || name === '-h') return await help(rest[0]);
    const command = find(name);
    return await (asksForHelp(rest) ? writeText(helpFor(command)) : command.run(rest));
  } catch (error) {
    writeStderr(
      error instanceof UsageError ? error.lines : [`taskloom: unexpected error: ${(error as Error).message}`],
    );
    return UNUSABLE;
  }
}

async function help(about: string | undefined): Promise<ExitCode> {
  return writeText(about === undefined ? overview(COMMANDS) : helpFor(find(about)));
}

function find(name: string | undefined): Command {
  if (name === undefined) {
    throw new UsageError(['taskloom: a command is missing.', ...overview(COMMANDS).trimEnd().split('\n')]);
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  const known = COMMANDS.map((candidate) => candidate.name).join(', ');
  throw new UsageError([`taskloom: there is no command ${JSON.stringify(name)}; there are ${known} and help.`]);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}
