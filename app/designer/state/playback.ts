import { createStore } from 'zustand';
import type { NodeKey } from '../../../lib/index.ts';
import type { Moments, TaskState } from '../../../lib/simulate/index.ts';
import { storeHook } from '../context.ts';
import { part } from '../designer.ts';
import type { Rehearsed } from './rehearsal.ts';

const MINUTE = 60_000;

/** How much of the night goes by in a second, in milliseconds. */
export const SPEEDS = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;
export type Speed = (typeof SPEEDS)[number];

/** A rehearsal that is played on the canvas. */
export interface PlaybackState {
  /** The moment that is shown, in milliseconds since 1970; `null` where nothing is played. */
  readonly at: number | null;
  /** Whether it goes on by itself. */
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** The rehearsal that it is of. */
  readonly night: Rehearsed | null;
}

export const playbackOf = part(() =>
  createStore<PlaybackState>()(() => ({ at: null, isPlaying: false, speed: 5 * MINUTE, night: null })),
);

export const usePlayback = storeHook(playbackOf);

/** What the canvas shows of it. It changes only when a run does, and not each time that the playhead moves. */
export interface PlayedState {
  /** `null` where nothing is played. */
  readonly moments: Moments | null;
  /** The last moment at which something happened. */
  readonly at: number;
}

export const playedOf = part(() => createStore<PlayedState>()(() => ({ moments: null, at: -Infinity })));

export const usePlayed = storeHook(playedOf);

/** What a node does at the moment that is played; `null` where nothing is. */
export function usePlayedState(key: NodeKey): TaskState | null {
  return usePlayed(({ moments, at }) => moments && moments.of(key, at).state);
}
