import { createContext, useContext } from 'react';
import {
  type ChainDocument,
  type EditResult,
  type Json,
  type Path,
  type TaskNode,
  setAt,
} from '../../../../lib/index.ts';
import { getAt, pointer } from '../../../../lib/editor/index.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import type { Select } from '../../../designer/state/store.ts';
import type { Designer } from '../../../designer/designer.ts';
import { useDesigner } from '../../../designer/context.ts';

/** What is to be selected after an edit. The task whose field it is stays selected by itself. */
export const SelectAfter = createContext<((document: ChainDocument) => Select) | null>(null);

/** One path of a task's definition, as a field shows it and writes it. */
export interface PathField {
  readonly value: Json | undefined;
  /** Why it cannot be edited; `null` if it can. */
  readonly refused: string | null;
  /** Writes a value as part of the burst that is typed here; returns why it was not written. */
  readonly type: (value: Json | undefined) => string | null;
  /** Writes a value as a step of its own. */
  readonly choose: (value: Json | undefined) => void;
}

export function usePathField(task: TaskNode, path: Path): PathField {
  const designer = useDesigner();
  const document = useDocument();
  const select = useContext(SelectAfter);
  const value = getAt(task, path);
  const same = setAt(document, { task: task.key, path, value });
  const write = (next: Json | undefined) => (now: ChainDocument) => setAt(now, { task: task.key, path, value: next });
  const selecting = select ? { select } : {};
  return {
    value,
    refused: same.ok ? null : same.refusal.message,
    type: (next) => attempt(designer, write(next), `${task.key} ${pointer(path)}`, selecting),
    choose: (next) => void dispatch(designer, write(next), selecting),
  };
}

/** Carries out a command as part of a burst; returns why it was refused, or `null`. */
export function attempt(
  designer: Designer,
  command: (document: ChainDocument) => EditResult<ChainDocument>,
  burst: string,
  options: { readonly select?: (document: ChainDocument) => Select } = {},
): string | null {
  const done = dispatch(designer, command, { burst, quiet: true, ...options });
  return done.ok ? null : done.refusal.message;
}
