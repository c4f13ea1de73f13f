import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import type { TenantRun } from '../../lib/tenant/index.ts';
import styles from './runSign.module.css';

const SIGNS = { RUNNING: LoaderCircle, SUCCEEDED: CircleCheck, FAILED: CircleX } as const;
const WORDS = { RUNNING: 'running', SUCCEEDED: 'succeeded', FAILED: 'failed' } as const;

function isKnown(status: string): status is keyof typeof SIGNS {
  return Object.hasOwn(SIGNS, status);
}

/** How a run went, by sign and, where there is room, by word and time. */
export function RunSign({
  run,
  words = false,
  size = 12,
}: {
  readonly run: TenantRun | null;
  readonly words?: boolean;
  readonly size?: number;
}) {
  if (!run) return words ? <span className={styles.run}>never ran</span> : null;
  const status = isKnown(run.status) ? run.status : 'FAILED';
  const Sign = SIGNS[status];
  const word = isKnown(run.status) ? WORDS[status] : run.status.toLowerCase();
  const at = new Date(run.endedAt ?? run.startedAt);
  const time = Number.isNaN(at.getTime())
    ? ''
    : at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return (
    <span
      className={styles.run}
      data-run={status}
      title={`${word} ${Number.isNaN(at.getTime()) ? '' : at.toLocaleString()}`}
    >
      <Sign size={size} {...(words ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })} />
      {words ? `${word} ${time}` : <span className={styles.time}>{time}</span>}
    </span>
  );
}
