import { newEvent, newEventName } from '../compiler/newEdge.ts';
import { newState } from '../compiler/newTask.ts';
import { SPEC_VERSION, type USAGES } from '../compiler/vocabulary.ts';
import type { WrittenEvent } from '../compiler/writtenTask.ts';
import type { JsonObject } from '../model/json.ts';
import { writtenStatus } from '../model/status.ts';
import type { Planned, Role } from './plan.ts';
import type { Random } from './random.ts';

/** Who owns the tasks of a component and where they live. */
export interface Home {
  readonly tenantId: string;
  readonly ownerId: string;
  readonly spaceId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A task that others can wait for. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

type Usage = (typeof USAGES)[number];

const STATE = 'reload';

const USAGE: Readonly<Record<Role, readonly Usage[]>> = {
  extract: ['DATA_PREPARATION', 'DATA_PREPARATION', 'DATAFLOW_PREP'],
  stage: ['DATA_PREPARATION', 'DATAFLOW_PREP', 'SINGLE_TABLE_PREP'],
  mart: ['ANALYTICS', 'DATA_PREPARATION'],
  report: ['ANALYTICS'],
  alert: ['ANALYTICS'],
  audit: ['ANALYTICS'],
};

const DESCRIPTION: Readonly<Record<Role, string>> = {
  extract: 'Reads the source system into raw files.',
  stage: 'Cleans and conforms what the extracts brought.',
  mart: 'Builds the star schema that reports read.',
  report: 'Reloads the app that people open.',
  alert: 'Mails the data team when a load fails.',
  audit: 'Logs how the reports ended, well or not.',
};

/** One definition, in the form and the key order in which the service returns it. */
export function makeDefinition(
  task: Planned,
  self: Named,
  upstreams: readonly Named[],
  schedule: JsonObject | null,
  home: Home,
  random: Random,
): JsonObject {
  const events = makeEvents(task, upstreams);
  const appId = random.uuid();
  const enabled = random.chance(0.95);
  return {
    id: self.id,
    name: self.name,
    ...(schedule ? { start: { stateName: STATE, schedule } } : {}),
    ...(events.length > 0 ? { events } : {}),
    states: [
      newState(
        { appId, partial: task.role === 'extract' && random.chance(0.15), join: task.join },
        events.map(({ name }) => name),
      ),
    ],
    enabled,
    version: '1.0.0',
    metadata: makeMetadata(task.role, enabled, home, random),
    keepActive: false,
    resourceId: appId,
    ...(random.chance(0.3) ? { description: DESCRIPTION[task.role] } : {}),
    specVersion: SPEC_VERSION.v1,
  };
}

function makeEvents({ status }: Planned, upstreams: readonly Named[]): WrittenEvent[] {
  const written = writtenStatus(status);
  const taken = new Set<string>();
  return upstreams.map(({ id, name }) => {
    const event = newEventName(name, written, taken);
    taken.add(event);
    return newEvent(id, written, event);
  });
}

function makeMetadata(role: Role, enabled: boolean, home: Home, random: Random): JsonObject {
  const { ownerId, spaceId, tenantId, createdAt, updatedAt } = home;
  return {
    usage: random.pick(USAGE[role]),
    ownerId,
    spaceId,
    tenantId,
    createdAt,
    createdBy: ownerId,
    updatedAt,
    ...(enabled ? {} : { disabledCode: random.pick(['MANUALLY', 'MANUALLY', 'CONSECUTIVE-FAILURES']) }),
  };
}
