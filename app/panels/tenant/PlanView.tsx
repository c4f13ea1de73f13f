import { memo, useMemo } from 'react';
import { withNames } from '../../../lib/editor/index.ts';
import type { ChangePlan } from '../../../lib/tenant/index.ts';
import { useNames } from '../../designer/state/names.ts';
import { ChangeView } from './ChangeView.tsx';
import { Consequences } from './Consequences.tsx';
import { DriftView } from './DriftView.tsx';
import type { Resolve } from './TheirChanges.tsx';
import { COUNT_WORDS, SIGNS } from './actionSigns.ts';
import styles from './tenant.module.css';

const ACTIONS = ['create', 'update', 'delete', 'keep'] as const;

/** A plan for people: how many and which tasks, what comes of it, and what others changed. */
export const PlanView = memo(function PlanView({
  plan: { changes, consequences, drift },
  resolve,
}: {
  readonly plan: ChangePlan;
  readonly resolve: Resolve;
}) {
  const known = useNames();
  const names = useMemo(
    () => withNames(known, { tasks: new Map(changes.map(({ task, name }) => [task, name])) }),
    [known, changes],
  );
  return (
    <>
      <ul className={styles.counts} aria-label="What will be done">
        {ACTIONS.map((action) => {
          const Sign = SIGNS[action];
          return (
            <li key={action} data-action={action}>
              <Sign size={14} aria-hidden />{' '}
              <strong>{changes.filter((change) => change.action === action).length}</strong> {COUNT_WORDS[action]}
            </li>
          );
        })}
      </ul>
      <Consequences
        of={consequences.filter(({ severity }) => severity === 'error')}
        name="Errors"
        title="Nothing is sent until these errors are corrected"
      />
      {drift.length > 0 && (
        <section className={styles.part} aria-label="Changed by others">
          <h3>
            Others changed this since it was pulled. Keep yours or take theirs: nothing is overwritten unless you say
            so.
          </h3>
          {drift.map((each) => (
            <DriftView key={each.task} drift={each} names={names} resolve={resolve} />
          ))}
        </section>
      )}
      <Consequences
        of={consequences.filter(({ severity }) => severity !== 'error')}
        name="What the service does"
        title="Side effects"
      />
      <section className={styles.part} aria-label="Changes">
        {changes
          .filter(({ action }) => action === 'create' || action === 'update')
          .map((change) => (
            <ChangeView key={change.task} change={change} names={names} />
          ))}
      </section>
    </>
  );
});
