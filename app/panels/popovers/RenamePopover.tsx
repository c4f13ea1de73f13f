import { useState } from 'react';
import { graphOf, rename, taskName } from '../../../lib/index.ts';
import { type Popover, closePopover } from '../../designer/state/popovers.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { focusTask } from '../../designer/state/focusRouter.ts';
import { CommandBox } from '../../ui/CommandBox.tsx';
import { useDesigner } from '../../designer/context.ts';

/** Gives a task another name, where it stands. */
export function RenamePopover({ popover }: { readonly popover: Extract<Popover, { kind: 'rename' }> }) {
  const designer = useDesigner();
  const task = graphOf(useDocument().chain).byKey.get(popover.task);
  const now = task ? taskName(task) : '';
  const [query, setQuery] = useState(now);
  const name = query.trim();
  const pick = () => {
    closePopover(designer);
    if (name !== '' && name !== now) dispatch(designer, (document) => rename(document, { task: popover.task, name }));
    focusTask(designer, popover.task);
  };
  return (
    <CommandBox
      label={`Rename ${now}`}
      placeholder="Name"
      query={query}
      items={name === '' ? [] : [{ value: 'rename', text: name === now ? 'Keep the name' : `Call it “${name}”` }]}
      empty="A task needs a name."
      at={popover.screen}
      onQuery={setQuery}
      onPick={pick}
      onClose={() => closePopover(designer)}
    />
  );
}
