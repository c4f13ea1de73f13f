import { type ComponentType, useEffect, useState } from 'react';
import { checkServer } from '../../designer/actions/server/check.ts';
import { addFailed, removeFailed } from '../../designer/state/server.ts';
import { PartBoundary } from '../../ui/PartBoundary.tsx';

interface Later {
  /** What is missing where it cannot be loaded, as the beginning of a sentence. */
  readonly name: string;
  /** A hook that says whether it is to be shown now. */
  readonly useWanted: () => boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly load: () => Promise<ComponentType>;
}

/**
 * A part of the page whose code is fetched when it is first shown, to keep the first picture quick. It stays from
 * then on: a dialog that closes gives the focus back. A part that cannot be loaded, or fails, is hidden again and said;
 * showing it once more fetches it again.
 */
export function lazyWhen({
  name,
  useWanted,
  show,
  hide,
  load,
}: Later): ComponentType & { readonly load: Later['load'] } {
  function Part() {
    const isWanted = useWanted();
    const [part, setPart] = useState<{ readonly Shown: ComponentType } | null>(null);
    const fail = () => {
      setPart(null);
      hide();
      addFailed({ name, retry: show });
      void checkServer();
    };
    useEffect(() => {
      if (!isWanted || part) return;
      removeFailed(name);
      load().then((Shown) => setPart({ Shown }), fail);
    }, [isWanted, part]);
    return (
      part && (
        <PartBoundary onError={fail}>
          <part.Shown />
        </PartBoundary>
      )
    );
  }
  return Object.assign(Part, { load });
}
