import { describe, expect, it } from 'vitest';
import { openAll } from '../../../../lib/editor/index.ts';
import { type Json, openTasks, save, sample } from '../../../../lib/index.ts';

function refusalOf(value: Json | string): { message: string; line: number; column: number } | null {
  const opened = openTasks(typeof value === 'string' ? value : JSON.stringify(value));
  return opened.ok ? null : opened.refusal;
}

const RELOAD_TASK = {
  id: 'r1',
  appId: 'app-1',
  partial: false,
  autoReload: true,
  recurrence: ['RRULE:FREQ=DAILY;BYHOUR=6'],
  timeZone: 'UTC',
  startDateTime: '2026-01-01T06:00:00',
};
const RUN = {
  id: 'run-1',
  taskId: 'a',
  status: 'SUCCEEDED',
  startedAt: '2026-01-01T06:00:00Z',
  endedAt: '2026-01-01T06:01:00Z',
  triggeredBy: 'manual',
  workerType: 'reloads',
};
const GRAPH = { taskId: 'a', vertices: [{ taskId: 'a', attrs: { depth: 0 } }], edges: [] };
const QRS_TASK = {
  id: 'q1',
  name: 'Reload Sales',
  taskType: 0,
  enabled: true,
  app: { id: 'app-1', name: 'Sales' },
  schemaPath: 'ReloadTask',
};
const QRS_REQUEST = { task: { name: 'Reload Sales' }, compositeEvents: [], schemaEvents: [{ name: 'Daily' }] };

describe('a file of another kind is told as what it is', () => {
  it.each<[string, Json, string]>([
    [
      'a reload task of the former API',
      RELOAD_TASK,
      'The file holds a reload task of the former API (/v1/reload-tasks), not of the Tasks API.',
    ],
    [
      'one as Ansible writes it',
      { app_id: 'app-1', auto_reload: true, recurrence: ['FREQ=DAILY'] },
      'The file holds a reload task of the former API',
    ],
    [
      'a page of them',
      { data: [RELOAD_TASK, RELOAD_TASK], links: {} },
      'Item 1 of the list is a reload task of the former API',
    ],
    ['a run', RUN, 'The file holds a run of a task, not its definition.'],
    ['a page of runs', { data: [RUN], links: {} }, 'Item 1 of the list is a run of a task, not its definition.'],
    ['a graph', GRAPH, 'The file holds a graph of tasks, which names tasks and does not define them.'],
    [
      'a task of a client-managed site',
      QRS_TASK,
      'The file holds an object of the Qlik Sense Repository Service (QRS)',
    ],
    ['a list of them', [QRS_TASK], 'Item 1 of the list is an object of the Qlik Sense Repository Service (QRS)'],
    ['a request that creates one', QRS_REQUEST, 'The file holds an object of the Qlik Sense Repository Service (QRS)'],
    [
      'an error of the service',
      { errors: [{ code: 'CHO-003', title: 'Forbidden' }], traceId: '1' },
      'The file holds an answer of the service that holds no task.',
    ],
    [
      'what a start answers',
      { status_code: 200, code: 'CHO-000', message: '', value: null },
      'The file holds an answer of the service that holds no task.',
    ],
    [
      'an event of the service',
      {
        specversion: '1.0',
        type: 'com.qlik.scheduling.tasks.created',
        source: 'com.qlik/tasks',
        data: { id: 'a', name: 'A' },
      },
      'The file holds an event that the service sent about a task',
    ],
    [
      'a JSON Patch',
      [{ op: 'replace', path: '/enabled', value: true }],
      'Item 1 of the list is a JSON Patch (RFC 6902)',
    ],
    [
      'settings of another program',
      { port: 8080 },
      'The file holds an object that is not a task definition: it has no name, states, events or start.',
    ],
  ])('%s', (_, value, says) => expect(refusalOf(value)?.message).toContain(says));

  it('with its place, also behind tasks', () => {
    const [task] = sample({ tasks: 1, seed: 1 });
    const text = `[\n  ${JSON.stringify(task)},\n  ${JSON.stringify(RUN)}\n]\n`;
    expect(refusalOf(text)).toMatchObject({
      line: 3,
      column: 3,
      message: expect.stringMatching(/^Item 2 of the list is a run of a task/),
    });
  });

  it('in a file of several', () => {
    const { names, refusals } = openAll([
      { name: 'run.json', text: JSON.stringify(RUN) },
      { name: 'task.json', text: JSON.stringify(sample({ tasks: 1, seed: 1 })) },
    ]);
    expect([names, refusals.map(({ name }) => name)]).toEqual([['task.json'], ['run.json']]);
  });
});

describe('a task definition is opened', () => {
  it.each<[string, Json]>([
    [
      'whatever else it has',
      {
        name: 'A',
        states: [],
        taskId: 'x',
        startedAt: 'y',
        vertices: [],
        edges: [],
        recurrence: [],
        appId: '1',
        errors: [{ code: 'x', title: 'y' }],
      },
    ],
    ['with its name alone', { name: 'A' }],
    ['with its events alone', { events: [] }],
    ['from an empty list', []],
    ['in a list of odd objects', [{}, { port: 8080 }]],
  ])('%s', (_, value) => {
    const text = JSON.stringify(value);
    const opened = openTasks(text);
    expect(opened.ok && save(opened.value)).toBe(text);
  });
});
