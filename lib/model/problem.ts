import type { EdgeId, NodeKey } from './chain.ts';
import type { Json } from './json.ts';

/** How much a problem weighs: the service refuses an `error`; a `warning` may not run as intended. */
export type Severity = 'error' | 'warning' | 'info';

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a rule may be set to. */
export type Level = Severity | 'off';

/** What the sentence of a problem is made from, and its fix. */
export type ProblemData = Readonly<Record<string, Json>>;

/** One finding about a chain. `messageOf` makes a sentence of it. */
export interface Problem {
  /** Stable name of the rule that found it. */
  readonly code: string;
  readonly severity: Severity;
  readonly task: NodeKey;
  readonly edge?: EdgeId;
  /** JSON Pointer into the task's definition. */
  readonly pointer: string;
  /** Other positions that it is about: UTF-16 units from the start of the task's own text, `end` not included. */
  readonly also?: readonly { readonly start: number; readonly end: number }[];
  readonly data: ProblemData;
}

/** No data, shared by all problems that need none. */
export const NO_DATA: ProblemData = {};
