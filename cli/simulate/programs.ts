import { runsCsv, timelineSvg } from '../../lib/formats/index.ts';
import { criticalPath, lanesOf } from '../../lib/simulate/index.ts';
import type { Told } from './told.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** What the command prints as JSON. Its keys are described in docs/rehearsal.md. */
export function jsonOf(told: Told) {
  const { rehearsal, seed, never } = told;
  const { plan, runs } = rehearsal;
  const nameOf = namesOf(told);
  return {
    from: iso(plan.from),
    to: iso(plan.to),
    seed,
    runs: Array.from(runs, ({ task, start, end, status, cause }) => ({
      task,
      name: nameOf(task),
      start: iso(start),
      end: iso(end),
      status,
      cause: cause.kind === 'runs' ? { runs: cause.runs } : { [cause.kind]: true },
    })),
    never: never.map(({ task, code, root }) => ({ task, name: nameOf(task), cause: code, root })),
    lanes: lanesOf(rehearsal).map(({ at, running, waiting }) => ({ at: iso(at), running, waiting })),
    critical: criticalPath(runs).map((number) => runs.at(number).task),
    finish: finishOf(told),
    ...(rehearsal.stopped === null ? {} : { stopped: rehearsal.stopped }),
  };
}

/** The runs as a table. */
export function csvOf(told: Told): string {
  return runsCsv(told.rehearsal.runs, namesOf(told));
}

/** The runs as a picture. */
export function svgOf(told: Told, title: string): string {
  const { runs, plan } = told.rehearsal;
  return timelineSvg({
    runs,
    critical: criticalPath(runs),
    from: plan.from,
    to: plan.to,
    zone: 'UTC',
    nameOf: namesOf(told),
    title,
  });
}

type NameOf = (task: string) => string;

/** What tasks are called. */
export function namesOf({ rehearsal }: Told): NameOf {
  const { names, indexOf } = rehearsal.plan.network;
  return (task) => names[indexOf.get(task)!]!;
}

/** When all has ended. One night has no spread: then that is all that is known. */
function finishOf({ rehearsal, nights }: Told): Record<'p50' | 'p80' | 'p95', string | null> {
  const written = (at: number | null | undefined): string | null => (typeof at === 'number' ? iso(at) : null);
  if (!nights) return { p50: written(rehearsal.finish), p80: null, p95: null };
  const { p50, p80, p95 } = nights.finish ?? {};
  return { p50: written(p50), p80: written(p80), p95: written(p95) };
}
