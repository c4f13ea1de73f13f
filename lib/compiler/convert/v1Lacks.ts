import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { type Path, getIn } from '../../model/path.ts';
import type { ProblemData, Severity } from '../../model/problem.ts';
import { entryName, displayName } from '../events.ts';
import { attributeName } from '../runFinished.ts';
import { DATASET_UPDATED, SCHEDULING_ATTRIBUTES } from '../vocabulary.ts';

/** Something in a definition that `v1` cannot say. */
export interface Lack {
  readonly code: string;
  readonly severity: Severity;
  readonly data: ProblemData;
  readonly path: Path;
  /** What goes when it is left out: the place itself, or more where the rest would mean nothing. */
  readonly drops: Path;
}

/** Values of `metadata.disabledCode` that v1 does not have. */
const LATER_CODES: readonly Json[] = ['APP-MOVED-SPACE', 'OWNER-MOVED', 'SCHEDULE-EXPIRED'];

/** Keys of `metadata` that v1 does not have. The service writes them all. */
const LATER_METADATA: readonly Path[] = [
  ['metadata', 'resourceName'],
  ['metadata', 'resourceType'],
  ['metadata', 'resourceSubType'],
  ['metadata', 'scriptOwnerId'],
  ['metadata', 'spaceType'],
  ['metadata', 'topology'],
  ['metadata', 'orchestration', 'lastRun'],
];

/**
 * All that a definition says and `v1` cannot: the difference of `Task` in @qlik/api 2.19.0, `tasks` against
 * `scheduling/tasks`. In the other direction there is none: `scheduling` can say whatever `v1` can.
 */
export function v1Lacks(definition: JsonObject): Lack[] {
  return [...eventLacks(definition), ...valueLacks(definition), ...metadataLacks(definition)];
}

function eventLacks(definition: JsonObject): Lack[] {
  const events = own(definition, 'events');
  if (!isArray(events)) return [];
  return events.flatMap((entry, index): Lack[] => {
    if (!isObject(entry)) return [];
    const name = displayName(entryName(entry));
    if (own(entry, 'type') === DATASET_UPDATED.type || own(entry, 'source') === DATASET_UPDATED.source) {
      return [whole('dialect-event', ['events', index], { name })];
    }
    return correlationLacks(entry, name, ['events', index]);
  });
}

function correlationLacks(entry: JsonObject, name: string, path: Path): Lack[] {
  const items = own(entry, 'correlation');
  if (!isArray(items)) return [];
  const attributes = items.map((item) => attributeName(item));
  const later = attributes.flatMap((attribute, index) =>
    typeof attribute === 'string' && SCHEDULING_ATTRIBUTES.includes(attribute) ? [{ attribute, index }] : [],
  );
  if (later.length === 0) return [];
  // without the one thing that it asks for, the event would be any run of any task
  if (!attributes.includes('id')) {
    return [whole('dialect-event', path, { name, attribute: later[0]!.attribute })];
  }
  return later.map(({ attribute, index }): Lack => {
    const at = [...path, 'correlation', index];
    return { code: 'dialect-correlation', severity: 'warning', data: { attribute }, path: at, drops: at };
  });
}

function valueLacks(definition: JsonObject): Lack[] {
  const found: Lack[] = [];
  const code = getIn(definition, ['metadata', 'disabledCode']);
  if (code !== undefined && LATER_CODES.includes(code)) {
    found.push(value('disabledCode', code, ['metadata', 'disabledCode'], ['metadata', 'disabledCode']));
  }
  // a trigger needs a type: without one it says nothing
  const type = getIn(definition, ['metadata', 'trigger', 'type']);
  if (type === 4) found.push(value('trigger.type', type, ['metadata', 'trigger', 'type'], ['metadata', 'trigger']));
  return found;
}

function metadataLacks(definition: JsonObject): Lack[] {
  return LATER_METADATA.filter((path) => getIn(definition, path) !== undefined).map((path): Lack => {
    const data = { key: path.slice(1).join('.') };
    return { code: 'dialect-metadata', severity: 'info', data, path, drops: path };
  });
}

function whole(code: string, path: Path, data: ProblemData): Lack {
  return { code, severity: 'error', data, path, drops: path };
}

function value(key: string, written: Json, path: Path, drops: Path): Lack {
  return { code: 'dialect-value', severity: 'warning', data: { key, value: JSON.stringify(written) }, path, drops };
}
