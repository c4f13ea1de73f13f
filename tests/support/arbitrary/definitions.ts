import fc from 'fast-check';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { objectOf } from './objects.ts';
import { EVENT_NAMES, mostly, oddJson, oddText, taskId } from './pools.ts';

const eventNameOf = fc.constantFrom<Json>(...EVENT_NAMES);
const statusWord = fc.constantFrom<Json>('SUCCEEDED', 'FAILED', 'succeeded', 'Failed', 'aborted', 'any', '');

function item(name: string, value: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const usual = value.map((made): JsonObject => ({ contextAttributeName: name, contextAttributeValue: made }));
  return fc.oneof(
    { arbitrary: usual, weight: 9 },
    { arbitrary: objectOf({ contextAttributeValue: value, contextAttributeName: fc.constant<Json>(name) }), weight: 2 },
  );
}

const idItem = item('id', fc.oneof({ arbitrary: taskId, weight: 12 }, { arbitrary: oddText, weight: 1 }));
const statusItem = item('status', mostly(statusWord));
const otherItem = fc.oneof(item('appId', fc.constantFrom<Json>('app-1', 'app-2')), item('spaceId', oddJson), oddJson);

/** Usually one `id` and at most one `status`, in either order; sometimes none or too many. */
const correlation: fc.Arbitrary<Json> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.array(idItem, { minLength: 1, maxLength: 1 }), weight: 12 },
      { arbitrary: fc.array(idItem, { maxLength: 2 }), weight: 1 },
    ),
    fc.oneof(
      { arbitrary: fc.array(statusItem, { maxLength: 1 }), weight: 12 },
      { arbitrary: fc.array(statusItem, { maxLength: 2 }), weight: 1 },
    ),
    fc.oneof(
      { arbitrary: fc.constant<Json[]>([]), weight: 4 },
      { arbitrary: fc.array(otherItem, { maxLength: 2 }), weight: 1 },
    ),
    fc.boolean(),
  )
  .map(([ids, statuses, others, idFirst]) =>
    idFirst ? [...ids, ...statuses, ...others] : [...others, ...statuses, ...ids],
  );

const runFinished = objectOf(
  {
    name: eventNameOf,
    type: fc.constant<Json>('com.qlik.v1.task.run.finished'),
    source: fc.constant<Json>('system-events.task'),
    correlation: mostly(correlation, 24),
  },
  { dataOnly: fc.boolean() },
);

const datasetUpdated = objectOf({
  name: eventNameOf,
  type: fc.constant<Json>('com.qlik/active-analytics-orch'),
  source: fc.constant<Json>('dataset.updated'),
  correlation,
});

const event: fc.Arbitrary<Json> = fc.oneof(
  { arbitrary: runFinished, weight: 16 },
  { arbitrary: datasetUpdated, weight: 1 },
  { arbitrary: oddJson, weight: 1 },
);

const action = objectOf({
  name: fc.constant<Json>('app.reload'),
  functionRef: mostly(
    objectOf({
      refName: fc.constant<Json>('app.reload'),
      arguments: mostly(
        objectOf({ appId: fc.constantFrom<Json>('app-1', 'app-2'), partial: fc.boolean() }, { weight: oddJson }),
      ),
    }),
  ),
});

function few(usual: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const one = fc.array(usual, { minLength: 1, maxLength: 1 });
  return fc.oneof(
    { arbitrary: one, weight: 10 },
    { arbitrary: fc.array(mostly(usual), { maxLength: 3 }), weight: 2 },
    { arbitrary: oddJson, weight: 1 },
  );
}

const refs = fc.oneof(
  { arbitrary: fc.constant<Json>([...EVENT_NAMES]), weight: 6 },
  { arbitrary: fc.subarray<Json>([...EVENT_NAMES], { minLength: 2 }), weight: 6 },
  { arbitrary: fc.array(mostly(eventNameOf, 5), { maxLength: 4 }), weight: 2 },
);

const group = objectOf(
  { actions: few(action), eventRefs: mostly(refs, 24) },
  { actionMode: fc.constant<Json>('SEQUENTIAL') },
);

const state = objectOf(
  {
    end: fc.constant<Json>(true),
    name: fc.constant<Json>('reload'),
    type: fc.constantFrom<Json>('EVENT', 'event'),
    onEvents: few(group),
  },
  { exclusive: mostly(fc.boolean()), timeouts: oddJson },
);

const schedule = fc.oneof(
  fc.constant<Json>({ recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6,18', timezone: 'Europe/Stockholm' }),
  fc.constant<Json>({ recurrence: 'RRULE:FREQ=WEEKLY' }),
  oddJson,
);

const id = fc.oneof({ arbitrary: taskId, weight: 14 }, { arbitrary: oddJson, weight: 1 });

/** One task definition, from well formed to malformed. */
export const definition: fc.Arbitrary<JsonObject> = objectOf(
  {
    id,
    name: mostly(fc.constantFrom<Json>('First', 'Second', 'Umsätze: täglich', '売上', ' ')),
    events: mostly(fc.array(event, { minLength: 1, maxLength: 4 }), 16),
    states: few(state),
    enabled: mostly(fc.boolean()),
  },
  {
    start: mostly(objectOf({ stateName: fc.constant<Json>('reload'), schedule })),
    metadata: mostly(objectOf({ usage: fc.constant<Json>('ANALYTICS'), spaceId: oddText })),
    data: oddText,
    specVersion: fc.constantFrom<Json>('0.8', '1.16.0'),
  },
);

export const definitions: fc.Arbitrary<readonly JsonObject[]> = fc.oneof(
  { arbitrary: fc.array(definition, { minLength: 1, maxLength: 4, size: 'max' }), weight: 12 },
  {
    arbitrary: fc.array(
      oddJson.map((value): JsonObject => ({ value })),
      { maxLength: 2 },
    ),
    weight: 1,
  },
);
