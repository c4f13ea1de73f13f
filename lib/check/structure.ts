import type { Incoming, TaskNode } from '../model/chain.ts';
import { attributeName } from '../model/correlation.ts';
import type { Dialect } from '../model/dialect.ts';
import { isArray, own } from '../model/json.ts';
import { lowerTask } from '../model/lower.ts';
import { type Path, pathIn } from '../model/path.ts';
import { SERVER_METADATA } from '../model/serverOwned.ts';
import { type SchemaFault, validate } from '../schema/validate.ts';

/** A fault of structure, with its place as a path; of a missing key, to where it belongs. */
export interface StructureFault {
  readonly message: string;
  readonly keyword: string;
  readonly path: Path;
}

const NONE: readonly StructureFault[] = [];

const known = new WeakMap<TaskNode, { readonly dialect: Dialect; readonly faults: readonly StructureFault[] }>();

/** Where a task is not as the schema of a dialect has it, but for what a rule of its own says better. */
export function faultsOf(task: TaskNode, dialect: Dialect): readonly StructureFault[] {
  const last = known.get(task);
  if (last?.dialect === dialect) return last.faults;
  const definition = task.incoming.every(isSound) ? task.definition : lowerTask(task);
  const found = validate(definition, dialect).filter((fault) => !isSaidElsewhere(fault));
  const faults = found.map(({ message, keyword, path, lacks }) => {
    return { message, keyword, path: [...pathIn(definition, path), ...(lacks === undefined ? [] : [lacks])] };
  });
  known.set(task, { dialect, faults: faults.length === 0 ? NONE : faults });
  return faults;
}

/** An edge that says upstream and status and nothing else: its event is sound, and need not be written out to see that. */
function isSound(item: Incoming): boolean {
  if (item.kind === 'kept' || own(item.rest, 'dataOnly') !== undefined) return false;
  const correlation = own(item.rest, 'correlation');
  return isArray(correlation) && correlation.every((each) => ['id', 'status'].includes(attributeName(each) as string));
}

const ELSEWHERE: readonly ((fault: SchemaFault) => boolean)[] = [
  // no-name
  ({ path, lacks }) => path === '/name' || (path === '' && lacks === 'name'),
  // no-state, many-states, many-actions
  ({ path, lacks }) => path === '/states' || (path === '' && lacks === 'states'),
  ({ path, keyword }) => path.endsWith('/actions') && (keyword === 'minItems' || keyword === 'maxItems'),
  // repeated-ref
  ({ keyword }) => keyword === 'uniqueItems',
  // unrecognised-event
  ({ path, keyword }) => /^\/events\/\d+\/(?:type|source)$/.test(path) && keyword === 'enum',
  // start-without-trigger, two-triggers
  ({ path, lacks }) => path === '/start' && lacks === 'schedule',
  // what the service writes is its own affair
  ({ path }) => SERVER_METADATA.some((key) => path === `/metadata/${key}` || path.startsWith(`/metadata/${key}/`)),
];

function isSaidElsewhere(fault: SchemaFault): boolean {
  return ELSEWHERE.some((says) => says(fault));
}
