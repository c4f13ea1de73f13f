import { runsCsv, timelineSvg } from '../../../../lib/formats/index.ts';
import { fitFileName } from '../../../../lib/internal.ts';
import { unpackRuns } from '../../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../../designer/state/rehearsal.ts';
import { namesOf } from '../rows.ts';

/** What a rehearsal is exported as. */
export type RehearsalFile = 'csv' | 'svg';

/** A night as a file; the axis of a timeline has the clocks of the reader. */
export function rehearsalFile(
  file: RehearsalFile,
  night: Rehearsed,
  documentName: string,
): { readonly name: string; readonly text: string } {
  const stem = documentName.replace(/(\.chain)?\.json$/i, '');
  const nameOf = namesOf(night.chain);
  const runs = unpackRuns(night.runs);
  if (file === 'csv') return { name: fitFileName(stem, '.runs.csv'), text: runsCsv(runs, nameOf) };
  const { critical, from, to } = night;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const title = `What ${stem} will run`;
  return {
    name: fitFileName(stem, '.timeline.svg'),
    text: timelineSvg({ runs, critical, from, to, zone, nameOf, title }),
  };
}
