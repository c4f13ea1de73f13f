import { textsIn } from '../../lib/editor/index.ts';
import { type Dialect, check, graphOf, messageOf } from '../../lib/index.ts';
import { type Fault, faultsOf } from '../../lib/tenant/index.ts';
import { type Levels, configBeside } from '../check/config.ts';
import type { WantedFile } from './types.ts';

/** What checks find in files that are planned together, and what the `.taskloom.json` beside them set rules to. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly levels: Levels;
}

/**
 * Checks files for a plan, as `taskloom check` does. A task of one may wait for a task of another.
 *
 * @throws {UsageError} When a `.taskloom.json` cannot be used.
 */
export async function checkWanted(files: readonly WantedFile[], dialect: Dialect): Promise<Checked> {
  // the libraries that count runs are large, and most commands start without them
  const { nextRuns } = await import('../../lib/schedule/nextRuns.ts');
  const knownExternalIds = new Set(files.flatMap(({ document }) => [...graphOf(document.chain).byId.keys()]));
  const faults: Fault[] = [];
  const levels: Record<string, Levels[string]> = {};
  for (const { file, document, first } of files) {
    const severities = await configBeside(file);
    Object.assign(levels, severities);
    const problems = check(document.chain, {
      dialect,
      severities,
      now: new Date().toISOString(),
      nextRuns,
      knownExternalIds,
      textOf: textsIn(document),
    });
    faults.push(...faultsOf(document.chain, problems, messageOf, first));
  }
  return { faults, levels };
}
