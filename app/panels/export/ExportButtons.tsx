import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { zipFiles } from '../../common/zip.ts';
import { notify } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportDialog.module.css';
import type { Made } from './forms.ts';
import { useDesigner } from '../../designer/context.ts';

/** Hands an export over. */
export function ExportButtons({ made }: { readonly made: Made }) {
  const designer = useDesigner();
  const { files, name } = made;
  const [copied, setCopied] = useState<Made | null>(null);
  const single = files.length === 1 && made.form !== 'files' ? files[0]! : null;
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(made);
    } catch {
      notify(designer, { kind: 'error', text: 'The browser did not let the text be copied. Download it instead.' });
    }
  };
  const hand = async () => {
    if (single) return designer.ports.files.download(name, single.text);
    try {
      designer.ports.files.download(name, await zipFiles(files));
    } catch {
      notify(designer, {
        kind: 'error',
        text: 'The code that makes zip files could not be loaded. Try again, or export a list instead.',
      });
    }
  };
  return (
    <>
      <span className={styles.name}>{name}</span>
      {single && (
        <Button look="outline" icon={copied === made ? Check : Copy} onClick={() => void copy(single.text)}>
          {copied === made ? 'Copied' : 'Copy'}
        </Button>
      )}
      <Button look="primary" icon={Download} onClick={() => void hand()}>
        Download
      </Button>
    </>
  );
}
