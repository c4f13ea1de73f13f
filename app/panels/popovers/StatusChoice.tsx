import type { Status } from '../../../lib/index.ts';
import { STATUSES } from '../../../lib/editor/index.ts';
import { STATUS_WORDS, StatusIcon } from '../../common/status.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './popovers.module.css';

/** With which status a task has to end for the next one to run. */
export function StatusChoice({
  status,
  onChange,
}: {
  readonly status: Status;
  readonly onChange: (status: Status) => void;
}) {
  return (
    <div className={styles.status}>
      <Segments
        label="When it ends with"
        value={status}
        options={STATUSES.map((one) => ({
          value: one,
          text: (
            <span className={styles.choice}>
              <StatusIcon kind={one} /> {STATUS_WORDS[one]}
            </span>
          ),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
