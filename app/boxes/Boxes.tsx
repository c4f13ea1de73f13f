import { useBoxes } from '../store/boxes.ts';
import { AddBox } from './AddBox.tsx';
import { ConnectBox } from './ConnectBox.tsx';
import { PaletteBox } from './PaletteBox.tsx';
import { RenameBox } from './RenameBox.tsx';

/** The box that is open, if any. */
export function Boxes() {
  const box = useBoxes((state) => state.box);
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
