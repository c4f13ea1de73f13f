import styles from './TextPreview.module.css';

/** The most characters that are shown. */
const LENGTH = 200_000;

/** A text as it will be written: the beginning of it, where it is long. */
export function TextPreview({ text }: { readonly text: string }) {
  return (
    <>
      <pre className={styles.preview} tabIndex={0} aria-label="Preview">
        {text.slice(0, LENGTH)}
      </pre>
      {text.length > LENGTH && (
        <p className={styles.more}>The preview ends here. Copy and Download include all of it.</p>
      )}
    </>
  );
}
