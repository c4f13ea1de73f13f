import type { Json, Path } from '../../../../lib/index.ts';
import { pointer } from '../../../../lib/editor/index.ts';
import { readSchedule } from '../../../../lib/schedule/index.ts';

/** Why a value of a schedule cannot be, in a sentence; `null` where nothing is wrong with it. */
export function faultAt(schedule: Json | undefined, path: Path): string | null {
  return readSchedule(schedule).faults.find((fault) => pointer(fault.path) === pointer(path))?.reason ?? null;
}
