import { applyCommand } from './apply.ts';
import { checkCommand } from './check.ts';
import { compileCommand } from './compile.ts';
import { decompileCommand } from './decompile.ts';
import { diffCommand } from './diff.ts';
import { exportCommand } from './export.ts';
import { graphCommand } from './graph.ts';
import { listCommand } from './list.ts';
import { logCommand } from './log.ts';
import { planCommand } from './plan.ts';
import { pullCommand } from './pull.ts';
import { reviewCommand } from './review.ts';
import { runsCommand } from './runs.ts';
import { sampleCommand } from './sample.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import type { Command } from './types.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  decompileCommand,
  compileCommand,
  checkCommand,
  diffCommand,
  exportCommand,
  graphCommand,
  reviewCommand,
  sampleCommand,
  listCommand,
  pullCommand,
  planCommand,
  applyCommand,
  startCommand,
  runsCommand,
  logCommand,
  serveCommand,
];
