import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { save } from '../../lib/index.ts';
import { download, formatBytes } from '../services/files.ts';
import { editedTasks, useDocument } from '../store/derived.ts';
import { notify, useDesigner } from '../store/designer.ts';
import { showDialog, usePanels } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Segments } from '../ui/Toggles.tsx';
import styles from './ExportDialog.module.css';

type Shape = 'same' | 'array';

/** The most characters that the preview shows. */
const PREVIEW = 200_000;

const ENVELOPES = { single: 'one object', array: 'a list', page: 'a list page' } as const;

/** The JSON as it will be written: to look at, to copy, to download. */
export function ExportDialog() {
  const open = usePanels((state) => state.dialog === 'export');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const document = useDocument();
  const fileName = useDesigner((state) => state.session.fileName);
  const [shape, setShape] = useState<Shape>('same');
  const text = useMemo(() => save(document, { shape }), [document, shape]);
  const edited = editedTasks(document);
  const facts = [
    `${document.chain.tasks.length} tasks`,
    formatBytes(new Blob([text]).size),
    edited === 0 ? 'no task edited' : `${edited} ${edited === 1 ? 'task' : 'tasks'} edited or new`,
  ];
  return (
    <Modal title="Export JSON" open onClose={() => showDialog(null)} width={760} footer={<Footer fileName={fileName} text={text} />}>
      <div className={styles.top}>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {document.source.kind !== 'array' && (
          <div className={styles.shape}>
            <Segments
              label="Envelope"
              value={shape}
              options={[{ value: 'same', text: `as opened: ${ENVELOPES[document.source.kind]}` }, { value: 'array', text: 'a list of tasks' }]}
              onChange={setShape}
            />
          </div>
        )}
      </div>
      <pre className={styles.preview} tabIndex={0} aria-label="Preview">
        {text.slice(0, PREVIEW)}
      </pre>
      {text.length > PREVIEW && <p className={styles.facts}>The preview ends here; copy and download have all of it.</p>}
    </Modal>
  );
}

function Footer({ fileName, text }: { readonly fileName: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      notify({ kind: 'error', text: 'The browser did not let the text be copied. Download it instead.' });
    }
  };
  return (
    <>
      <span className={styles.name}>{fileName}</span>
      <Button look="outline" icon={copied ? Check : Copy} onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <Button look="primary" icon={Download} onClick={() => download(fileName, text)}>Download</Button>
    </>
  );
}
