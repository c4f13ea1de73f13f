import type { JsonObject } from '../../../../lib/index.ts';
import { type TenantRun, lastRunOf } from '../../../../lib/tenant/index.ts';
import { own } from '../../../../lib/internal.ts';
import { tenantOf } from '../../state/tenant.ts';
import { clientOf } from './client.ts';
import { seeTasks } from './tenantTasks.ts';
import { type Designer, part } from '../../designer.ts';

/**
 * How long after one look at the runs the next begins, in milliseconds; each page of a hundred tasks is one request.
 */
const PAUSE = { local: 1_500, remote: 15_000 } as const;

/** Calls off the next look. */
const watchOf = part((): { callOff: () => void } => ({ callOff: () => undefined }));

/** Looks at how all tasks ran last, and again after a while, for as long as the tenant stays connected. */
export async function lookAtRuns(designer: Designer): Promise<void> {
  const watch = watchOf(designer);
  watch.callOff();
  const { connection } = tenantOf(designer).getState();
  if (!connection) return;
  if (!designer.ports.page.isHidden()) {
    try {
      // only this dialect tells the last run with the task
      const tasks = await clientOf(designer, connection.place, 'scheduling').list();
      if (tenantOf(designer).getState().connection === connection) {
        seeTasks(designer, tasks);
        tenantOf(designer).setState({ runs: runsOf(designer, tasks), fault: null });
      }
    } catch (error) {
      tenantOf(designer).setState({ fault: (error as Error).message });
    }
  }
  watch.callOff();
  // reconnecting makes another object of the connection, and the look goes on
  if (tenantOf(designer).getState().connection && !designer.signal.aborted)
    watch.callOff = designer.ports.clock.after(PAUSE[connection.place], () => void lookAtRuns(designer));
}

/** What has not changed is the same object as before: nothing is drawn anew for it. */
function runsOf(designer: Designer, tasks: readonly JsonObject[]): ReadonlyMap<string, TenantRun | null> {
  const { runs } = tenantOf(designer).getState();
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
