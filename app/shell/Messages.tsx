import { X } from 'lucide-react';
import { useEffect } from 'react';
import { dismissRefusal, notify, useDesigner } from '../store/designer.ts';
import { Button } from '../ui/Button.tsx';
import styles from './shell.module.css';

/** How long a notice that reports no fault stays, in milliseconds. */
const NOTICE_TIME = 10_000;

/** Why a file was not opened, and where. It stays until it is closed. */
export function RefusalBar() {
  const refused = useDesigner((state) => state.refusal);
  const kept = useDesigner((state) => state.session.fileName);
  return (
    <div role="alert" className={styles.alerts}>
      {refused && (
        <div className={styles.refusal}>
          <p>
            <strong>{refused.fileName} was not opened.</strong> {refused.refusal.message}{' '}
            {refused.refusal.line !== undefined && <span className={styles.place}>Line {refused.refusal.line}, column {refused.refusal.column}. </span>}
            {kept} is still open.
          </p>
          <Button icon={X} tip="Close" onClick={dismissRefusal} />
        </div>
      )}
    </div>
  );
}

/** A word about what happened, with a way back where there is one. */
export function NoticeBar() {
  const notice = useDesigner((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => notify(null), NOTICE_TIME);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div role="status" className={styles.notices}>
      {notice && (
        <div className={styles.notice} data-kind={notice.kind}>
          {notice.text}
          {notice.action && <Button look="outline" onClick={notice.action.run}>{notice.action.label}</Button>}
          <Button icon={X} tip="Close" onClick={() => notify(null)} />
        </div>
      )}
    </div>
  );
}
