import { useDocument } from '../../../designer/state/derived.ts';
import { useDesignerState } from '../../../designer/state/store.ts';
import styles from './Comments.module.css';

/** Says that a file of definitions alone does not hold comments. */
export function WhereKept() {
  const { source } = useDocument();
  const shape = useDesignerState((state) => state.session.shape);
  if (source.kind === 'chain' || shape === 'chain') return null;
  return (
    <p className={styles.note}>
      This file cannot hold comments, so they stay in this browser. To keep them in a file, save it under a name that
      ends in .chain.json.
    </p>
  );
}
