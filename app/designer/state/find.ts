import { create } from 'zustand';

interface Find {
  /** `null` while nobody looks for anything. */
  readonly query: string | null;
}

/** What is being looked for. The tasks that it finds are worked out where they are shown. */
export const useFind = create<Find>()(() => ({ query: null }));

export function setQuery(query: string | null): void {
  useFind.setState({ query });
}
