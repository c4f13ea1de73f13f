import { type Dialect, DIALECTS, convert } from '../../lib/index.ts';
import { DIALECT_WORDS } from '../parts/dialect.ts';
import { useDocument } from '../store/derived.ts';
import { dispatch, notify } from '../store/designer.ts';
import styles from './shell.module.css';

/** The dialect of the document, and the way to the other one. Nothing is dropped by it. */
export function DialectChoice() {
  const { dialect } = useDocument().chain;
  const change = (to: Dialect) => {
    let unsaid = 0;
    dispatch((document) => {
      const { problems, ...edited } = convert(document, to);
      unsaid = problems.length;
      return edited;
    });
    if (unsaid === 0) return;
    const things = unsaid === 1 ? 'One thing' : `${unsaid} things`;
    notify({ kind: 'info', text: `${things} in this file cannot be said in ${DIALECT_WORDS[to]}; they are kept, and the export lists them.` });
  };
  return (
    <select className={styles.chip} aria-label="Dialect" value={dialect} onChange={(event) => change(event.currentTarget.value as Dialect)}>
      {DIALECTS.map((one) => <option key={one} value={one}>{DIALECT_WORDS[one]}</option>)}
    </select>
  );
}
