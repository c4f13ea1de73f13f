import { type Point, type TaskId, open } from '../../../../lib/index.ts';
import { type PullOf, type PullOptions, basePulled, pull, pullInto } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { dispatch } from '../../state/dispatch.ts';
import { canvasPort } from '../../state/panels.ts';
import { currentDocument, notify, refuse, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { clientOf } from './client.ts';

/** How a pull is followed, stopped and placed, and how far it goes. */
export interface PullInOptions extends PullOptions {
  /** Where tasks go that are not drawn yet; the middle of what is seen when left out. */
  readonly at?: Point;
}

/**
 * Pulls tasks into the document that is open: adds those that it does not hold, and refreshes the others. What they
 * were is remembered, to tell later what others changed.
 *
 * @returns The ids of the tasks that were asked for and are in the document by then; `null` where nothing was pulled.
 * @throws Where the tenant does not answer, or an apply of the document is not finished.
 */
export async function pullIn(
  designer: Designer,
  { place, name }: Connection,
  of: PullOf,
  { at, ...options }: PullInOptions = {},
): Promise<readonly TaskId[] | null> {
  const { id } = stateOf(designer).getState().session;
  const known = await designer.ports.applies.read(id).catch(() => null);
  if (known?.record.plan)
    throw new Error('An apply of this document is not finished. Finish it in “Plan and apply” before you pull more.');
  const base = known?.record.origin === name ? known.record.base : null;
  const pulled = await pull(clientOf(designer, place), of, options);
  if (stateOf(designer).getState().session.id !== id || options.signal?.aborted) return null;
  if (pulled.definitions.length === 0) {
    notify(designer, { kind: 'error', text: 'The tenant no longer has this task.' });
    return null;
  }
  const opened = open(pulled.text);
  if (!opened.ok) {
    refuse(designer, 'What was pulled', opened.refusal);
    return null;
  }
  const where = at ?? canvasPort(designer)?.center() ?? { x: 0, y: 0 };
  const into = pullInto(currentDocument(designer), opened.value, base, where);
  if (!dispatch(designer, () => into.edit).ok) return null;
  const joined = known?.record.origin === name ? (known.record.joined ?? []) : [];
  await designer.ports.applies
    .write(id, {
      origin: name,
      base: basePulled(base, pulled.definitions, into.conflicts),
      joined: [...joined, ...into.added],
      wanted: [],
      plan: null,
      bindings: null,
    })
    .catch(() => undefined);
  tell(designer, into);
  return pulled.definitions.flatMap(({ id: each }) => (typeof each === 'string' ? [each] : []));
}

function tell(
  designer: Designer,
  { added, refreshed, conflicts }: Pick<ReturnType<typeof pullInto>, 'added' | 'refreshed' | 'conflicts'>,
): void {
  const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
  const parts = [
    added.length > 0 ? `${tasks(added.length)} pulled in` : '',
    refreshed.length > 0 ? `${tasks(refreshed.length)} refreshed` : '',
    conflicts.length > 0 ? `${tasks(conflicts.length)} changed both here and in the tenant, and left as before` : '',
  ].filter(Boolean);
  const text = parts.length === 0 ? 'The document is as the tenant has it.' : `${parts.join(', ')}.`;
  notify(designer, { kind: 'info', text });
}
