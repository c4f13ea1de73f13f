import type {
  CorrelationDef,
  Eventdef,
  Schedule as SchedulingSchedule,
  Task as SchedulingTask,
} from '@qlik/api/scheduling/tasks';
import type {
  Eventdef as V1Eventdef,
  OrchRun,
  Schedule as V1Schedule,
  Task as V1Task,
  TaskMetadata,
} from '@qlik/api/tasks';
import { describe, expectTypeOf, it } from 'vitest';
import type { newEvent } from '../../../lib/compiler/newEdge.ts';
import type { newDefinition } from '../../../lib/compiler/newTask.ts';
import type { DATASET_UPDATED } from '../../../lib/compiler/vocabulary.ts';
import type { WrittenTask } from '../../../lib/compiler/writtenTask.ts';
import type { FIELDS } from '../../../lib/editor/index.ts';
import type { Status } from '../../../lib/index.ts';
import type { USAGES } from '../../../lib/internal.ts';
import type { TypeAt, UnknownKeys } from './keys.ts';

type Usage = (typeof USAGES)[number];
type V1 = ReturnType<typeof newDefinition<Usage, V1Schedule>>;
type Scheduling = ReturnType<typeof newDefinition<Usage, SchedulingSchedule>>;
type Written = ReturnType<typeof newEvent>;

// these are checked by tsc; when they run, they only say that they are there
describe('what lib writes, by the types of @qlik/api', () => {
  it('is a task of both modules', () => {
    expectTypeOf<V1>().toExtend<V1Task>();
    expectTypeOf<Scheduling>().toExtend<SchedulingTask>();
  });

  it('has no key that they do not know', () => {
    expectTypeOf<UnknownKeys<V1, V1Task>>().toEqualTypeOf<never>();
    expectTypeOf<UnknownKeys<Scheduling, SchedulingTask>>().toEqualTypeOf<never>();
    expectTypeOf<UnknownKeys<Written, V1Eventdef>>().toEqualTypeOf<never>();
    expectTypeOf<UnknownKeys<Written, Eventdef>>().toEqualTypeOf<never>();
  });

  it('is an event of both modules, for an edge', () => {
    expectTypeOf<Written>().toExtend<V1Eventdef>();
    expectTypeOf<Written>().toExtend<Eventdef>();
    expectTypeOf<Written>().toExtend<V1['events'][number]>();
  });

  it('has every word of usage, and no other', () => {
    expectTypeOf<Usage>().toEqualTypeOf<NonNullable<TaskMetadata['usage']>>();
  });

  it('reads an updated dataset by the words of the module that has it', () => {
    type DatasetUpdated = typeof DATASET_UPDATED;
    expectTypeOf<DatasetUpdated>().toExtend<Eventdef>();
    expectTypeOf<DatasetUpdated>().not.toExtend<V1Eventdef>();
    expectTypeOf<'appId' | 'spaceId' | 'datasetId'>().toExtend<CorrelationDef['contextAttributeName']>();
  });

  it('knows no status that runs do not have, but for ANY', () => {
    expectTypeOf<Exclude<Status, 'ANY'>>().toEqualTypeOf<Exclude<OrchRun['status'], 'RUNNING'>>();
  });

  it('edits fields at places that a task has', () => {
    type Fields = typeof FIELDS;
    expectTypeOf<TypeAt<V1Task, Fields['name']>>().toEqualTypeOf<string>();
    expectTypeOf<TypeAt<V1Task, Fields['enabled']>>().toEqualTypeOf<boolean>();
    expectTypeOf<TypeAt<V1Task, Fields['description']>>().toEqualTypeOf<string>();
    expectTypeOf<TypeAt<V1Task, Fields['usage']>>().toEqualTypeOf<Usage>();
    expectTypeOf<TypeAt<V1Task, Fields['spaceId']>>().toEqualTypeOf<string>();
    // what stands in arguments is not typed
    expectTypeOf<TypeAt<V1Task, Fields['appId']>>().toEqualTypeOf<unknown>();
    expectTypeOf<TypeAt<V1Task, Fields['partial']>>().toEqualTypeOf<unknown>();
  });
});

describe('these checks themselves', () => {
  type Wrong<More> = Omit<V1, keyof More> & More;

  it('see a wrong key, however deep', () => {
    expectTypeOf<UnknownKeys<Wrong<{ colour: string }>, V1Task>>().toEqualTypeOf<'/colour'>();
    type Deep = Wrong<{ states: { onevents: string[] }[] }>;
    expectTypeOf<UnknownKeys<Deep, V1Task>>().toEqualTypeOf<'/states/*/onevents'>();
    expectTypeOf<UnknownKeys<Wrong<{ start?: { state: string } }>, V1Task>>().toEqualTypeOf<'/start/state'>();
    expectTypeOf<TypeAt<V1Task, ['metadata', 'usages']>>().toEqualTypeOf<never>();
  });

  it('see a wrong word and a missing key', () => {
    expectTypeOf<Wrong<{ states: { type: 'event' }[] }>>().not.toExtend<V1Task>();
    expectTypeOf<Omit<V1, 'specVersion'>>().not.toExtend<V1Task>();
    expectTypeOf<WrittenTask<'OTHER', V1Schedule>>().not.toExtend<V1Task>();
    expectTypeOf<WrittenTask<Usage, number>>().not.toExtend<V1Task>();
  });
});
