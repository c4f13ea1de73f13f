import type { Json } from '../model/json.ts';
import type { RUN_FINISHED } from './vocabulary.ts';

/**
 * The definition that a new task is written as. A test holds it against the types of @qlik/api. `U` is the
 * usage and `S` the schedule that the task was given, which are written as they are.
 */
export type WrittenTask<U extends string = string, S extends Json = Json> = {
  id: string;
  name: string;
  start?: { stateName: string; schedule: S };
  events: WrittenEvent[];
  states: WrittenState[];
  enabled: boolean;
  version: string;
  metadata: { usage: U | 'ANALYTICS'; spaceId?: string };
  specVersion: string;
};

export type WrittenState = {
  end: true;
  name: string;
  type: 'EVENT';
  onEvents: WrittenGroup[];
  exclusive: boolean;
};

type WrittenGroup = { actions: WrittenAction[]; eventRefs: string[] };

export type WrittenAction = {
  name: string;
  functionRef: { refName: 'app.reload'; arguments: { appId: string; partial: boolean } };
};

/** The event entry that a new edge is written as. */
export type WrittenEvent = {
  name: string;
  type: typeof RUN_FINISHED.type;
  source: typeof RUN_FINISHED.source;
  correlation: WrittenCorrelation[];
};

export type WrittenCorrelation = { contextAttributeName: 'id' | 'status'; contextAttributeValue: string };
