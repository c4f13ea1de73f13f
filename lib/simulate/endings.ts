import type { Draw } from './draw.ts';

/** How single runs end, whatever chance says: by the number of the task, then by that of its run, whether it fails. */
export type Endings = ReadonlyMap<number, ReadonlyMap<number, boolean>>;

/** A draw by which some runs end as somebody said. All others go as before. */
export function withEndings(draw: Draw, endings: Endings): Draw {
  if (endings.size === 0) return draw;
  return {
    duration: (task, run) => draw.duration(task, run),
    fails: (task, run) => endings.get(task)?.get(run) ?? draw.fails(task, run),
  };
}

/** Endings without those of one task. */
export function withoutTask(endings: Endings, task: number): Endings {
  return endings.has(task) ? new Map([...endings].filter(([each]) => each !== task)) : endings;
}
