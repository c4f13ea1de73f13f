import { useMemo, useState } from 'react';
import { fold, graphOf, taskName } from '../../../lib/index.ts';
import { runAction } from '../../designer/actions/runAction.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { ACTIONS } from '../../designer/actions/registry.ts';
import type { Action } from '../../designer/actions/types.ts';
import { cardOf } from '../../common/card.ts';
import { closePopover } from '../../designer/state/popovers.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { selectOnly, useDesigner } from '../../designer/state/designer.ts';
import { focusTask } from '../../designer/state/focusRouter.ts';
import { CommandBox, type CommandItem } from '../../ui/CommandBox.tsx';
import { matching } from './matching.ts';

/** Everything that can be done now, and every task, by what is typed. */
export function PaletteBox() {
  const [query, setQuery] = useState('');
  const { chain } = useDocument();
  const designer = useDesigner();
  const items = useMemo((): CommandItem[] => {
    const { byKey } = graphOf(chain);
    const words = fold(query).split(/\s+/).filter(Boolean);
    const actions = ACTIONS.filter(
      (action) =>
        !action.keysOnly &&
        (action.enabled?.(designer) ?? true) &&
        words.every((word) => fold(action.label).includes(word)),
    );
    const tasks = words.length === 0 ? [] : matching(chain, query);
    return [
      ...actions.map(toItem),
      ...tasks.map((key): CommandItem => ({
        value: `task ${key}`,
        text: taskName(byKey.get(key)!),
        note: cardOf(byKey.get(key)!).short,
      })),
    ];
  }, [chain, designer, query]);
  const pick = (value: string) => {
    closePopover();
    const action = ACTIONS.find(({ id }) => `do ${id}` === value);
    if (action) return runAction(action);
    const key = value.slice('task '.length);
    selectOnly({ tasks: [key] });
    return focusTask(key);
  };
  return (
    <CommandBox
      label="Find an action or a task"
      placeholder="What do you want to do, or which task do you look for?"
      query={query}
      items={items}
      empty="No match."
      onQuery={setQuery}
      onPick={pick}
      onClose={closePopover}
    />
  );
}

function toItem({ id, label, group, icon: Icon, keys }: Action): CommandItem {
  return {
    value: `do ${id}`,
    text: label,
    note: group,
    ...(Icon ? { icon: <Icon size={14} aria-hidden /> } : {}),
    ...(keys ? { keys: printKeys(keys[0]!) } : {}),
  };
}
