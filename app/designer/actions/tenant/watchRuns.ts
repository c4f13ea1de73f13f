import { type JsonObject, type TenantRun, lastRunOf, own } from '../../../../lib/index.ts';
import { useTenant } from '../../state/tenant.ts';
import { clientOf } from './client.ts';

/**
 * How long after one look at the runs the next begins, in milliseconds; each page of a hundred tasks is one request.
 */
const PAUSE = { local: 1_500, remote: 15_000 } as const;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks at how all tasks ran last, and again after a while, for as long as the tenant stays connected. */
export async function lookAtRuns(): Promise<void> {
  clearTimeout(timer);
  const { connection } = useTenant.getState();
  if (!connection) return;
  if (!document.hidden) {
    try {
      // only this dialect tells the last run with the task
      const tasks = await clientOf(connection.place, 'scheduling').list();
      if (useTenant.getState().connection === connection) useTenant.setState({ runs: runsOf(tasks), fault: null });
    } catch (error) {
      useTenant.setState({ fault: (error as Error).message });
    }
  }
  clearTimeout(timer);
  // reconnecting makes another object of the connection, and the look goes on
  if (useTenant.getState().connection) timer = setTimeout(() => void lookAtRuns(), PAUSE[connection.place]);
}

/** What has not changed is the same object as before: nothing is drawn anew for it. */
function runsOf(tasks: readonly JsonObject[]): ReadonlyMap<string, TenantRun | null> {
  const { runs } = useTenant.getState();
  return new Map(
    tasks.map((task) => {
      const id = String(own(task, 'id'));
      const [before, now] = [runs.get(id), lastRunOf(task)];
      return [
        id,
        before && now && before.id === now.id && before.status === now.status && before.endedAt === now.endedAt
          ? before
          : now,
      ];
    }),
  );
}
