import type { Trigger } from '../../compiler/triggers.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { Json } from '../../model/json.ts';

/** A chain in few words: what `taskloom decompile` prints, and what people write by hand. */
export interface CompactChain {
  readonly dialect: Dialect;
  readonly tasks: readonly (CompactTask | CompactExternal)[];
  readonly edges: readonly CompactEdge[];
}

/** A task of a compact chain. */
export interface CompactTask {
  readonly id: string;
  readonly name: string;
  /** Empty where the definition has none. */
  readonly appId: string;
  readonly enabled: boolean;
  readonly join: 'any' | 'all';
  readonly trigger: Trigger;
  /** The recurrence rule alone where `start.schedule` is nothing else, or that value as it stands. */
  readonly schedule?: Json;
}

/** An upstream that is not among the definitions. */
export interface CompactExternal {
  readonly id: string;
  readonly external: true;
}

/** An edge of a compact chain: ends by id, or by a name that only one task has. */
export interface CompactEdge {
  readonly source: string;
  readonly target: string;
  /** `SUCCEEDED`, `FAILED` or `ANY`; another word as the file has it. */
  readonly status: string;
}

export const CHAIN_KEYS: readonly string[] = ['dialect', 'tasks', 'edges'];
export const TASK_KEYS: readonly string[] = [
  'id',
  'name',
  'appId',
  'app',
  'spaceId',
  'space',
  'enabled',
  'join',
  'trigger',
  'schedule',
  'external',
];
export const EDGE_KEYS: readonly string[] = ['source', 'target', 'status'];
