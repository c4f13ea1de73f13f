import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ChangePlan, type Drift, deletionsOf } from '../../../lib/tenant/index.ts';
import { chooseBindings } from '../../designer/actions/tenant/bindings.ts';
import { adopt } from '../../designer/actions/tenant/adopt.ts';
import { type ApplyProgress, applyNow, forgetApply } from '../../designer/actions/tenant/apply.ts';
import { type Planned, planNow } from '../../designer/actions/tenant/plan.ts';
import { takeTheirs } from '../../designer/actions/tenant/takeTheirs.ts';
import type { BindingsFile } from '../../designer/ports/tenant.ts';
import { notify } from '../../designer/state/store.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { type Connection, useTenant } from '../../designer/state/tenant.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { AdoptView } from './AdoptView.tsx';
import { BindingsNotice } from './BindingsNotice.tsx';
import { CheckChoice } from './CheckChoice.tsx';
import { ConnectBar } from './ConnectBar.tsx';
import { Deletions } from './Deletions.tsx';
import { type Kept, isDecided } from './driftChoices.ts';
import { ForeignNotice } from './ForeignNotice.tsx';
import { MapIds } from './MapIds.tsx';
import { PlanView } from './PlanView.tsx';
import { applyWords, whyNotApply } from './planWords.ts';
import styles from './tenant.module.css';
import { useStoppable } from '../../ui/useStoppable.ts';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';

/** What would make the tenant like what is open, before it is done, and while it is. */
export function PlanDialog() {
  const open = usePanels((state) => state.dialog === 'plan');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const connection = useTenant((state) => state.connection);
  return connection ? (
    <Plan key={connection.name} connection={connection} />
  ) : (
    <Modal title="Plan and apply" open onClose={() => showDialog(designer, null)}>
      <ConnectBar />
    </Modal>
  );
}

function toggled(kept: Kept, choice: string): Kept {
  const next = new Set(kept);
  if (!next.delete(choice)) next.add(choice);
  return next;
}

const APPLYING = 'Applying…';

