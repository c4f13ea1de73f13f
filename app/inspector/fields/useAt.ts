import { createContext, useContext } from 'react';
import {
  type ChainDocument,
  type Edited,
  type Json,
  type Path,
  type TaskNode,
  NotAllowed,
  canSetAt,
  pointer,
  setAt,
  valueAt,
} from '../../../lib/index.ts';
import { useDocument } from '../../store/derived.ts';
import { currentDocument, dispatch } from '../../store/designer.ts';

type Selected = NonNullable<Edited<ChainDocument>['select']>;

/** What is to be selected after an edit. The task whose field it is stays selected by itself. */
export const SelectAfter = createContext<((document: ChainDocument) => Selected) | null>(null);

/** One place of a task's definition, as a field shows it and writes it. */
export interface At {
  readonly value: Json | undefined;
  /** Why it cannot be edited; `null` when it can. */
  readonly refused: string | null;
  /** Writes a value as a part of the burst that is typed here; gives back why it was not written. */
  readonly type: (value: Json | undefined) => string | null;
  /** Writes a value as a step of its own. */
  readonly choose: (value: Json | undefined) => void;
}

export function useAt(task: TaskNode, path: Path): At {
  const document = useDocument();
  const select = useContext(SelectAfter);
  const verdict = canSetAt(document, { task: task.key, path });
  const write = (value: Json | undefined, burst: string | null): void => {
    dispatch((now) => {
      const { document: next, label } = setAt(now, { task: task.key, path, value });
      return { document: next, label, ...(select ? { select: select(next) } : {}) };
    }, burst);
  };
  return {
    value: valueAt(task, path),
    refused: verdict.ok ? null : verdict.reason,
    type: (value) => {
      const may = canSetAt(currentDocument(), { task: task.key, path, value });
      if (!may.ok) return may.reason;
      write(value, `${task.key} ${pointer(path)}`);
      return null;
    },
    choose: (value) => write(value, null),
  };
}

/** What a command says against being carried out; `null` where it was carried out. */
export function attempt(command: (document: ChainDocument) => Edited<ChainDocument>, burst: string): string | null {
  try {
    command(currentDocument());
  } catch (error) {
    if (error instanceof NotAllowed) return error.message;
    throw error;
  }
  dispatch((document) => {
    const { document: next, label } = command(document);
    return { document: next, label };
  }, burst);
  return null;
}
