import { useState } from 'react';
import { setRehearsal } from '../../../../lib/editor/index.ts';
import type { RehearsalSettings } from '../../../../lib/simulate/index.ts';
import { timeZones } from '../../../common/timeZones.ts';
import { useDesigner } from '../../../designer/context.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { SelectField } from '../../../ui/Fields.tsx';
import styles from './assumptions.module.css';
import { Holidays } from './Holidays.tsx';
import { QuietTimes } from './QuietTimes.tsx';

/** What holds for all tasks: the time zone, times in which nothing starts, and holidays. */
export function AllTasks({ settings }: { readonly settings: RehearsalSettings }) {
  const designer = useDesigner();
  const [isOpen, setOpen] = useState(false);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { zone, quiet, holidays } = settings;
  const counts = [
    zone ?? `the clock of this browser (${timeZone})`,
    ...(quiet.size > 0 ? [quiet.size === 1 ? '1 quiet time' : `${quiet.size} quiet times`] : []),
    ...(holidays.size > 0 ? [holidays.size === 1 ? '1 holiday' : `${holidays.size} holidays`] : []),
  ];
  const zones = timeZones();
  const known = zone === null || zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <Fold title="For all tasks" hint={counts.join(', ')} open={isOpen} onToggle={setOpen} inner>
      <div className={styles.all}>
        <SelectField
          label="Time zone of the times on this page"
          value={zone ?? ''}
          options={[['', `that of this browser (${timeZone})`], ...known.map((name) => [name, name] as const)]}
          onChange={(next) => dispatch(designer, (document) => setRehearsal(document, { zone: next || null }))}
        />
        <QuietTimes quiet={quiet} />
        <Holidays holidays={holidays} />
        <p className={styles.about}>
          A run ends as failed after 3 hours, and after 6 hours in the queue: the service documents both limits.
        </p>
      </div>
    </Fold>
  );
}
