import { CircleAlert, Cloud, HardDrive } from 'lucide-react';
import { useTenant } from '../../designer/state/tenant.ts';
import styles from './marks.module.css';

/** The tenant that runs are shown of, and why they cannot be told where they cannot. */
export function TenantMark() {
  const connection = useTenant((state) => state.connection);
  const fault = useTenant((state) => state.fault);
  if (!connection) return null;
  const Icon = fault !== null ? CircleAlert : connection.place === 'local' ? HardDrive : Cloud;
  return (
    <span
      className={styles.kept}
      role="status"
      data-tenant={fault === null ? connection.place : 'fault'}
      title={fault ?? undefined}
    >
      <Icon size={12} aria-hidden />{' '}
      <span className={styles.words}>{fault === null ? connection.name : `${connection.name}: ${fault}`}</span>
    </span>
  );
}
