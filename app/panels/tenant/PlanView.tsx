import { CircleMinus, CirclePlus, Equal, Pencil } from 'lucide-react';
import { memo } from 'react';
import type { Json } from '../../../lib/index.ts';
import type { Change, ChangePlan, Consequence, Difference, Drift } from '../../../lib/tenant/index.ts';
import { SEVERITY_WORDS, SeverityIcon } from '../../common/severity.tsx';
import styles from './tenant.module.css';

const SIGNS = { create: CirclePlus, update: Pencil, delete: CircleMinus, keep: Equal } as const;
const WORDS = { create: 'created', update: 'updated', delete: 'deleted', keep: 'left alone' } as const;
const ACTIONS = ['create', 'update', 'delete', 'keep'] as const;

/** A plan for people: how many and which tasks, what comes of it, and what others changed. */
export const PlanView = memo(function PlanView({
  plan: { changes, consequences, drift },
}: {
  readonly plan: ChangePlan;
}) {
  return (
    <>
      <ul className={styles.counts} aria-label="What will be done">
        {ACTIONS.map((action) => {
          const Sign = SIGNS[action];
          return (
            <li key={action} data-action={action}>
              <Sign size={14} aria-hidden />{' '}
              <strong>{changes.filter((change) => change.action === action).length}</strong> {WORDS[action]}
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
          <h3>Others changed this since it was pulled. Nothing is overwritten unless you choose to.</h3>
          {drift.map((each) => (
            <DriftView key={each.task} drift={each} />
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
            <ChangeView key={change.task} change={change} />
          ))}
      </section>
    </>
  );
});

/** What would be deleted, with what waits for it, and whether that is agreed to. */
export function Deletions({
  deletions,
  agreed,
  disabled,
  onAgree,
}: {
  readonly deletions: readonly Change[];
  readonly agreed: boolean;
  readonly disabled: boolean;
  readonly onAgree: (agreed: boolean) => void;
}) {
  if (deletions.length === 0) return null;
  const tasks = deletions.length === 1 ? '1 task' : `${deletions.length} tasks`;
  return (
    <section className={styles.deletions} aria-label="Deletions">
      <h3>{tasks} will be deleted from the tenant. This cannot be undone.</h3>
      <ul>
        {deletions.map(({ task, name, waitedForBy }) => (
          <li key={task}>
            <CircleMinus size={13} aria-hidden /> <strong>{name}</strong> <code className={styles.quiet}>{task}</code>
            {waitedForBy.length > 0 && (
              <>
                {' '}
                {waitedForBy.join(', ')} {waitedForBy.length === 1 ? 'waits' : 'wait'} for it and will not start for it
                any more.
              </>
            )}
          </li>
        ))}
      </ul>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={agreed}
          disabled={disabled}
          onChange={(event) => onAgree(event.currentTarget.checked)}
        />{' '}
        Delete {deletions.length === 1 ? 'this task' : `these ${tasks}`}
      </label>
    </section>
  );
}

/** More of a kind are folded into one line. */
const ALIKE = 3;

function grouped(consequences: readonly Consequence[]): (readonly Consequence[])[] {
  const codes = [...new Set(consequences.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const alike = consequences.filter((each) => each.code === code);
    return alike.length > ALIKE ? [alike] : alike.map((each) => [each]);
  });
}

function Consequences({
  of,
  name,
  title,
}: {
  readonly of: readonly Consequence[];
  readonly name: string;
  readonly title: string;
}) {
  if (of.length === 0) return null;
  return (
    <section className={styles.part} aria-label={name}>
      <h3>{title}</h3>
      <ul>
        {grouped(of).map((alike) => (
          <ConsequenceView key={`${alike[0]!.code} ${alike[0]!.message}`} alike={alike} />
        ))}
      </ul>
    </section>
  );
}

function ConsequenceView({ alike }: { readonly alike: readonly Consequence[] }) {
  const { severity, message } = alike[0]!;
  const sign = <SeverityIcon severity={severity} size={13} label={SEVERITY_WORDS[severity][0]} />;
  if (alike.length === 1)
    return (
      <li className={styles.consequence} data-severity={severity}>
        {sign} {message}
      </li>
    );
  return (
    <li className={styles.consequence} data-severity={severity}>
      {sign}
      <details>
        <summary>
          {message} The same of {alike.length - 1} more.
        </summary>
        <ul>
          {alike.slice(1).map((each) => (
            <li key={each.message}>{each.message}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function ChangeView({ change: { action, name, task, differences } }: { readonly change: Change }) {
  const Sign = SIGNS[action];
  const head = (
    <>
      <Sign size={13} aria-hidden /> <strong>{name}</strong> will be {WORDS[action]}{' '}
      <code className={styles.quiet}>{task}</code>
    </>
  );
  if (differences.length === 0)
    return (
      <p className={styles.change} data-action={action}>
        {head}
      </p>
    );
  return (
    <details className={styles.change} data-action={action} open={differences.length < 6}>
      <summary>{head}</summary>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">In the tenant</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ pointer, before, after }) => (
            <tr key={pointer}>
              <th scope="row">{pointer}</th>
              <td>{formatValue(before)}</td>
              <td>{formatValue(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function DriftView({ drift: { name, base, actual, desired, theirs, ours } }: { readonly drift: Drift }) {
  if (!actual)
    return (
      <p>
        <strong>{name}</strong> was deleted in the tenant.
      </p>
    );
  if (!base)
    return (
      <p>
        <strong>{name}</strong> was changed in the tenant; what it was when the file was pulled is not known.
      </p>
    );
  const pointers = [...new Set([...(theirs ?? []), ...(ours ?? [])].map(({ pointer }) => pointer))];
  const at = (list: readonly Difference[] | null, pointer: string) => list?.find((each) => each.pointer === pointer);
  return (
    <table className={styles.sides} aria-label={`${name}: three sides`}>
      <caption>
        {name}
        {desired ? '' : ', which is to be deleted'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">When pulled</th>
          <th scope="col">In the tenant now</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {pointers.map((pointer) => {
          const [there, here] = [at(theirs, pointer), at(ours, pointer)];
          const was = (there ?? here)!.before;
          return (
            <tr key={pointer}>
              <th scope="row">{pointer}</th>
              <td>{formatValue(was)}</td>
              <td>{formatValue(there ? there.after : was)}</td>
              <td>{formatValue(here ? here.after : was)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function formatValue(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
