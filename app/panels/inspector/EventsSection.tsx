import { Plus, Trash2 } from 'lucide-react';
import {
  type Incoming,
  type NewEventKind,
  type TaskNode,
  addEvent,
  removeEvent,
  type EditResult,
  type ChainDocument,
} from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
import { isDatasetUpdated, isObject } from '../../../lib/internal.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { Button } from '../../ui/Button.tsx';
import { EventFields } from './EventFields.tsx';
import { PathJsonField } from './fields/PathJsonField.tsx';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';
import { useDesigner } from '../../designer/context.ts';

/** Every entry of `events`, in the order of the file: edges, and what draws none. */
export function EventsSection({ task }: { readonly task: TaskNode }) {
  const { incoming } = task;
  const events = getIn(task.definition, ['events']);
  return (
    <Section name="events" title="Events" hint={incoming.length === 0 ? 'none' : String(incoming.length)}>
      {() => (
        <>
          {events !== undefined && !Array.isArray(events) && (
            <PathJsonField task={task} path={['events']} label="Events" raw="events" />
          )}
          {incoming.length === 0 && (
            <p className={styles.text}>
              This task waits for no event. Draw an edge to it, choose a task to wait for above, or add another event.
            </p>
          )}
          {incoming.map((entry, index) => (
            <Section
              key={index}
              name={`event ${index}`}
              title={titleOf(entry, index)}
              hint={KINDS[kindOf(entry)]}
              open={incoming.length === 1}
              inner
            >
              {() => <EventEntry task={task} entry={entry} index={index} />}
            </Section>
          ))}
          <AddEvents task={task} />
        </>
      )}
    </Section>
  );
}

function EventEntry({
  task,
  entry,
  index,
}: {
  readonly task: TaskNode;
  readonly entry: Incoming;
  readonly index: number;
}) {
  const designer = useDesigner();
  return (
    <>
      {isObject(entry.kind === 'edge' ? entry.template : entry.entry) ? (
        <EventFields task={task} index={index} />
      ) : (
        <p className={styles.text}>The file has something other than an object here. It is kept as it is.</p>
      )}
      <div className={styles.buttons}>
        <Button
          look="outline"
          icon={Trash2}
          onClick={() => dispatch(designer, (document) => removeEvent(document, { task: task.key, index }))}
        >
          Delete the event
        </Button>
      </div>
    </>
  );
}

function AddEvents({ task }: { readonly task: TaskNode }) {
  const document = useDocument();
  const [dataset, other] = (['dataset', 'other'] as const).map((kind) =>
    addEvent(document, { task: task.key, kind }),
  ) as [EditResult<ChainDocument>, EditResult<ChainDocument>];
  const refused = other.ok ? dataset : other;
  return (
    <>
      <div className={styles.buttons}>
        <AddEvent task={task} kind="dataset" tried={dataset}>
          A dataset is updated
        </AddEvent>
        <AddEvent task={task} kind="other" tried={other}>
          Another event
        </AddEvent>
      </div>
      {!refused.ok && <p className={styles.text}>{refused.refusal.message}</p>}
    </>
  );
}

interface AddProps {
  readonly task: TaskNode;
  readonly kind: NewEventKind;
  readonly tried: EditResult<ChainDocument>;
  readonly children: string;
}

function AddEvent({ task, kind, tried, children }: AddProps) {
  const designer = useDesigner();
  return (
    <Button
      look="outline"
      icon={Plus}
      why={tried.ok ? null : tried.refusal.message}
      onClick={() => dispatch(designer, (document) => addEvent(document, { task: task.key, kind }))}
    >
      {children}
    </Button>
  );
}

const KINDS = { edge: 'an edge', dataset: 'a dataset is updated', kept: 'not drawn as an edge' } as const;

function kindOf(entry: Incoming): keyof typeof KINDS {
  if (entry.kind === 'edge') return 'edge';
  return isDatasetUpdated(entry.entry) ? 'dataset' : 'kept';
}

function titleOf(entry: Incoming, index: number): string {
  const name = entry.kind === 'edge' ? entry.name : getIn(entry.entry, ['name']);
  return typeof name === 'string' && name !== '' ? name : `Event ${index + 1}`;
}
