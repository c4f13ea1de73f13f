import { Plus } from 'lucide-react';
import { useState } from 'react';
import { setRehearsal } from '../../../../lib/editor/index.ts';
import { useDesigner } from '../../../designer/context.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips, without } from './Chips.tsx';
import styles from './assumptions.module.css';

/** Days that are not like others. The calendar marks them; no start is left out on them. */
export function Holidays({ holidays }: { readonly holidays: ReadonlyMap<string, string> }) {
  const designer = useDesigner();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const set = (next: ReadonlyMap<string, string>): unknown =>
    dispatch(designer, (document) => setRehearsal(document, { holidays: next }));
  const add = (): void => {
    set(new Map([...holidays, [date, name.trim()] as const].toSorted(([a], [b]) => (a < b ? -1 : 1))));
    setDate('');
    setName('');
  };
  return (
    <fieldset className={styles.set}>
      <legend>Holidays</legend>
      <Chips
        words={new Map(Array.from(holidays, ([day, called]) => [day, `${day} ${called}`]))}
        onRemove={(day) => set(without(holidays, day))}
      />
      <span className={styles.adding}>
        <input
          type="date"
          aria-label="Date of the holiday"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <input
          aria-label="Name of the holiday"
          placeholder="Name"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button icon={Plus} look="outline" why={date === '' ? 'Choose a date first' : null} onClick={add}>
          Add
        </Button>
      </span>
    </fieldset>
  );
}
