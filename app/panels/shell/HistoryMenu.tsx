import { useDesigner } from '../../designer/context.ts';
import { goToStep } from '../../designer/state/history.ts';
import { openMenu } from '../../designer/state/panels.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { type MenuEntry, PointMenu } from '../../ui/PointMenu.tsx';

/** So many steps either way are listed. */
const LISTED = 15;

/** The steps of the history to go back or forward to: undone ones first, then the others, the newest first. */
export function HistoryMenu() {
  const designer = useDesigner();
  const { past, future } = useDesignerState((state) => state.session.history);
  const button = designer.ports.page.find('[data-menu="history"]');
  const { left = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  const close = () => openMenu(designer, null);
  const undone = future.slice(-LISTED).map(({ label }, index, all): MenuEntry => ({
    value: String(past.length + all.length - index),
    text: label,
    ...(index === 0 ? { heading: 'Redo up to' } : {}),
  }));
  const done = past
    .slice(-LISTED)
    .map(({ label }, index, all): MenuEntry => ({
      value: String(past.length - all.length + index + 1),
      text: label,
      current: index === all.length - 1,
    }))
    .toReversed();
  const first: MenuEntry = { value: '0', text: 'As it was opened', current: past.length === 0 };
  const [newest = first, ...others] = [...done, ...(past.length <= LISTED ? [first] : [])];
  return (
    <PointMenu
      label="History"
      at={{ x: left, y: bottom + 4 }}
      within={designer.ports.page.find('main')}
      {...(button ? { returnTo: button } : {})}
      entries={[...undone, { ...newest, heading: 'Back to' }, ...others]}
      onChoose={(value) => {
        close();
        goToStep(designer, Number(value));
      }}
      onClose={close}
    />
  );
}
