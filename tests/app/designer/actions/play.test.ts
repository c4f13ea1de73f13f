import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseSpeed,
  endPlayback,
  goToStart,
  letRunEnd,
  pause,
  play,
  scrubTo,
  stepBy,
} from '../../../../app/designer/actions/rehearsal/play.ts';
import { chooseRehearsal, rehearseNow } from '../../../../app/designer/actions/rehearsal/rehearse.ts';
import { hideRehearsal, showRehearsal } from '../../../../app/designer/state/layout.ts';
import { playbackOf, playedOf } from '../../../../app/designer/state/playback.ts';
import { rehearsalOf } from '../../../../app/designer/state/rehearsal.ts';
import { changesOf, unpackRuns } from '../../../../lib/simulate/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

const MINUTE = 60_000;
const GLIDING = { inSteps: false };
const ONE_LANE = { kind: 'lanes', lanes: 1 } as const;

let browser: MemoryBrowser;
let tab: MemoryTab;
let moments: number[];
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
  rehearsalOf(tab.designer).setState({ day: '2026-12-01' });
  await rehearseNow(tab.designer);
  moments = [...new Set(changesOf(unpackRuns(night().runs)).times)];
});
const night = () => rehearsalOf(tab.designer).getState().night!;
const playback = () => playbackOf(tab.designer).getState();
const stateOf = (name: string) => {
  const { moments: played, at } = playedOf(tab.designer).getState();
  return played?.of(keyOf(tab, name), at).state;
};
const rehearsedAnew = async (act: () => void) => {
  const before = night();
  act();
  await expect.poll(() => night() === before).toBe(false);
};

describe('a rehearsal that is played', () => {
  it('glides from the first start on, so much of the night a second', async () => {
    play(tab.designer, GLIDING);
    expect(playback()).toMatchObject({ at: moments[0], isPlaying: true, night: night() });
    expect(stateOf('Extract orders')).toBe('running');
    await browser.clock.pass(1_000);
    expect(playback().at).toBe(moments[0]! + 5 * MINUTE);
    expect(stateOf('Extract orders')).toBe('succeeded');
  });

  it('goes as fast as is chosen, also meanwhile', async () => {
    play(tab.designer, GLIDING);
    chooseSpeed(tab.designer, MINUTE);
    await browser.clock.pass(1_000);
    expect(playback().at).toBe(moments[0]! + MINUTE);
  });

  it('stands still while it is paused, and goes on from there', async () => {
    play(tab.designer, GLIDING);
    await browser.clock.pass(400);
    pause(tab.designer);
    const { at } = playback();
    await browser.clock.pass(5_000);
    expect(playback()).toMatchObject({ at, isPlaying: false });
    play(tab.designer, GLIDING);
    await browser.clock.pass(400);
    expect(playback().at).toBe(at! + 2 * MINUTE);
  });

  it('stops at the last end; from there it is played from the start', async () => {
    chooseSpeed(tab.designer, 60 * MINUTE);
    play(tab.designer, GLIDING);
    await browser.clock.pass(60_000);
    expect(playback()).toMatchObject({ at: moments.at(-1), isPlaying: false });
    play(tab.designer, GLIDING);
    expect(playback()).toMatchObject({ at: moments[0], isPlaying: true });
  });

  it('goes from change to change, one a second, where nothing is to move', async () => {
    play(tab.designer, { inSteps: true });
    await browser.clock.pass(900);
    expect(playback().at).toBe(moments[0]);
    await browser.clock.pass(100);
    expect(playback().at).toBe(moments[1]);
    await browser.clock.pass(1_000);
    expect(playback().at).toBe(moments[2]);
  });

  it('tells the canvas only when something happens', async () => {
    let told = 0;
    playedOf(tab.designer).subscribe(() => (told += 1));
    chooseSpeed(tab.designer, MINUTE);
    play(tab.designer, GLIDING);
    const before = told;
    await browser.clock.pass(4_000);
    expect([told - before, playback().at]).toEqual([0, moments[0]! + 4 * MINUTE]);
  });

  it('does nothing where nothing runs, or without a rehearsal', () => {
    rehearsalOf(tab.designer).setState({ night: { ...night(), runs: { ...night().runs, length: 0 } } });
    play(tab.designer, GLIDING);
    stepBy(tab.designer, 1);
    rehearsalOf(tab.designer).setState({ night: null });
    scrubTo(tab.designer, moments[1]!);
    expect(playback()).toMatchObject({ at: null, isPlaying: false });
  });
});

