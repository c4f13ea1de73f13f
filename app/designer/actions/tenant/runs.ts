import { type JsonObject, graphOf } from '../../../../lib/index.ts';
import { getIn } from '../../../../lib/editor/index.ts';
import { type Awaited, type FinishedRun, awaited, replay, upstreamIds } from '../../../../lib/run/index.ts';
import { type TenantRun, TenantError, readRun } from '../../../../lib/tenant/index.ts';
import { own } from '../../../../lib/internal.ts';
import { currentDocument } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { clientOf } from './client.ts';
import { lookAtRuns } from './watchRuns.ts';
import type { Designer } from '../../designer.ts';

/** Runs of one task that are shown. */
const SHOWN = 30;

/** The last runs of a task, or of its resource; the newest first. */
export async function runsOf(
  designer: Designer,
  { place }: Connection,
  of: { readonly task: string } | { readonly resource: string },
): Promise<TenantRun[]> {
  return (await clientOf(designer, place).runs(of, { most: SHOWN })).map(readRun);
}

export async function startTask(designer: Designer, { place }: Connection, id: string, source: string): Promise<void> {
  await clientOf(designer, place).start(id, source === '' ? {} : { source });
  void lookAtRuns(designer);
}

export function logOf(designer: Designer, { place }: Connection, task: string, run: string): Promise<string> {
  return clientOf(designer, place).log(task, run);
}

/** For each event that a task waits for: whether it has come since the task was started last. */
export async function awaitedOf(designer: Designer, { place }: Connection, id: string): Promise<Awaited[]> {
  const client = clientOf(designer, place);
  const definition = await client.read(id);
  const upstreams = await Promise.all(
    Array.from(upstreamIds(definition), async (task) => {
      const runs = await client.runs({ task }, { most: SHOWN }).catch(noneOfGone);
      return runs.flatMap((run) => finishedRun(designer, task, run));
    }),
  );
  return awaited(
    definition,
    replay(definition, upstreams.flat()).waiting,
    new Date(designer.ports.clock.now()).toISOString(),
  );
}

/** An upstream that no longer exists has no runs. */
function noneOfGone(error: unknown): JsonObject[] {
  if (error instanceof TenantError && error.status === 404) return [];
  throw error;
}

function finishedRun(designer: Designer, taskId: string, run: JsonObject): FinishedRun[] {
  const { id, status, endedAt } = readRun(run);
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const source = graphOf(currentDocument(designer).chain).byId.get(taskId);
  const spaceId = source ? text(getIn(source.definition, ['metadata', 'spaceId'])) : null;
  return endedAt === null ? [] : [{ id, taskId, status, at: endedAt, appId: text(own(run, 'resourceId')), spaceId }];
}
