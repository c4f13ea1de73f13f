import type { Duration } from '../model/rehearsalSettings.ts';
import type { Network } from './network.ts';
import type { Assumptions, TaskAssumption } from './types.ts';

/** How the runs of a rehearsal go. */
export interface Draw {
  /** How long a run takes, in milliseconds. `run` counts the runs of its task from 1. */
  duration(task: number, run: number): number;
  fails(task: number, run: number): boolean;
}

/** What is assumed of each task of a network. */
export interface Assumed {
  readonly durations: readonly Duration[];
  readonly failures: readonly number[];
}

export function assumedOf({ keys }: Network, { tasks, duration, failure }: Assumptions): Assumed {
  const said = new Map<string, TaskAssumption>();
  for (const each of tasks) said.set(each.task, { ...said.get(each.task), ...each });
  return {
    durations: keys.map((key) => said.get(key)?.duration ?? duration),
    failures: keys.map((key) => (said.get(key)?.failure ?? failure).share),
  };
}

/** Each run takes as long as its task usually does, and fails where more than half of them do. */
export function usualDraw({ durations, failures }: Assumed): Draw {
  const usual = Float64Array.from(durations, (duration) => 1000 * usualSeconds(duration));
  return {
    duration: (task) => usual[task]!,
    fails: (task) => failures[task]! > 0.5,
  };
}

/**
 * Chance decides. What it says depends on nothing but the seed, the night, the key of the task and the number of the
 * run: neither on other tasks nor on the order of events.
 */
export function chanceDraws(
  { keys }: Network,
  { durations, failures }: Assumed,
): (seed: number, night: number) => Draw {
  const hashes = Int32Array.from(keys, textHash);
  const samplers = durations.map(samplerOf);
  return (seed, night) => {
    const start = mix(mix(0x2545f491, seed), night);
    const states = hashes.map((hash) => mix(start, hash));
    return {
      duration: (task, run) => 1000 * samplers[task]!(share(mix(states[task]!, 2 * run))),
      fails: (task, run) => share(mix(states[task]!, 2 * run + 1)) < failures[task]!,
    };
  };
}

export function usualSeconds(duration: Duration): number {
  return duration.source === 'runs' ? quantileOf(duration.quantiles, 0.5) : duration.usual;
}

/** The value at a share of a list of quantiles: between two of them by proportion. */
export function quantileOf(quantiles: readonly number[], at: number): number {
  const place = at * (quantiles.length - 1);
  const below = Math.floor(place);
  const low = quantiles[below] ?? 0;
  return low + (place - below) * ((quantiles[below + 1] ?? low) - low);
}

/** From a share to seconds. What a person enters is a triangle: most likely the usual, never beyond its ends. */
function samplerOf(duration: Duration): (at: number) => number {
  if (duration.source === 'runs') return (at) => quantileOf(duration.quantiles, at);
  const { low, usual, high } = duration;
  const width = high - low;
  if (!(width > 0)) return () => usual;
  const peak = (usual - low) / width;
  return (at) =>
    at < peak ? low + Math.sqrt(at * width * (usual - low)) : high - Math.sqrt((1 - at) * width * (high - usual));
}

/** One step of a hash: the finaliser of MurmurHash3 over both. */
function mix(state: number, value: number): number {
  let hash = Math.imul(state ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function share(hash: number): number {
  return (hash >>> 0) / 4_294_967_296;
}
