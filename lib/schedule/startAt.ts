import type { Zone } from './expand/zone.ts';
import { type Moment, wallSeconds } from './moment.ts';

/** The moment that a schedule begins at. */
export interface Start {
  /** What the clock of its zone shows, in seconds, counted as if that were UTC. */
  readonly wall: number;
  /** In seconds, UTC. */
  readonly utc: number;
}

/** A moment by the clock of a zone, and by UTC. One that the clocks leave out is as much later as they jump. */
export function startAt(moment: Moment, zone: Zone): Start {
  const wall = wallSeconds(moment);
  if (moment.offset === null) return { wall, utc: zone.movedUtcOf(wall) };
  const utc = Date.parse(`${moment.wall}${moment.offset}`) / 1_000;
  return { wall: utc + zone.offsetAt(utc), utc };
}
