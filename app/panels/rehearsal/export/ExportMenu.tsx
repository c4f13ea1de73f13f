import { Download } from 'lucide-react';
import { useState } from 'react';
import { useDesigner } from '../../../designer/context.ts';
import type { Rehearsed } from '../../../designer/state/rehearsal.ts';
import { useDesignerState } from '../../../designer/state/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { type MenuEntry, PointMenu } from '../../../ui/PointMenu.tsx';
import { type RehearsalFile, rehearsalFile } from './rehearsalFile.ts';

const ENTRIES: readonly (MenuEntry & { readonly value: RehearsalFile })[] = [
  { value: 'csv', text: 'Runs as CSV' },
  { value: 'svg', text: 'Timeline as SVG' },
];

/** Hands the night that is shown over as a file. */
export function ExportMenu({ night }: { readonly night: Rehearsed | null }) {
  const designer = useDesigner();
  const fileName = useDesignerState((state) => state.session.fileName);
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const { right = 0, bottom = 0 } = pressed?.getBoundingClientRect() ?? {};
  const save = (file: RehearsalFile): void => {
    setPressed(null);
    if (!night) return;
    const { name, text } = rehearsalFile(file, night, fileName);
    designer.ports.files.download(name, text);
  };
  return (
    <>
      <Button
        icon={Download}
        tip="Export the rehearsal"
        why={night ? null : 'It is still being rehearsed.'}
        aria-haspopup="menu"
        aria-expanded={pressed !== null}
        onClick={({ currentTarget }) => setPressed(currentTarget)}
      />
      {pressed && (
        <PointMenu
          label="Export the rehearsal"
          at={{ x: right, y: bottom + 4 }}
          align="end"
          within={designer.ports.page.find('main')}
          returnTo={pressed}
          entries={ENTRIES}
          onChoose={(value) => save(value as RehearsalFile)}
          onClose={() => setPressed(null)}
        />
      )}
    </>
  );
}
