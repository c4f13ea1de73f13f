import { type ComponentType, useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { PartBoundary } from './PartBoundary.tsx';
import styles from './inPlace.module.css';

/**
 * A part inside a panel whose code is fetched when it is first shown. Where that fails, it says so in its place.
 *
 * @param name - What is missing then, as the beginning of a sentence.
 */
export function inPlace(name: string, load: () => Promise<ComponentType>): ComponentType {
  return function InPlace() {
    const [part, setPart] = useState<{ readonly Shown: ComponentType } | null>(null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (part || failed) return;
      load().then(
        (Shown) => setPart({ Shown }),
        () => setFailed(true),
      );
    }, [part, failed]);
    const retry = () => {
      setPart(null);
      setFailed(false);
    };
    const fallback = (
      <p role="alert" className={styles.failed}>
        {name} could not be loaded.{' '}
        <Button look="outline" onClick={retry}>
          Retry
        </Button>
      </p>
    );
    if (failed) return fallback;
    return (
      part && (
        <PartBoundary key={String(failed)} fallback={fallback}>
          <part.Shown />
        </PartBoundary>
      )
    );
  };
}
