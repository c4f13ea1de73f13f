import { useDesignerState } from '../../../designer/state/store.ts';

/** Under which name what is typed for something is kept: documents do not share it. */
export function useDraftName(what: string): string {
  const session = useDesignerState((state) => state.session.id);
  return `${session} ${what}`;
}
