import { useMemo } from 'react';
import { type JsonObject, decompile } from '../../../lib/index.ts';
import { REACHES, type Reach, reachedFrom } from '../../../lib/editor/index.ts';
import styles from './tenant.module.css';

const WORDS: Readonly<Record<Reach, string>> = {
  component: 'with all that is connected',
  upstream: 'with all that they wait for',
  downstream: 'with all that waits for them',
  only: 'alone',
};

interface Props {
  readonly tasks: readonly JsonObject[];
  readonly chosen: ReadonlySet<string>;
  readonly reach: Reach;
  readonly onChange: (reach: Reach) => void;
}

/** How far a pull goes from the chosen tasks, with how many tasks that makes. */
export function ReachChoice({ tasks, chosen, reach, onChange }: Props) {
  const chain = useMemo(() => decompile(tasks), [tasks]);
  const counts = useMemo(() => {
    const from = chain.tasks.flatMap(({ key, definition }) => (chosen.has(String(definition['id'])) ? [key] : []));
    const own = new Set(chain.tasks.map(({ key }) => key));
    return new Map(
      REACHES.map((each) => [each, [...reachedFrom(chain, from, each)].filter((key) => own.has(key)).length]),
    );
  }, [chain, chosen]);
  return (
    <label className={styles.reach}>
      Pull them
      <select
        value={reach}
        disabled={chosen.size === 0}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Reach)}
      >
        {REACHES.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
            {chosen.size > 0 && ` (${counts.get(each) === 1 ? '1 task' : `${counts.get(each)} tasks`})`}
          </option>
        ))}
      </select>
    </label>
  );
}
