import { describe, expect, it } from 'vitest';
import { validateTask } from '../../../lib/editor/index.ts';
import { fromCompact } from '../../../lib/formats/index.ts';
import { DIALECTS, type Json, type JsonObject, compile, sample } from '../../../lib/index.ts';

function task(change: (made: Record<string, Json>) => void = () => {}): JsonObject {
  const made = structuredClone(sample({ tasks: 1 })[0]!) as Record<string, Json>;
  change(made);
  return made;
}

function group(more: JsonObject): (made: Record<string, Json>) => void {
  const actions = [{ functionRef: { refName: 'app.reload' } }];
  return (made) => (made['states'] = [{ onEvents: [{ actions, eventRefs: [], ...more }] }]);
}

describe('validateTask', () => {
  it.each(DIALECTS)('finds nothing wrong in what is written for %s', (dialect) => {
    const made = fromCompact({
      dialect,
      tasks: [
        { name: 'Extract', appId: '1', schedule: { recurrence: 'RRULE:FREQ=DAILY' } },
        { name: 'Mart', appId: '2', join: 'all' },
      ],
      edges: [
        { source: 'Extract', target: 'Mart' },
        { source: 'Extract', target: 'Mart', status: 'ANY' },
      ],
    });
    if (!made.ok) throw new Error(made.refusal.faults.join());
    expect(compile(made.value.chain).flatMap((each) => validateTask(each, dialect))).toEqual([]);
  });

  it('takes keys that nobody knows, at every level', () => {
    const open = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(open);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, open(item)]);
      return Object.fromEntries([...entries, ['x-unknown', 1]]);
    };
    expect(validateTask(open(task()), 'v1')).toEqual([]);
  });

  it.each<[string, Json, string, string, string]>([
    ['a value that is not a task', 42, '', 'type', 'Should be an object.'],
    [
      'a missing name',
      task((made) => delete made['name']),
      '',
      'required',
      'Lacks "name", which the service requires.',
    ],
    ['a switch in words', task((made) => (made['enabled'] = 'yes')), '/enabled', 'type', 'Should be true or false.'],
    [
      'no state',
      task((made) => (made['states'] = [])),
      '/states',
      'minItems',
      'Has too few items: at least 1 belongs here.',
    ],
    [
      'two states',
      task((made) => (made['states'] = [{}, {}])),
      '/states',
      'maxItems',
      'Has too many items: the service takes 1.',
    ],
    [
      'a usage that is none',
      task((made) => (made['metadata'] = { usage: 'analytics' })),
      '/metadata/usage',
      'enum',
      'Should be one of "ANALYTICS", "DATA_PREPARATION", "DATAFLOW_PREP", "SINGLE_TABLE_PREP".',
    ],
    [
      'an action mode that is none',
      task(group({ actionMode: 'both' })),
      '/states/0/onEvents/0/actionMode',
      'enum',
      'Should be one of "SEQUENTIAL", "PARALLEL".',
    ],
    [
      'an event called twice, even by a strange name',
      task(group({ eventRefs: ['__proto__', 'a', '__proto__'] })),
      '/states/0/onEvents/0/eventRefs',
      'uniqueItems',
      'Says the same twice, at 0 and 2.',
    ],
    [
      'a schedule that is a number',
      task((made) => (made['start'] = { schedule: 5 })),
      '/start/schedule',
      'type',
      'Should be a text or an object.',
    ],
    [
      'a key that a pointer must escape',
      task((made) => (made['metadata'] = { orchestration: { id: '', type: 3, attrs: { 'a/b~c': 1 } } })),
      '/metadata/orchestration/attrs/a~1b~0c',
      'type',
      'Should be a text.',
    ],
  ])('says what is wrong with %s', (_, definition, path, keyword, message) => {
    expect(validateTask(definition, 'v1')).toContainEqual(expect.objectContaining({ path, keyword, message }));
  });

  it('tells the dialects apart by what only one of them documents', () => {
    const dataset = task((made) => {
      made['events'] = [
        {
          name: 'updated',
          type: 'com.qlik/active-analytics-orch',
          source: 'dataset.updated',
          correlation: [{ contextAttributeName: 'datasetId', contextAttributeValue: '1' }],
        },
      ];
    });
    expect(validateTask(dataset, 'scheduling')).toEqual([]);
    expect(
      validateTask(dataset, 'v1')
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['/events/0/correlation/0/contextAttributeName', '/events/0/source', '/events/0/type']);
  });

  it('takes words in either letter case where the service shows both', () => {
    const lower = task(group({ actionMode: 'sequential' }));
    expect(validateTask(lower, 'v1')).toEqual([]);
    expect(
      validateTask(
        task((made) => (made['states'] = [{ type: 'event' }])),
        'v1',
      ),
    ).toEqual([]);
  });
});
