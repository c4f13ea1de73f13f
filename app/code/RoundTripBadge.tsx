import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { save } from '../../lib/index.ts';
import { type RoundTrip, roundTrip } from '../../lib/editor/index.ts';
import { useCode } from '../designer/state/code.ts';
import { useDocument } from '../designer/state/derived.ts';
import { useDesignerState } from '../designer/state/store.ts';
import styles from './CodePane.module.css';

/**
 * The proof is made once nothing was edited for so long, in milliseconds: longer for each task that is to be read
 * again.
 */
const REST = 400;
const REST_FOR_TASK = 0.3;

/** Says whether what would be written is read, drawn and written again to the same bytes. */
export function RoundTripBadge() {
  const document = useDocument();
  const shape = useDesignerState((state) => state.session.shape);
  const [proof, setProof] = useState<{ readonly of: unknown; readonly result: RoundTrip } | null>(null);
  useEffect(() => {
    const rest = REST + document.chain.tasks.length * REST_FOR_TASK;
    const timer = setTimeout(() => setProof({ of: document, result: roundTrip(save(document, { shape })) }), rest);
    return () => clearTimeout(timer);
  }, [document, shape]);
  const isWrong = useCode(({ state }) => state.kind === 'wrong');
  const result = proof?.of === document ? proof.result : null;
  if (isWrong)
    return (
      <span className={styles.badge} data-proof="none">
        <CircleAlert size={13} aria-hidden /> not valid
      </span>
    );
  if (!result)
    return (
      <span className={styles.badge} data-proof="pending">
        <LoaderCircle size={13} aria-hidden /> proving…
      </span>
    );
  if (result.isSame) {
    return (
      <span
        className={styles.badge}
        data-proof="same"
        title="Opened, drawn and saved again, this text is the same to the byte."
      >
        <CircleCheck size={13} aria-hidden /> same bytes
      </span>
    );
  }
  return (
    <details className={styles.badge} data-proof="differs">
      <summary>
        <CircleAlert size={13} aria-hidden /> round trip differs
      </summary>
      <p>
        Line {result.line} would be saved differently. Please report this with the file, but do not publish the file.
      </p>
      <pre>
        − {result.was}
        {'\n'}+ {result.now}
      </pre>
    </details>
  );
}
