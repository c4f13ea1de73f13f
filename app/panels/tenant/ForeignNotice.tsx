import { idsOf } from '../../../lib/editor/index.ts';
import type { Planned } from '../../designer/actions/tenant/plan.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useUnknownIds } from '../../designer/state/names.ts';
import type { Connection } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './tenant.module.css';

/** What a plan says of ids that the tenant does not know. */
const FOREIGN: ReadonlySet<string> = new Set(['unknown-task', 'unknown-upstream']);

interface Props {
  readonly connection: Connection;
  readonly planned: Planned | null;
  /** Why nothing can be mapped now. */
  readonly why: string | null;
  readonly onMap: () => void;
}

/** That the file may come from another tenant. It may come later than the plan, so it moves nothing of it. */
export function ForeignNotice({ connection, planned, why, onMap }: Props) {
  const unknown = useUnknownIds();
  const { apps, spaces } = idsOf(useDocument().chain);
  const isForeign =
    [...apps, ...spaces].some((id) => unknown.has(id)) ||
    planned?.plan?.consequences.some(({ code }) => FOREIGN.has(code));
  if (planned?.done !== null || !isForeign) return null;
  return (
    <div className={styles.last}>
      <p className={styles.trouble} role="status">
        {connection.name} does not know some ids of this file: it may come from another tenant.
        <Button look="outline" why={why} onClick={onMap}>
          Map to this tenant…
        </Button>
      </p>
    </div>
  );
}
