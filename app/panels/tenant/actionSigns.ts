import { CircleMinus, CirclePlus, Equal, Pencil } from 'lucide-react';

/** How what becomes of a task is drawn. */
export const SIGNS = { create: CirclePlus, update: Pencil, delete: CircleMinus, keep: Equal } as const;
/** What becomes of a task, after “will be”. */
export const WORDS = { create: 'created', update: 'updated', delete: 'deleted', keep: 'left alone' } as const;
/** The same, after a number of tasks. */
export const COUNT_WORDS = {
  create: 'to create',
  update: 'to update',
  delete: 'to delete',
  keep: 'unchanged',
} as const;
