import type { JsonObject } from '../../../../lib/index.ts';
import { getIn } from '../../../../lib/editor/index.ts';
import { own } from '../../../../lib/internal.ts';
import { setTenantTasks } from '../../state/checker.ts';
import { learnNames } from '../../state/names.ts';
import { type TenantTask, tenantOf } from '../../state/tenant.ts';
import type { Designer } from '../../designer.ts';

/** Takes what the tenant says of its tasks. What has not changed is the same object as before. */
export function seeTasks(designer: Designer, definitions: readonly JsonObject[]): void {
  const { tasks: before } = tenantOf(designer).getState();
  const tasks = new Map(
    definitions.map((definition) => {
      const task = readTask(definition);
      const last = before?.get(task.id);
      return [task.id, last && isSame(last, task) ? last : task] as const;
    }),
  );
  const isSameList = before?.size === tasks.size && [...tasks].every(([id, task]) => before.get(id) === task);
  if (isSameList) return;
  tenantOf(designer).setState({ tasks });
  learnNames(designer, { tasks: new Map(Array.from(tasks.values(), ({ id, name }) => [id, name])) });
  setTenantTasks(designer, new Set(tasks.keys()));
}

function readTask(definition: JsonObject): TenantTask {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    id: text(own(definition, 'id')),
    name: text(own(definition, 'name')),
    appId: text(own(definition, 'resourceId')),
    spaceId: text(getIn(definition, ['metadata', 'spaceId'])),
    isEnabled: own(definition, 'enabled') === true,
  };
}

function isSame(a: TenantTask, b: TenantTask): boolean {
  return a.name === b.name && a.appId === b.appId && a.spaceId === b.spaceId && a.isEnabled === b.isEnabled;
}
