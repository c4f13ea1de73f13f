import type { Dialect, JsonObject } from '../../../lib/index.ts';

/** A definition that uses every field that both the service and 0.8 know, and is right in all of them. */
export function fullDefinition(dialect: Dialect): JsonObject {
  const more = dialect === 'scheduling';
  const finished = {
    name: 'extract-succeeded',
    type: 'com.qlik.v1.task.run.finished',
    source: 'system-events.task',
    dataOnly: true,
    correlation: [
      { contextAttributeName: 'id', contextAttributeValue: 'upstream' },
      { contextAttributeName: 'status', contextAttributeValue: 'SUCCEEDED' },
    ],
  };
  const updated = {
    name: 'orders-updated',
    type: 'com.qlik/active-analytics-orch',
    source: 'dataset.updated',
    correlation: [{ contextAttributeName: 'datasetId', contextAttributeValue: 'orders' }],
  };
  const action = {
    name: 'reload',
    retryRef: 'usual',
    condition: '${ true }',
    functionRef: {
      refName: 'app.reload',
      arguments: { appId: 'app', partial: false },
      invoke: 'SYNC',
      selectionSet: '',
    },
    retryableErrors: ['busy'],
    nonRetryableErrors: ['gone'],
  };
  return {
    id: 'full',
    key: '${ .id }',
    name: 'Mart: revenue',
    start: {
      stateName: 'reload',
      schedule: {
        recurrence: 'RRULE:FREQ=DAILY',
        timezone: 'Europe/Stockholm',
        startDateTime: '2026-01-01T06:00:00',
        endDateTime: '2027-01-01T06:00:00',
      },
    },
    events: more ? [finished, updated] : [finished],
    states: [
      {
        end: true,
        name: 'reload',
        type: 'EVENT',
        onEvents: [
          {
            actions: [action],
            eventRefs: more ? ['extract-succeeded', 'orders-updated'] : ['extract-succeeded'],
            actionMode: 'SEQUENTIAL',
          },
        ],
        timeouts: { eventTimeout: 'PT1H', stateExecTimeout: 'PT2H', actionExecTimeout: 'PT2H' },
        exclusive: false,
        compensatedBy: 'nothing',
      },
    ],
    enabled: true,
    version: '1.0.0',
    metadata: { usage: 'ANALYTICS', ownerId: 'owner', spaceId: 'space', trigger: { id: 't', type: 3 } },
    keepActive: false,
    resourceId: 'app',
    annotations: ['finance'],
    description: 'Revenue by day',
    specVersion: '0.8',
  };
}
