import { runAction } from '../designer/actions/runAction.ts';
import { printKeys } from '../designer/actions/keys.ts';
import { ACTIONS } from '../designer/actions/registry.ts';
import { usePopovers } from '../designer/state/popovers.ts';
import { useDesigner } from '../designer/state/designer.ts';
import { PointMenu } from '../ui/PointMenu.tsx';

const LABELS = { task: 'Task', edge: 'Edge', note: 'Note', group: 'Group', canvas: 'Canvas' } as const;

/** What can be done with what was clicked on, from the actions themselves. */
export function ContextMenu() {
  const menu = usePopovers((state) => state.menu);
  const designer = useDesigner();
  if (!menu) return null;
  const actions = ACTIONS.filter((action) => action.menu?.includes(menu.of) && (action.enabled?.(designer) ?? true));
  return (
    <PointMenu
      label={LABELS[menu.of]}
      at={menu.screen}
      entries={actions.map(({ id, label, group, icon: Icon, keys }, index) => ({
        value: id,
        text: label,
        divided: index > 0 && actions[index - 1]!.group !== group,
        ...(Icon ? { icon: <Icon size={14} aria-hidden /> } : {}),
        ...(keys ? { keys: printKeys(keys[0]!) } : {}),
      }))}
      onChoose={(id) => {
        usePopovers.setState({ menu: null });
        const action = actions.find((one) => one.id === id);
        if (action) runAction(action);
      }}
      onClose={() => usePopovers.setState({ menu: null })}
    />
  );
}
