import { Check, CircleAlert, Copy } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { save } from '../../../lib/index.ts';
import { toHash } from '../../common/share.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { notify, useDesignerState } from '../../designer/state/store.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import styles from './ShareDialog.module.css';
import { lengthAdvice } from './advice.ts';
import { useDesigner } from '../../designer/context.ts';

/** The chain as a link: how long it is, and where it may not pass. */
export function ShareDialog() {
  const open = usePanels((state) => state.dialog === 'share');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const document = useDocument();
  const name = useDesignerState((state) => state.session.fileName);
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState(false);
  const make = useCallback(() => {
    const { origin, pathname } = window.location;
    void toHash({ name, text: save(document, { shape: 'chain' }) }).then(
      (hash) => {
        setLink(`${origin}${pathname}#${hash}`);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [document, name]);
  useEffect(make, [make]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link!);
      setCopied(true);
    } catch {
      notify(designer, {
        kind: 'error',
        text: 'The browser did not let the link be copied. Select it and copy it by hand.',
      });
    }
  };
  const advice = link === null ? null : lengthAdvice(link.length);
  const tasks = document.chain.tasks.length;
  const button = (
    <Button
      look="primary"
      icon={copied ? Check : Copy}
      why={link !== null ? null : failed ? 'There is no link.' : 'The link is still being made.'}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : 'Copy the link'}
    </Button>
  );
  return (
    <Modal
      title="Share a link"
      open
      onClose={() => showDialog(designer, null)}
      width={560}
      footer={
        <>
          <span className={styles.space} />
          {button}
        </>
      }
    >
      <p className={styles.words}>
        The whole chain is in the link itself: {tasks} {tasks === 1 ? 'task' : 'tasks'} and their layout. No server gets
        it; whoever has the link can read it.
      </p>
      <textarea
        className={styles.link}
        readOnly
        rows={4}
        aria-label="Link"
        value={link ?? ''}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.outcome}>
        <p className={styles.facts}>
          {link !== null ? `${link.length.toLocaleString('en')} characters` : !failed && 'Making the link…'}
        </p>
        {failed && (
          <p className={styles.advice} role="alert">
            <CircleAlert size={13} aria-hidden /> The code that makes links could not be loaded.{' '}
            <Button look="outline" onClick={make}>
              Retry
            </Button>
          </p>
        )}
        {advice && (
          <p className={styles.advice}>
            <CircleAlert size={13} aria-hidden /> {advice}
          </p>
        )}
      </div>
    </Modal>
  );
}
