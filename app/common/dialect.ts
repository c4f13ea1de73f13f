import type { Dialect } from '../../lib/index.ts';

/** The dialects as people know them. */
export const DIALECT_WORDS: Readonly<Record<Dialect, string>> = { v1: 'Tasks API v1', scheduling: 'Scheduling API' };
