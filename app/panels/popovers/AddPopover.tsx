import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Status, connect, graphOf, insert, taskName } from '../../../lib/index.ts';
import { cardOf, fold } from '../../../lib/internal.ts';
import { addLinked, freeName, linkTo } from '../../designer/actions/addTask.ts';
import { STATUS_WORDS } from '../../common/status.tsx';
import { type Popover, closePopover } from '../../designer/state/popovers.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { CommandBox, type CommandItem } from '../../ui/CommandBox.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import { matching } from './matching.ts';
import { useTenantItems } from './useTenantItems.tsx';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

const NEW = 'new';

/** Asks for the name of a new task; what is typed also finds tasks that are there, to link instead. */
export function AddPopover({ popover }: { readonly popover: Extract<Popover, { kind: 'add' }> }) {
  const designer = useDesigner();
  const names = useNames();
  const { link, place, screen } = popover;
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<Status>(link.after?.status ?? 'SUCCEEDED');
  const document = useDocument();
  const name = useMemo(() => freeName(designer), [designer]);
  const wanted = query.trim();
  const linked = link.after ? { ...link, after: { ...link.after, status } } : link;

  const others = useMemo((): CommandItem[] => {
    if (wanted === '' || (!link.after && !link.before && !link.into)) return [];
    const { byKey } = graphOf(document.chain);
    const may = (key: string) => {
      if (link.into !== undefined) return insert(document, { edge: link.into, task: key }).ok;
      if (link.before !== undefined)
        return connect(document, { source: key, target: link.before, status: 'SUCCEEDED' }).ok;
      return link.after!.sources.some((source) => connect(document, { source, target: key, status }).ok);
    };
    return matching(document.chain, wanted, may).map((key) => ({
      value: `task ${key}`,
      text: taskName(byKey.get(key)!),
      note: cardOf(byKey.get(key)!, names).short,
    }));
  }, [document, wanted, link, status, names]);

  const fresh: CommandItem = { value: NEW, text: `Add “${wanted || name}”`, icon: <Plus size={14} aria-hidden /> };
  // a task of exactly that name is more likely meant than a second one
  const exact = others.filter(({ text }) => fold(text.trim()) === fold(wanted));
  const fromTenant = useTenantItems(query, linked);
  const items = [...exact, fresh, ...others.filter((item) => !exact.includes(item)), ...fromTenant.items];

  const pick = (value: string) => {
    closePopover(designer);
    if (value === NEW) addLinked(designer, wanted || name, place, linked);
    else if (!fromTenant.pick(value, place)) linkTo(designer, value.slice('task '.length), linked);
  };

  return (
    <CommandBox
      label={labelOf(linked)}
      placeholder={`Name of the new task (${name})`}
      query={query}
      items={items}
      empty=""
      at={screen}
      onQuery={setQuery}
      onPick={pick}
      onClose={() => closePopover(designer)}
    >
      {link.after && <StatusChoice status={status} onChange={setStatus} />}
    </CommandBox>
  );
}

function labelOf({ after, before, into }: Extract<Popover, { kind: 'add' }>['link']): string {
  if (into !== undefined) return 'Insert a task on the edge';
  if (before !== undefined) return 'Add a task before';
  if (!after) return 'Add a task';
  const many = after.sources.length > 1 ? `each of ${after.sources.length} tasks` : 'it';
  return `Add a task that runs when ${many} ends: ${STATUS_WORDS[after.status]}`;
}
