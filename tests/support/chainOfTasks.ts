/** A list of tasks in which each runs after the one before. */
export function chainOfTasks(...names: readonly string[]): string {
  const tasks = names.map((name, index) => ({
    id: `id-${name}`,
    name,
    events:
      index === 0
        ? []
        : [
            {
              name: 'before',
              type: 'com.qlik.v1.task.run.finished',
              source: 'system-events.task',
              correlation: [
                { contextAttributeName: 'id', contextAttributeValue: `id-${names[index - 1]}` },
                { contextAttributeName: 'status', contextAttributeValue: 'SUCCEEDED' },
              ],
            },
          ],
    states: [
      {
        name: 'reload',
        type: 'EVENT',
        end: true,
        exclusive: true,
        onEvents: [{ actions: [], eventRefs: index === 0 ? [] : ['before'] }],
      },
    ],
    enabled: true,
  }));
  return `${JSON.stringify(tasks, null, 2)}\n`;
}
