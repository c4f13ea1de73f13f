import { type Level, RULES } from '../../lib/index.ts';

/** All rules on, also those that are off unless they are asked for. */
export const EVERY_RULE: Readonly<Record<string, Level>> = Object.fromEntries(
  RULES.map(({ code, severity }) => [code, severity === 'off' ? 'info' : severity]),
);

/** A clock for tests. */
export const NOW = '2026-06-01T00:00:00.000Z';
