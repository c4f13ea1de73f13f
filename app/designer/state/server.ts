import { create } from 'zustand';

/** What is known of the server that the page comes from, where that stands in the way. */
export type ServerTrouble =
  /** It does not answer. */
  | 'unreachable'
  /** It was started again, and does not know this page any more. */
  | 'restarted'
  /** It serves another version of the page by now. */
  | 'updated';

/** A part of the page whose code could not be fetched, or that failed. */
export interface FailedPart {
  /** As the beginning of a sentence. */
  readonly name: string;
  readonly retry: () => void;
}

interface Server {
  readonly trouble: ServerTrouble | null;
  readonly failed: readonly FailedPart[];
}

export const useServer = create<Server>()(() => ({ trouble: null, failed: [] }));

export function setTrouble(trouble: ServerTrouble | null): void {
  useServer.setState({ trouble });
}

export function addFailed(part: FailedPart): void {
  useServer.setState(({ failed }) => ({ failed: [...failed.filter(({ name }) => name !== part.name), part] }));
}

export function removeFailed(name: string): void {
  const { failed } = useServer.getState();
  if (failed.some((part) => part.name === name))
    useServer.setState({ failed: failed.filter((part) => part.name !== name) });
}
