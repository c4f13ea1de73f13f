import { useEffect, useState } from 'react';
import { isEditable } from '../../designer/actions/keymap.ts';
import { copied, pasteText, removeCut, sayUnusable } from '../../designer/actions/clipboard.ts';
import { openDropped, openFiles } from '../../designer/actions/open.ts';
import { useDesigner } from '../../designer/context.ts';

/** Opens what is dropped on the page; copies, cuts and pastes tasks. Says whether a file hangs over the page. */
export function useArrivals(): boolean {
  const designer = useDesigner();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const { isOurs } = designer.ports.page;
    const hasFile = (event: DragEvent) =>
      isOurs(event.target) && (event.dataTransfer?.types.includes('Files') ?? false);
    const onDragOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      void openDropped(designer, event.dataTransfer!);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isEditable(event.target) || !isOurs(event.target)) return;
      const [file, ...more] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file?.type.startsWith('image/')) sayUnusable(designer, 'an image');
      else if (file) void openFiles(designer, [file, ...more]);
      else if (text !== '') pasteText(designer, text);
      else if (event.clipboardData?.types.includes('text/html'))
        sayUnusable(designer, 'formatted text without plain text');
    };
    const onCopy = (event: ClipboardEvent) => {
      // what is marked as text on the page is copied as that
      if (isEditable(event.target) || !isOurs(event.target) || !(getSelection()?.isCollapsed ?? true)) return;
      const text = copied(designer);
      if (text === '') return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut') removeCut(designer);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    window.addEventListener('copy', onCopy);
    window.addEventListener('cut', onCopy);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('copy', onCopy);
      window.removeEventListener('cut', onCopy);
    };
  }, [designer]);
  return over;
}
