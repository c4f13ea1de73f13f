import { Plus } from 'lucide-react';
import { useState } from 'react';
import { setRehearsal } from '../../../../lib/editor/index.ts';
import { type QuietTime, WEEKDAYS, type Weekday, isTimeOfDay } from '../../../../lib/simulate/index.ts';
import { useDesigner } from '../../../designer/context.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips, without } from './Chips.tsx';
import styles from './assumptions.module.css';

const DAYS: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Times of day in which no run starts, such as those of a backup. */
export function QuietTimes({ quiet }: { readonly quiet: ReadonlyMap<string, QuietTime> }) {
  const designer = useDesigner();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [day, setDay] = useState<Weekday | ''>('');
  const set = (next: ReadonlyMap<string, QuietTime>): unknown =>
    dispatch(designer, (document) => setRehearsal(document, { quiet: next }));
  const why = !isTimeOfDay(from) || !isTimeOfDay(to) ? 'Type both times first' : null;
  const add = (): void => {
    set(new Map([...quiet, [freeId(quiet), { from, to, ...(day === '' ? {} : { days: [day] }) }]]));
    setFrom('');
    setTo('');
  };
  return (
    <fieldset className={styles.set}>
      <legend>Times in which nothing starts</legend>
      <Chips
        words={new Map(Array.from(quiet, ([id, time]) => [id, wordsOf(time)]))}
        onRemove={(id) => set(without(quiet, id))}
      />
      <span className={styles.adding}>
        <input
          type="time"
          aria-label="Nothing starts from"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        to
        <input
          type="time"
          aria-label="Nothing starts until"
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <select
          aria-label="On which days nothing starts"
          value={day}
          onChange={({ target }) => setDay(target.value as Weekday | '')}
        >
          <option value="">every day</option>
          {WEEKDAYS.map((each) => (
            <option key={each} value={each}>
              {DAYS[each]}
            </option>
          ))}
        </select>
        <Button icon={Plus} look="outline" why={why} onClick={add}>
          Add
        </Button>
      </span>
    </fieldset>
  );
}

function wordsOf({ from, to, days }: QuietTime): string {
  return `${from} to ${to}${days ? `, ${days.map((day) => DAYS[day]).join(', ')}` : ''}`;
}

function freeId(quiet: ReadonlyMap<string, QuietTime>): string {
  for (let count = 1; ; count += 1) if (!quiet.has(`quiet-${count}`)) return `quiet-${count}`;
}
