import { compileTask } from '../compiler/compile.ts';
import type { TaskId } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import { type KnownNames, NO_NAMES } from '../model/knownNames.ts';
import { pointer, setIn } from '../model/path.ts';
import { definitionChanges } from './definitionChanges.ts';
import type { MergeConflict } from './merge.ts';
import type { JsonConflict } from './mergeJson.ts';
import { changeWords } from './words.ts';

/** What each side did, in words. */
export interface ConflictWords {
  readonly mine: string;
  readonly theirs: string;
}

/**
 * What both sides changed of a task, as choices in words.
 *
 * @param nameOf - The name of a task by its id; `null` for one that is not known.
 * @example conflictWords(conflict, nameOf) // [{ mine: 'is called “A”', theirs: 'is called “B”' }]
 */
export function conflictWords(
  { base, mine, theirs, values }: MergeConflict,
  nameOf: (id: TaskId) => string | null,
  names: KnownNames = NO_NAMES,
): ConflictWords[] {
  if (values.length === 0)
    return [{ mine: mine ? 'changed it' : 'deleted it', theirs: theirs ? 'changed it' : 'deleted it' }];
  const was = base ? compileTask(base) : {};
  return values.map((value) => ({
    mine: sideWords(was, value, 'mine', nameOf, names),
    theirs: sideWords(was, value, 'theirs', nameOf, names),
  }));
}

function sideWords(
  base: JsonObject,
  value: JsonConflict,
  side: 'mine' | 'theirs',
  nameOf: (id: TaskId) => string | null,
  names: KnownNames,
): string {
  const now = setIn(base, value.path, value[side]);
  const changes = now === undefined ? [] : definitionChanges(base, now as JsonObject, nameOf);
  if (changes.length > 0) return changes.map((change) => changeWords(change, names).now).join(', ');
  const place = pointer(value.path);
  return value[side] === undefined ? `has no ${place}` : `has ${place}: ${JSON.stringify(value[side])}`;
}
