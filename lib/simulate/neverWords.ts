import { durationWords } from '../schedule/words/durationWords.ts';
import type { Leg } from './legs.ts';
import type { Never, NeverCode, NeverData } from './neverTypes.ts';

/** Names of tasks by their keys. */
export type NameOf = (task: string) => string;

/** Moments in words; in milliseconds since 1970. */
export type MomentOf = (at: number) => string;

const inUtc: MomentOf = (at) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * Why a task never ran, in a sentence or two: what keeps it from running, and where that starts if it is further up.
 *
 * @param all - All of them, among which the one is that it starts at.
 * @param momentOf - As ISO 8601 in UTC when left out.
 * @example neverWords(never, all, nameOf) // 'Stage is switched off, so the join of Mart is never complete.'
 */
export function neverWords(never: Never, all: readonly Never[], nameOf: NameOf, momentOf: MomentOf = inUtc): string {
  const sentence = SENTENCES[never.code](never.data, nameOf(never.task), nameOf, momentOf);
  const isFurtherUp = never.code !== 'cycle' && never.root !== never.task && never.root !== never.data.source;
  const root = isFurtherUp ? all.find(({ task }) => task === never.root) : undefined;
  if (root) return `${sentence} ${neverWords(root, [], nameOf, momentOf)}`;
  return isFurtherUp ? `${sentence} It starts with ${nameOf(never.root)}.` : sentence;
}

type Sentence = (data: NeverData, task: string, nameOf: NameOf, momentOf: MomentOf) => string;

const ofLeg =
  (code: Leg['code']): Sentence =>
  (data, task, nameOf) =>
    `${clauseOf(code, data, nameOf)}, so ${task} never starts.`;

const SENTENCES: Readonly<Record<NeverCode, Sentence>> = {
  off: (_, task) => `${task} is switched off.`,
  manual: (_, task) => `Only a person starts ${task}, and no start by hand is given.`,
  'no-start': ({ next, note }, task, _nameOf, momentOf) =>
    `The schedule of ${task} has no start in this time.${
      typeof next === 'number' ? ` The next one is at ${momentOf(next)}.` : note ? ` ${note}` : ''
    }`,
  join: (data, task, nameOf) => `${clauseOf(data.why!, data, nameOf)}, so the join of ${task} is never complete.`,
  window: ({ seconds }, task) =>
    seconds === undefined
      ? `The events of ${task} never come together.`
      : `The events of ${task} never come within ${durationWords(seconds)} of each other.`,
  queued: (_, task) => `${task} was still waiting in the queue at the end of this time.`,
  cycle: ({ tasks = [] }, task, nameOf) =>
    tasks.length < 2
      ? `${task} waits for itself, and nothing else starts it.`
      : `${tasks.map(nameOf).join(', ')} wait for each other in a cycle, and nothing else starts them.`,
  stopped: (_, task) => `The rehearsal was stopped before ${task} ran.`,
  external: ofLeg('external'),
  'upstream-off': ofLeg('upstream-off'),
  'upstream-never': ofLeg('upstream-never'),
  'still-running': ofLeg('still-running'),
  status: ofLeg('status'),
  correlation: ofLeg('correlation'),
  'no-dataset': ofLeg('no-dataset'),
  'unknown-event': ofLeg('unknown-event'),
};

/** Begins a sentence. The name of a task is written as it is. */
function clauseOf(code: Leg['code'], { source, event = '', status }: NeverData, nameOf: NameOf): string {
  const upstream = source === undefined ? '' : nameOf(source);
  switch (code) {
    case 'external':
      return `It is not known when the external task ${upstream} runs`;
    case 'upstream-off':
      return `${upstream} is switched off`;
    case 'upstream-never':
      return `${upstream} never runs`;
    case 'still-running':
      return `${upstream} does not end in this time`;
    case 'status':
      return `${upstream} never ends with ${status ?? 'any status'}`;
    case 'correlation':
      return `The event ${JSON.stringify(event)} asks for another app or space than that of ${upstream}`;
    case 'no-dataset':
      return 'No update of its datasets is given';
    case 'unknown-event':
      return `The event ${JSON.stringify(event)} is not the end of a run`;
  }
}
