import { X } from 'lucide-react';
import { ServerNotice } from '../../designer/actions/server/ServerNotice.tsx';
import { serverOf, useServer } from '../../designer/state/server.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './marks.module.css';
import { useDesigner } from '../../designer/context.ts';

/** Says what could not be loaded, and what is wrong with the server. Everything else on the page goes on. */
export function ServerBar() {
  const designer = useDesigner();
  const isAny = useServer(({ trouble, failed }) => trouble !== null || failed.length > 0);
  if (!isAny) return null;
  return (
    <div role="alert" aria-label="Server" className={styles.bars}>
      <div className={styles.bar}>
        <ServerNotice />
        <Button icon={X} tip="Close" onClick={() => serverOf(designer).setState({ trouble: null, failed: [] })} />
      </div>
    </div>
  );
}
