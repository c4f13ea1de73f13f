import { type ChainDocument, type Created, type Point, type TaskId, graphOf } from '../../../../lib/index.ts';
import type { CatalogueApp } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { rememberEntry } from '../../state/recentEntries.ts';
import { learnNames } from '../../state/names.ts';
import type { NewTaskLink } from '../../state/popovers.ts';
import { currentDocument, notify, selectOnly } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { focusTask } from '../../state/focusRouter.ts';
import { addLinked, linkTo } from '../addTask.ts';
import { withApp } from './chooseApp.ts';
import { pullIn } from './pullIn.ts';

/** Adds a task that reloads an app, and is called as the app is; linked as another new one. */
export function addForApp(designer: Designer, app: CatalogueApp, place: Point, link: NewTaskLink): boolean {
  learnNames(designer, { apps: new Map([[app.id, app.name]]) });
  rememberEntry(designer, 'apps', app.id);
  return addLinked(designer, app.name, place, link, (now: ChainDocument, { tasks: [added] }: Created) =>
    withApp(added!, app)(now),
  );
}

/** Pulls a task of the tenant in, and ties it as a new one would be. */
export async function addPulled(
  designer: Designer,
  connection: Connection,
  id: TaskId,
  place: Point,
  link: NewTaskLink,
): Promise<void> {
  try {
    const pulled = await pullIn(designer, connection, { tasks: [id] }, { reach: 'only', at: place });
    const key = pulled && graphOf(currentDocument(designer).chain).byId.get(id)?.key;
    if (key === undefined || key === null) return;
    linkTo(designer, key, link);
    selectOnly(designer, { tasks: [key] });
    focusTask(designer, key);
  } catch (error) {
    notify(designer, { kind: 'error', text: (error as Error).message });
  }
}
