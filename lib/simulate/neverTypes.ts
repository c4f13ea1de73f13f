import type { NodeKey } from '../model/chain.ts';
import type { Leg } from './legs.ts';

/** Why a task never ran. */
export type NeverCode =
  | Leg['code']
  /** It is switched off. */
  | 'off'
  /** Nothing starts it but a person, and no start by hand is given. */
  | 'manual'
  /** Its schedule has no start in the span. */
  | 'no-start'
  /** It starts when several events have come, and one of them never does. */
  | 'join'
  /** Its events come, but never all of them within `eventTimeout`. */
  | 'window'
  /** It was in the queue when the span ended. */
  | 'queued'
  /** It is in a cycle that nothing starts. */
  | 'cycle'
  /** The rehearsal ended before its time. */
  | 'stopped';

/** What the sentence on a task that never ran is made of. */
export interface NeverData {
  /** The upstream that it waits for in vain. */
  readonly source?: NodeKey;
  /** The name of the event that never comes. */
  readonly event?: string;
  /** The status that the event asks for; `null` for any. */
  readonly status?: string | null;
  /** What is wrong with the event that a join lacks. */
  readonly why?: Leg['code'];
  /** When its schedule starts it next, in milliseconds since 1970; `null` for never. */
  readonly next?: number | null;
  /** What is to be known of its schedule. */
  readonly note?: string | null;
  /** The window of its join. */
  readonly seconds?: number;
  /** The tasks of the cycle. */
  readonly tasks?: readonly NodeKey[];
}

/** A task that never ran in a rehearsal, and its one cause. */
export interface Never {
  readonly task: NodeKey;
  readonly code: NeverCode;
  readonly data: NeverData;
  /** Where the cause starts: this task, or one up the chain. It may be an external one. */
  readonly root: NodeKey;
}
