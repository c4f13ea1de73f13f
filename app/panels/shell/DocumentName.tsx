import { useState } from 'react';
import { renameDocument } from '../../designer/actions/renameDocument.ts';
import { useDesigner } from '../../designer/context.ts';
import { isUnsaved } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import styles from './shell.module.css';

/** The name of the document, and whether a file holds it as it is. A click, or Enter, renames it in place. */
export function DocumentName({ width }: { readonly width: number }) {
  const designer = useDesigner();
  const fileName = useDesignerState((state) => state.session.fileName);
  const unsaved = useDesignerState(isUnsaved);
  const [isNaming, setNaming] = useState(false);
  const done = (name: string) => {
    setNaming(false);
    void renameDocument(designer, name);
  };
  if (isNaming)
    return (
      <input
        className={styles.naming}
        style={{ width }}
        aria-label="Name of the document"
        defaultValue={fileName}
        ref={selectStem}
        spellCheck={false}
        onBlur={({ currentTarget }) => done(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') done(currentTarget.value);
          if (key === 'Escape') setNaming(false);
        }}
      />
    );
  return (
    <span className={styles.file} style={{ width }}>
      <button
        type="button"
        className={styles.fileName}
        title={`${fileName}${unsaved ? ', not saved' : ''}. Click to rename it.`}
        onClick={() => setNaming(true)}
      >
        {fileName}
      </button>
      {unsaved && <span className={styles.dirty} role="img" aria-label="not saved" />}
    </span>
  );
}

/** Without the ending: that is seldom meant. */
function selectStem(input: HTMLInputElement | null): void {
  if (!input || input === document.activeElement) return;
  input.focus();
  input.setSelectionRange(0, input.value.replace(/(?:\.chain)?\.json$/i, '').length);
}
