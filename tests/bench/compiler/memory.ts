import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MemoryRow } from '../measure.ts';

const PEAK = fileURLToPath(new URL('peak.ts', import.meta.url));

/** The most memory that a process of its own takes to open a file, next to one that only parses it. */
export function peakMemory(): MemoryRow[] {
  return [1_000, 10_000].map((size) => {
    const [mb, peerMb] = [peakOf('open', size), peakOf('JSON.parse', size)];
    return { work: 'open', size, mb, peer: 'JSON.parse', peerMb, ratio: mb / peerMb };
  });
}

function peakOf(work: string, size: number): number {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', PEAK, work, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Measuring the memory of ${work} failed`);
  return Number(stdout);
}
