import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Designer } from './designer.ts';

/** The designer that what is drawn below belongs to. */
export const DesignerContext = createContext<Designer | null>(null);

/** @throws When it is called outside of a designer. */
export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('There is no designer around this component.');
  return designer;
}

interface StoreHook<T> {
  (): T;
  <U>(select: (state: T) => U): U;
}

/** A hook that reads a store of the designer, and draws anew when what was selected of it changes. */
export function storeHook<T>(storeOf: (designer: Designer) => StoreApi<T>): StoreHook<T> {
  return <U>(select?: (state: T) => U) =>
    useStore(storeOf(useDesigner()), select ?? ((state: T) => state as unknown as U));
}
