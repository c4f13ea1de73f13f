import { Cloud, HardDrive, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { connectTenant } from '../../designer/actions/tenant/connect.ts';
import { sentences } from '../../common/tenantRefusals.ts';
import { ServerNotice } from '../../designer/actions/server/ServerNotice.tsx';
import type { TenantPlace } from '../../designer/ports/tenant.ts';
import { useServer } from '../../designer/state/server.ts';
import { tenantOf, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './tenant.module.css';
import { useDesigner } from '../../designer/context.ts';

/** Which tenant is worked with. It is connected by itself where there is one alone. */
export function ConnectBar() {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  const [fault, setFault] = useState<string | null>(null);
  const connect = useCallback(
    (place: TenantPlace) =>
      void connectTenant(designer, place).then((to) => setFault(to.ok ? null : to.refusal.message)),
    [designer],
  );
  const closed = useTenant((state) => state.closed);
  const choose = (place: TenantPlace) => {
    tenantOf(designer).setState({ closed: null });
    connect(place);
  };
  const trouble = useServer((state) => state.trouble);
  useEffect(() => {
    if (trouble === null && !tenantOf(designer).getState().connection) connect('local');
  }, [designer, connect, trouble]);
  // a dialog covers the bar that says so elsewhere
  if (trouble !== null)
    return (
      <div className={styles.trouble} role="alert">
        <ServerNotice />
      </div>
    );
  if (!connection)
    return (
      <p className={styles.fault} role="status">
        {fault || 'Connecting…'}
      </p>
    );
  const isLocal = connection.place === 'local';
  const Icon = isLocal ? HardDrive : Cloud;
  return (
    <>
      <div className={styles.connect}>
        <Icon size={15} aria-hidden />
        {connection.remote === null ? (
          <strong>{connection.name}</strong>
        ) : (
          <select
            aria-label="Tenant"
            value={connection.place}
            onChange={(event) => choose(event.currentTarget.value as TenantPlace)}
          >
            <option value="local">Local tenant</option>
            <option value="remote">{connection.remote}</option>
          </select>
        )}
        <span className={styles.quiet}>
          {isLocal
            ? 'On this machine alone: its runs reload nothing, and nothing reaches Qlik Cloud.'
            : 'The server passes requests on; the key never reaches this page.'}
        </span>
      </div>
      {closed !== null && (
        <div className={styles.trouble} role="alert">
          <p>{sentences['relay-closed']({ remote: closed })}</p>
          <Button look="outline" icon={RefreshCw} onClick={() => connect('remote')}>
            Try again
          </Button>
        </div>
      )}
    </>
  );
}
