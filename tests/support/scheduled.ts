import { type Json, type JsonObject, type Problem, check, messageOf, open, unwrap } from '../../lib/index.ts';
import { nextRuns } from '../../lib/schedule/index.ts';

/** The clock of these tests. */
export const NOW = '2026-11-23T00:00:00.000Z';

const TASK: JsonObject = {
  id: 'a',
  name: 'a',
  specVersion: '0.8',
  enabled: true,
  metadata: { usage: 'ANALYTICS' },
  states: [
    {
      name: 'reload',
      type: 'event',
      end: true,
      onEvents: [
        {
          eventRefs: [],
          actions: [
            { name: 'app.reload', functionRef: { refName: 'app.reload', arguments: { appId: 'a', partial: false } } },
          ],
        },
      ],
    },
  ],
};

/** What checks find in a task with a schedule. */
export function problemsOf(schedule: Json): Problem[] {
  return checked(schedule, { 'unhandled-failure': 'off', 'no-app': 'off' });
}

/** The same by code and place. */
export function foundIn(schedule: Json): string[] {
  return problemsOf(schedule).map(({ code, pointer }) => `${code} ${pointer}`);
}

/** How far apart a check says that runs are, if they are less than three hours apart. */
export function apartIn(schedule: Json): string | null {
  const problem = checked(schedule, { 'may-overlap': 'warning' }).find(({ code }) => code === 'may-overlap');
  return problem ? /^Starts runs (.+?) apart/.exec(messageOf(problem))![1]! : null;
}

/** The next runs to the minute. */
export function runsAfter(schedule: Json, now = NOW, count = 3): string[] {
  return unwrap(nextRuns(schedule, { now, count })).runs.map((run) => new Date(run).toISOString().slice(0, 16));
}

function checked(schedule: Json, severities: Readonly<Record<string, 'off' | 'warning'>>): Problem[] {
  const { chain } = unwrap(open(JSON.stringify([{ ...TASK, start: { stateName: 'reload', schedule } }])));
  return check(chain, { now: NOW, nextRuns, severities });
}
