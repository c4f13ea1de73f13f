import { useMemo, useState } from 'react';
import { type Status, connect, graphOf, taskName } from '../../../lib/index.ts';
import { addLinked } from '../../designer/actions/addTask.ts';
import { connectTo } from '../../designer/actions/connect.ts';
import { cardOf } from '../../../lib/internal.ts';
import { type Popover, closePopover } from '../../designer/state/popovers.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { CommandBox, type CommandItem } from '../../ui/CommandBox.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import { matching } from './matching.ts';
import { placeAfterAll } from './placeAfterAll.ts';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

/** Draws edges without a pointer: the task that runs next is searched by its name. */
export function ConnectPopover({ popover }: { readonly popover: Extract<Popover, { kind: 'connect' }> }) {
  const designer = useDesigner();
  const names = useNames();
  const { sources, screen } = popover;
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<Status>(popover.status);
  const document = useDocument();
  const { byKey } = graphOf(document.chain);
  const items = useMemo((): CommandItem[] => {
    const may = (key: string) => sources.some((source) => connect(document, { source, target: key, status }).ok);
    return matching(document.chain, query, may).map((key) => ({
      value: key,
      text: taskName(byKey.get(key)!),
      note: cardOf(byKey.get(key)!, names).short,
    }));
  }, [document, byKey, query, status, sources, names]);
  const name =
    sources.length === 1
      ? byKey.has(sources[0]!)
        ? taskName(byKey.get(sources[0]!)!)
        : 'the external task'
      : `${sources.length} tasks`;
  const added = query.trim() !== '' && items.length === 0;
  const pick = (value: string) => {
    closePopover(designer);
    if (added) addLinked(designer, query.trim(), placeAfterAll(document, sources), { after: { sources, status } });
    else connectTo(designer, sources, value, status);
  };
  return (
    <CommandBox
      label={`Connect ${name} to`}
      placeholder="Which task runs next?"
      query={query}
      items={added ? [{ value: 'new', text: `Add “${query.trim()}”` }] : items}
      empty="Every task here runs next already."
      at={screen}
      onQuery={setQuery}
      onPick={pick}
      onClose={() => closePopover(designer)}
    >
      <StatusChoice status={status} onChange={setStatus} />
    </CommandBox>
  );
}
