import { DIALECTS } from '../../../lib/index.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { changeDialect } from '../../designer/actions/dialect.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { runAction } from '../../designer/actions/runAction.ts';
import type { Action } from '../../designer/actions/types.ts';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { type MenuName, openMenu, usePanels } from '../../designer/state/panels.ts';
import { type DesignerState, useDesignerState } from '../../designer/state/store.ts';
import { type MenuEntry, PointMenu } from '../../ui/PointMenu.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { fitHeader } from './fitHeader.ts';
import { MENU_NAMES, menuBeside } from './menuNames.ts';
import { MENUS } from './menus.ts';

/** The menu of the header that is open. */
export function HeaderMenu() {
  const menu = usePanels((state) => state.openMenu);
  if (menu === null) return null;
  return menu === 'history' ? <HistoryMenu /> : <ActionMenu key={menu} menu={menu} />;
}

const DIALECT = 'dialect ';

function ActionMenu({ menu }: { readonly menu: MenuName | 'all' }) {
  const designer = useDesigner();
  const state = useDesignerState();
  const { dialect } = fitHeader(useRoom());
  const button = designer.ports.page.find(`[data-menu="${menu}"]`);
  const { left = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  const names = menu === 'all' ? MENU_NAMES : [menu];
  const actions = names.flatMap((name) => MENUS.get(name)!.flat());
  const other = DIALECTS.find((one) => one !== state.session.history.present.chain.dialect)!;
  const close = () => openMenu(designer, null);
  const onSideways = (step: -1 | 1) => openMenu(designer, menuBeside(menu as MenuName, step));
  return (
    <PointMenu
      label={menu === 'all' ? 'Menu' : menu}
      at={{ x: left, y: bottom + 4 }}
      within={designer.ports.page.find('main')}
      {...(button ? { returnTo: button } : {})}
      {...(menu === 'all' ? {} : { onSideways })}
      entries={[
        ...names.flatMap((name) => entriesOf(name, menu === 'all', state, designer)),
        ...(dialect || menu !== 'all'
          ? []
          : [{ value: DIALECT + other, text: `Convert to ${DIALECT_WORDS[other]}`, divided: true }]),
      ]}
      onChoose={(value) => {
        close();
        const action = actions.find(({ id }) => id === value);
        if (action) runAction(designer, action);
        else changeDialect(designer, other);
      }}
      onClose={close}
    />
  );
}

function entriesOf(name: MenuName, isHeaded: boolean, state: DesignerState, designer: Designer): MenuEntry[] {
  return MENUS.get(name)!.flatMap((group, number) =>
    group.map((action, index) => ({
      ...entryOf(action, state, designer),
      ...(index > 0 ? {} : number > 0 ? { divided: true } : isHeaded ? { heading: name } : {}),
    })),
  );
}

function entryOf(action: Action, state: DesignerState, designer: Designer): MenuEntry {
  const { id, label, labelNow, icon: Icon, keys, enabled, why } = action;
  const isEnabled = enabled?.(state, designer) ?? true;
  return {
    value: id,
    text: labelNow?.(state) ?? label,
    disabled: !isEnabled,
    why: why?.(state, designer) ?? 'not possible now',
    ...(Icon ? { icon: <Icon size={14} aria-hidden /> } : {}),
    ...(keys ? { keys: printKeys(keys[0]!) } : {}),
  };
}
