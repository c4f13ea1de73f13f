import { runAction } from '../designer/actions/runAction.ts';
import { printKeys } from '../designer/actions/keys.ts';
import { ACTIONS } from '../designer/actions/registry.ts';
import { popoversOf, usePopovers } from '../designer/state/popovers.ts';
import { useDesignerState } from '../designer/state/store.ts';
import { PointMenu } from '../ui/PointMenu.tsx';
import { useDesigner } from '../designer/context.ts';

const LABELS = { task: 'Task', edge: 'Edge', note: 'Note', group: 'Group', canvas: 'Canvas' } as const;

/** What can be done with what was clicked on, from the actions themselves. */
export function ContextMenu() {
  const designer = useDesigner();
  const menu = usePopovers((state) => state.menu);
  const state = useDesignerState();
  if (!menu) return null;
  const actions = ACTIONS.filter(
    (action) => action.menu?.includes(menu.of) && (action.enabled?.(state, designer) ?? true),
  );
  return (
    <PointMenu
      label={LABELS[menu.of]}
      at={menu.screen}
      within={designer.ports.page.find('main')}
      entries={actions.map(({ id, label, group, icon: Icon, keys }, index) => ({
        value: id,
        text: label,
        divided: index > 0 && actions[index - 1]!.group !== group,
        ...(Icon ? { icon: <Icon size={14} aria-hidden /> } : {}),
        ...(keys ? { keys: printKeys(keys[0]!) } : {}),
      }))}
      onChoose={(id) => {
        popoversOf(designer).setState({ menu: null });
        const action = actions.find((one) => one.id === id);
        if (action) runAction(designer, action);
      }}
      onClose={() => popoversOf(designer).setState({ menu: null })}
    />
  );
}
