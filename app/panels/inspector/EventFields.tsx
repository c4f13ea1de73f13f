import type { Path, TaskNode } from '../../../lib/index.ts';
import { DATASET_UPDATED, RUN_FINISHED } from '../../../lib/internal.ts';
import { CorrelationRows } from './CorrelationRows.tsx';
import { PathTriStateField } from './fields/PathChoiceField.tsx';
import { UnknownKeysField } from './fields/PathJsonField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';

const TYPES = [RUN_FINISHED.type, DATASET_UPDATED.type];
const SOURCES = [RUN_FINISHED.source, DATASET_UPDATED.source];
const KNOWN = ['name', 'type', 'source', 'dataOnly', 'correlation'];

interface Props {
  readonly task: TaskNode;
  /** Its place in the task's `events`. */
  readonly index: number;
  /** In the inspector of its edge: the edge itself says what it is and where it comes from. */
  readonly ofEdge?: boolean;
}

/** One event entry: its name, what it is, and what must hold of it. */
export function EventFields({ task, index, ofEdge = false }: Props) {
  const path: Path = ['events', index];
  return (
    <>
      <PathTextField
        task={task}
        path={[...path, 'name']}
        label="Event name"
        raw="events.name"
        mono
        required
        note="eventRefs refer to it by this name, and are updated when you rename it."
      />
      {!ofEdge && (
        <>
          <PathTextField
            task={task}
            path={[...path, 'type']}
            label="Event type"
            raw="type"
            mono
            offers={TYPES}
            note="Only events with the type and source of a finished run are drawn as edges."
          />
          <PathTextField
            task={task}
            path={[...path, 'source']}
            label="Event source"
            raw="source"
            mono
            offers={SOURCES}
            note="What emits the event."
          />
        </>
      )}
      <PathTriStateField
        task={task}
        path={[...path, 'dataOnly']}
        label="Payload only"
        raw="dataOnly"
        unset="not set (yes)"
        note="Whether the task sees only the payload of the event."
      />
      <CorrelationRows task={task} path={[...path, 'correlation']} ends={!ofEdge} />
      <UnknownKeysField task={task} path={path} known={KNOWN} label="Other keys of the event" raw="events" />
    </>
  );
}
