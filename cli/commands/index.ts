import { applyCommand } from './apply.ts';
import { checkCommand } from './check.ts';
import { compileCommand } from './compile.ts';
import { decompileCommand } from './decompile.ts';
import { describeCommand } from './describe.ts';
import { diffCommand } from './diff.ts';
import { exportCommand } from './export.ts';
import { gitSetupCommand } from './gitSetup.ts';
import { graphCommand } from './graph.ts';
import { listCommand } from './list.ts';
import { logCommand } from './log.ts';
import { mergeCommand } from './merge.ts';
import { nextCommand } from './next.ts';
import { planCommand } from './plan.ts';
import { pullCommand } from './pull.ts';
import { reviewCommand } from './review.ts';
import { runsCommand } from './runs.ts';
import { sampleCommand } from './sample.ts';
import { serveCommand } from './serve.ts';
import { simulateCommand } from './simulate.ts';
import { startCommand } from './start.ts';
import type { Command } from './types.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  decompileCommand,
  compileCommand,
  checkCommand,
  diffCommand,
  mergeCommand,
  describeCommand,
  nextCommand,
  gitSetupCommand,
  exportCommand,
  graphCommand,
  reviewCommand,
  simulateCommand,
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
