/** `LAW_SEED=12 LAW_FACTOR=20 npx vitest run tests/lib/laws` looks further than the pinned cases. */
const SHIFT = Number(process.env['LAW_SEED'] ?? 0);
const FACTOR = Number(process.env['LAW_FACTOR'] ?? 1);

/** How a law is tried: a pinned seed, so that every run tries the same cases. */
export function runs(seed: number, numRuns = 2000): { seed: number; numRuns: number } {
  return { seed: seed + SHIFT, numRuns: numRuns * FACTOR };
}

/** Machines differ; a law is not refuted by a slow one. */
export const PATIENT = { timeout: 120_000 * FACTOR };
