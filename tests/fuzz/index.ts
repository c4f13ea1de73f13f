// npm run fuzz [-- --runs N] [--law NAME] [--seed S] [--jobs N]: tries the laws far beyond what npm test does
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LAWS } from '../lib/laws/index.ts';
import type { Law } from '../support/law.ts';
import { type Found, type Slice, type Tried, slicesOf } from './slices.ts';

const LONGEST = 3_000;

const USAGE = 'npm run fuzz -- [--runs N] [--law NAME] [--seed S] [--jobs N]';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    law: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
});

const [runs, seed, jobs] = [number('runs'), number('seed'), number('jobs')];
const laws = LAWS.filter(({ id }) => id === values.law || id.startsWith(values.law));
if (laws.length === 0) usage(`there is no law ${values.law}; there are ${LAWS.map(({ id }) => id).join(', ')}`);

let failures = 0;
for (const law of laws) failures += (await tryLaw(law)) ? 0 : 1;
console.log(failures === 0 ? 'All laws hold.' : `${failures} of ${laws.length} laws do not hold.`);
process.exitCode = failures === 0 ? 0 : 1;

/** Deals the slices of one law out to the jobs; a law that is refuted is not tried further. */
async function tryLaw(law: Law): Promise<boolean> {
  const started = performance.now();
  const left = slicesOf(law, runs, seed);
  let [done, slowest, found] = [0, 0, null as Found | null];
  const work = async (): Promise<void> => {
    const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { stdio: 'inherit' });
    for (let slice = left.shift(); slice && !found; slice = left.shift()) {
      const { report, slowest: time } = await ask(worker, slice);
      slowest = Math.max(slowest, time);
      done += slice.numRuns;
      if (report !== null) found ??= { slice, report };
      else if (left.length % 10 === 0) console.log(`  ${law.id}: ${done} of ${runs}`);
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, left.length) }, work));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${found ? 'REFUTED' : 'holds'}  ${law.id}  ${done} runs from seed ${seed}  ${seconds} s, the slowest run ${slowest.toFixed(0)} ms`,
  );
  if (found) console.log(`${law.says}\nin the slice of seed ${found.slice.seed}: ${shortened(found.report)}\n`);
  return found === null;
}

/** A case may be a file of 100 kB; its seed and path are at the beginning. */
function shortened(report: string): string {
  return report.length <= LONGEST ? report : `${report.slice(0, LONGEST)}… (${report.length} characters)`;
}

type Worker = ReturnType<typeof fork>;

function ask(worker: Worker, slice: Slice): Promise<Tried> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a worker ended with ${code} in seed ${slice.seed}`));
    worker.once('exit', gone);
    worker.once('message', (tried: Tried) => {
      worker.off('exit', gone);
      resolve(tried);
    });
    worker.send(slice);
  });
}

function number(name: 'runs' | 'seed' | 'jobs'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) usage(`--${name} takes a whole number from 1, not ${values[name]}`);
  return value;
}

function usage(fault: string): never {
  console.error(`${fault}\n${USAGE}`);
  process.exit(2);
}
