import { CloudDownload, FileUp } from 'lucide-react';
import { useState } from 'react';
import { LEAST_RUNS } from '../../../../lib/simulate/index.ts';
import { type MeasuredRuns, measureFromTenant, measureFromText } from '../../../designer/actions/rehearsal/measure.ts';
import { useDesigner } from '../../../designer/context.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { useTenant } from '../../../designer/state/tenant.ts';
import { Button } from '../../../ui/Button.tsx';
import { useStoppable } from '../../../ui/useStoppable.ts';
import { namesOf } from '../rows.ts';
import styles from './assumptions.module.css';

/** So many names are listed. */
const MOST = 3;

/** Measures durations and failures from past runs: of the connected tenant, or of a file. */
export function PastRuns() {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  const [found, setFound] = useState<MeasuredRuns | null>(null);
  const { busy, fault, run, stop, say } = useStoppable();
  const fromTenant = (): void =>
    void run('Reading past runs…', async (signal) => {
      const onStep = (done: number, all: number): void => say(`Reading past runs: ${done} of ${all} tasks…`);
      setFound(await measureFromTenant(designer, connection!, { signal, onStep }));
    });
  const fromFile = (): void =>
    designer.ports.files.pick(
      ([file]) =>
        void run('Reading past runs…', async () => {
          const text = await designer.ports.files.read(file);
          const measured = text.ok ? measureFromText(designer, text.value) : text;
          if (measured.ok) setFound(measured.value);
          else {
            setFound(null);
            throw new Error(`${file.name}: ${measured.refusal.message}`);
          }
        }),
    );
  return (
    <div className={styles.past}>
      <span className={styles.buttons}>
        <Button
          icon={CloudDownload}
          look="outline"
          why={connection ? null : 'Connect a tenant first'}
          onClick={fromTenant}
        >
          Measure from the tenant’s runs
        </Button>
        <Button
          icon={FileUp}
          look="outline"
          tip="JSON as “taskloom runs” prints it, or CSV with task, started, ended and status"
          onClick={fromFile}
        >
          Measure from a file…
        </Button>
        {busy !== null && (
          <Button look="outline" onClick={stop}>
            Stop
          </Button>
        )}
      </span>
      <span role="status" className={styles.report} data-bad={fault !== null || undefined}>
        {busy ?? fault ?? (found && <Report found={found} />)}
      </span>
    </div>
  );
}

function Report({ found: { runs, tasks, tooFew } }: { readonly found: MeasuredRuns }) {
  const nameOf = namesOf(useDocument().chain);
  const measured = tasks === 1 ? '1 task' : `${tasks} tasks`;
  const few = tooFew.slice(0, MOST).map(nameOf).join(', ');
  const more = tooFew.length - MOST;
  return (
    <>
      Measured {measured} from {runs === 1 ? '1 run' : `${runs} runs`}.{' '}
      {tooFew.length > 0 &&
        `Fewer than ${LEAST_RUNS} runs succeeded of ${few}${more > 0 ? ` and ${more} more` : ''}: too few to measure.`}
    </>
  );
}
