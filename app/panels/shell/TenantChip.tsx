import { CircleAlert, Cloud, CloudOff, HardDrive } from 'lucide-react';
import { useDesigner } from '../../designer/context.ts';
import { showDialog } from '../../designer/state/panels.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import styles from './shell.module.css';

/** Which tenant is connected, and as whom; or that none is. A click leads to it. */
export function TenantChip({ isWide }: { readonly isWide: boolean }) {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  const me = useTenant((state) => state.me);
  const fault = useTenant((state) => state.fault);
  const Icon = !connection ? CloudOff : fault !== null ? CircleAlert : connection.place === 'local' ? HardDrive : Cloud;
  const name = connection?.name.replace(/^https?:\/\//, '') ?? 'Not connected';
  const words = me === null ? name : `${name} · ${me}`;
  const says = !connection
    ? 'Not connected to a tenant. Click to connect.'
    : fault !== null
      ? `${connection.name}: ${fault}`
      : `Connected to ${connection.name}${me === null ? '' : ` as ${me}`}`;
  return (
    <button
      type="button"
      className={styles.tenant}
      title={says}
      aria-label={isWide ? undefined : says}
      data-tenant={connection ? (fault === null ? connection.place : 'fault') : 'none'}
      onClick={() => showDialog(designer, 'tenant')}
    >
      <Icon size={14} aria-hidden />
      {isWide && <span className={styles.tenantWords}>{words}</span>}
    </button>
  );
}
