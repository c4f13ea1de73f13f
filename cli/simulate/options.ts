import { OUTPUT, type readArgs } from '../io/args.ts';

/** The options of `taskloom simulate`. */
export const SIMULATE_OPTIONS = {
  from: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  nights: { type: 'string' },
  runs: { type: 'string' },
  fail: { type: 'string', multiple: true },
  duration: { type: 'string', multiple: true },
  deadline: { type: 'string', multiple: true },
  lanes: { type: 'string' },
  format: { type: 'string' },
  ...OUTPUT,
} as const;

/** What a person chose of them. */
export type SimulateValues = ReturnType<typeof readArgs<typeof SIMULATE_OPTIONS>>['values'];
