import { compileTask } from '../compiler/compile.ts';
import { attributeName } from '../compiler/runFinished.ts';
import type { Incoming, TaskNode } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import { isArray, own } from '../model/json.ts';
import { pathIn } from '../model/path.ts';
import { SERVER_METADATA } from '../model/serverOwned.ts';
import { type SchemaFault, validate } from '../schema/validate.ts';
import { type StructureFault, factsOf } from './facts.ts';

/** Nobody reads more of one task, and a file that is hostile has many thousands. */
const [MOST_LISTED, MOST_LOOKED_AT] = [100, 1_000];

/** Most tasks have none, and share that. */
const SOUND = { v1: { dialect: 'v1', faults: [] }, scheduling: { dialect: 'scheduling', faults: [] } } as const;

/** Where a task is not as the schema of a dialect has it, but for what a rule of its own says better. */
export function faultsOf(task: TaskNode, dialect: Dialect): readonly StructureFault[] {
  const facts = factsOf(task);
  if (facts.structure?.dialect === dialect) return facts.structure.faults;
  const definition = task.incoming.every(isSound) ? task.definition : compileTask(task);
  const found = validate(definition, dialect, MOST_LOOKED_AT).filter((fault) => !isSaidElsewhere(fault));
  const faults = found.slice(0, MOST_LISTED).map(({ message, keyword, path, lacks }): StructureFault => {
    return { message, keyword, path: [...pathIn(definition, path), ...(lacks === undefined ? [] : [lacks])] };
  });
  const more = found[MOST_LISTED];
  if (more)
    faults.push({
      message: `Has more problems of this kind than the ${MOST_LISTED} that are listed.`,
      keyword: more.keyword,
      path: [],
    });
  facts.structure = faults.length === 0 ? SOUND[dialect] : { dialect, faults };
  return faults;
}

/**
 * An edge that says upstream and status and nothing else: its event is sound, and need not be written out to see that.
 */
function isSound(item: Incoming): boolean {
  if (item.kind === 'opaque' || own(item.template, 'dataOnly') !== undefined) return false;
  const correlation = own(item.template, 'correlation');
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
