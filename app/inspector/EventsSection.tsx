import { type Incoming, type TaskNode, getIn, isDatasetUpdated, isObject } from '../../lib/index.ts';
import { EventFields } from './EventFields.tsx';
import { JsonAt } from './fields/JsonAt.tsx';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';

/** Every entry of `events`, in the order of the file: edges, and what draws none. */
export function EventsSection({ task }: { readonly task: TaskNode }) {
  const { incoming } = task;
  const events = getIn(task.definition, ['events']);
  return (
    <Section name="events" title="Events" hint={incoming.length === 0 ? 'none' : String(incoming.length)}>
      {() => (
        <>
          {events !== undefined && !Array.isArray(events) && <JsonAt task={task} path={['events']} label="Events" raw="events" />}
          {incoming.length === 0 && <p className={styles.text}>It waits for no event. Draw an edge to it, or wait for another task above.</p>}
          {incoming.map((entry, index) => (
            <Section key={index} name={`event ${index}`} title={titleOf(entry, index)} hint={KINDS[kindOf(entry)]} open={incoming.length === 1} inner>
              {() => isObject(entry.kind === 'edge' ? entry.rest : entry.entry) ? <EventFields task={task} index={index} /> : <p className={styles.text}>This is no object in the file; it is kept as it is.</p>}
            </Section>
          ))}
        </>
      )}
    </Section>
  );
}

const KINDS = { edge: 'an edge', dataset: 'a dataset is updated', kept: 'draws no edge' } as const;

function kindOf(entry: Incoming): keyof typeof KINDS {
  if (entry.kind === 'edge') return 'edge';
  return isDatasetUpdated(entry.entry) ? 'dataset' : 'kept';
}

function titleOf(entry: Incoming, index: number): string {
  const name = entry.kind === 'edge' ? entry.name : getIn(entry.entry, ['name']);
  return typeof name === 'string' && name !== '' ? name : `Event ${index + 1}`;
}
