import { useEffect, useState } from 'react';
import { isEditable } from '../actions/keymap.ts';
import { openFile, openText } from '../actions/open.ts';
import { droppedHandle } from '../services/disk.ts';

/** Opens what is dropped on the page or pasted into it. Says whether a file hangs over the page. */
export function useArrivals(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      if (file) void droppedHandle(event.dataTransfer?.items[0]).then((handle) => openFile(file, handle));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isEditable(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) void openFile(file);
      else if (text !== '') openText('pasted.json', text);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return over;
}
