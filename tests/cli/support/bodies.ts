import type { Task as SchedulingTask } from '@qlik/api/scheduling/tasks';
import type { Task } from '@qlik/api/tasks';

interface Wanted {
  readonly name: string;
  readonly appId?: string;
  readonly after?: readonly (readonly [id: string, status?: string])[];
  readonly all?: boolean;
  readonly more?: Partial<Task>;
}

/** A body that creates an enabled task, which waits for the given ones. */
export function body({ name, appId = `app-of-${name}`, after = [], all = false, more = {} }: Wanted): Task {
  const events = after.map(([id, status], index) => ({
    name: `event ${index + 1}`,
    source: 'system-events.task' as const,
    type: 'com.qlik.v1.task.run.finished' as const,
    correlation: [
      { contextAttributeName: 'id' as const, contextAttributeValue: id },
      ...(status === undefined ? [] : [{ contextAttributeName: 'status' as const, contextAttributeValue: status }]),
    ],
  }));
  const actions = [
    { name: 'app.reload', functionRef: { refName: 'app.reload' as const, arguments: { appId, partial: false } } },
  ];
  return {
    name,
    specVersion: '0.8',
    version: '1.0.0',
    enabled: true,
    events,
    states: [
      {
        name: 'Reload',
        type: 'EVENT',
        end: true,
        exclusive: !all,
        onEvents: [{ eventRefs: events.map((event) => event.name), actions }],
      },
    ],
    metadata: { usage: 'ANALYTICS' },
    ...more,
  };
}

/** The same in the dialect of the Scheduling API. */
export function schedulingBody(wanted: Wanted): SchedulingTask {
  return { ...body(wanted), specVersion: '1.16.0' } as SchedulingTask;
}
