import { Wrench } from 'lucide-react';
import { useDocument } from '../designer/state/derived.ts';
import { usePreview } from '../designer/state/preview.ts';
import styles from './Canvas.module.css';

/** Says what the ghosts on the canvas stand for. */
export function PreviewLabel() {
  const document = useDocument();
  const preview = usePreview((state) => (state.preview?.of === document ? state.preview : null));
  if (!preview) return null;
  return (
    <div className={styles.preview} data-preview>
      <Wrench size={13} aria-hidden /> {preview.label}
    </div>
  );
}
