/** Frames to wait for the field of a popover: it is drawn a little after the popover is. */
const PATIENCE = 60;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/**
 * Types keys into the field that has the focus: what was pressed before the field was there, and while this goes on.
 */
export async function typeAgain(nextKey: () => string | null): Promise<void> {
  for (let frames = 0; frames < PATIENCE && !hasField(); frames += 1) await nextFrame();
  for (let key = nextKey(); key !== null; key = nextKey()) {
    // there is no other way to type into a field so that its own undo and its listeners see it
    if (hasField() && key.length === 1) document.execCommand('insertText', false, key);
    else if (hasField() && key === 'Backspace') document.execCommand('delete');
    else if (hasField())
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await nextFrame();
  }
}

function hasField(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}
