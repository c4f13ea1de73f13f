import type { NodeKey } from '../../../lib/index.ts';
import { useDesigner } from '../../designer/context.ts';
import { canvasPort } from '../../designer/state/panels.ts';
import { selectOnly } from '../../designer/state/store.ts';

/** Selects tasks and shows the first of them on the canvas. */
export function useGoTo(): (...tasks: readonly NodeKey[]) => void {
  const designer = useDesigner();
  return (...tasks) => {
    selectOnly(designer, { tasks });
    if (tasks[0] !== undefined) canvasPort(designer)?.reveal(tasks[0]);
  };
}
