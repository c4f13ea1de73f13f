import type { NodeKey } from '../../../../lib/index.ts';
import { type Moments, momentsOf, unpackRuns } from '../../../../lib/simulate/index.ts';
import { type Designer, part } from '../../designer.ts';
import { panelsOf } from '../../state/panels.ts';
import { type Speed, playbackOf, playedOf } from '../../state/playback.ts';
import { type Rehearsed, rehearsalOf } from '../../state/rehearsal.ts';
import { addChange } from './rehearse.ts';

/** How often the playhead moves while it glides, and how often while it steps, in milliseconds. */
const [GLIDE, STEP] = [40, 1_000] as const;
/** What a page that was out of sight missed is not made up for. */
const MOST_MISSED = 250;

const timerOf = part((): { callOff: () => void } => ({ callOff: () => undefined }));

/**
 * Follows the rehearsal: one that takes the place of another is played from the same moment on, and with the panel the
 * playback ends.
 */
const followerOf = part((designer) => {
  rehearsalOf(designer).subscribe(({ night }, before) => {
    if (night !== before.night) follow(designer, night);
  });
  panelsOf(designer).subscribe(({ rehearsalOpen }, before) => {
    if (before.rehearsalOpen && !rehearsalOpen) endPlayback(designer);
  });
  return true;
});

function follow(designer: Designer, night: Rehearsed | null): void {
  const { at } = playbackOf(designer).getState();
  if (at === null) return;
  if (!night || at < night.from || at > Math.max(night.to, night.finish ?? 0)) return endPlayback(designer);
  begin(designer, night);
  moveTo(designer, at);
}

/** The rehearsal that is there, made ready to be played; `null` without one, or where nothing runs in it. */
function ready(designer: Designer): Moments | null {
  const { night } = rehearsalOf(designer).getState();
  followerOf(designer);
  if (!night || night.runs.length === 0) return null;
  if (playbackOf(designer).getState().night !== night) begin(designer, night);
  return playedOf(designer).getState().moments;
}

function begin(designer: Designer, night: Rehearsed): void {
  playbackOf(designer).setState({ night });
  playedOf(designer).setState({ moments: momentsOf(unpackRuns(night.runs)), at: -Infinity });
}

function moveTo(designer: Designer, at: number): void {
  const { moments, at: last } = playedOf(designer).getState();
  const count = moments!.changes.upTo(at);
  const changed = count === 0 ? -Infinity : moments!.changes.times[count - 1]!;
  if (changed !== last) playedOf(designer).setState({ at: changed });
  playbackOf(designer).setState({ at });
}

/**
 * Plays from where the playhead is; from the start where it is at the end.
 *
 * @param inSteps - Goes from change to change, one a second, and does not glide.
 */
export function play(designer: Designer, { inSteps }: { readonly inSteps: boolean }): void {
  const moments = ready(designer);
  if (!moments) return;
  const { at } = playbackOf(designer).getState();
  if (at === null || at >= moments.changes.times.at(-1)!) moveTo(designer, moments.changes.times[0]!);
  playbackOf(designer).setState({ isPlaying: true });
  goOn(designer, inSteps);
}

function goOn(designer: Designer, inSteps: boolean): void {
  const { clock } = designer.ports;
  const timer = timerOf(designer);
  const since = clock.now();
  timer.callOff();
  timer.callOff = clock.after(inSteps ? STEP : GLIDE, () => {
    const { at, speed } = playbackOf(designer).getState();
    const { changes } = playedOf(designer).getState().moments!;
    const passed = Math.min(MOST_MISSED, clock.now() - since);
    const next = inSteps ? changes.times[changes.upTo(at!)] : at! + (passed / 1_000) * speed;
    const end = changes.times.at(-1) ?? at!;
    moveTo(designer, Math.max(at!, Math.min(end, next ?? end)));
    if (playbackOf(designer).getState().at! >= end) pause(designer);
    else goOn(designer, inSteps);
  });
}

export function pause(designer: Designer): void {
  timerOf(designer).callOff();
  playbackOf(designer).setState({ isPlaying: false });
}

/** Goes to a moment. */
export function scrubTo(designer: Designer, at: number): void {
  if (ready(designer)) moveTo(designer, at);
}

export function goToStart(designer: Designer): void {
  step(designer, ({ times }) => times[0]);
}

/** Goes to where something happens next, or happened before. Without a playhead both begin at the start. */
export function stepBy(designer: Designer, by: 1 | -1): void {
  const { at } = playbackOf(designer).getState();
  if (at === null) return goToStart(designer);
  // times are whole milliseconds, and a gliding playhead is between them
  step(designer, ({ times, upTo }) => times[by === 1 ? upTo(at) : upTo(Math.ceil(at) - 1) - 1]);
}

function step(designer: Designer, to: (changes: Moments['changes']) => number | undefined): void {
  const moments = ready(designer);
  pause(designer);
  const at = moments && to(moments.changes);
  if (at !== null && at !== undefined) moveTo(designer, at);
}

export function chooseSpeed(designer: Designer, speed: Speed): void {
  playbackOf(designer).setState({ speed });
}

/** Shows the chain as it is again. */
export function endPlayback(designer: Designer): void {
  pause(designer);
  playbackOf(designer).setState({ at: null, night: null });
  playedOf(designer).setState({ moments: null, at: -Infinity });
}

/** Settles how the run ends that a task is at, or waits for, and rehearses again: what came before stays as it was. */
export function letRunEnd(designer: Designer, task: NodeKey, status: 'SUCCEEDED' | 'FAILED'): void {
  const { moments, at } = playedOf(designer).getState();
  const moment = moments?.of(task, at);
  if (moment?.state !== 'running' && moment?.state !== 'queued') return;
  addChange(designer, { kind: 'ends', task, run: moment.run, status });
}
