import { useEffect } from 'react';
import { usePopovers } from '../../designer/state/popovers.ts';
import { nextHeldKey } from '../../designer/state/earlyKeys.ts';
import { AddPopover } from './AddPopover.tsx';
import { ConnectPopover } from './ConnectPopover.tsx';
import { PalettePopover } from './PalettePopover.tsx';
import { RenamePopover } from './RenamePopover.tsx';
import { typeAgain } from './typeAgain.ts';
import { useDesigner } from '../../designer/context.ts';

/** The popover that is open, if any. */
export function Popovers() {
  const designer = useDesigner();
  const popover = usePopovers((state) => state.popover);
  useEffect(() => void typeAgain(() => nextHeldKey(designer)), [designer]);
  switch (popover?.kind) {
    case 'add':
      return <AddPopover popover={popover} />;
    case 'connect':
      return <ConnectPopover popover={popover} />;
    case 'palette':
      return <PalettePopover />;
    case 'rename':
      return <RenamePopover popover={popover} />;
    case undefined:
      return null;
  }
}
