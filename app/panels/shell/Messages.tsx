import { X } from 'lucide-react';
import { useEffect } from 'react';
import { dismissRefusal, notify, useDesignerState } from '../../designer/state/store.ts';
import type { PlacedRefusal } from '../../designer/state/session.ts';
import { useIsStart } from '../../designer/state/start.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './shell.module.css';
import { useDesigner } from '../../designer/context.ts';

/** How long a notice that reports no fault stays, in milliseconds. */
const NOTICE_TIME = 10_000;

/** Why files were not opened, and where. It stays until it is closed. */
export function RefusalBar() {
  const designer = useDesigner();
  const refused = useDesignerState((state) => state.refusal);
  const several = useDesignerState((state) => state.refusals);
  const kept = useDesignerState((state) => state.session.fileName);
  const isStart = useIsStart();
  // several faults of one text
  const isOneText = several.length > 1 && several.every(({ fileName }) => fileName === several[0]!.fileName);
  return (
    <div role="alert" className={styles.alerts}>
      {(refused || several.length > 0) && (
        <div className={styles.refusal}>
          <div>
            <strong>
              {isOneText
                ? `${several[0]!.fileName} was`
                : several.length > 1
                  ? `${several.length} files were`
                  : `${refused?.fileName ?? '1 file'} was`}{' '}
              not opened.
            </strong>{' '}
            {refused && (
              <>
                {refused.refusal && <Reason refusal={refused.refusal} />} {!isStart && `${kept} is still open.`}
              </>
            )}
            {several.length > 0 && (
              <ul tabIndex={0} aria-label={isOneText ? 'What is wrong with it' : 'Files that were not opened'}>
                {several.map(({ fileName, refusal }, index) => (
                  <li key={`${index} ${fileName}`}>
                    {!isOneText && `${fileName}: `}
                    <Reason refusal={refusal} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Button icon={X} tip="Close" onClick={() => dismissRefusal(designer)} />
        </div>
      )}
    </div>
  );
}

function Reason({ refusal: { message, line, column } }: { readonly refusal: PlacedRefusal }) {
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
  const designer = useDesigner();
  const notice = useDesignerState((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => notify(designer, null), NOTICE_TIME);
    return () => clearTimeout(timer);
  }, [designer, notice]);
  return (
    <div role="status" className={styles.notices}>
      {notice && (
        <div className={styles.notice} data-kind={notice.kind}>
          {notice.text}
          {notice.action && (
            <Button look="outline" onClick={() => notice.action?.run(designer)}>
              {notice.action.label}
            </Button>
          )}
          <Button icon={X} tip="Close" onClick={() => notify(designer, null)} />
        </div>
      )}
    </div>
  );
}
