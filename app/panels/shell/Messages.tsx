import { X } from 'lucide-react';
import { useEffect } from 'react';
import { type Refused, dismissRefusal, notify, useDesigner } from '../../designer/state/designer.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './shell.module.css';

/** How long a notice that reports no fault stays, in milliseconds. */
const NOTICE_TIME = 10_000;

/** Why files were not opened, and where. It stays until it is closed. */
export function RefusalBar() {
  const refused = useDesigner((state) => state.refusal);
  const several = useDesigner((state) => state.refusals);
  const kept = useDesigner((state) => state.session.fileName);
  return (
    <div role="alert" className={styles.alerts}>
      {(refused || several.length > 0) && (
        <div className={styles.refusal}>
          <div>
            <strong>
              {several.length > 1 ? `${several.length} files were` : `${refused?.fileName ?? '1 file'} was`} not opened.
            </strong>{' '}
            {refused && (
              <>
                <Reason refusal={refused.refusal} /> {kept} is still open.
              </>
            )}
            {several.length > 0 && (
              <ul tabIndex={0} aria-label="Files that were not opened">
                {several.map(({ fileName, refusal }, index) => (
                  <li key={`${index} ${fileName}`}>
                    {fileName}: <Reason refusal={refusal} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Button icon={X} tip="Close" onClick={dismissRefusal} />
        </div>
      )}
    </div>
  );
}

function Reason({ refusal: { message, line, column } }: { readonly refusal: Refused }) {
  return (
    <>
      {message}
      {line !== undefined && (
        <span className={styles.place}>
          {' '}
          Line {line}, column {column}.
        </span>
      )}
    </>
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
          {notice.action && (
            <Button look="outline" onClick={notice.action.run}>
              {notice.action.label}
            </Button>
          )}
          <Button icon={X} tip="Close" onClick={() => notify(null)} />
        </div>
      )}
    </div>
  );
}
