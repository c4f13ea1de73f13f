import { checkCommand } from './check.ts';
import { compileCommand } from './compile.ts';
import { decompileCommand } from './decompile.ts';
import { exportCommand } from './export.ts';
import { sampleCommand } from './sample.ts';
import { serveCommand } from './serve.ts';
import type { Command } from './types.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  decompileCommand, compileCommand, checkCommand, exportCommand, sampleCommand, serveCommand,
];
