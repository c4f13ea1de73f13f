import { useMemo, useState } from 'react';
import { graphOf, taskName } from '../../../lib/index.ts';
import { cardOf, fold } from '../../../lib/internal.ts';
import { runAction } from '../../designer/actions/runAction.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { ACTIONS } from '../../designer/actions/registry.ts';
import type { Action } from '../../designer/actions/types.ts';
import { closePopover } from '../../designer/state/popovers.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { selectOnly, useDesignerState } from '../../designer/state/store.ts';
import { focusTask } from '../../designer/state/focusRouter.ts';
import { CommandBox, type CommandItem } from '../../ui/CommandBox.tsx';
import { matching } from './matching.ts';
import { useDesigner } from '../../designer/context.ts';
import { useNames } from '../../designer/state/names.ts';

/** Everything that can be done now, and every task, by what is typed. */
export function PalettePopover() {
  const designer = useDesigner();
  const names = useNames();
  const [query, setQuery] = useState('');
  const { chain } = useDocument();
  const state = useDesignerState();
  const items = useMemo((): CommandItem[] => {
    const { byKey } = graphOf(chain);
    const words = fold(query).split(/\s+/).filter(Boolean);
    const actions = ACTIONS.filter(
      (action) =>
        !action.keysOnly &&
        (action.enabled?.(state, designer) ?? true) &&
        words.every((word) => fold(action.label).includes(word)),
    );
    const tasks = words.length === 0 ? [] : matching(chain, query);
    return [
      ...actions.map(toItem),
      ...tasks.map((key): CommandItem => ({
        value: `task ${key}`,
        text: taskName(byKey.get(key)!),
        note: cardOf(byKey.get(key)!, names).short,
      })),
    ];
  }, [designer, chain, state, query, names]);
  const pick = (value: string) => {
    closePopover(designer);
    const action = ACTIONS.find(({ id }) => `do ${id}` === value);
    if (action) return runAction(designer, action);
    const key = value.slice('task '.length);
    selectOnly(designer, { tasks: [key] });
    return focusTask(designer, key);
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
      onClose={() => closePopover(designer)}
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
