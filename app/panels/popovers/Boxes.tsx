import { useEffect } from 'react';
import { usePopovers } from '../../designer/state/popovers.ts';
import { nextHeldKey } from '../../designer/state/earlyKeys.ts';
import { AddBox } from './AddBox.tsx';
import { ConnectBox } from './ConnectBox.tsx';
import { PaletteBox } from './PaletteBox.tsx';
import { RenameBox } from './RenameBox.tsx';
import { typeAgain } from './typeAgain.ts';
import { useDesigner } from '../../designer/context.ts';

/** The box that is open, if any. */
export function Boxes() {
  const designer = useDesigner();
  const box = usePopovers((state) => state.box);
  useEffect(() => void typeAgain(() => nextHeldKey(designer)), [designer]);
  switch (box?.kind) {
    case 'add':
      return <AddBox box={box} />;
    case 'connect':
      return <ConnectBox box={box} />;
    case 'palette':
      return <PaletteBox />;
    case 'rename':
      return <RenameBox box={box} />;
    case undefined:
      return null;
  }
}
