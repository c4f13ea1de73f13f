import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { Adoptable } from '../../../lib/tenant/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './tenant.module.css';

interface Props {
  readonly adoptable: readonly Adoptable[];
  readonly disabled: boolean;
  readonly onAdopt: (task: string, id: string) => void;
}

/** Tasks that would be created although the tenant has others on the same app: to take one of those instead. */
export function AdoptView({ adoptable, disabled, onAdopt }: Props) {
  if (adoptable.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Already in the tenant">
      <h3>These tasks would be created, but the tenant has tasks on the same apps. Are they the same?</h3>
      <ul>
        {adoptable.map((each) => (
          <AdoptRow key={each.task} adoptable={each} disabled={disabled} onAdopt={onAdopt} />
        ))}
      </ul>
    </section>
  );
}

function AdoptRow({
  adoptable: { task, name, candidates },
  disabled,
  onAdopt,
}: Omit<Props, 'adoptable'> & { readonly adoptable: Adoptable }) {
  const [id, setId] = useState(candidates[0]!.id);
  return (
    <li className={styles.adopt}>
      <strong>{name || task}</strong>
      <select
        aria-label={`Task of the tenant for ${name || task}`}
        value={id}
        disabled={disabled}
        onChange={({ currentTarget }) => setId(currentTarget.value)}
      >
        {candidates.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name} ({each.id.slice(0, 8)})
          </option>
        ))}
      </select>
      <Button
        look="outline"
        icon={Link2}
        why={disabled ? 'An operation is in progress.' : null}
        onClick={() => onAdopt(task, id)}
      >
        It is this one
      </Button>
    </li>
  );
}