describe('the playhead', () => {
  it('steps to where something happens next, and back', () => {
    const steps = [1, 1, 1, -1, -1, -1].map((by) => {
      stepBy(tab.designer, by as 1 | -1);
      return moments.indexOf(playback().at!);
    });
    expect(steps).toEqual([0, 1, 2, 1, 0, 0]);
  });

  it('steps from between two changes, and pauses for it', () => {
    play(tab.designer, GLIDING);
    scrubTo(tab.designer, moments[1]! + 0.5);
    stepBy(tab.designer, -1);
    expect(playback()).toMatchObject({ at: moments[1], isPlaying: false });
  });

  it('goes where it is put, and to the start', () => {
    scrubTo(tab.designer, moments.at(-1)!);
    expect(stateOf('Executive report')).toBe('succeeded');
    goToStart(tab.designer);
    expect([playback().at, stateOf('Executive report')]).toEqual([moments[0], 'idle']);
  });

  it('goes away with the end of it', () => {
    stepBy(tab.designer, 1);
    endPlayback(tab.designer);
    expect(playback()).toMatchObject({ at: null, night: null });
    expect(stateOf('Extract orders')).toBe(undefined);
  });

  it('goes away with the panel', () => {
    showRehearsal(tab.designer);
    stepBy(tab.designer, 1);
    hideRehearsal(tab.designer);
    expect(playback().at).toBe(null);
  });

  it('stays where it is when another rehearsal takes the place of this one', async () => {
    scrubTo(tab.designer, moments[2]!);
    await rehearsedAnew(() => chooseRehearsal(tab.designer, { changes: [ONE_LANE] }));
    expect(playback()).toMatchObject({ at: moments[2], night: night() });
  });

  it('goes away where the other one is of another time', async () => {
    scrubTo(tab.designer, moments[2]!);
    await rehearsedAnew(() => chooseRehearsal(tab.designer, { day: '2026-12-05' }));
    expect(playback().at).toBe(null);
  });
});

describe('an outcome set by hand', () => {
  const whatIf = () => rehearsalOf(tab.designer).getState().changes.at(-1);

  it('is of the run that is under way, and goes on from there', async () => {
    goToStart(tab.designer);
    const task = keyOf(tab, 'Extract orders');
    await rehearsedAnew(() => letRunEnd(tab.designer, task, 'FAILED'));
    expect(whatIf()).toEqual({ kind: 'ends', task, run: 1, status: 'FAILED' });
    expect([playback().at, stateOf('Extract orders')]).toEqual([moments[0], 'running']);
    stepBy(tab.designer, 1);
    expect(stateOf('Extract orders')).toBe('failed');
    scrubTo(tab.designer, moments.at(-1)!);
    expect(stateOf('Stage sales')).toBe('idle');
  });

  it('may be of a run that waits', async () => {
    await rehearsedAnew(() => chooseRehearsal(tab.designer, { changes: [ONE_LANE] }));
    const changes = changesOf(unpackRuns(night().runs));
    const waits = Array.from({ length: changes.length }, (_, index) => changes.at(index)).find(
      ({ state }) => state === 'queued',
    )!;
    scrubTo(tab.designer, waits.at);
    await rehearsedAnew(() => letRunEnd(tab.designer, waits.task, 'FAILED'));
    expect(whatIf()).toMatchObject({ task: waits.task, run: waits.run });
  });

  it('needs a run that has not ended', () => {
    goToStart(tab.designer);
    letRunEnd(tab.designer, keyOf(tab, 'Executive report'), 'FAILED');
    expect(whatIf()).toBeUndefined();
  });
});
