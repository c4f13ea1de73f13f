import { useMemo } from 'react';
import { formatBytes } from '../../common/fileNames.ts';
import { TextPreview } from '../../ui/TextPreview.tsx';
import styles from './ReviewDialog.module.css';
import { isImage } from './forms.ts';
import type { Made } from './make.ts';

/** The most characters of a page or a picture that the preview shows. */
const PAGE = 5_000_000;

interface Props {
  readonly made: Made | null;
  readonly failed: string | null;
}

/** What others will see. */
export function ReviewPreview({ made, failed }: Props) {
  if (failed !== null)
    return (
      <p className={styles.facts} role="alert">
        It could not be made: {failed}
      </p>
    );
  if (!made) return <p className={styles.facts}>The preview is being made.</p>;
  const size = made.image?.size ?? new Blob([made.text]).size;
  return (
    <>
      <p className={styles.facts}>{formatBytes(size)}</p>
      <Shown made={made} />
    </>
  );
}

function Shown({ made: { wanted, text } }: { readonly made: Made }) {
  const { form } = wanted;
  const isLarge = text.length > PAGE;
  const picture = useMemo(
    () => (isImage(form) && !isLarge ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` : null),
    [form, isLarge, text],
  );
  if (picture)
    return (
      <div className={styles.picture}>
        <img src={picture} alt="The chain, as it will be written" />
      </div>
    );
  if ((form === 'html' || isImage(form)) && isLarge)
    return <p className={styles.facts}>It is too large for a preview. Download includes all of it.</p>;
  // no script of a page would run here; there is none
  if (form === 'html') return <iframe className={styles.page} title="Preview" sandbox="" srcDoc={text} />;
  return <TextPreview text={text} />;
}
