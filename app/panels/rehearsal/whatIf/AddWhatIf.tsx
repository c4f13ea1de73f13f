import { type FormEvent, useState } from 'react';
import type { Chain, NodeKey } from '../../../../lib/index.ts';
import { type ScenarioChange, isTimeOfDay } from '../../../../lib/simulate/index.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { useDesignerState } from '../../../designer/state/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { takeFocus } from '../../../ui/focus.ts';
import { lengthOf } from '../lengths.ts';
import { namesOf } from '../rows.ts';
import styles from '../rehearsal.module.css';

const HOUR = 3_600;

/** What may be otherwise with a task, at one choice. */
const CHOICES: readonly (readonly [words: string, make: (task: NodeKey) => ScenarioChange])[] = [
  ['fails', (task) => ({ kind: 'fails', task })],
  ['is switched off', (task) => ({ kind: 'off', task })],
  ['takes 1 h', (task) => ({ kind: 'takes', task, seconds: HOUR })],
  ['takes 3 h', (task) => ({ kind: 'takes', task, seconds: 3 * HOUR })],
];

/** What is to be typed, too. */
type Asked = 'takes' | 'starts-at';

const ASKED: Readonly<Record<Asked, { readonly words: string; readonly label: string; readonly example: string }>> = {
  takes: { words: 'takes another time…', label: 'How long it takes', example: '45 min' },
  'starts-at': { words: 'starts at another time…', label: 'When it starts each day', example: '04:00' },
};

interface Props {
  readonly chain: Chain;
  /** Whether something is otherwise already. */
  readonly isMore: boolean;
  readonly onAdd: (change: ScenarioChange) => void;
}

/** Offers what could be otherwise with the selected task, or the selected edge. */
export function AddWhatIf({ chain, isMore, onAdd }: Props) {
  const { tasks, edges } = useDesignerState((state) => state.selection);
  const [task] = tasks;
  const [edge] = edges;
  const [asked, setAsked] = useState<{ readonly of: NodeKey; readonly what: Asked } | null>(null);
  const lead = isMore ? 'And if' : 'What if';
  if (tasks.size === 0 && edges.size === 1)
    return (
      <Button look="outline" onClick={() => onAdd({ kind: 'no-edge', edge: edge! })}>
        {lead} this edge were gone?
      </Button>
    );
  if (tasks.size === 0 && edges.size === 0) return <AddLanes lead={lead} onAdd={onAdd} />;
  if (tasks.size !== 1 || edges.size > 0 || !chain.tasks.some(({ key }) => key === task)) return null;
  const name = namesOf(chain)(task!);
  if (asked && asked.of === task)
    return (
      <Ask
        key={asked.what}
        lead={`${lead} ${name}`}
        what={asked.what}
        task={task!}
        onAdd={onAdd}
        onEnd={() => setAsked(null)}
      />
    );
  return (
    <label className={styles.add}>
      {lead} {name}{' '}
      <select
        value=""
        onChange={({ target: { value } }) => {
          if (value === 'takes' || value === 'starts-at') setAsked({ of: task!, what: value });
          else onAdd(CHOICES[Number(value)]![1](task!));
        }}
      >
        <option value="" disabled>
          …
        </option>
        {CHOICES.map(([words], index) => (
          <option key={words} value={index}>
            {words}
          </option>
        ))}
        {(Object.keys(ASKED) as Asked[]).map((what) => (
          <option key={what} value={what}>
            {ASKED[what].words}
          </option>
        ))}
      </select>
      ?
    </label>
  );
}

const LANES = [1, 2, 3, 4, 6, 8, 12, 16] as const;

/** Offers another number of runs at a time: what holds for all tasks is there while none is selected. */
function AddLanes({ lead, onAdd }: { readonly lead: string; readonly onAdd: (change: ScenarioChange) => void }) {
  return (
    <label className={styles.add}>
      {lead}{' '}
      <select
        value=""
        aria-label={`${lead} so many runs went at a time?`}
        onChange={({ target }) => onAdd({ kind: 'lanes', lanes: Number(target.value) || null })}
      >
        <option value="" disabled>
          …
        </option>
        {LANES.map((lanes) => (
          <option key={lanes} value={lanes}>
            {lanes}
          </option>
        ))}
        <option value="0">any number of</option>
      </select>{' '}
      runs went at a time?
    </label>
  );
}

interface AskProps {
  readonly lead: string;
  readonly what: Asked;
  readonly task: NodeKey;
  readonly onAdd: (change: ScenarioChange) => void;
  readonly onEnd: () => void;
}

/** Asks for how long, or for when. */
function Ask({ lead, what, task, onAdd, onEnd }: AskProps) {
  const { view } = useDocument();
  const [text, setText] = useState('');
  const zone = view.rehearsal.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const seconds = lengthOf(text);
  const change: ScenarioChange | null =
    what === 'takes'
      ? seconds === null
        ? null
        : { kind: 'takes', task, seconds }
      : isTimeOfDay(text)
        ? { kind: 'starts-at', task, time: text, zone }
        : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!change) return;
    onAdd(change);
    onEnd();
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      {lead} {what === 'takes' ? 'takes' : 'starts at'}{' '}
      <input
        ref={takeFocus}
        type={what === 'takes' ? 'text' : 'time'}
        aria-label={ASKED[what].label}
        aria-invalid={text !== '' && !change ? true : undefined}
        placeholder={ASKED[what].example}
        value={text}
        size={8}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onEnd();
        }}
      />
      <Button look="outline" type="submit" why={change ? null : 'Type a time first'}>
        Rehearse
      </Button>
    </form>
  );
}
