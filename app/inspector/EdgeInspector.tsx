import { Trash2 } from 'lucide-react';
import { type Edge, STATUSES, type Status, getIn, graphOf, isArray, isObject, own, remove, setStatus, sourceKey, statusKind, taskName } from '../../lib/index.ts';
import { shortId } from '../parts/card.ts';
import { STATUS_WORDS, StatusIcon } from '../parts/status.tsx';
import { useDocument } from '../store/derived.ts';
import { dispatch, selectOnly } from '../store/designer.ts';
import { canvasPort } from '../store/panels.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Toggles.tsx';
import styles from './Inspector.module.css';

/** One edge: its ends, its status, and the event that stands for it. */
export function EdgeInspector({ edge }: { readonly edge: Edge }) {
  const graph = graphOf(useDocument().chain);
  const kind = statusKind(edge.status);
  return (
    <>
      <h2 className={styles.heading}>Edge</h2>
      <ul className={styles.list} aria-label="Ends">
        <End words="when" target={sourceKey(graph, edge)} />
        <End words="then" target={edge.target} />
      </ul>
      <h2 className={styles.heading}>Ends with</h2>
      <Segments
        label="Status"
        value={kind === 'OTHER' ? null : kind}
        options={STATUSES.map((status) => ({ value: status, text: <span className={styles.choice}><StatusIcon kind={status} /> {STATUS_WORDS[status]}</span> }))}
        onChange={(status: Status) => dispatch((document) => setStatus(document, { edge: edge.id, status }))}
      />
      {kind === 'OTHER' && <p className={styles.text}>The file says “{edge.status}”, which is no status of a run.</p>}
      <h2 className={styles.heading}>Event</h2>
      <p className={styles.id}><span>name</span> <code>{edge.name}</code></p>
      <Correlation edge={edge} />
      <div className={styles.buttons}>
        <Button icon={Trash2} look="outline" onClick={() => dispatch((document) => remove(document, { edges: [edge.id] }))}>Delete the edge</Button>
      </div>
    </>
  );
}

function End({ words, target }: { readonly words: string; readonly target: string }) {
  const task = graphOf(useDocument().chain).byKey.get(target);
  const name = task ? taskName(task) : `${shortId(target)} (not in this file)`;
  const show = () => {
    selectOnly({ tasks: [target] });
    canvasPort()?.reveal(target);
  };
  return (
    <li className={styles.row}>
      <span className={styles.when}>{words}</span>
      <button type="button" className={styles.link} onClick={show} title={`Go to ${name}`}>{name}</button>
    </li>
  );
}

/** What must hold of the event: upstream and status, and what else the file says. */
function Correlation({ edge }: { readonly edge: Edge }) {
  const items = own(edge.rest, 'correlation');
  const values: Readonly<Record<string, string | null>> = { id: edge.source, status: edge.status };
  const rows = (isArray(items) ? items : []).map((item) => {
    const name = String(getIn(item, ['contextAttributeName']));
    const value = isObject(item) ? own(item, 'contextAttributeValue') : undefined;
    return { name, value: value === null ? (values[name] ?? 'null') : value === undefined ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value) };
  });
  return (
    <table className={styles.table}>
      <caption>Correlation</caption>
      <tbody>
        {rows.map(({ name, value }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td title={value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
