import { renameGroup } from '../../../lib/editor/index.ts';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';
import { markOf } from '../../designer/state/annotations.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { currentDocument } from '../../designer/state/store.ts';
import { useWriting } from './useWriting.ts';

/** The name of a group while it is written where it stands. */
export function GroupName({
  id,
  name,
  className,
}: {
  readonly id: string;
  readonly name: string;
  readonly className: string;
}) {
  const designer = useDesigner();
  const { ref, onBlur, onKeyDown } = useWriting<HTMLInputElement>(id, true);
  return (
    <input
      ref={ref}
      className={`${className} nodrag nopan`}
      aria-label="Name of the group"
      size={Math.min(40, Math.max(8, name.length))}
      value={name}
      onChange={({ currentTarget }) => call(designer, id, currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

function call(designer: Designer, mark: string, name: string): void {
  const found = markOf(currentDocument(designer), mark);
  if (found)
    dispatch(designer, (document) => renameGroup(document, { group: found.id, name }), { burst: `name of ${mark}` });
}
