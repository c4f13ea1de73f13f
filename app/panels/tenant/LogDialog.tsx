import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fitFileName, fold } from '../../../lib/internal.ts';
import { logOf } from '../../designer/actions/tenant/runs.ts';
import { notify } from '../../designer/state/store.ts';
import { type ShownLog, showLog, tenantOf, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './LogDialog.module.css';
import shared from './tenant.module.css';
import { useDesigner } from '../../designer/context.ts';

const ROW = 18;

/** The log of a run: to read, search, copy and save. Of a long one only the lines that are seen are drawn. */
export function LogDialog() {
  const log = useTenant((state) => state.log);
  return log ? <OpenLog key={log.run} log={log} /> : null;
}

function OpenLog({ log }: { readonly log: ShownLog }) {
  const designer = useDesigner();
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const { connection } = tenantOf(designer).getState();
    if (connection)
      logOf(designer, connection, log.task, log.run).then(setText, (error: Error) => setFault(error.message));
  }, [designer, log]);
  const copy = () =>
    void navigator.clipboard
      .writeText(text ?? '')
      .then(() => notify(designer, { kind: 'info', text: 'The log is on the clipboard.' }));
  const waits = text !== null ? null : fault === null ? 'The log is still being fetched.' : 'There is no log.';
  const footer = (
    <>
      <span className={shared.space} />
      <Button look="outline" why={waits} onClick={copy}>
        Copy
      </Button>
      <Button
        look="outline"
        why={waits}
        onClick={() => designer.ports.files.download(fitFileName(log.name, ` ${log.run}.log.txt`), text ?? '')}
      >
        Download
      </Button>
    </>
  );
  return (
    <Modal title={`Log of ${log.name}`} open onClose={() => showLog(designer, null)} width={900} fills footer={footer}>
      {fault && (
        <p className={shared.fault} role="alert">
          {fault}
        </p>
      )}
      {text === null ? !fault && <p role="status">Fetching the log…</p> : <Lines text={text} />}
    </Modal>
  );
}

function Lines({ text }: { readonly text: string }) {
  const [words, setWords] = useState('');
  const lines = useMemo(() => text.replace(/\n$/, '').split(/\r?\n/), [text]);
  const found = useMemo(() => {
    const wanted = fold(words.trim());
    return wanted === '' ? [] : lines.flatMap((line, index) => (fold(line).includes(wanted) ? [index] : []));
  }, [lines, words]);
  const marked = useMemo(() => new Set(found), [found]);
  const [at, setAt] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 30,
  });
  const go = (to: number) => {
    const next = (to + found.length) % Math.max(1, found.length);
    setAt(next);
    if (found[next] !== undefined) virtual.scrollToIndex(found[next], { align: 'center' });
  };
  return (
    <>
      <div className={styles.find}>
        <input
          className={shared.search}
          type="search"
          aria-label="Find in the log"
          placeholder="Find in the log"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={({ key, shiftKey }) => key === 'Enter' && go(at + (shiftKey ? -1 : 1))}
        />
        <span className={shared.quiet} role="status">
          {words.trim() === ''
            ? `${lines.length} lines`
            : found.length === 0
              ? 'not found'
              : `${at + 1} of ${found.length}`}
        </span>
      </div>
      <div ref={scroller} className={styles.log} tabIndex={0} role="log" aria-label="Log">
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              className={styles.line}
              data-found={marked.has(index) || undefined}
              data-here={found[at] === index || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.number}>{index + 1}</span>
              {lines[index]}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