function Plan({ connection }: { readonly connection: Connection }) {
  const designer = useDesigner();
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [overwrite, setOverwrite] = useState(false);
  const [kept, setKept] = useState<Kept>(new Set());
  // of which plan: another one deletes other tasks
  const [agreedTo, setAgreedTo] = useState<ChangePlan | null>(null);
  const [progress, setProgress] = useState<ApplyProgress | null>(null);
  const lines = useRef<string[]>([]);
  const log = (words: string) => void lines.current.push(`${new Date().toISOString()} ${words}`);
  const { busy, fault, run, stop, complain } = useStoppable();
  const [asNew, setAsNew] = useState(false);
  const [bindings, setBindings] = useState<BindingsFile | null>(null);
  const [isMapping, setMapping] = useState(false);
  const compare = useCallback(
    () =>
      void run('Comparing with the tenant…', async (signal) =>
        setPlanned(await planNow(designer, connection, { asNew, bindings, signal })),
      ),
    [designer, connection, run, asNew, bindings],
  );
  useEffect(compare, [compare]);

  const apply = (plan: ChangePlan) =>
    void run(APPLYING, async (signal) => {
      try {
        const onStep = (step: ApplyProgress): void => {
          setProgress(step);
          log(`${step.number}/${step.count} ${step.step.action} ${step.step.name}`);
        };
        await applyNow(designer, connection, plan, { bindings, onStep, signal });
      } catch (error) {
        log((error as Error).message);
        setPlanned(await planNow(designer, connection, { asNew, bindings }));
        throw error;
      }
      showDialog(designer, null);
      const done = plan.steps.length === 1 ? '1 request' : `${plan.steps.length} requests`;
      notify(designer, {
        kind: 'info',
        text: `Applied: ${done}. The tenant now matches this chain.`,
        action: { label: 'Save the log', run: () => saveLog(designer, lines.current) },
      });
    });
  const adoptTask = (task: string, id: string) =>
    void run('Comparing with the tenant…', async (signal) => {
      await adopt(designer, connection, task, id);
      setPlanned(await planNow(designer, connection, { asNew, bindings, signal }));
    });
  const forget = () =>
    void run('Planning again…', async (signal) => {
      await forgetApply(designer, connection);
      setPlanned(await planNow(designer, connection, { asNew, bindings, signal }));
    });

  const plan = planned?.plan;
  const isApplying = busy === APPLYING;
  const deletions = plan ? deletionsOf(plan) : [];
  // what was cut off was agreed to when it began
  const isCutOff = typeof planned?.done === 'number';
  const isAgreed = deletions.length === 0 || agreedTo === plan || isCutOff;
  const left = plan ? plan.steps.length - (planned?.done ?? 0) : 0;
  const waits = busy === null ? null : 'An operation is in progress. Wait for it to finish, or stop it.';
  const isSettled = plan?.drift.every((each) => isDecided(each, kept)) ?? false;
  const resolve = useMemo(
    () => ({
      kept,
      why: waits,
      onKeep: (choice: string) => setKept((now) => toggled(now, choice)),
      onTake: (drift: Drift, key: string | null) => {
        if (takeTheirs(designer, drift, key)) compare();
      },
    }),
    [designer, kept, waits, compare],
  );
  const footer = (
    <>
      {busy && (
        <Button look="outline" onClick={stop}>
          Stop
        </Button>
      )}
      <span className={styles.quiet} role="status" data-progress={progress?.number}>
        {progress && busy
          ? `${progress.number} of ${progress.count}: ${progress.step.action} ${progress.step.name}`
          : busy}
      </span>
      <span className={styles.space} />
      {progress && (
        <Button look="outline" onClick={() => saveLog(designer, lines.current)}>
          Save the log
        </Button>
      )}
      <Button look="outline" why={waits} onClick={() => chooseBindings(designer, setBindings, complain)}>
        Bindings…
      </Button>
      <Button look="outline" why={waits} onClick={compare}>
        Compare again
      </Button>
      <Button
        look="primary"
        why={waits ?? whyNotApply(planned, { isAgreed, overwrite: overwrite || isSettled || isCutOff })}
        onClick={() => apply(plan!)}
      >
        {applyWords(planned, left)}
      </Button>
    </>
  );
  if (isMapping)
    return (
      <MapIds
        connection={connection}
        bindings={bindings}
        onClose={() => setMapping(false)}
        onUse={(made) => {
          setBindings(made);
          setMapping(false);
        }}
      />
    );
  return (
    <Modal title="Plan and apply" open onClose={() => showDialog(designer, null)} width={860} fills footer={footer}>
      <ConnectBar />
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {bindings && (
        <BindingsNotice
          planned={planned}
          bindings={bindings}
          why={waits}
          onMap={() => setMapping(true)}
          onRemove={() => setBindings(null)}
        />
      )}
      {isCutOff && !busy && (
        <p className={styles.fault} role="status">
          An apply was interrupted after {planned?.done} of {plan?.steps.length} requests. Resume it as it was planned
          (no duplicates are created), or{' '}
          <button type="button" className={styles.link} onClick={forget}>
            plan again
          </button>
          . What is already done stays.
        </p>
      )}
      {plan && (
        <Deletions
          deletions={deletions}
          agreed={isAgreed}
          disabled={isApplying || isCutOff}
          onAgree={(agreed) => setAgreedTo(agreed ? plan : null)}
        />
      )}
      {plan && !isCutOff && (asNew || plan.consequences.some(({ code }) => code === 'unknown-task')) && (
        <CheckChoice checked={asNew} disabled={isApplying} onChange={setAsNew}>
          Create tasks that don't exist in this tenant
        </CheckChoice>
      )}
      {plan && !isCutOff && plan.drift.length > 0 && (
        <CheckChoice checked={overwrite} disabled={isApplying} onChange={setOverwrite}>
          Overwrite what others changed
        </CheckChoice>
      )}
      {plan && !isCutOff && <AdoptView adoptable={planned!.adoptable} disabled={busy !== null} onAdopt={adoptTask} />}
      {plan && <PlanView plan={plan} resolve={resolve} />}
      {!bindings && (
        <ForeignNotice connection={connection} planned={planned} why={waits} onMap={() => setMapping(true)} />
      )}
    </Modal>
  );
}

function saveLog(designer: Designer, lines: readonly string[]): void {
  designer.ports.files.download('apply.log.txt', `${lines.join('\n')}\n`);
}
