import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/** Runs the command from its source in this process, so that its exit code is this one's. */
export async function runCommand(argv) {
  const main = join(ROOT, 'cli', 'main.ts');
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(ROOT, 'tsconfig.json') });
  process.argv = [process.argv[0], main, ...argv];
  await import(pathToFileURL(main).href);
}
