import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type EnvelopeKind, save } from '../../lib/index.ts';
import { download, formatBytes } from '../services/files.ts';
import { editedTasks, useDocument } from '../store/derived.ts';
import { notify, useDesigner } from '../store/designer.ts';
import { showDialog, usePanels } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Segments } from '../ui/Toggles.tsx';
import styles from './ExportDialog.module.css';

type Shape = 'same' | 'array' | 'chain';

/** The most characters that the preview shows. */
const PREVIEW = 200_000;

/** The envelopes that a file of each kind can be written in; the first is what people want most. */
const SHAPES: Readonly<Record<EnvelopeKind, readonly (readonly [Shape, string])[]>> = {
  array: [['same', 'Task definitions'], ['chain', 'Chain document']],
  single: [['same', 'One definition'], ['array', 'A list'], ['chain', 'Chain document']],
  page: [['same', 'List page'], ['array', 'A list'], ['chain', 'Chain document']],
  chain: [['array', 'Task definitions'], ['same', 'Chain document']],
};

const NOTE = 'A chain document holds the tasks as they stand, and how they lie on the canvas. The Tasks API does not take it.';

/** The JSON as it will be written: to look at, to copy, to download. */
export function ExportDialog() {
  const open = usePanels((state) => state.dialog === 'export');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const document = useDocument();
  const fileName = useDesigner((state) => state.session.fileName);
  const shapes = SHAPES[document.source.kind];
  const [shape, setShape] = useState<Shape>(shapes[0]![0]);
  const isChain = shape === 'chain' || (shape === 'same' && document.source.kind === 'chain');
  const name = fileName.replace(/(\.chain)?\.json$/i, '') + (isChain ? '.chain.json' : '.json');
  const text = useMemo(() => save(document, { shape }), [document, shape]);
  const edited = editedTasks(document);
  const facts = [
    `${document.chain.tasks.length} tasks`,
    formatBytes(new Blob([text]).size),
    edited === 0 ? 'no task edited' : `${edited} ${edited === 1 ? 'task' : 'tasks'} edited or new`,
  ];
  return (
    <Modal title="Export JSON" open onClose={() => showDialog(null)} width={760} footer={<Footer fileName={name} text={text} />}>
      <div className={styles.top}>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <div className={styles.shape}>
          <Segments label="Written as" value={shape} options={shapes.map(([value, text]) => ({ value, text }))} onChange={setShape} />
        </div>
      </div>
      {isChain && <p className={styles.facts}>{NOTE}</p>}
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
