import { graphOf } from '../../../../lib/index.ts';
import { type Comment, edgesInto } from '../../../../lib/editor/index.ts';
import { commentedOn } from '../../../../lib/internal.ts';
import { useDesigner } from '../../../designer/context.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { useNames } from '../../../designer/state/names.ts';
import { canvasPort } from '../../../designer/state/panels.ts';
import { selectOnly } from '../../../designer/state/store.ts';
import styles from './Comments.module.css';

/** What a comment is about, in words; a way to it while it is there. */
export function Place({ comment }: { readonly comment: Comment }) {
  const designer = useDesigner();
  const { chain } = useDocument();
  const words = commentedOn(chain, comment, useNames());
  const { byKey, externals } = graphOf(chain);
  const task = byKey.get(comment.task);
  const edge = task && edgesInto(task).find(({ name }) => name === comment.event);
  const isThere = edge || task || externals.includes(comment.task);
  const show = () => {
    selectOnly(designer, edge ? { edges: [edge.id] } : { tasks: [comment.task] });
    canvasPort(designer)?.reveal(comment.task);
  };
  return (
    <p className={styles.place}>
      {isThere ? (
        <button type="button" className={styles.link} title="Go to it" onClick={show}>
          {words}
        </button>
      ) : (
        words
      )}
    </p>
  );
}
