import { type UpcomingRuns, calendarOf, upcomingRuns } from '../../lib/formats/index.ts';
import { OUTPUT, readArgs, wholeNumber } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE } from '../io/exit.ts';
import { instant, timeZone } from '../io/moments.ts';
import { printable } from '../io/printable.ts';
import { jsonText, tableText } from '../io/shape.ts';
import { writeText } from '../io/write.ts';
import { TENANT_OPTIONS } from '../remote/connect.ts';
import { readSide } from '../remote/readSide.ts';
import type { Command } from './types.ts';

const OPTIONS = {
  from: { type: 'string' },
  count: { type: 'string' },
  zone: { type: 'string' },
  format: { type: 'string' },
  ...OUTPUT,
  ...TENANT_OPTIONS,
} as const;

const FORMATS = ['text', 'json', 'ics'] as const;

export const nextCommand: Command = {
  name: 'next',
  synopsis: 'FILE [--from T] [--count N] [--zone Z] [-o FILE]',
  summary: 'prints when the schedules of a chain start their next runs',
  details: [
    'FILE is a file, a folder, a revision of git (HEAD:chain.json), or tenant:TASK.',
    'Prints 5 runs of each task after now, unless --count or --from say otherwise.',
    'Times are by the clock of each schedule, or of the zone that --zone names, such as Europe/Oslo.',
    '--format json prints them in UTC: [{"task", "name", "runs": [...]}]. --format ics makes a calendar.',
    'A task that is switched off has no runs.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OPTIONS);
    const format = choice('--format', values.format ?? 'text', FORMATS);
    const count = wholeNumber('--count', values.count ?? '5', 1, 10_000);
    const from = instant('--from', values.from);
    const zone = values.zone === undefined ? null : timeZone('--zone', values.zone);
    const { chain } = await readSide(operands[0]!, values);
    const upcoming = upcomingRuns(chain, { from, count });
    await writeText(PRINTERS[format](upcoming, zone, from), values.output);
    return DONE;
  },
};

type Print = (upcoming: readonly UpcomingRuns[], zone: string | null, from: string) => string;

const PRINTERS: Readonly<Record<(typeof FORMATS)[number], Print>> = {
  text: textOf,
  json: (upcoming) =>
    jsonText(
      upcoming.map(({ id, name, runs }) => ({
        task: id,
        name,
        runs: runs.map((run) => new Date(run).toISOString()),
      })),
    ),
  ics: (upcoming, _, from) => calendarOf(upcoming, from),
};

/** The runs of all tasks in the order of time, and below them what is to be said of tasks. */
function textOf(upcoming: readonly UpcomingRuns[], chosen: string | null): string {
  if (upcoming.length === 0) return 'No task of this chain has a schedule.\n';
  const rows = upcoming
    .flatMap(({ name, zone, runs }) => runs.map((run) => ({ run, name, zone: chosen ?? zone })))
    .toSorted((a, b) => a.run - b.run)
    .map(({ run, name, zone }) => [timeIn(zone, run), zone, name].map(printable));
  const notes = upcoming.flatMap(({ name, note }) =>
    note === null ? [] : [`${printable(name)}: ${printable(note)}\n`],
  );
  const table = rows.length === 0 ? '' : tableText([['NEXT RUN', 'TIME ZONE', 'TASK'], ...rows]);
  return [table, notes.join('')].filter((part) => part !== '').join('\n');
}

/** `Mon 2026-06-01 06:00`; with seconds where there are any. */
function timeIn(zone: string, run: number): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(run)
      .map(({ type, value }) => [type, value] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type)!;
  const date = [part('year'), part('month'), part('day')].join('-');
  const time = [part('hour'), part('minute'), ...(part('second') === '00' ? [] : [part('second')])].join(':');
  return `${part('weekday')} ${date} ${time}`;
}
