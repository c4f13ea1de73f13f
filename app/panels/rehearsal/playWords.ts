import type { NodeKey } from '../../../lib/index.ts';
import type { LanePoint, RunChange, RunChanges, RunState } from '../../../lib/simulate/index.ts';
import type { Speed } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { lengthText } from './lengths.ts';
import { clockWords } from './words.ts';

/** What a run does, of which somebody is told. */
export const VERBS: Readonly<Record<RunState, string>> = {
  queued: 'waits',
  running: 'starts',
  succeeded: 'succeeded',
  failed: 'failed',
};

/** So many changes of one moment are told in a sentence; the list has all of them. */
const MOST = 3;

/** `Extract orders succeeded` */
function changeWords({ task, state }: RunChange, nameOf: (key: NodeKey) => string): string {
  return `${nameOf(task)} ${VERBS[state]}`;
}

/** `02:05, Extract orders succeeded, Stage sales starts`; between two changes how many runs are under way. */
export function momentWords(
  at: number,
  night: Rehearsed,
  changes: RunChanges | undefined,
  nameOf: (key: NodeKey) => string,
): string {
  const [first, end] = changes ? [changes.upTo(Math.ceil(at) - 1), changes.upTo(at)] : [0, 0];
  const shown = Math.min(end, first + MOST);
  const told = Array.from({ length: shown - first }, (_, index) => changeWords(changes!.at(first + index), nameOf));
  const more = end - shown;
  const happens = [...told, ...(more > 0 ? [`and ${more} more`] : [])];
  return [clockWords(at, night), ...(happens.length > 0 ? happens : [underWayWords(night.lanes, at)])].join(', ');
}

/** How many runs are under way at a moment: `2 running, 1 waiting`. */
export function underWayWords(lanes: readonly LanePoint[], at: number): string {
  let [low, high] = [0, lanes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lanes[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  const { running = 0, waiting = 0 } = lanes[low - 1] ?? {};
  if (running === 0 && waiting === 0) return 'nothing runs';
  return [`${running} running`, ...(waiting > 0 ? [`${waiting} waiting`] : [])].join(', ');
}

/** `5 min a second` */
export function speedWords(speed: Speed): string {
  return `${lengthText(speed / 1_000)} a second`;
}
