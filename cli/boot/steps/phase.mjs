/**
 * Does one step of several, says its name and how long it took, and ends the process where it fails.
 *
 * @param {string} name
 * @param {() => number | void} step - Returns an exit code; nothing is 0.
 */
export function phase(name, step) {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const code = step() ?? 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${seconds} s`);
  if (code !== 0) process.exit(code);
}
