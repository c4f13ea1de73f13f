import { Save, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { setRehearsal } from '../../../../lib/editor/index.ts';
import type { Scenario, ScenarioChange } from '../../../../lib/simulate/index.ts';
import { useDesigner } from '../../../designer/context.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { takeFocus } from '../../../ui/focus.ts';
import styles from '../rehearsal.module.css';

type Saved = ReadonlyMap<string, Scenario>;

interface Props {
  readonly saved: Saved;
  readonly changes: readonly ScenarioChange[];
  readonly onChoose: (changes: readonly ScenarioChange[]) => void;
}

/** The what-ifs that the document holds under a name: choose one, save what is rehearsed, delete one. */
export function SavedWhatIfs({ saved, changes, onChoose }: Props) {
  const designer = useDesigner();
  const [isNaming, setNaming] = useState(false);
  const [current] = [...saved].find(([, scenario]) => isSame(scenario.changes, changes)) ?? [null];
  const set = (scenarios: Saved): unknown => dispatch(designer, (document) => setRehearsal(document, { scenarios }));
  if (saved.size === 0 && changes.length === 0) return null;
  return (
    <span className={styles.saved}>
      {saved.size > 0 && (
        <select
          aria-label="Saved what-ifs"
          value={current ?? ''}
          onChange={({ target }) => onChoose(saved.get(target.value)?.changes ?? [])}
        >
          <option value="">{changes.length === 0 ? 'Saved what-ifs' : 'not saved'}</option>
          {Array.from(saved, ([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {current !== null && (
        <Button
          icon={Trash2}
          tip={`Delete the what-if ${saved.get(current)!.name}`}
          onClick={() => set(new Map([...saved].filter(([id]) => id !== current)))}
        />
      )}
      {changes.length > 0 && current === null && !isNaming && (
        <Button icon={Save} look="outline" onClick={() => setNaming(true)}>
          Save
        </Button>
      )}
      {isNaming && (
        <Naming
          onName={(name) => {
            set(new Map([...saved, [freeId(saved), { name, changes }]]));
            setNaming(false);
          }}
          onEnd={() => setNaming(false)}
        />
      )}
    </span>
  );
}

interface NamingProps {
  readonly onName: (name: string) => void;
  readonly onEnd: () => void;
}

function Naming({ onName, onEnd }: NamingProps) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <input
        ref={takeFocus}
        aria-label="Name of the what-if"
        placeholder="Name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onEnd();
        }}
      />
      <Button look="outline" type="submit" why={name.trim() === '' ? 'Type a name first' : null}>
        Save
      </Button>
    </form>
  );
}

function freeId(saved: Saved): string {
  for (let count = 1; ; count += 1) if (!saved.has(`scenario-${count}`)) return `scenario-${count}`;
}

function isSame(a: readonly ScenarioChange[], b: readonly ScenarioChange[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
