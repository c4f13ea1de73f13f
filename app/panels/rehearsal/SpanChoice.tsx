import { setRehearsal } from '../../../lib/editor/index.ts';
import { chooseRehearsal, spanOf } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { useRehearsal } from '../../designer/state/rehearsal.ts';
import styles from './rehearsal.module.css';

const LANES: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 16];

/** A file may say another number. */
function choicesWith(lanes: number | null): readonly number[] {
  return lanes === null || LANES.includes(lanes) ? LANES : [...LANES, lanes].toSorted((a, b) => a - b);
}

/** Which time is rehearsed, and how many runs go at once. */
export function SpanChoice() {
  const designer = useDesigner();
  const { day, days } = useRehearsal();
  const { lanes } = useDocument().view.rehearsal;
  const shown = day ?? dayOf(spanOf(designer, { day, days }).from);
  return (
    <div className={styles.choices}>
      <input
        type="date"
        aria-label="First day"
        value={shown}
        onChange={({ target }) => target.value !== '' && chooseRehearsal(designer, { day: target.value })}
      />
      <select
        aria-label="How long"
        value={days}
        onChange={({ target }) => chooseRehearsal(designer, { days: target.value === '7' ? 7 : 1 })}
      >
        <option value={1}>a day</option>
        <option value={7}>a week</option>
      </select>
      <select
        aria-label="Runs at a time"
        value={lanes ?? ''}
        onChange={({ target }) =>
          dispatch(designer, (document) =>
            setRehearsal(document, { lanes: target.value === '' ? null : Number(target.value) }),
          )
        }
      >
        <option value="">no lane limit</option>
        {choicesWith(lanes).map((count) => (
          <option key={count} value={count}>
            {count === 1 ? '1 lane' : `${count} lanes`}
          </option>
        ))}
      </select>
    </div>
  );
}

function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
