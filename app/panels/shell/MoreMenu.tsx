import { DIALECTS } from '../../../lib/index.ts';
import { runAction } from '../../designer/actions/runAction.ts';
import { changeDialect } from '../../designer/actions/dialect.ts';
import { printKeys } from '../../designer/actions/keys.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { panelsOf, usePanels } from '../../designer/state/panels.ts';
import { PointMenu } from '../../ui/PointMenu.tsx';
import { LEFT, RIGHT, fitHeader } from './headerItems.ts';
import { useDesigner } from '../../designer/context.ts';

/** What the header has no room for. */
export function MoreMenu() {
  const designer = useDesigner();
  const isOpen = usePanels((state) => state.moreOpen);
  const state = useDesignerState();
  const { shown } = fitHeader(useRoom());
  if (!isOpen) return null;
  const button = designer.ports.page.find('[data-more]');
  const { right = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  const actions = [...LEFT, ...RIGHT].filter((action) => !shown.has(action));
  const others = DIALECTS.filter((one) => one !== state.session.history.present.chain.dialect);
  const close = () => panelsOf(designer).setState({ moreOpen: false });
  return (
    <PointMenu
      label="More"
      at={{ x: right, y: bottom + 4 }}
      align="end"
      within={designer.ports.page.find('main')}
      {...(button ? { returnTo: button } : {})}
      entries={[
        ...actions.map(({ id, label, icon: Icon, keys, enabled }) => ({
          value: id,
          text: label,
          disabled: !(enabled?.(state, designer) ?? true),
          ...(Icon ? { icon: <Icon size={14} aria-hidden /> } : {}),
          ...(keys ? { keys: printKeys(keys[0]!) } : {}),
        })),
        ...others.map((one, index) => ({
          value: `dialect ${one}`,
          text: `Convert to ${DIALECT_WORDS[one]}`,
          divided: index === 0 && actions.length > 0,
        })),
      ]}
      onChoose={(value) => {
        close();
        const action = actions.find(({ id }) => id === value);
        if (action) runAction(designer, action);
        else changeDialect(designer, others[0]!);
      }}
      onClose={close}
    />
  );
}
