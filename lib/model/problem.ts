import type { EdgeId, NodeKey } from './chain.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule may be set to. */
export type Level = Severity | 'off';

/** One finding about a chain. */
export interface Problem {
  /** Stable name of the rule that found it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, what the service will do, what to do. */
  readonly message: string;
  readonly task: NodeKey;
  readonly edge?: EdgeId;
  /** JSON Pointer into the task's definition. */
  readonly pointer: string;
  /** Other places that it is about: UTF-16 units from the start of the task's own text, `end` not included. */
  readonly also?: readonly { readonly start: number; readonly end: number }[];
}
