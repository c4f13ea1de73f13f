import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Does several steps at once, says of each what it printed and how long it took, and ends the process when one failed.
 *
 * @param {Readonly<Record<string, readonly string[]>>} steps - By its name, what Node runs for a step: a script and its
 *   arguments.
 */
export async function together(steps) {
  console.log(`\n▸ ${Object.keys(steps).join(', ')}`);
  const codes = await Promise.all(Object.entries(steps).map(([name, args]) => step(name, args)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}

function step(name, args) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [];
  // said when it ends, so that the words of two steps do not mix
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => words.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      const code = status ?? 1;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(words));
      console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${seconds} s`);
      resolve(code);
    });
  });
}
