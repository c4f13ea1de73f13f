import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useDesigner } from '../../designer/context.ts';
import { notify } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ReviewDialog.module.css';
import type { Made } from './make.ts';

/** Hands a review or a picture over. */
export function ReviewButtons({ made }: { readonly made: Made | null }) {
  const designer = useDesigner();
  const [copied, setCopied] = useState<Made | null>(null);
  const why = made ? null : 'It is still being made.';
  const copy = async ({ image, text }: Made) => {
    try {
      await (image
        ? navigator.clipboard.write([new ClipboardItem({ [image.type]: image })])
        : navigator.clipboard.writeText(text));
      setCopied(made);
    } catch {
      notify(designer, { kind: 'error', text: 'The browser did not let it be copied. Download it instead.' });
    }
  };
  const isCopied = made !== null && copied === made;
  return (
    <>
      <span className={styles.name}>{made?.name}</span>
      <Button look="outline" icon={isCopied ? Check : Copy} why={why} onClick={() => made && void copy(made)}>
        {isCopied ? 'Copied' : made?.image ? 'Copy as an image' : 'Copy'}
      </Button>
      <Button
        look="primary"
        icon={Download}
        why={why}
        onClick={() => made && designer.ports.files.download(made.name, made.image ?? made.text)}
      >
        Download
      </Button>
    </>
  );
}
