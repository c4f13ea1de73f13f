import { type Status, graphOf, setFields, setStatuses } from '../../../lib/index.ts';
import { STATUSES, readField } from '../../../lib/editor/index.ts';
import { ActionButton } from '../../designer/actions/ActionButton.tsx';
import { arrangeActions } from '../../designer/actions/arrange.ts';
import { connectAction, joinAction } from '../../designer/actions/connect.ts';
import { disableAction, dispatchMany, enableAction, onFailureAction } from '../../designer/actions/bulk.ts';
import { deleteAction, deleteAndReconnectAction } from '../../designer/actions/selection.ts';
import { ownTasks, selectedEdges } from '../../designer/actions/targets.ts';
import { STATUS_WORDS, StatusIcon } from '../../common/status.tsx';
import { useDocument } from '../../designer/state/derived.ts';
import { settleBurst } from '../../designer/state/history.ts';
import { TextField } from '../../ui/Fields.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Inspector.module.css';
import { useDesigner } from '../../designer/context.ts';

/** Several things are selected: what can be done to all of them at once, each as one step. */
export function ManyInspector({
  tasks,
  edges,
  marks,
}: {
  readonly tasks: number;
  readonly edges: number;
  readonly marks: number;
}) {
  const designer = useDesigner();
  const inner = selectedEdges(designer);
  return (
    <>
      <h2 className={styles.heading}>Selected</h2>
      <dl className={styles.facts}>
        <dt>Tasks</dt>
        <dd>{tasks}</dd>
        <dt>Edges</dt>
        <dd>{edges}</dd>
        {marks > 0 && (
          <>
            <dt>Notes and groups</dt>
            <dd>{marks}</dd>
          </>
        )}
      </dl>
      {tasks > 0 && (
        <>
          <h2 className={styles.heading}>All of these tasks</h2>
          <div className={styles.buttons}>
            <ActionButton action={enableAction} text="Enable" look="outline" />
            <ActionButton action={disableAction} text="Disable" look="outline" />
            <ActionButton action={joinAction} text="All or any" look="outline" />
          </div>
          <SpaceField />
          <div className={styles.buttons}>
            <ActionButton action={onFailureAction} text="Same task on failure" look="outline" />
            <ActionButton action={connectAction} text="Connect to…" look="outline" />
          </div>
        </>
      )}
      {inner.length > 0 && (
        <>
          <h2 className={styles.heading}>
            {edges > 0 ? 'These edges' : 'Edges between them'} ({inner.length})
          </h2>
          <Segments
            label="Status of all these edges"
            value={null}
            options={STATUSES.map((status) => ({
              value: status,
              text: (
                <span className={styles.choice}>
                  <StatusIcon kind={status} /> {STATUS_WORDS[status]}
                </span>
              ),
            }))}
            onChange={(status: Status) =>
              dispatchMany(designer, (document) => setStatuses(document, { edges: inner, status }))
            }
          />
        </>
      )}
      {tasks > 1 && (
        <>
          <h2 className={styles.heading}>Arrange</h2>
          <div className={styles.buttons}>
            {arrangeActions.map((action) => (
              <ActionButton key={action.id} action={action} />
            ))}
          </div>
        </>
      )}
      <h2 className={styles.heading}>Delete</h2>
      <div className={styles.buttons}>
        <ActionButton action={deleteAction} text="Delete them" look="outline" />
        {tasks > 0 && (
          <ActionButton action={deleteAndReconnectAction} text="Delete and reconnect neighbours" look="outline" />
        )}
      </div>
    </>
  );
}

/** One space for all. Empty while they differ; what is typed is written to each. */
function SpaceField() {
  const designer = useDesigner();
  const { chain } = useDocument();
  const { byKey } = graphOf(chain);
  const keys = ownTasks(designer);
  const spaces = new Set(keys.map((key) => readField(byKey.get(key)!.definition, 'spaceId')));
  const [only] = spaces;
  const value = spaces.size === 1 && typeof only === 'string' ? only : '';
  const write = (text: string) =>
    dispatchMany(
      designer,
      (document) => setFields(document, { tasks: keys, field: 'spaceId', value: text === '' ? undefined : text }),
      `space of ${keys.length}`,
    );
  return (
    <TextField
      label="Space"
      raw="spaceId"
      mono
      value={value}
      placeholder={spaces.size > 1 ? `${spaces.size} different ones` : 'not set (personal)'}
      onChange={write}
      onLeave={() => settleBurst(designer)}
    />
  );
}
