import { useState } from 'react';
import { compareWithText } from '../../designer/actions/compare/compare.ts';
import { useDesigner } from '../../designer/context.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Fields.tsx';
import styles from './compare.module.css';

/** Takes the JSON of another version. */
export function PasteBox({ onClose }: { readonly onClose: () => void }) {
  const designer = useDesigner();
  const [text, setText] = useState('');
  const compare = async (): Promise<void> => {
    if (await compareWithText(designer, { kind: 'paste', name: 'the pasted JSON' }, text)) onClose();
  };
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        void compare();
      }}
    >
      <TextField label="JSON of the other version" lines={6} mono value={text} onChange={setText} />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" why={text.trim() === '' ? 'paste a JSON first' : null} onClick={compare}>
          Compare
        </Button>
        <Button look="outline" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
